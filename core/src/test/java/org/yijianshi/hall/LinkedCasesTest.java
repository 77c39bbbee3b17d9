package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Actor;

/** The hall fills a new case from the one that it follows, and vouches for what it found. */
class LinkedCasesTest {
  private static final CaseId SECOND = new CaseId(new UUID(0x5A11L, 2));
  private static final RemandOrder ORDER =
      new RemandOrder("复议决定〔2026〕7号", Remedy.RECONSIDERATION, TimeLimit.workingDays(4));

  private final Halls halls = new Halls();
  private final ServiceHall hall = halls.hall();

  private static List<String> reasons(Answer answer) {
    return answer.violations().stream().map(v -> v.rule() + " " + v.code()).toList();
  }

  private CaseView view(Actor actor) {
    return hall.cases().view(actor, SECOND).orElseThrow();
  }

  /** TRADE and FIRE accepted, FIRE denied. */
  private void denied() {
    CaseDesk desk = hall.cases();
    desk.submit(Cast.applicant(), CASE, command(1), Halls.submission(TRADE, FIRE)).orThrow();
    desk.receive(Cast.window(), CASE, command(2)).orThrow();
    desk.push(Cast.window(), CASE, command(3)).orThrow();
    Actor fire = Cast.officer(FIRE_RESCUE);
    desk.give(fire, CASE, command(4), new AcceptanceCommand.Accept(FIRE)).orThrow();
    desk.give(fire, CASE, command(5), new ApprovalCommand.Deny(FIRE, ShopCase.adverse(), false))
        .orThrow();
  }

  private Answer reapply(Actor actor, Changes changes) {
    return hall.cases().reapply(actor, SECOND, command(1), CASE, Set.of(FIRE), changes);
  }

  @Test
  @Rule({"R1", "R2"})
  void only_what_changed_is_asked_of_whoever_applies_again() {
    denied();
    Supply better = SampleCatalogs.file("9");

    reapply(Cast.applicant(), Changes.of(Map.of(FLOOR_PLAN, better))).orThrow();

    CaseView again = view(Cast.applicant());
    assertThat(again.number().toString()).isEqualTo("LS-2026-0002");
    assertThat(again.stage()).isEqualTo(CaseStage.SUBMITTED);
    assertThat(again.item(FIRE)).isPresent();
    assertThat(again.items()).hasSize(1);
    assertThat(again.materials())
        .filteredOn(m -> m.code().equals(FLOOR_PLAN))
        .allMatch(m -> m.supply().equals(better));
    assertThat(again.materials()).hasSize(3);
    assertThat(again.participants()).hasSameSizeAs(Cast.parties().participants());
  }

  @Test
  @Rule({"R1", "R2"})
  void the_same_command_again_gives_the_first_answer_though_the_other_case_went_on() {
    denied();
    Answer first = reapply(Cast.applicant(), Changes.none());
    hall.cases()
        .give(Cast.officer(MARKET), CASE, command(6), new AcceptanceCommand.Accept(TRADE))
        .orThrow();

    Answer again = reapply(Cast.applicant(), Changes.none());

    assertThat(again.orThrow().repeated()).isTrue();
    assertThat(again.orThrow().events()).isEqualTo(first.orThrow().events());
    assertThat(halls.numbersGiven).isEqualTo(2);
  }

  @Test
  @Rule({"R2", "P-permission"})
  void a_case_of_somebody_else_reads_like_an_unknown_one() {
    denied();
    CaseId nowhere = new CaseId(new UUID(0x5A11L, 9));

    assertThat(reasons(reapply(Actor.applicant("account-stranger"), Changes.none())))
        .containsExactly("P-permission UNKNOWN_CASE");
    assertThat(
            reasons(
                hall.cases()
                    .supplement(
                        Cast.applicant(),
                        SECOND,
                        command(1),
                        nowhere,
                        Set.of(FIRE),
                        Changes.none())))
        .containsExactly("P-permission UNKNOWN_CASE");
    assertThat(
            reasons(
                hall.cases()
                    .reapply(
                        Cast.applicant(),
                        SECOND,
                        command(1),
                        CASE,
                        Set.of(STAFF_1),
                        Changes.none())))
        .containsExactly("R2 UNKNOWN_INSTANCE");
    assertThatThrownBy(
            () ->
                hall.cases()
                    .reapply(Cast.applicant(), SECOND, command(1), CASE, Set.of(), Changes.none()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(reapply(Cast.window(), Changes.none()).done()).isTrue();
  }

  @Test
  @Rule({"R1", "R2", "P-duplicate"})
  void an_employee_is_added_to_a_case_that_was_received() {
    denied();
    halls.now = CasePlay.time("2026-03-04T10:00");

    Answer running =
        hall.cases()
            .supplement(Cast.applicant(), SECOND, command(1), CASE, Set.of(TRADE), Changes.none());
    assertThat(reasons(running)).contains("R2 ALREADY_IN_CASE");

    hall.cases()
        .supplement(
            Cast.applicant(),
            SECOND,
            command(1),
            CASE,
            Set.of(STAFF_1),
            Changes.of(Map.of(SampleCatalogs.STAFF_LIST, SampleCatalogs.paper("7"))))
        .orThrow();

    assertThat(view(Cast.applicant()).item(STAFF_1)).isPresent();
    assertThat(view(Cast.applicant()).submittedAt()).isEqualTo(halls.now);
    assertThat(hall.cases().view(Cast.applicant(), CASE).orElseThrow().item(STAFF_1)).isEmpty();
  }

  @Test
  @Rule({"R39", "R42"})
  void the_organ_enters_what_was_remanded_to_it() {
    denied();
    Answer stranger =
        hall.cases().remand(Cast.applicant(), SECOND, command(1), CASE, Set.of(FIRE), ORDER);
    assertThat(reasons(stranger)).containsExactly("P-permission NOT_PERMITTED");

    hall.cases()
        .remand(Cast.officer(FIRE_RESCUE), SECOND, command(1), CASE, Set.of(FIRE), ORDER)
        .orThrow();

    assertThat(view(Cast.applicant()).stage()).isEqualTo(CaseStage.IN_PROGRESS);
    assertThat(
            hall.cases()
                .remand(Cast.officer(FIRE_RESCUE), SECOND, command(1), CASE, Set.of(FIRE), ORDER)
                .orThrow()
                .repeated())
        .isTrue();
  }
}
