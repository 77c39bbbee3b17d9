package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.LinkKind;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Custody;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** Cases that follow another one: applied for again, supplemented, remanded. */
class LinkedCaseTest {
  private static final RemandOrder ORDER =
      new RemandOrder("复议决定〔2026〕7号", Remedy.RECONSIDERATION, TimeLimit.workingDays(4));

  /** TRADE accepted, FIRE denied, paper with the lead: at 11:00 on 5 March. */
  private static CasePlay denied() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(TRADE, FIRE));
    CasePlay accepted = ShopCase.accepted(play.at("2026-03-03T09:30")).at("2026-03-05T11:00");
    return accepted.does(
        Cast.officer(FIRE_RESCUE), new ApprovalCommand.Deny(FIRE, ShopCase.adverse(), false));
  }

  private static CasePlay next(CasePlay first) {
    CaseState unfiled = CaseState.unfiled(new CaseId(new UUID(0x5A11L, 2)));
    return new CasePlay(first.book(), first.now(), List.of(), unfiled);
  }

  /** Nothing is handed in again. */
  private static Application application(CasePlay first, InstanceId... items) {
    Application there = ShopCase.application(first.book(), SampleCatalogs.wish(items));
    return ShopCase.with(there, Map.of());
  }

  private static CasePlay follows(
      CasePlay first, LinkKind kind, Collection<InstanceId> named, InstanceId... items) {
    CaseLink link = Linking.of(first.state(), kind, named, null);
    return next(first)
        .tries(
            Cast.applicant(),
            new IntakeCommand.Submit(application(first, items), List.of(), null, link));
  }

  private static CasePlay reapplies(CasePlay first, InstanceId... items) {
    return follows(first, LinkKind.REAPPLY, Set.of(items), items);
  }

  private static CasePlay supplements(CasePlay first, InstanceId... items) {
    return follows(first, LinkKind.SUPPLEMENT, first.state().instances().keySet(), items);
  }

  private static CasePlay remands(CasePlay first, Actor actor, InstanceId... items) {
    CaseLink link = Linking.of(first.state(), LinkKind.REMAND, Set.of(items), ORDER);
    return next(first).tries(actor, new IntakeCommand.Remand(application(first, items), link));
  }

  @Test
  @Rule({"R1", "R2"})
  void what_was_refused_is_applied_for_again_with_nothing_handed_in_twice() {
    CasePlay again = reapplies(denied(), FIRE);

    assertThat(again.reasons()).isEmpty();
    assertThat(again.state().stage()).isEqualTo(CaseStage.SUBMITTED);
    assertThat(again.state().materials().find(FLOOR_PLAN).orElseThrow().supply())
        .isEqualTo(SampleCatalogs.supplies().get(FLOOR_PLAN));
    assertThat(again.state().materials().find(LEASE)).isEmpty();
    assertThat(again.state().custody().of(FORM).map(Custody.Holding::holder))
        .as("the lead has the form already")
        .contains(ShopCase.party(MARKET));
    CaseLink link = again.state().requireFiling().link();
    assertThat(link).isNotNull();
    assertThat(link.item(FIRE).orElseThrow().state()).isEqualTo(ItemState.DENIED);

    CasePlay received = ShopCase.received(again);
    assertThat(received.duties(null))
        .as("no original has to go anywhere")
        .doesNotContain(ObligationKind.HAND_PAPER_TO_LEAD);
  }

  @Test
  @Rule({"R1", "R2"})
  void everybody_concerned_is_told_the_number_of_the_other_case() {
    List<Message> told =
        reapplies(denied(), FIRE).messages().stream()
            .filter(m -> m.kind() == MessageKind.LINKED)
            .toList();

    assertThat(told)
        .extracting(Message::to)
        .containsExactlyInAnyOrder(
            Party.applicant("applicant-1"),
            Party.applicant("applicant-2"),
            ShopCase.party(MARKET),
            ShopCase.party(FIRE_RESCUE));
    assertThat(told)
        .allSatisfy(
            m ->
                assertThat(m.content())
                    .containsEntry("case", "LS-2026-0001")
                    .containsEntry("kind", "REAPPLY")
                    .containsEntry("items", "S01-02"));
  }

  @Test
  @Rule({"R2", "R39", "R42"})
  void only_what_came_to_nothing_is_applied_for_again() {
    CasePlay first = denied();

    assertThat(reapplies(first, TRADE).reasons()).containsExactly("R39 STILL_RUNNING");
    assertThat(reapplies(ShopCase.granted(first, TRADE), TRADE).reasons())
        .containsExactly("R42 ALREADY_GRANTED");
    assertThat(follows(first, LinkKind.REAPPLY, Set.of(FIRE), TRADE).reasons())
        .containsExactly("R2 LINKED_ITEM_MISSING");
  }

  @Test
  @Rule("R44")
  void an_original_that_was_taken_back_has_to_come_again() {
    CasePlay returned =
        ShopCase.received(TRADE)
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()))
            .does(Cast.window(), new WithdrawalCommand.ReturnMaterials(Set.of(FORM), "TH-1"));
    CasePlay again = reapplies(returned, TRADE);

    assertThat(again.reasons()).isEmpty();
    assertThat(again.state().materials().find(FORM)).isEmpty();
    assertThat(again.state().materials().find(LEASE)).isPresent();
    assertThat(again.tries(Cast.window(), new IntakeCommand.Receive(Set.of())).reasons())
        .containsExactly("R26 MATERIAL_MISSING");
  }

  @Test
  @Rule({"R1", "R2"})
  void an_item_is_added_after_the_receipt_as_a_case_with_its_own_clocks() {
    CasePlay first = ShopCase.received(TRADE);
    CasePlay added = supplements(first.at("2026-03-04T10:00"), FIRE);

    assertThat(added.reasons()).isEmpty();
    assertThat(added.state().instances().keySet()).containsExactly(FIRE);
    assertThat(added.state().requireFiling().submittedAt())
        .isEqualTo(CasePlay.time("2026-03-04T10:00"));
    assertThat(added.due(ObligationKind.TELL_DEFECTS, FIRE)).isEqualTo("2026-03-11 17:00");
    assertThat(added.state().materials().find(FORM)).isPresent();
    assertThat(added.state().materials().find(FLOOR_PLAN)).as("the first had none").isEmpty();
  }

  @Test
  @Rule({"R1", "R2"})
  void before_the_receipt_the_selection_is_changed_instead_and_nothing_is_added_twice() {
    assertThat(supplements(ShopCase.submitted(TRADE), FIRE).reasons())
        .containsExactly("R2 NOT_RECEIVED_YET");
    assertThat(supplements(ShopCase.received(TRADE), TRADE, FIRE).reasons())
        .containsExactly("R2 ALREADY_IN_CASE");
  }

  @Test
  @Rule({"R39", "R42"})
  void what_was_annulled_starts_accepted_within_the_limit_of_the_decision() {
    CasePlay again = remands(denied(), Cast.officer(FIRE_RESCUE), FIRE);

    assertThat(again.reasons()).isEmpty();
    assertThat(again.state().instance(FIRE).orElseThrow().state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(again.state().stage()).isEqualTo(CaseStage.IN_PROGRESS);
    assertThat(again.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-11 17:00");
    assertThat(again.due(ObligationKind.DECIDE_BY_LAW, FIRE)).isEqualTo("2026-03-11 17:00");
    assertThat(again.state().milestones().receipt()).isNull();
    assertThat(again.state().supplies().ledger().visible(FLOOR_PLAN, ShopCase.party(FIRE_RESCUE)))
        .isTrue();
    assertThat(again.messages())
        .filteredOn(m -> m.kind() == MessageKind.LINKED)
        .allSatisfy(m -> assertThat(m.content()).containsEntry("order", "复议决定〔2026〕7号"));
    assertThat(ShopCase.granted(again, FIRE).reasons()).isEmpty();
  }

  @Test
  @Rule({"R39", "R42"})
  void without_a_limit_in_the_decision_the_items_own_holds() {
    CasePlay first = denied();
    CaseLink link =
        Linking.of(
            first.state(),
            LinkKind.REMAND,
            Set.of(FIRE),
            new RemandOrder("判决〔2026〕7号", Remedy.LITIGATION, null));
    CasePlay again =
        next(first).does(Cast.window(), new IntakeCommand.Remand(application(first, FIRE), link));

    assertThat(again.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-12 17:00");
  }

  @Test
  @Rule({"R13", "R28"})
  void a_newer_catalog_asks_nothing_more_of_what_was_remanded() {
    CasePlay again = remands(denied(), Cast.window(), FIRE);
    CatalogMove move =
        CatalogMove.rehearse(
            again.state(),
            again.book(),
            CatalogMoveTest.asking(
                FIRE, MaterialRequirement.brought(MaterialCode.of("photo"), "照片")),
            again.now());

    assertThat(move.materials()).isEqualTo(again.state().materials());
    assertThat(move.obstacles())
        .extracting(v -> v.rule() + " " + v.code())
        .containsExactly("R28 MATERIAL_ADDED");
  }

  @Test
  @Rule({"R2", "R42", "P-permission"})
  void only_a_decision_is_remanded_to_the_organ_that_made_it_and_nothing_beside_it() {
    CasePlay first = denied();
    CaseLink link = Linking.of(first.state(), LinkKind.REMAND, Set.of(FIRE), ORDER);

    assertThat(remands(first, Cast.window(), TRADE).reasons()).containsExactly("R42 NOT_DECIDED");
    assertThat(
            next(first)
                .tries(
                    Cast.window(), new IntakeCommand.Remand(application(first, TRADE, FIRE), link))
                .reasons())
        .containsExactly("R2 NOT_REMANDED");
    assertThat(
            next(first)
                .tries(Cast.window(), new IntakeCommand.Remand(application(first, TRADE), link))
                .reasons())
        .containsExactly("R2 LINKED_ITEM_MISSING", "R2 NOT_REMANDED");
    assertThat(remands(first, Cast.officer(MARKET), FIRE).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(remands(first, Cast.applicant(), FIRE).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(remands(first, Cast.of(Role.APPROVER, FIRE_RESCUE), FIRE).reasons()).isEmpty();
    CasePlay again = remands(first, Cast.officer(FIRE_RESCUE), FIRE);
    assertThat(
            again
                .tries(
                    Cast.officer(FIRE_RESCUE),
                    new IntakeCommand.Remand(application(first, FIRE), link))
                .reasons())
        .containsExactly("R26 ALREADY_SUBMITTED");
  }

  @Test
  @Rule("R42")
  void a_link_is_what_it_says() {
    CaseState other = denied().state();
    Application application = application(denied(), FIRE);
    CaseLink remand = Linking.of(other, LinkKind.REMAND, Set.of(FIRE), ORDER);
    CaseLink reapply = Linking.of(other, LinkKind.REAPPLY, Set.of(FIRE), null);

    assertThatThrownBy(() -> new IntakeCommand.Submit(application, List.of(), null, remand))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IntakeCommand.Remand(application, reapply))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Linking.of(other, LinkKind.REMAND, Set.of(FIRE), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Linking.of(other, LinkKind.REAPPLY, Set.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RemandOrder(" ", Remedy.LITIGATION, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
