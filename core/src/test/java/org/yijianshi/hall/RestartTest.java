package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.IntakeCommand.Receive;
import org.yijianshi.casefile.Outage;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.PublishedTexts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Policy;
import org.yijianshi.port.PublicationTexts;
import org.yijianshi.port.Publications.Kind;
import org.yijianshi.port.Publications.Publication;
import org.yijianshi.procedure.Rulebook;

/** What a hall published is there again when its process is not. */
@Rule("R4")
class RestartTest {
  private static final Policy OTHER = Policy.builder().set("correctionPeriod", "20").build();

  private final Halls halls = new Halls();

  /** A hall as the same program starts it again: over the same storage, with the same builder. */
  private ServiceHall started() {
    Rulebook first = Rulebook.of(SampleCatalogs.shop(), Policy.defaults(), CalendarCodec.builtIn());
    return halls.hall(first, builder -> builder.publishing(PublishedTexts.json()));
  }

  private static Rulebook by(ServiceHall hall, Policy policy) {
    Rulebook now = hall.rulebook(SampleCatalogs.COUNTY);
    return Rulebook.of(now.catalog(), policy, now.deadlines().calendar());
  }

  @Test
  void what_was_put_in_force_last_stays_in_force_and_cases_keep_what_they_pinned() {
    ServiceHall before = started();
    Rulebook first = before.rulebook(SampleCatalogs.COUNTY);
    Halls.submit(before).orThrow();
    Rulebook later = by(before, OTHER);
    before.publish(later);

    ServiceHall after = started();

    assertThat(after.rulebook(SampleCatalogs.COUNTY).pinned()).isEqualTo(later.pinned());
    assertThat(after.cases().receive(Cast.window(), CASE, command(2)).violations()).isEmpty();
    after.publish(first);
    assertThat(started().rulebook(SampleCatalogs.COUNTY).pinned()).isEqualTo(first.pinned());
    assertThat(halls.store.versions(Kind.IN_FORCE, PublicationTexts.EVERYWHERE))
        .containsExactly("1", "2", "3");
  }

  @Test
  void what_a_region_has_of_its_own_holds_below_it_until_a_nearer_one_has_other() {
    ServiceHall hall = started();
    Rulebook first = hall.rulebook(SampleCatalogs.COUNTY);
    Rulebook other = by(hall, OTHER);

    hall.publish(SampleCatalogs.CITY, other);
    hall.publish(SampleCatalogs.ELSEWHERE, first);

    for (ServiceHall each : new ServiceHall[] {hall, started()}) {
      assertThat(each.rulebook(SampleCatalogs.COUNTY).pinned()).isEqualTo(other.pinned());
      assertThat(each.rulebook(SampleCatalogs.CITY).pinned()).isEqualTo(other.pinned());
      assertThat(each.rulebook(SampleCatalogs.ELSEWHERE).pinned()).isEqualTo(first.pinned());
    }
  }

  @Test
  void another_hall_over_the_storage_takes_over_what_is_in_force_when_it_is_refreshed() {
    ServiceHall one = started();
    ServiceHall other = started();
    Rulebook later = by(one, OTHER);
    one.publish(later);

    assertThat(other.rulebook(SampleCatalogs.COUNTY).pinned()).isNotEqualTo(later.pinned());
    other.refresh();
    assertThat(other.rulebook(SampleCatalogs.COUNTY).pinned()).isEqualTo(later.pinned());
  }

  @Test
  void two_halls_that_put_something_in_force_at_once_both_count_on() {
    ServiceHall one = started();
    ServiceHall other = started();
    Rulebook first = one.rulebook(SampleCatalogs.COUNTY);
    one.publish(by(one, OTHER));
    other.publish(first);

    assertThat(started().rulebook(SampleCatalogs.COUNTY).pinned()).isEqualTo(first.pinned());
  }

  @Test
  @Rule("P-occurredAtTolerance")
  void an_outage_is_known_after_a_restart() {
    ServiceHall before = started();
    Halls.submit(before).orThrow();
    halls.now = CasePlay.time("2026-03-02T15:00");
    Outage outage =
        new Outage(
            "停机2026-1",
            Set.of(SampleCatalogs.COUNTY),
            CasePlay.time("2026-03-02T10:10"),
            CasePlay.time("2026-03-02T14:00"),
            halls.now);
    Actor administration =
        Actor.of("administration-1", Role.SERVICE_ADMINISTRATION, SampleCatalogs.CITY);
    assertThat(before.declare(administration, outage)).isEmpty();

    Answer entered =
        started()
            .cases()
            .giveFromPaper(
                Cast.window(),
                CASE,
                command(2),
                new Receive(Set.of()),
                CasePlay.time("2026-03-02T10:20"),
                "ZZ-7");

    assertThat(entered.violations()).isEmpty();
  }

  @Test
  void what_was_published_once_is_not_published_with_other_content_after_a_restart_either() {
    started();
    Catalog same = SampleCatalogs.shop();
    Catalog other = SampleCatalogs.catalog(SampleCatalogs.items().subList(0, 1), List.of());
    assertThat(other.version()).isEqualTo(same.version());

    assertThatIllegalStateException().isThrownBy(() -> started().know(other));
  }

  @Test
  void what_cannot_be_read_is_named_and_stops_the_start_if_it_is_in_force() {
    halls.store.publish(new Publication(Kind.IN_FORCE, PublicationTexts.EVERYWHERE, "1", "{}"));

    assertThatIllegalStateException()
        .isThrownBy(this::started)
        .withMessageContaining("IN_FORCE everywhere 1");
  }
}
