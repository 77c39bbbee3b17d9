package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.procedure.CorrectionPlay.defect;
import static org.yijianshi.procedure.CorrectionPlay.lacking;
import static org.yijianshi.procedure.CorrectionPlay.merged;
import static org.yijianshi.procedure.CorrectionPlay.notice;
import static org.yijianshi.procedure.CorrectionPlay.plan;
import static org.yijianshi.procedure.CorrectionPlay.pushes;
import static org.yijianshi.procedure.CorrectionPlay.receives;
import static org.yijianshi.procedure.CorrectionPlay.reports;
import static org.yijianshi.procedure.CorrectionPlay.resubmits;
import static org.yijianshi.procedure.CorrectionPlay.stateOf;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;

/** Receipt, push and handover where the items of a case no longer go side by side. */
class BesideTheReceiptTest {
  private static final IntakeCommand.Receive PARTIAL = new IntakeCommand.Receive(Set.of(), true);

  private static CasePlay withdrawn(CasePlay play, InstanceId... items) {
    return play.does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(items), Map.of()));
  }

  /** TRADE is received and pushed; FIRE has been asked for its floor plan. */
  private static CasePlay ahead() {
    CasePlay told =
        notice(
            lacking(Channel.COUNTER, Set.of(FLOOR_PLAN), TRADE, FIRE),
            "BZ-1",
            defect(FLOOR_PLAN, FIRE));
    return pushes(told.does(Cast.window(), PARTIAL));
  }

  @Test
  @Rule("R30")
  void a_second_push_names_the_items_that_still_run_and_all_of_them_once_none_does() {
    CasePlay pushed = ShopCase.pushed(TRADE, FIRE);

    CasePlay one = pushes(withdrawn(pushed, FIRE));
    CasePlay none = pushes(withdrawn(pushed, TRADE, FIRE));

    assertThat(one.reasons()).containsExactly("R30 WRONG_STATE");
    assertThat(one.refusals().get(0).where()).isEqualTo(TRADE.toString());
    assertThat(none.reasons()).containsExactly("R39 ALREADY_CONCLUDED", "R39 ALREADY_CONCLUDED");
  }

  @Test
  @Rule({"R31", "R44"})
  void originals_that_no_item_needs_go_back_and_not_to_the_lead() {
    CasePlay play = withdrawn(ShopCase.pushed(TRADE), TRADE);

    CasePlay handed = play.tries(Cast.officer(MARKET), new IntakeCommand.HandPaperToLead());

    assertThat(handed.reasons()).containsExactly("R44 GOES_BACK");
    assertThat(play.state().custody().of(FORM)).isPresent();
  }

  @Test
  @Rule("R34")
  void who_is_not_connected_fetches_until_it_has_or_until_the_case_is_over() {
    CasePlay pushed =
        ShopCase.received(TRADE, FIRE)
            .does(Cast.window(), new IntakeCommand.Push(Set.of(FIRE_RESCUE)));

    CasePlay fetched =
        pushed.does(Cast.officer(FIRE_RESCUE), new IntakeCommand.ConfirmFetch(FIRE_RESCUE));

    assertThat(pushed.duties(null)).contains(ObligationKind.FETCH);
    assertThat(fetched.events()).contains(new IntakeEvent.Fetched(FIRE_RESCUE));
    assertThat(fetched.duties(null)).doesNotContain(ObligationKind.FETCH);
    assertThat(withdrawn(pushed, TRADE).duties(null))
        .as("one item is left, and it is the one to fetch")
        .contains(ObligationKind.FETCH);
    assertThat(withdrawn(pushed, TRADE, FIRE).duties(null)).doesNotContain(ObligationKind.FETCH);
  }

  @Test
  @Rule({"R26", "R31", "P-partialReceipt"})
  void what_comes_later_without_paper_opens_no_second_duty_to_hand_paper_over() {
    CasePlay first = ahead();

    CasePlay second =
        receives(resubmits(first.at("2026-03-02T10:40"), plan("8"), FIRE).at("2026-03-02T10:50"));

    assertThat(second.reasons()).isEmpty();
    assertThat(second.due(ObligationKind.HAND_PAPER_TO_LEAD, null))
        .isEqualTo(first.due(ObligationKind.HAND_PAPER_TO_LEAD, null));
  }

  @Test
  @Rule({"R26", "R28", "P-partialReceipt"})
  void what_a_department_sent_back_has_its_receipt_and_keeps_nobody_waiting_at_the_window() {
    CasePlay ahead = ahead().at("2026-03-02T11:00");
    CasePlay sentBack =
        merged(reports(ahead, TRADE, defect(FORM, TRADE)), "BZ-2", defect(FORM, TRADE));
    CasePlay brought = resubmits(sentBack.at("2026-03-02T11:30"), plan("8"), FIRE);

    CasePlay received = receives(brought);

    assertThat(stateOf(brought, TRADE)).isEqualTo(ItemState.CORRECTING);
    assertThat(received.reasons()).as(received.story()).isEmpty();
    assertThat(stateOf(received, FIRE)).isEqualTo(ItemState.RECEIVED);
    assertThat(stateOf(received, TRADE)).isEqualTo(ItemState.CORRECTING);
  }
}
