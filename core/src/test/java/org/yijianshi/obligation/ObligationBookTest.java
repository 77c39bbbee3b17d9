package org.yijianshi.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;

class ObligationBookTest {
  private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant WARN = Instant.parse("2026-03-05T09:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-06T09:00:00Z");
  private static final Party FIRE =
      Party.department(DepartmentCode.of("fire"), RegionCode.of("411224"));
  private static final InstanceId ITEM = InstanceId.of(ItemCode.of("S01-02"));

  private static Obligation duty(int no, ObligationKind kind, @Nullable InstanceId instance) {
    return new Obligation(
        no,
        kind,
        FIRE,
        instance,
        START,
        TimeLimit.workingDays(4),
        DUE,
        WARN,
        false,
        List.of(),
        null);
  }

  @Test
  void duties_are_numbered_from_one_opened_once_and_closed_at_most_once() {
    ObligationBook one = ObligationBook.empty().opening(duty(1, ObligationKind.DECIDE, ITEM));
    ObligationBook two = one.opening(duty(2, ObligationKind.FETCH, null));

    assertThat(two.open()).extracting(Obligation::no).containsExactly(1, 2);
    assertThat(two.nextNo()).isEqualTo(3);
    assertThat(two.closing(1).open()).extracting(Obligation::no).containsExactly(2);
    assertThat(two.closing(1).nextNo()).isEqualTo(3);
    assertThat(two.closing(1).opened()).isEqualTo(2);
    assertThat(one.open()).hasSize(1);
    assertThatThrownBy(() -> two.opening(duty(2, ObligationKind.DECIDE, ITEM)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("next number is 3");
    assertThatThrownBy(() -> two.closing(1).closing(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1 is not open");
    assertThatThrownBy(() -> two.changing(7, o -> o)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void duties_are_found_by_number_kind_instance_and_owner() {
    ObligationBook book =
        ObligationBook.empty()
            .opening(duty(1, ObligationKind.DECIDE, ITEM))
            .opening(duty(2, ObligationKind.FETCH, null));

    assertThat(book.find(2).orElseThrow().kind()).isEqualTo(ObligationKind.FETCH);
    assertThat(book.find(9)).isEmpty();
    assertThat(book.find(ObligationKind.DECIDE, ITEM)).hasSize(1);
    assertThat(book.find(ObligationKind.DECIDE, null)).isEmpty();
    assertThat(book.find(ObligationKind.FETCH, null)).hasSize(1);
    assertThat(book.owed(ObligationKind.FETCH, FIRE)).hasSize(1);
    assertThat(book.owed(ObligationKind.FETCH, Party.applicant("applicant-1"))).isEmpty();
  }

  @Test
  void only_procedural_duties_keep_a_case_from_closing() {
    ObligationBook aftercare =
        ObligationBook.empty().opening(duty(1, ObligationKind.PUBLISH_DECISION, ITEM));
    ObligationBook both = aftercare.opening(duty(2, ObligationKind.SEND_RESULT, ITEM));

    assertThat(ObligationBook.empty().hasProcedural()).isFalse();
    assertThat(aftercare.hasProcedural()).isFalse();
    assertThat(both.hasProcedural()).isTrue();
    assertThat(both.closing(2).hasProcedural()).isFalse();
    assertThat(both.changing(2, o -> o.stoppedAt(START)).hasProcedural()).isTrue();
  }

  @Test
  void books_with_the_same_duties_are_equal() {
    ObligationBook one = ObligationBook.empty().opening(duty(1, ObligationKind.DECIDE, ITEM));
    ObligationBook other = ObligationBook.empty().opening(duty(1, ObligationKind.DECIDE, ITEM));

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one.closing(1)).isNotEqualTo(ObligationBook.empty());
    assertThat(one).hasToString("ObligationBook[1 open of 1]");
  }

  @Test
  @Rule({"P-yellowDayClock", "P-yellowPercent"})
  void a_light_is_green_then_yellow_from_the_warning_then_red_after_the_end() {
    Obligation duty = duty(1, ObligationKind.DECIDE, ITEM);

    assertThat(duty.light(START)).isEqualTo(Light.GREEN);
    assertThat(duty.light(WARN.minusNanos(1000))).isEqualTo(Light.GREEN);
    assertThat(duty.light(WARN)).isEqualTo(Light.YELLOW);
    assertThat(duty.light(DUE)).isEqualTo(Light.YELLOW);
    assertThat(duty.light(DUE.plusNanos(1000))).isEqualTo(Light.RED);
    assertThat(duty.stoppedAt(WARN).light(DUE.plusSeconds(9))).isEqualTo(Light.GREEN);
  }

  @Test
  @Rule("XKF-45")
  void a_stopped_duty_has_no_date_and_keeps_every_stretch_in_which_it_stood_still() {
    Instant first = START.plusSeconds(3600);
    Instant second = START.plusSeconds(7200);
    Obligation running = duty(1, ObligationKind.DECIDE, ITEM);
    Obligation stopped = running.stoppedAt(first);
    Obligation resumed = stopped.runningOn(second, DUE.plusSeconds(60), WARN, true);

    assertThat(stopped.suspended()).isTrue();
    assertThat(stopped.dueAt()).isNull();
    assertThat(stopped.warnAt()).isNull();
    assertThat(stopped.stopsUntil(second)).containsExactly(Interval.of(first, second));
    assertThat(resumed.suspended()).isFalse();
    assertThat(resumed.dueAt()).isEqualTo(DUE.plusSeconds(60));
    assertThat(resumed.provisional()).isTrue();
    assertThat(resumed.stopped()).containsExactly(Interval.of(first, second));
    assertThat(resumed.stopsUntil(DUE)).isEqualTo(resumed.stopped());
    assertThat(resumed.since()).isEqualTo(START);
  }

  @Test
  void a_duty_without_a_date_must_be_stopped_and_a_number_starts_at_one() {
    assertThatThrownBy(
            () ->
                new Obligation(
                    1,
                    ObligationKind.DECIDE,
                    FIRE,
                    ITEM,
                    START,
                    TimeLimit.sameDay(),
                    null,
                    null,
                    false,
                    List.of(),
                    null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no 1");
    assertThatThrownBy(() -> duty(0, ObligationKind.DECIDE, ITEM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  @Test
  void the_kinds_are_the_fifty_two_of_the_procedure_in_their_order() {
    Set<Integer> aftercare = Set.of(1, 29, 32, 44, 45, 47, 48, 49, 50);
    Set<Integer> promised = Set.of(15, 16, 18, 35);
    Set<Integer> statutory = Set.of(17, 24);
    Map<ObligationKind, Integer> numbers = new EnumMap<>(ObligationKind.class);
    Set<String> labels = new HashSet<>();
    for (ObligationKind kind : ObligationKind.values()) {
      numbers.put(kind, kind.number());
      labels.add(kind.label().zh());
      assertThat(kind.procedural()).as(kind.name()).isEqualTo(!aftercare.contains(kind.number()));
      assertThat(kind.suspendedBy())
          .as(kind.name())
          .isEqualTo(
              promised.contains(kind.number())
                  ? SuspendedBy.PROMISED
                  : statutory.contains(kind.number()) ? SuspendedBy.STATUTORY : SuspendedBy.NEVER);
      assertThat(kind.rules()).as(kind.name()).isNotEmpty();
      assertThat(kind.number()).isEqualTo(kind.ordinal() + 1);
    }
    assertThat(numbers).hasSize(52);
    assertThat(labels).hasSize(52);
    assertThat(duty(1, ObligationKind.ARCHIVE, null).rule().code()).isEqualTo("R50");
  }
}
