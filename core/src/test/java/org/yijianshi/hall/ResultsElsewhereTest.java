package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;

/** What was granted in one case of an applicant is a predecessor's result in another one. */
class ResultsElsewhereTest {
  private static final CaseId SECOND = new CaseId(new UUID(0x5A11L, 2));
  private static final CaseNumber FIRST = CaseNumber.of("LS-2026-0001");

  private final Halls halls = new Halls();
  private ServiceHall hall;

  @BeforeEach
  void both_cases() {
    hall = halls.hall();
    hall.cases()
        .submit(Cast.applicant(), CASE, command(1), Halls.submission(TRADE, FIRE))
        .orThrow();
    hall.cases()
        .submit(Cast.applicant(), SECOND, command(1), Halls.submission(TRADE, SIGN))
        .orThrow();
  }

  private void granted() {
    hall.cases().receive(Cast.window(), CASE, command(2)).orThrow();
    hall.cases().push(Cast.window(), CASE, command(3)).orThrow();
    hall.cases()
        .give(Cast.officer(MARKET), CASE, command(4), new AcceptanceCommand.Accept(TRADE))
        .orThrow();
    hall.cases().give(Cast.officer(MARKET), CASE, command(5), ShopCase.grant(TRADE)).orThrow();
  }

  private Answer brought(Actor actor, CaseNumber number) {
    return hall.cases().bringResult(actor, SECOND, command(9), TRADE, number);
  }

  private static List<String> reasons(Answer answer) {
    return answer.violations().stream().map(v -> v.rule() + " " + v.code()).toList();
  }

  private ItemInstance trade() {
    CaseView view = hall.cases().view(Cast.applicant(), SECOND).orElseThrow();
    return view.items().stream().filter(i -> i.id().equals(TRADE)).findFirst().orElseThrow();
  }

  @Test
  @Rule("P-predecessorFailure")
  void a_result_of_another_case_takes_the_place_of_the_predecessors() {
    granted();

    assertThat(brought(Cast.applicant(), FIRST).violations()).isEmpty();
    assertThat(trade().settled()).isTrue();
    assertThat(trade().state()).isEqualTo(ItemState.WITHDRAWN);
    assertThat(trade().replacedBy()).isEqualTo(ShopCase.result(TRADE).number());
  }

  @Test
  @Rule("P-predecessorFailure")
  void what_is_still_running_there_cannot_be_brought_yet() {
    assertThat(reasons(brought(Cast.applicant(), FIRST)))
        .containsExactly("P-predecessorFailure RUNNING_THERE");
    granted();
    assertThat(reasons(brought(Cast.applicant(), FIRST))).isEmpty();
  }

  @Test
  @Rule("P-predecessorFailure")
  void what_was_not_granted_there_or_holds_no_longer_cannot_be_brought() {
    assertThat(reasons(brought(Cast.applicant(), CaseNumber.of("LS-2026-0099"))))
        .containsExactly("P-predecessorFailure NOT_GRANTED_THERE");
    granted();
    hall.cases()
        .give(
            Cast.of(Role.APPROVER, MARKET),
            CASE,
            command(6),
            new ResultCommand.InvalidateResult(TRADE, ResultValidity.REVOKED, "许可法69", "CX-1"))
        .orThrow();
    assertThat(reasons(brought(Cast.applicant(), FIRST)))
        .containsExactly("P-predecessorFailure NOT_GRANTED_THERE");
  }

  @Test
  @Rule({"P-predecessorFailure", "P-permission"})
  void somebody_elses_case_is_nobodys_business() {
    granted();
    Parties other =
        Parties.of(Cast.person("applicant-1", PartyRole.APPLICANT, "account-other", "李四"));
    CaseId third = new CaseId(new UUID(0x5A11L, 3));
    hall.cases()
        .submit(Cast.window(), third, command(1), Halls.submission(other, TRADE, SIGN))
        .orThrow();
    Actor stranger = Actor.applicant("account-other");

    assertThat(reasons(hall.cases().bringResult(stranger, third, command(2), TRADE, FIRST)))
        .containsExactly("P-predecessorFailure NOT_GRANTED_THERE");
    assertThat(reasons(brought(stranger, FIRST))).containsExactly("P-permission UNKNOWN_CASE");
    assertThat(reasons(hall.cases().bringResult(Cast.applicant(), SECOND, command(9), FIRE, FIRST)))
        .containsExactly("R2 UNKNOWN_INSTANCE");
  }

  @Test
  @Rule("P-predecessorFailure")
  void a_repeat_gets_its_first_answer_and_another_bringing_is_refused() {
    granted();
    Answer first = brought(Cast.applicant(), FIRST);

    Answer again = brought(Cast.applicant(), FIRST);

    assertThat(again.orThrow().repeated()).isTrue();
    assertThat(again.orThrow().events()).isEqualTo(first.orThrow().events());
    assertThat(
            reasons(hall.cases().bringResult(Cast.applicant(), SECOND, command(10), TRADE, FIRST)))
        .containsExactly("P-predecessorFailure ALREADY_CONCLUDED");
  }
}
