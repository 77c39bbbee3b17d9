package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_2;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_LIST;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.procedure.CorrectionPlay.defect;
import static org.yijianshi.procedure.CorrectionPlay.lacking;
import static org.yijianshi.procedure.CorrectionPlay.notice;
import static org.yijianshi.procedure.CorrectionPlay.of;
import static org.yijianshi.procedure.CorrectionPlay.pushes;
import static org.yijianshi.procedure.CorrectionPlay.receives;
import static org.yijianshi.procedure.CorrectionPlay.resubmits;
import static org.yijianshi.procedure.CorrectionPlay.stateOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.PartialReceipt;
import org.yijianshi.policy.Policy;

/** Complete items beside deficient ones (guard g2). */
class PartialReceiptTest {
  private static final IntakeCommand.Receive PARTIAL = new IntakeCommand.Receive(Set.of(), true);

  private static CasePlay noticed(Policy policy) {
    CasePlay play = lacking(policy, Channel.COUNTER, Set.of(STAFF_LIST), TRADE, FIRE, STAFF_1);
    return notice(play, "BZ-1", defect(STAFF_LIST, STAFF_1, STAFF_2));
  }

  @Test
  @Rule({"R26", "P-partialReceipt"})
  void without_the_applicant_s_choice_nothing_is_received_while_something_is_corrected() {
    CasePlay play = receives(noticed(Policy.defaults()));

    assertThat(play.reasons()).containsExactly("R26 WRONG_STATE", "R26 WRONG_STATE");
  }

  @Test
  @Rule({"R28", "R30", "P-partialReceipt"})
  void at_the_applicant_s_choice_the_complete_items_go_ahead() {
    CasePlay play = noticed(Policy.defaults()).tries(Cast.window(), PARTIAL);

    assertThat(play.reasons()).isEmpty();
    assertThat(stateOf(play, TRADE)).isEqualTo(ItemState.RECEIVED);
    assertThat(stateOf(play, STAFF_1)).isEqualTo(ItemState.CORRECTING);
    assertThat(play.state().stage()).isEqualTo(CaseStage.RECEIVED);
    assertThat(play.state().custody().of(FORM)).isPresent();
    assertThat(play.messages())
        .filteredOn(m -> m.kind() == MessageKind.RECEIPT)
        .allMatch(m -> !m.content().get("materials").contains("staff-list"));
    play = pushes(play);
    assertThat(play.reasons()).isEmpty();
    assertThat(play.duties(FIRE)).contains(ObligationKind.DECIDE_ACCEPTANCE);
    assertThat(play.duties(STAFF_1)).containsExactly(ObligationKind.CORRECT);

    play =
        resubmits(
            play.at("2026-03-04T09:00"),
            Map.of(STAFF_LIST, SampleCatalogs.paper("8")),
            STAFF_1,
            STAFF_2);
    play = receives(play);
    assertThat(play.reasons()).isEmpty();
    assertThat(of(play, STAFF_1).corrections().receipts()).containsExactly("LS-2026-0001-S2");
    assertThat(play.state().custody().of(STAFF_LIST)).isPresent();
    assertThat(stateOf(play, FIRE)).isEqualTo(ItemState.PUSHED);
  }

  @Test
  @Rule("P-partialReceipt")
  void a_policy_may_make_it_all_or_nothing() {
    Policy all =
        Policy.builder().set(IntakePolicy.PARTIAL_RECEIPT, PartialReceipt.ALL_OR_NOTHING).build();

    assertThat(noticed(all).tries(Cast.window(), PARTIAL).reasons())
        .containsExactly("P-partialReceipt NOT_OFFERED");
  }

  @Test
  @Rule({"R26", "P-partialReceipt"})
  void what_is_received_must_be_complete_all_the_same() {
    CasePlay play = lacking(Channel.COUNTER, Set.of(FLOOR_PLAN), TRADE, FIRE);

    assertThat(play.tries(Cast.window(), PARTIAL).reasons())
        .containsExactly("R26 MATERIAL_MISSING");
    CasePlay told = notice(play, "BZ-1", defect(FLOOR_PLAN, FIRE));
    assertThat(told.tries(Cast.window(), PARTIAL).reasons()).isEmpty();
  }

  @Test
  @Rule({"R2", "P-partialReceipt"})
  void a_mandatory_group_is_received_whole() {
    Rulebook book = Rulebook.of(CatalogCodec.builtIn(), Policy.defaults(), CalendarCodec.builtIn());
    Wish flat = Wish.all(BundleCode.of("I17"), RegionCode.of("411224"), Facts.none());
    CasePlay play =
        ShopCase.submitted(
            CasePlay.of(book), ShopCase.with(ShopCase.application(book, flat), Map.of()));
    List<InstanceId> group =
        play.state().all().stream()
            .filter(i -> i.plan().parallelGroup() != null)
            .map(ItemInstance::id)
            .toList();
    assertThat(group).hasSize(3);
    CasePlay half = notice(play, "BZ-1", Defect.elsewhere(group.get(0), "未签字", "签字", "条例第3条"));
    assertThat(half.reasons()).isEmpty();
    assertThat(half.tries(Cast.window(), PARTIAL).reasons()).containsExactly("R2 GROUP_WHOLE");

    CasePlay whole = notice(play, "BZ-1", new Defect(group, null, "未签字", "签字", "条例第3条"));
    assertThat(whole.tries(Cast.window(), PARTIAL).reasons()).isEmpty();
  }
}
