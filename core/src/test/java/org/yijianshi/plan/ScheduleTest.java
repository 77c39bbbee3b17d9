package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.plan.Cities.plain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Facts;
import org.yijianshi.policy.ClockPolicy;
import org.yijianshi.policy.Policy;

@Rule({"R39", "P-bundleClock"})
class ScheduleTest {
  private static final Deadlines DEADLINES =
      new Deadlines(CalendarCodec.builtIn(), OfficeHours.standard());
  private static final Instant MONDAY = at("2026-03-02T10:00");

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OfficeHours.CHINA).toInstant();
  }

  private static Item item(String code, Limits limits, ProcessingType processing) {
    return plain(code)
        .alternatives(
            List.of(
                new Alternative(
                    Alternative.PLAIN,
                    "事项" + code,
                    ItemType.ADMINISTRATIVE_LICENCE,
                    processing,
                    Condition.always(),
                    limits)))
        .build();
  }

  private static Item promised(String code, long workingDays) {
    return item(code, Limits.of(TimeLimit.workingDays(workingDays), null), ProcessingType.PROMISED);
  }

  private static Schedule schedule(Assumptions assumptions, DependencyKind kind, Item... items) {
    return Schedule.forward(selection(kind, items), assumptions, DEADLINES);
  }

  /** Each item before the next. */
  private static Selection selection(DependencyKind kind, Item... items) {
    List<Dependency> chain = new ArrayList<>();
    for (int i = 1; i < items.length; i++) {
      chain.add(Dependency.of(items[i - 1].code(), items[i].code(), kind, Basis.INFERRED));
    }
    Catalog catalog = Cities.small(List.of(items), List.of(), List.of(), chain);
    return Cities.select(catalog, Cities.wish("X01", Facts.none()));
  }

  private static ScheduledItem of(Schedule schedule, String code) {
    return schedule.item(InstanceId.parse(code)).orElseThrow();
  }

  @Test
  @Rule({"R40", "R41"})
  void a_pre_reviewed_successor_is_decided_at_once_when_the_result_arrives() {
    Schedule schedule =
        schedule(
            Assumptions.acceptedAt(MONDAY),
            DependencyKind.PRE_REVIEWABLE,
            promised("X01-01", 10),
            promised("X01-02", 3));

    ScheduledItem successor = of(schedule, "X01-02");
    assertThat(successor.start()).isEqualTo(MONDAY);
    assertThat(successor.preReviewEnd()).isEqualTo(at("2026-03-05T17:00"));
    // The result comes at the close of the 16th, so at once is by the next close.
    assertThat(successor.decision()).isEqualTo(at("2026-03-17T17:00"));
    assertThat(successor.driver()).isEqualTo(Driver.AT_ONCE_ON_RESULT);
    assertThat(successor.waitsFor()).isEqualTo(InstanceId.parse("X01-01"));
    assertThat(schedule.promise()).isEqualTo(successor.decision());
    assertThat(schedule.promisedWorkingDays()).isEqualTo(11);
  }

  @Test
  @Rule({"R40", "P-successorClock"})
  void a_successor_is_not_decided_before_its_own_pre_review_ends() {
    Schedule schedule =
        schedule(
            Assumptions.acceptedAt(MONDAY),
            DependencyKind.PRE_REVIEWABLE,
            promised("X01-01", 2),
            promised("X01-02", 8));

    assertThat(of(schedule, "X01-02").decision()).isEqualTo(at("2026-03-12T17:00"));
    assertThat(of(schedule, "X01-02").driver()).isEqualTo(Driver.OWN_LIMIT);
    assertThat(schedule.criticalInstances()).containsExactly(InstanceId.parse("X01-02"));
    // Two office hours before the close, so that at once still ends on that day.
    assertThat(of(schedule, "X01-01").latest()).isEqualTo(at("2026-03-12T15:00"));
    assertThat(of(schedule, "X01-01").slackWorkingDays()).isEqualTo(6);
  }

  @Test
  @Rule("P-successorClock")
  void a_sequential_successor_starts_its_own_limit_when_the_result_arrives() {
    Schedule schedule =
        schedule(
            Assumptions.acceptedAt(MONDAY),
            DependencyKind.SEQUENTIAL,
            promised("X01-01", 2),
            promised("X01-02", 8));

    ScheduledItem successor = of(schedule, "X01-02");
    assertThat(successor.start()).isEqualTo(at("2026-03-04T17:00"));
    assertThat(successor.preReviewEnd()).isNull();
    assertThat(successor.decision()).isEqualTo(at("2026-03-16T17:00"));
    assertThat(successor.driver()).isEqualTo(Driver.LIMIT_AFTER_PREDECESSOR);
    assertThat(schedule.criticalInstances())
        .containsExactly(InstanceId.parse("X01-01"), InstanceId.parse("X01-02"));
  }

  @Test
  void items_that_do_not_depend_on_one_another_keep_each_its_own_limit() {
    Catalog catalog =
        Cities.small(
            List.of(promised("X01-01", 5), promised("X01-02", 7)), List.of(), List.of(), List.of());
    Schedule schedule =
        Schedule.forward(
            Cities.select(catalog, Cities.wish("X01", Facts.none())),
            Assumptions.acceptedAt(MONDAY).with(InstanceId.parse("X01-01"), at("2026-03-03T15:00")),
            DEADLINES);

    assertThat(of(schedule, "X01-01").decision()).isEqualTo(at("2026-03-10T17:00"));
    assertThat(of(schedule, "X01-02").decision()).isEqualTo(at("2026-03-11T17:00"));
    assertThat(schedule.clockStarts()).isEqualTo(at("2026-03-03T15:00"));
    assertThat(schedule.promisedWorkingDays()).isEqualTo(6);
    assertThat(schedule.deciding().id()).isEqualTo(InstanceId.parse("X01-02"));
    assertThat(schedule.decidingDepartment()).isEqualTo(DepartmentCode.of("market-regulation"));
  }

  @Test
  @Rule({"P-statutoryLimit", "P-instant"})
  void the_promised_limit_goes_before_the_statutory_one_and_that_before_what_is_assumed() {
    TimeLimit statutory = TimeLimit.workingDays(15);
    Schedule schedule =
        schedule(
            Assumptions.acceptedAt(MONDAY)
                .withDefaults(TimeLimit.workingDays(4), TimeLimit.workingDays(9)),
            DependencyKind.PRE_REVIEWABLE,
            item("X01-01", Limits.none(), ProcessingType.ON_THE_SPOT),
            item("X01-02", Limits.of(TimeLimit.workingDays(6), statutory), ProcessingType.PROMISED),
            item("X01-03", Limits.of(null, statutory), ProcessingType.PROMISED),
            item("X01-04", Limits.none(), ProcessingType.PROMISED),
            item("X01-05", Limits.none(), ProcessingType.QUERY));

    assertThat(schedule.items())
        .extracting(i -> i.task().source())
        .containsExactly(
            LimitSource.ON_THE_SPOT,
            LimitSource.PROMISED,
            LimitSource.STATUTORY,
            LimitSource.ASSUMED,
            LimitSource.ON_THE_SPOT);
    assertThat(schedule.items().get(3).task().limit()).isEqualTo(TimeLimit.workingDays(4));
    assertThat(of(schedule, "X01-01").decision())
        .as("accepted and decided in one step")
        .isEqualTo(MONDAY);
    assertThat(of(schedule, "X01-01").driver()).isEqualTo(Driver.WITH_ACCEPTANCE);
  }

  @Test
  @Rule("P-statutoryLimit")
  void the_policy_gives_the_limit_of_a_licence_that_has_none() {
    Assumptions assumptions =
        Assumptions.acceptedAt(MONDAY)
            .withDefaults(TimeLimit.workingDays(1), TimeLimit.workingDays(7))
            .under(Policy.defaults());

    assertThat(assumptions.licence()).isEqualTo(TimeLimit.workingDays(20));
    assertThat(
            assumptions
                .under(Policy.builder().set(ClockPolicy.INSTANT_DECISION_HOURS, 3).build())
                .onResult())
        .isEqualTo(TimeLimit.atOnce(3));
    assertThat(assumptions.other()).isEqualTo(TimeLimit.workingDays(7));
  }

  @Test
  void a_limit_from_receipt_starts_at_the_receipt() {
    Assumptions assumptions =
        new Assumptions(
            at("2026-03-02T09:00"),
            at("2026-03-03T09:00"),
            at("2026-03-04T09:00"),
            Map.of(),
            TimeLimit.workingDays(20),
            TimeLimit.workingDays(20),
            TimeLimit.atOnce());
    Item report =
        item(
            "X01-01",
            Limits.of(TimeLimit.naturalDays(30).from(StartsAt.RECEIPT), null),
            ProcessingType.PROMISED);

    Schedule schedule = schedule(assumptions, DependencyKind.SEQUENTIAL, report);

    assertThat(of(schedule, "X01-01").start()).isEqualTo(at("2026-03-03T09:00"));
    assertThat(schedule.clockStarts()).isEqualTo(at("2026-03-04T09:00"));
  }

  @Test
  @Rule({"R41", "P-bundleClock"})
  void the_critical_path_explains_itself_day_by_day_in_both_languages() {
    Schedule schedule =
        schedule(
            Assumptions.acceptedAt(MONDAY),
            DependencyKind.PRE_REVIEWABLE,
            promised("X01-01", 3),
            promised("X01-02", 1));
    CriticalPath path = CriticalPath.of(schedule, DEADLINES);

    assertThat(path.promise()).isEqualTo(at("2026-03-06T17:00"));
    String zh = path.explain().print(Language.ZH);
    assertThat(zh)
        .startsWith("整件事办结日期由X01-02决定，关键路径共2步〔P-bundleClock〕\n")
        .contains("「事项X01-01」（X01-01）：承诺时限3个工作日〔R39〕")
        .contains("「事项X01-02」（X01-02）：前置X01-01结果到达后即时决定〔R41〕")
        .contains("2026-03-03 星期二：第1个工作日");
    assertThat(path.explain().print(Language.EN))
        .contains("\"事项X01-02\" (X01-02): at once on the result of X01-01 [R41]")
        .contains("promised limit, 3 working days [R39]");
  }

  @Test
  void a_date_beyond_the_published_notices_is_provisional() {
    Assumptions late = Assumptions.acceptedAt(at("2026-12-28T10:00"));
    assertThat(schedule(late, DependencyKind.SEQUENTIAL, promised("X01-01", 20)).provisional())
        .isTrue();
    assertThat(
            schedule(
                    Assumptions.acceptedAt(MONDAY),
                    DependencyKind.SEQUENTIAL,
                    promised("X01-01", 20))
                .provisional())
        .isFalse();
  }

  @Test
  void what_cannot_be_scheduled_is_refused_by_name() {
    Selection selection = selection(DependencyKind.SEQUENTIAL, promised("X01-01", 3));
    Task task = Task.of(selection.planned().get(0), Assumptions.acceptedAt(MONDAY));

    assertThatThrownBy(() -> Schedule.forward(selection.graph(), List.of(), DEADLINES))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Schedule.forward(selection.graph(), List.of(task, task), DEADLINES))
        .hasMessageContaining("X01-01");
    assertThatThrownBy(
            () ->
                new Assumptions(
                    MONDAY,
                    MONDAY.minusSeconds(1),
                    MONDAY,
                    Map.of(),
                    TimeLimit.workingDays(1),
                    TimeLimit.workingDays(1),
                    TimeLimit.atOnce()))
        .hasMessageStartingWith("Submission, receipt and acceptance come in this order");
  }
}
