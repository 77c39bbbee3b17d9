package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;

/**
 * What was: duties that are done are explained, and a history names no official to an applicant.
 */
class PastOfCasesTest {
  private final ServiceHall hall = new Halls().hall();

  private void accepted() {
    CaseDesk desk = hall.cases();
    desk.submit(Cast.applicant(), CASE, command(1), Halls.submission(TRADE, FIRE)).orThrow();
    desk.receive(Cast.window(), CASE, command(2)).orThrow();
    desk.push(Cast.window(), CASE, command(3)).orThrow();
  }

  @Test
  @Rule({"R20", "P-permission"})
  void a_duty_is_explained_also_when_it_is_done_and_to_nobody_else() {
    accepted();
    int no =
        hall.cases().view(Cast.applicant(), CASE).orElseThrow().duties().stream()
            .filter(d -> d.obligation().kind() == ObligationKind.DECIDE_ACCEPTANCE)
            .filter(d -> FIRE.equals(d.obligation().instance()))
            .findFirst()
            .orElseThrow()
            .obligation()
            .no();
    var open = hall.cases().explain(Cast.applicant(), CASE, no).orElseThrow();

    hall.cases()
        .give(Cast.officer(FIRE_RESCUE), CASE, command(4), new AcceptanceCommand.Accept(FIRE))
        .orThrow();

    assertThat(hall.cases().explain(Cast.applicant(), CASE, no)).contains(open);
    assertThat(hall.cases().explain(Cast.officer(FIRE_RESCUE), CASE, no)).contains(open);
    assertThat(hall.cases().explain(Actor.applicant("account-x"), CASE, no)).isEmpty();
    assertThat(hall.cases().explain(Cast.applicant(), CASE, 999)).isEmpty();
  }

  @Test
  @Rule("P-permission")
  void the_applicant_learns_which_office_did_what_and_no_account() {
    accepted();

    List<CaseCommit> own = hall.cases().history(Cast.applicant(), CASE);
    List<CaseCommit> windows = hall.cases().history(Cast.window(), CASE);

    assertThat(own)
        .extracting(c -> c.actor().id())
        .containsExactly(Cast.APPLICANT_ID, "withheld", "withheld");
    assertThat(own.get(1).actor().is(Role.INTAKE_WINDOW)).isTrue();
    assertThat(own)
        .extracting(CaseCommit::events)
        .isEqualTo(windows.stream().map(CaseCommit::events).toList());
    assertThat(windows).extracting(c -> c.actor().id()).contains("account-window");
  }
}
