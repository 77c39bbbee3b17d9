package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.LABOUR;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.WindowWork;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;

/**
 * The law accepts a licence that the window has not even received: it still has to come through.
 */
class DeemedAheadTest {
  private static final String SIXTH_DAY = "2026-03-10T09:00";

  private static CasePlay deemed(CasePlay play, InstanceId id) {
    return play.at(SIXTH_DAY).does(Actor.system(), new AcceptanceCommand.DeemAccepted(id));
  }

  private static ItemInstance item(CasePlay play, InstanceId id) {
    return play.state().instance(id).orElseThrow();
  }

  private static CasePlay receives(CasePlay play) {
    return play.tries(Cast.window(), new IntakeCommand.Receive(Set.of()));
  }

  @Test
  @Rule({"XKF-32-4", "P-deemedAcceptance", "R28", "R30"})
  void accepted_while_nobody_looked_it_is_received_and_pushed_and_stays_accepted() {
    CasePlay play = deemed(ShopCase.submitted(TRADE), TRADE);

    assertThat(item(play, TRADE).state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(item(play, TRADE).intake().work()).isEqualTo(WindowWork.RECEIVE);
    assertThat(play.due(ObligationKind.DECIDE, TRADE))
        .as("Ten working days from the submission")
        .isEqualTo("2026-03-16 17:00");
    assertThat(play.tries(Cast.window(), new IntakeCommand.Push(Set.of())).reasons())
        .as("Not received yet")
        .containsExactly("R30 WRONG_STATE");
    CasePlay received = receives(play);
    assertThat(received.reasons()).isEmpty();
    assertThat(item(received, TRADE).state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(item(received, TRADE).intake().work()).isEqualTo(WindowWork.PUSH);
    assertThat(received.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-10 11:00");
    assertThat(received.messages()).extracting(m -> m.kind()).contains(MessageKind.RECEIPT);
    assertThat(receives(received).reasons()).containsExactly("R28 WRONG_STATE");
    CasePlay pushed = ShopCase.pushed(received);
    assertThat(item(pushed, TRADE).state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(pushed.duties(TRADE))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(pushed.messages()).extracting(m -> m.kind()).containsExactly(MessageKind.PUSH);
    assertThat(pushed.tries(Cast.officer(MARKET), ShopCase.grant(TRADE)).reasons()).isEmpty();
  }

  @Test
  @Rule({"XKF-32-4", "R33"})
  void online_it_is_pushed_with_its_receipt() {
    Rulebook book = SampleCatalogs.book();
    CasePlay online =
        ShopCase.submitted(
            CasePlay.of(book),
            ShopCase.through(
                ShopCase.application(book, SampleCatalogs.wish(TRADE)), Channel.ONLINE));
    CasePlay play = receives(deemed(online, TRADE));

    assertThat(play.reasons()).isEmpty();
    assertThat(play.messages()).extracting(m -> m.kind()).contains(MessageKind.PUSH);
    assertThat(item(play, TRADE).intake().work()).isEqualTo(WindowWork.NONE);
    assertThat(play.duties(null)).doesNotContain(ObligationKind.REVIEW_SUBMISSION);
  }

  @Test
  @Rule({"XKF-32-4", "R30"})
  void accepted_between_receipt_and_push_it_goes_with_the_push() {
    CasePlay play = deemed(ShopCase.received(TRADE, STAFF_1), TRADE);
    CasePlay pushed = ShopCase.pushed(play);

    assertThat(item(play, TRADE).intake().work()).isEqualTo(WindowWork.PUSH);
    assertThat(item(pushed, TRADE).state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(pushed.state().all())
        .filteredOn(i -> i.plan().department().equals(LABOUR))
        .allMatch(i -> i.state() == ItemState.PUSHED);
  }

  @Test
  @Rule({"XKF-32-4", "R26"})
  void what_the_law_took_on_cannot_be_incomplete_any_more_but_the_rest_can() {
    Rulebook book = SampleCatalogs.book();
    CasePlay bare =
        ShopCase.submitted(
            CasePlay.of(book),
            ShopCase.with(ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE)), Map.of()));
    CasePlay one = deemed(bare, TRADE);
    CasePlay both = deemed(one, FIRE);

    assertThat(receives(one).reasons())
        .as("FIRE asks for them still")
        .containsExactly("R26 MATERIAL_MISSING", "R26 MATERIAL_MISSING");
    assertThat(receives(both).reasons()).isEmpty();
  }

  @Test
  @Rule({"XKF-32-4", "R30"})
  void nobody_decides_on_what_never_came_through() {
    CasePlay play = deemed(ShopCase.submitted(TRADE), TRADE);

    assertThat(play.tries(Cast.officer(MARKET), ShopCase.grant(TRADE)).reasons())
        .containsExactly("R30 NOT_PUSHED");
    CasePlay withdrawn =
        play.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
    assertThat(withdrawn.messages()).noneMatch(m -> m.kind() == MessageKind.STOP);
    assertThat(withdrawn.state().stage()).isEqualTo(CaseStage.CLOSED);
  }
}
