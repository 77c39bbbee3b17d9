package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.procedure.CorrectionPlay.defect;
import static org.yijianshi.procedure.CorrectionPlay.lacking;
import static org.yijianshi.procedure.CorrectionPlay.merged;
import static org.yijianshi.procedure.CorrectionPlay.notice;
import static org.yijianshi.procedure.CorrectionPlay.reports;
import static org.yijianshi.procedure.CorrectionPlay.stateOf;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Lapse;
import org.yijianshi.policy.Policy;

/** What becomes of an item that is not corrected in time. */
class CorrectionLapseTest {
  private static final ApprovalCommand.Terminate END =
      new ApprovalCommand.Terminate(FIRE, TerminationCause.CORRECTION_LAPSED, "ZZ-1");

  private static CasePlay noticed(Policy policy) {
    CasePlay play = lacking(policy, Channel.COUNTER, Set.of(FLOOR_PLAN), FIRE);
    return notice(play, "BZ-1", defect(FLOOR_PLAN, FIRE));
  }

  /** What the sweep ends; reminders come beside it. */
  private static List<CaseCommand> sweep(CasePlay play) {
    return Sweep.due(play.state(), play.book(), play.now()).stream()
        .filter(ApprovalCommand.Terminate.class::isInstance)
        .toList();
  }

  @Test
  @Rule({"P-correctionLapsed", "P-correctionPeriod"})
  void the_sweep_ends_it_after_the_date_of_the_notice_and_not_before() {
    CasePlay play = noticed(Policy.defaults());

    assertThat(sweep(play.at("2026-04-01T17:00"))).isEmpty();
    assertThat(play.at("2026-04-01T17:00").tries(Actor.system(), END).reasons())
        .containsExactly("P-correctionLapsed NOT_LAPSED");
    CasePlay late = play.at("2026-04-01T17:01");
    List<CaseCommand> due = sweep(late);
    assertThat(due).hasSize(1);
    CasePlay ended = late.does(Actor.system(), due.get(0));
    assertThat(stateOf(ended, FIRE)).isEqualTo(ItemState.TERMINATED);
    assertThat(ended.duties(FIRE)).containsExactly(ObligationKind.SEND_RESULT);
    assertThat(ended.messages())
        .filteredOn(m -> m.kind() == MessageKind.TERMINATION)
        .hasSize(2)
        .allMatch(m -> m.content().get("cause").equals("CORRECTION_LAPSED"));
    assertThat(sweep(ended)).isEmpty();
  }

  @Test
  @Rule("P-correctionLapsed")
  void without_a_notice_nothing_lapses() {
    assertThat(ShopCase.submitted(FIRE).at("2026-05-20T10:00").tries(Actor.system(), END).reasons())
        .contains("R39 NOTHING_OPEN");
  }

  @Test
  @Rule("P-correctionLapsed")
  void a_policy_may_keep_it_open() {
    Policy keep = Policy.builder().set(IntakePolicy.CORRECTION_LAPSED, Lapse.KEEP_OPEN).build();
    CasePlay late = noticed(keep).at("2026-05-20T10:00");

    assertThat(sweep(late)).isEmpty();
    assertThat(late.tries(Actor.system(), END).reasons())
        .containsExactly("P-correctionLapsed KEPT_OPEN");
  }

  @Test
  @Rule({"P-correctionLapsed", "R44"})
  void originals_that_nobody_else_needs_go_back() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(FIRE));
    play = merged(reports(play, FIRE, defect(FLOOR_PLAN, FIRE)), "BZ-1", defect(FLOOR_PLAN, FIRE));
    play = play.at("2026-04-02T10:00").does(Actor.system(), END);

    assertThat(play.duties(null)).containsExactly(ObligationKind.RETURN_TO_WINDOW);
    CasePlay shared = ShopCase.paperHanded(ShopCase.pushed(TRADE, FIRE));
    shared = merged(reports(shared, FIRE, defect(FORM, FIRE)), "BZ-1", defect(FORM, FIRE));
    shared = shared.at("2026-04-02T10:00").does(Actor.system(), END);
    assertThat(shared.duties(null)).doesNotContain(ObligationKind.RETURN_TO_WINDOW);
  }
}
