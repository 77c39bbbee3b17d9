package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.OLD_PERMIT;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_LIST;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.procedure.CorrectionPlay.defect;
import static org.yijianshi.procedure.CorrectionPlay.lacking;
import static org.yijianshi.procedure.CorrectionPlay.notice;
import static org.yijianshi.procedure.CorrectionPlay.of;
import static org.yijianshi.procedure.CorrectionPlay.receives;
import static org.yijianshi.procedure.CorrectionPlay.stateOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.Policy;

/** What the applicant may change before any receipt, and that nothing is changed after (g12). */
class AmendmentTest {
  private static CasePlay amends(CasePlay play, Wish wish, Map<MaterialCode, Supply> supplies) {
    return play.tries(Cast.applicant(), new CorrectionCommand.AmendSelection(wish, supplies));
  }

  private static CasePlay adds(CasePlay play, InstanceId item, Map<MaterialCode, Supply> more) {
    return play.tries(
        Cast.applicant(), new CorrectionCommand.AddItem(item.item(), List.of(), more));
  }

  private static Wish wish(CasePlay play) {
    return play.state().requireFiling().application().wish();
  }

  private static CasePlay online(InstanceId... items) {
    return lacking(Channel.ONLINE, Set.of(), items);
  }

  @Test
  @Rule({"R2", "R18", "R32", "XKF-32-4"})
  void an_item_that_is_added_has_its_own_five_days_and_the_review_begins_anew() {
    CasePlay play =
        adds(
            online(TRADE).at("2026-03-03T09:30"),
            FIRE,
            Map.of(FLOOR_PLAN, SampleCatalogs.file("7")));

    assertThat(play.reasons()).isEmpty();
    assertThat(play.state().instances().keySet()).containsExactly(TRADE, FIRE);
    assertThat(play.due(ObligationKind.TELL_DEFECTS, TRADE)).isEqualTo("2026-03-09 17:00");
    assertThat(play.due(ObligationKind.TELL_DEFECTS, FIRE)).isEqualTo("2026-03-10 17:00");
    assertThat(play.due(ObligationKind.REVIEW_SUBMISSION, null)).isEqualTo("2026-03-03 11:30");
    assertThat(play.state().materials().find(SampleCatalogs.FORM).orElseThrow().neededBy())
        .containsExactlyInAnyOrder(TRADE, FIRE);
    assertThat(receives(play).reasons()).isEmpty();
  }

  @Test
  @Rule({"R2", "R18"})
  void an_item_that_is_given_up_leaves_with_its_duties_and_its_materials() {
    CasePlay play = online(TRADE, FIRE);
    play = amends(play, wish(play).picking(Set.of(TRADE.item())), Map.of());

    assertThat(play.reasons()).isEmpty();
    assertThat(play.state().instances().keySet()).containsExactly(TRADE);
    assertThat(play.duties(FIRE)).isEmpty();
    assertThat(play.state().materials().find(FLOOR_PLAN)).isEmpty();
    assertThat(play.events())
        .filteredOn(CorrectionEvent.SelectionAmended.class::isInstance)
        .singleElement()
        .satisfies(
            e ->
                assertThat(((CorrectionEvent.SelectionAmended) e).removed()).containsExactly(FIRE));
    assertThat(play.duties(null)).containsExactly(ObligationKind.REVIEW_SUBMISSION);
  }

  @Test
  @Rule({"R2", "R18"})
  void other_facts_are_evaluated_again_for_items_and_materials() {
    CasePlay play = ShopCase.submitted();
    Wish owned = wish(play).withFacts(wish(play).facts().with("sign", false).with("leased", false));
    CasePlay amended = amends(play, owned, Map.of());

    assertThat(amended.reasons()).isEmpty();
    assertThat(amended.state().instances()).doesNotContainKey(SIGN).containsKey(REVIEW);
    assertThat(amended.state().materials().find(LEASE)).isEmpty();
    assertThat(of(amended, TRADE).corrections().answersChangedAt()).isEqualTo(amended.now());

    CasePlay old =
        amends(play, wish(play).withFacts(wish(play).facts().with("oldPermit", true)), Map.of());
    assertThat(receives(old).reasons()).containsExactly("R26 MATERIAL_MISSING");
    assertThat(receives(old).refusals().get(0).where()).isEqualTo(OLD_PERMIT.value());
  }

  @Test
  @Rule({"R2", "R27"})
  void what_stays_keeps_its_notice_and_its_date() {
    CasePlay play = lacking(Channel.COUNTER, Set.of(FLOOR_PLAN), TRADE, FIRE);
    play = notice(play, "BZ-1", defect(FLOOR_PLAN, FIRE)).at("2026-03-04T09:30");
    play = adds(play, STAFF_1, Map.of(STAFF_LIST, SampleCatalogs.paper("7")));

    assertThat(play.reasons()).isEmpty();
    assertThat(stateOf(play, FIRE)).isEqualTo(ItemState.CORRECTING);
    assertThat(play.due(ObligationKind.CORRECT, FIRE)).isEqualTo("2026-04-01 17:00");
    assertThat(play.duties(null)).isEmpty();
    CasePlay gone = amends(play, wish(play).picking(Set.of(TRADE.item())), Map.of());
    assertThat(gone.state().obligations().matching(o -> o.kind() == ObligationKind.CORRECT))
        .isEmpty();
    assertThat(receives(gone).reasons()).isEmpty();
  }

  @Test
  @Rule({"R2", "R18"})
  void another_variant_brings_other_items() {
    Rulebook book = Rulebook.of(CatalogCodec.builtIn(), Policy.defaults(), CalendarCodec.builtIn());
    Wish first =
        Wish.all(
            BundleCode.of("I05"),
            RegionCode.of("411224"),
            Facts.none().with("ethnicityBasis", "parents").with("ethnicityMisrecorded", false));
    Application application = ShopCase.with(ShopCase.application(book, first), Map.of());
    CasePlay play = ShopCase.submitted(CasePlay.of(book), application);
    CasePlay changed =
        play.tries(
            Cast.applicant(),
            new CorrectionCommand.ChangeVariant("ethnicityBasis", "adult", Map.of()));

    assertThat(changed.reasons()).isEmpty();
    assertThat(play.state().instances().keySet())
        .map(InstanceId::toString)
        .containsExactly("I05-01", "I05-02", "I05-09");
    assertThat(changed.state().instances().keySet())
        .map(InstanceId::toString)
        .containsExactly("I05-07", "I05-08", "I05-09");
    assertThat(
            play.tries(
                    Cast.applicant(),
                    new CorrectionCommand.ChangeVariant("ethnicityBasis", "none", Map.of()))
                .reasons())
        .isNotEmpty();
  }

  @Test
  @Rule({"R2", "R18"})
  void what_does_not_apply_or_changes_nothing_is_refused() {
    CasePlay play = online(TRADE);

    assertThat(amends(play, wish(play), Map.of()).reasons()).containsExactly("R2 NOTHING_CHANGED");
    assertThat(adds(play, TRADE, Map.of()).reasons()).containsExactly("R2 NOTHING_CHANGED");
    assertThat(adds(play, FIRE, Map.of(STAFF_LIST, SampleCatalogs.paper("7"))).reasons())
        .containsExactly("R1 MATERIAL_NOT_ASKED");
    Wish elsewhere = Wish.all(SampleCatalogs.SHOP, SampleCatalogs.ELSEWHERE, wish(play).facts());
    assertThat(amends(play, elsewhere, Map.of()).reasons()).containsExactly("R2 OTHER_BUNDLE");
    CasePlay unsigned =
        ShopCase.submitted(
            CasePlay.of(SampleCatalogs.book()),
            ShopCase.application(
                SampleCatalogs.book(),
                SampleCatalogs.wish(TRADE).withFacts(SampleCatalogs.facts().with("sign", false))));
    assertThat(adds(unsigned, SIGN, Map.of()).reasons()).isNotEmpty();
  }

  @Test
  @Rule("R44")
  void what_was_withdrawn_is_neither_revived_nor_removed() {
    CasePlay play =
        online(TRADE, FIRE)
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(FIRE), Map.of()));
    play = adds(play, STAFF_1, Map.of(STAFF_LIST, SampleCatalogs.paper("7")));

    assertThat(play.reasons()).isEmpty();
    assertThat(stateOf(play, FIRE)).isEqualTo(ItemState.WITHDRAWN);
    assertThat(play.duties(FIRE)).isEmpty();
  }

  @Test
  @Rule({"R28", "R30", "R36"})
  void after_receipt_the_way_is_a_linked_supplementary_case() {
    Map<MaterialCode, Supply> plan = Map.of(FLOOR_PLAN, SampleCatalogs.file("7"));
    CasePlay received = adds(ShopCase.received(TRADE), FIRE, plan);

    assertThat(received.reasons()).containsExactly("R28 WRONG_STATE", "R28 SUPPLEMENTARY_CASE");
    assertThat(received.refusals().get(1).message().zh()).contains("关联的补充申请");
    assertThat(adds(ShopCase.pushed(TRADE), FIRE, plan).reasons())
        .containsExactly("R30 WRONG_STATE", "R28 SUPPLEMENTARY_CASE");
    assertThat(adds(ShopCase.accepted(TRADE), FIRE, plan).reasons())
        .containsExactly("R36 WRONG_STATE", "R28 SUPPLEMENTARY_CASE");
    assertThat(adds(ShopCase.closed(), STAFF_1, Map.of()).reasons())
        .contains("R39 ALREADY_CONCLUDED");
  }

  @Test
  @Rule({"R28", "P-partialReceipt"})
  void a_partial_receipt_is_a_receipt() {
    CasePlay play = lacking(Channel.COUNTER, Set.of(FLOOR_PLAN), TRADE, FIRE);
    play =
        notice(play, "BZ-1", defect(FLOOR_PLAN, FIRE))
            .does(Cast.window(), new IntakeCommand.Receive(Set.of(), true));

    assertThat(adds(play, REVIEW, Map.of()).reasons())
        .containsExactly("R28 WRONG_STATE", "R28 SUPPLEMENTARY_CASE");
  }

  @Test
  @Rule("R2")
  void only_who_may_submit_may_amend() {
    CorrectionCommand.AddItem command =
        new CorrectionCommand.AddItem(FIRE.item(), List.of(), Map.of());

    assertThat(online(TRADE).tries(Cast.agent(), command).reasons()).isEmpty();
    assertThat(online(TRADE).tries(Cast.window(), command).reasons()).isEmpty();
    assertThat(online(TRADE).tries(Cast.officer(SampleCatalogs.MARKET), command).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }
}
