package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_2;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Evolution;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.Accountability;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Department;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Policy;

/** Withdrawal, remedies, termination and choices, in the corners. */
class EndingsTest {
  private static ItemState stateOf(CasePlay play, InstanceId id) {
    return play.state().instance(id).orElseThrow().state();
  }

  private static CasePlay denied(CasePlay play, InstanceId id) {
    return play.does(
        ShopCase.officerOf(play, id), new ApprovalCommand.Deny(id, ShopCase.adverse(), false));
  }

  private static CasePlay withdrawn(
      CasePlay play, Set<InstanceId> ids, Map<InstanceId, FailureChoice> successors) {
    return play.tries(Cast.applicant(), new WithdrawalCommand.Withdraw(ids, successors));
  }

  @Test
  @Rule({"R44", "P-predecessorFailure"})
  void a_withdrawal_says_in_the_same_command_what_becomes_of_the_successors() {
    CasePlay accepted = ShopCase.accepted(TRADE, SIGN, FIRE, REVIEW);
    CasePlay both =
        withdrawn(
            accepted,
            Set.of(TRADE, FIRE),
            Map.of(SIGN, FailureChoice.WITHDRAW, REVIEW, FailureChoice.REASONED_DENIAL));

    assertThat(both.reasons()).isEmpty();
    assertThat(stateOf(both, SIGN)).isEqualTo(ItemState.WITHDRAWN);
    assertThat(stateOf(both, REVIEW)).isEqualTo(ItemState.ACCEPTED);
    assertThat(both.duties(REVIEW)).containsExactly(ObligationKind.DECIDE_AT_ONCE);
    assertThat(both.duties(SIGN)).isEmpty();
    assertThat(
            both.tries(
                    Cast.officer(FIRE_RESCUE),
                    new ApprovalCommand.Deny(REVIEW, ShopCase.adverse(), true))
                .reasons())
        .isEmpty();
    CasePlay silent = withdrawn(accepted, Set.of(TRADE), Map.of());
    assertThat(silent.duties(SIGN)).as("asked for afterwards").contains(ObligationKind.CHOOSE);
  }

  @Test
  @Rule({"R44", "P-predecessorFailure"})
  void only_what_waits_for_a_withdrawn_item_is_chosen_for() {
    CasePlay accepted = ShopCase.accepted(TRADE, SIGN, FIRE, REVIEW);
    List<String> none = List.of("P-predecessorFailure NOT_A_SUCCESSOR");

    assertThat(withdrawn(accepted, Set.of(TRADE), Map.of(REVIEW, FailureChoice.WITHDRAW)).reasons())
        .isEqualTo(none);
    assertThat(
            withdrawn(accepted, Set.of(TRADE, SIGN), Map.of(SIGN, FailureChoice.WITHDRAW))
                .reasons())
        .as("withdrawn itself")
        .isEqualTo(none);
    assertThat(
            withdrawn(accepted, Set.of(TRADE), Map.of(STAFF_1, FailureChoice.WITHDRAW)).reasons())
        .as("not in the case")
        .isEqualTo(none);
    assertThat(
            withdrawn(
                    denied(accepted, SIGN),
                    Set.of(TRADE),
                    Map.of(SIGN, FailureChoice.REASONED_DENIAL))
                .reasons())
        .as("decided already")
        .isEqualTo(none);
    assertThat(withdrawn(accepted, Set.of(TRADE), Map.of(SIGN, FailureChoice.GO_ON)).reasons())
        .containsExactly("P-predecessorFailure NOT_OFFERED");
  }

  @Test
  @Rule("P-predecessorFailure")
  void a_choice_is_made_once_but_a_denial_asked_for_can_still_become_a_withdrawal() {
    CasePlay failed = denied(ShopCase.accepted(TRADE, SIGN), TRADE);
    CasePlay chosen = chooses(failed, FailureChoice.REASONED_DENIAL);

    assertThat(chosen.reasons()).isEmpty();
    assertThat(chooses(chosen, FailureChoice.REASONED_DENIAL).reasons())
        .containsExactly("P-predecessorFailure NOTHING_OPEN");
    assertThat(chooses(chosen, FailureChoice.GO_ON).reasons())
        .containsExactly("P-predecessorFailure NOT_OFFERED");
    assertThat(stateOf(chooses(chosen, FailureChoice.WITHDRAW), SIGN))
        .isEqualTo(ItemState.WITHDRAWN);
    assertThat(chosen.state().obligations().find(ObligationKind.DECIDE_AT_ONCE, SIGN)).hasSize(1);
  }

  private static CasePlay chooses(CasePlay play, FailureChoice choice) {
    return play.tries(Cast.applicant(), new ApprovalCommand.ChooseOnFailure(SIGN, choice));
  }

  @Test
  @Rule({"P-predecessorFailure", "XKF-45"})
  void a_denial_that_is_asked_for_while_a_step_is_open_is_due_from_its_end() {
    CasePlay open =
        ShopCase.accepted(TRADE, SIGN)
            .does(
                Cast.officer(WORKS),
                new ApprovalCommand.OpenSpecialStep(
                    SIGN, SpecialStepKind.APPRAISAL, TimeLimit.workingDays(5), "N-1"));
    CasePlay chosen = chooses(denied(open, TRADE), FailureChoice.REASONED_DENIAL);

    assertThat(chosen.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("stopped");
    assertThat(
            chosen
                .at("2026-03-05T11:00")
                .does(Cast.officer(WORKS), new ApprovalCommand.CloseSpecialStep(SIGN))
                .due(ObligationKind.DECIDE_AT_ONCE, SIGN))
        .isEqualTo("2026-03-05 17:00");
  }

  @Test
  @Rule("P-predecessorFailure")
  void a_certificate_replaces_only_what_somebody_waits_for_and_what_has_no_result() {
    CasePlay accepted = ShopCase.accepted(TRADE, SIGN, FIRE);
    ApprovalCommand fire = new ApprovalCommand.BringCertificate(FIRE, "C-1", "V-1");

    assertThat(accepted.tries(Cast.applicant(), fire).reasons())
        .containsExactly("P-predecessorFailure NOT_A_PREDECESSOR");
    assertThat(
            ShopCase.granted(accepted, TRADE)
                .tries(Cast.applicant(), new ApprovalCommand.BringCertificate(TRADE, "C", "V"))
                .reasons())
        .containsExactly("P-predecessorFailure ALREADY_CONCLUDED");
    assertThat(
            accepted
                .tries(
                    Actor.agent("account-agent", Mandate.forActs(Act.SUBMIT)),
                    new ApprovalCommand.BringCertificate(TRADE, "C", "V"))
                .reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(
            accepted
                .tries(
                    Actor.agent("account-agent", Mandate.forActs(Act.CORRECT)),
                    new ApprovalCommand.BringCertificate(TRADE, "C", "V"))
                .reasons())
        .isEmpty();
  }

  @Test
  @Rule("P-predecessorFailure")
  void what_another_running_case_granted_takes_the_place_of_an_undecided_predecessor() {
    CasePlay reviewed =
        ShopCase.accepted(TRADE, SIGN)
            .does(Cast.officer(WORKS), new ApprovalCommand.CompletePreReview(SIGN));
    CasePlay play =
        reviewed
            .at("2026-03-09T10:00")
            .does(
                Cast.window(),
                new ApprovalCommand.BringCertificate(TRADE, "CERT-OTHER", "CASE-LS-2026-0002"));

    assertThat(stateOf(play, TRADE)).as("not needed any more").isEqualTo(ItemState.WITHDRAWN);
    assertThat(play.messages()).extracting(m -> m.kind()).contains(MessageKind.STOP);
    assertThat(play.duties(TRADE)).isEmpty();
    assertThat(play.duties(SIGN)).doesNotContain(ObligationKind.CHOOSE);
    assertThat(play.due(ObligationKind.DECIDE_AT_ONCE, SIGN)).isEqualTo("2026-03-09 17:00");
    assertThat(play.tries(Cast.officer(WORKS), ShopCase.grant(SIGN)).reasons()).isEmpty();
  }

  @Test
  @Rule({"R34", "R44"})
  void an_unconnected_department_confirms_that_it_has_stopped() {
    CasePlay pushed =
        ShopCase.received(TRADE, FIRE)
            .after(Duration.ofMinutes(10))
            .does(Cast.window(), new IntakeCommand.Push(Set.of(FIRE_RESCUE)));
    CasePlay play = withdrawn(pushed, Set.of(TRADE, FIRE), Map.of());
    WithdrawalCommand confirm = new WithdrawalCommand.ConfirmStop(FIRE);

    assertThat(play.duties(TRADE)).isEmpty();
    assertThat(play.duties(FIRE)).containsExactly(ObligationKind.STOP_WORK);
    assertThat(play.due(ObligationKind.STOP_WORK, FIRE)).isEqualTo("2026-03-03 17:00");
    assertThat(play.duty(ObligationKind.STOP_WORK, FIRE).owedBy())
        .isEqualTo(Party.department(FIRE_RESCUE, SampleCatalogs.COUNTY));
    assertThat(play.tries(Cast.officer(MARKET), confirm).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    CasePlay stopped = play.does(Cast.officer(FIRE_RESCUE), confirm);
    assertThat(stopped.duties(FIRE)).isEmpty();
    assertThat(stopped.tries(Cast.officer(FIRE_RESCUE), confirm).reasons())
        .containsExactly("R44 NOTHING_OPEN");
    assertThat(withdrawn(ShopCase.received(TRADE, FIRE), Set.of(FIRE), Map.of()).duties(FIRE))
        .as("it never got it")
        .isEmpty();
  }

  @Test
  @Rule("R44")
  void originals_are_returned_by_the_window_and_by_nobody_else() {
    CasePlay play =
        withdrawn(ShopCase.paperHanded(ShopCase.pushed(TRADE, STAFF_1)), Set.of(TRADE), Map.of());
    WithdrawalCommand back = new WithdrawalCommand.ReturnMaterials(Set.of(FORM), "TH-1");

    assertThat(play.duty(ObligationKind.RETURN_TO_WINDOW, null).owedBy())
        .isEqualTo(Party.department(MARKET, SampleCatalogs.COUNTY));
    assertThat(play.due(ObligationKind.RETURN_TO_WINDOW, null)).isEqualTo("2026-03-03 17:00");
    for (Role role : List.of(Role.OFFICER, Role.APPLICANT, Role.RESULTS_WINDOW)) {
      assertThat(play.tries(Cast.nearest(role), back).reasons())
          .containsExactly("P-permission NOT_PERMITTED");
      assertThat(play.tries(Cast.nearest(role), new WithdrawalCommand.ReturnToWindow()).reasons())
          .containsExactly("P-permission NOT_PERMITTED");
    }
    CasePlay atWindow = play.does(Cast.window(), new WithdrawalCommand.ReturnToWindow());
    assertThat(atWindow.duty(ObligationKind.RETURN_MATERIALS, null).owedBy())
        .isEqualTo(Party.intakeWindow(SampleCatalogs.COUNTY));
    CasePlay home = atWindow.does(Cast.window(), back);
    assertThat(home.duties(null)).doesNotContain(ObligationKind.RETURN_MATERIALS);
    assertThat(home.tries(Cast.window(), back).reasons()).containsExactly("R44 NOT_TO_RETURN");
    assertThat(
            home.tries(
                    Cast.window(),
                    new WithdrawalCommand.ReturnMaterials(
                        Set.of(SampleCatalogs.STAFF_LIST), "TH-2"))
                .reasons())
        .as("the filing still needs the staff list")
        .containsExactly("R44 NOT_TO_RETURN");
  }

  /** The shop with TRADE and FIRE in a mandatory group. */
  static CasePlay groupAccepted() {
    Catalog shop = SampleCatalogs.shop();
    List<Item> items = new ArrayList<>();
    for (Item item : SampleCatalogs.items()) {
      boolean member =
          item.code().equals(TRADE.item())
              || item.code().equals(FIRE.item())
              || item.code().equals(STAFF_1.item());
      items.add(member ? item.toBuilder().parallelGroup("P1").build() : item);
    }
    Bundle bundle = shop.bundles().get(0);
    Bundle grouped =
        new Bundle(
            bundle.code(),
            bundle.number(),
            bundle.name(),
            bundle.nameParts(),
            bundle.scope(),
            bundle.audience(),
            bundle.origin(),
            bundle.lead(),
            bundle.kind(),
            bundle.prerequisites(),
            items,
            List.of(),
            List.of(
                new ParallelGroup(
                    "P1", "条例第3条", List.of(TRADE.item(), FIRE.item(), STAFF_1.item()))),
            SampleCatalogs.dependencies());
    Rulebook book = SampleCatalogs.book(withBundle(shop, grouped), Policy.defaults());
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book),
            ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE, STAFF_1)));
    return ShopCase.accepted(ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-03T09:30"));
  }

  private static Catalog withBundle(Catalog from, Bundle bundle) {
    return new Catalog(
        from.code(),
        from.version(),
        from.region(),
        from.source(),
        from.title(),
        from.regions(),
        from.zones(),
        from.departments(),
        from.questions(),
        from.thresholds(),
        from.thresholdValues(),
        from.levelOverrides(),
        List.of(bundle));
  }

  @Test
  @Rule({"R2", "R44", "P-withdrawalScope"})
  void once_a_member_of_a_mandatory_group_is_decided_the_others_go_only_together() {
    CasePlay granted = ShopCase.granted(groupAccepted(), TRADE);

    assertThat(withdrawn(granted, Set.of(FIRE), Map.of()).reasons())
        .containsExactly("R2 GROUP_WHOLE", "R2 GROUP_WHOLE");
    assertThat(withdrawn(granted, Set.of(FIRE, STAFF_1, STAFF_2), Map.of()).reasons()).isEmpty();
    assertThat(withdrawn(granted, Set.of(TRADE, FIRE, STAFF_1, STAFF_2), Map.of()).reasons())
        .as("what is decided is not withdrawn any more")
        .containsExactly("R44 ALREADY_CONCLUDED");
    CasePlay whole = withdrawn(groupAccepted(), Set.of(TRADE, FIRE, STAFF_1, STAFF_2), Map.of());
    assertThat(whole.reasons()).isEmpty();
    assertThat(whole.duties(FIRE)).as("nobody is asked to choose").isEmpty();
  }

  @Test
  @Rule({"R2", "P-siblingRefusal"})
  void a_member_of_a_group_may_be_denied_because_of_its_sibling_once_the_applicant_asks() {
    CasePlay failed = denied(groupAccepted(), TRADE);

    assertThat(failed.due(ObligationKind.CHOOSE, FIRE)).isEqualTo("2026-03-24 17:00");
    assertThat(failed.tries(Cast.officer(FIRE_RESCUE), ShopCase.grant(FIRE)).reasons())
        .containsExactly("R2 SIBLING_FAILED");
    CasePlay chosen =
        failed.does(
            Cast.applicant(),
            new ApprovalCommand.ChooseOnFailure(FIRE, FailureChoice.REASONED_DENIAL));
    assertThat(
            chosen
                .tries(
                    Cast.officer(FIRE_RESCUE),
                    new ApprovalCommand.Deny(FIRE, ShopCase.adverse(), true))
                .reasons())
        .isEmpty();
    CasePlay cured =
        failed.does(Cast.applicant(), new ApprovalCommand.BringCertificate(TRADE, "C-1", "V-1"));
    assertThat(cured.duties(FIRE)).doesNotContain(ObligationKind.CHOOSE);
    assertThat(cured.tries(Cast.officer(FIRE_RESCUE), ShopCase.grant(FIRE)).reasons()).isEmpty();
  }

  @Test
  @Rule({"R37", "XKF-38"})
  void the_remedies_hang_on_who_decides_and_nobody_reconsiders_a_company() {
    Map<Accountability, Set<Remedy>> right =
        ImmutableMap.of(
            Accountability.LOCAL, EnumSet.of(Remedy.RECONSIDERATION, Remedy.LITIGATION),
            Accountability.VERTICAL, EnumSet.of(Remedy.RECONSIDERATION, Remedy.LITIGATION),
            Accountability.ENTERPRISE, EnumSet.of(Remedy.COMPLAINT),
            Accountability.MILITARY, EnumSet.of(Remedy.COMPLAINT, Remedy.APPEAL_TO_SUPERIOR),
            Accountability.PARTY, EnumSet.of(Remedy.COMPLAINT, Remedy.APPEAL_TO_SUPERIOR),
            Accountability.SOCIAL, EnumSet.of(Remedy.COMPLAINT, Remedy.APPEAL_TO_SUPERIOR));
    assertThat(right.keySet()).containsExactlyInAnyOrder(Accountability.values());
    right.forEach(
        (accountability, remedies) -> {
          CasePlay play = decidedBy(accountability);
          for (Set<Remedy> said : right.values()) {
            CasePlay tried =
                play.tries(
                    Cast.officer(MARKET), new ApprovalCommand.Deny(TRADE, decision(said), false));
            assertThat(tried.reasons())
                .as(accountability + " " + said)
                .isEqualTo(said.equals(remedies) ? List.of() : List.of("R37 WRONG_REMEDIES"));
          }
        });
  }

  private static AdverseDecision decision(Set<Remedy> remedies) {
    return new AdverseDecision("BY-1", List.of(Ground.of("不符合条件", "第5条")), remedies, null);
  }

  private static CasePlay decidedBy(Accountability accountability) {
    Catalog shop = SampleCatalogs.shop();
    List<Department> departments =
        shop.departments().stream()
            .map(
                d -> d.code().equals(MARKET) ? new Department(MARKET, d.name(), accountability) : d)
            .toList();
    Catalog other =
        new Catalog(
            shop.code(),
            shop.version(),
            shop.region(),
            shop.source(),
            shop.title(),
            shop.regions(),
            shop.zones(),
            departments,
            shop.questions(),
            shop.thresholds(),
            shop.thresholdValues(),
            shop.levelOverrides(),
            shop.bundles());
    Rulebook book = SampleCatalogs.book(other, Policy.defaults());
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(TRADE)));
    return ShopCase.accepted(ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-03T09:30"));
  }

  /**
   * The duty whose lapse ends an item; what follows, fees and appointments have tests of their own.
   */
  private static final Map<TerminationCause, ObligationKind> DUTIES =
      Map.of(
          TerminationCause.CORRECTION_LAPSED, ObligationKind.CORRECT,
          TerminationCause.CHOICE_LAPSED, ObligationKind.CHOOSE);

  /** Each cause names the rule of its own duty. */
  private static String notLapsed(TerminationCause cause) {
    return switch (cause) {
          case FOLLOWING_LAPSED -> "P-deferral";
          case NO_SHOW -> "P-noShow";
          default -> "P-correctionLapsed";
        }
        + " NOT_LAPSED";
  }

  @Test
  @Rule("P-correctionLapsed")
  void each_lapse_ends_an_item_once_its_own_duty_has_lapsed_and_not_before() {
    for (TerminationCause cause : TerminationCause.values()) {
      ObligationKind kind = DUTIES.get(cause);
      if (kind != null) {
        boolean correcting = cause == TerminationCause.CORRECTION_LAPSED;
        CasePlay play = owing(kind, correcting ? ItemState.CORRECTING : ItemState.ACCEPTED);
        assertThat(ends(play, cause).reasons()).as(cause.name()).containsExactly(notLapsed(cause));
        CasePlay late = ends(play.at("2026-06-01T10:00"), cause);
        assertThat(late.reasons()).as(cause.name()).isEmpty();
        assertThat(stateOf(late, SIGN)).isEqualTo(ItemState.TERMINATED);
        assertThat(late.duties(SIGN)).containsExactly(ObligationKind.SEND_RESULT);
        assertThat(late.messages())
            .filteredOn(m -> m.kind() == MessageKind.TERMINATION)
            .isNotEmpty()
            .allMatch(m -> m.content().get("cause").equals(cause.name()));
      }
      if (cause.lapse()) {
        assertThat(ends(ShopCase.accepted(TRADE, SIGN).at("2026-06-01T10:00"), cause).reasons())
            .as("nothing owed, nothing lapsed: " + cause)
            .contains(
                cause == TerminationCause.FEE_LAPSED ? "P-feeGate KEPT_OPEN" : notLapsed(cause));
      }
    }
  }

  @Test
  @Rule("P-correctionLapsed")
  void what_the_department_establishes_ends_an_item_in_any_state_before_its_decision() {
    for (TerminationCause cause :
        List.of(TerminationCause.APPLICANT_CEASED, TerminationCause.ITEM_ABOLISHED)) {
      for (CasePlay play :
          List.of(
              ShopCase.submitted(TRADE, SIGN),
              ShopCase.received(TRADE, SIGN),
              ShopCase.pushed(TRADE, SIGN),
              ShopCase.accepted(TRADE, SIGN))) {
        CasePlay ended = ends(play, cause);
        assertThat(ended.reasons()).isEmpty();
        assertThat(stateOf(ended, SIGN)).isEqualTo(ItemState.TERMINATED);
      }
      CasePlay decided = ShopCase.granted(ShopCase.accepted(TRADE, SIGN), TRADE, SIGN);
      assertThat(ends(decided, cause).reasons()).containsExactly("R39 ALREADY_CONCLUDED");
      assertThat(
              ShopCase.accepted(TRADE, SIGN)
                  .tries(Cast.officer(MARKET), new ApprovalCommand.Terminate(SIGN, cause, "T-1"))
                  .reasons())
          .as("its own department")
          .containsExactly("P-permission NOT_PERMITTED");
    }
  }

  private static CasePlay ends(CasePlay play, TerminationCause cause) {
    return play.tries(Cast.officer(WORKS), new ApprovalCommand.Terminate(SIGN, cause, "T-1"));
  }

  /** SIGN owes that by 17 March; its predecessor failed where it has to choose. */
  private static CasePlay owing(ObligationKind kind, ItemState state) {
    CasePlay play = ShopCase.accepted(TRADE, SIGN);
    if (kind == ObligationKind.CHOOSE) {
      return denied(play, TRADE);
    }
    CaseState with =
        Evolution.evolve(
            play.state(),
            new ObligationEvent.ObligationOpened(
                new Obligation(
                    play.state().obligations().nextNo(),
                    kind,
                    Party.applicant("applicant-1"),
                    SIGN,
                    play.now(),
                    TimeLimit.workingDays(10),
                    CasePlay.time("2026-03-17T17:00"),
                    CasePlay.time("2026-03-13T17:00"),
                    false,
                    List.of(),
                    null)),
            play.now());
    return new CasePlay(play.book(), play.now(), play.acts(), forced(with, state));
  }

  /** The case with SIGN set into that state. */
  private static CaseState forced(CaseState state, ItemState to) {
    ImmutableMap.Builder<InstanceId, ItemInstance> instances = ImmutableMap.builder();
    state.instances().forEach((id, i) -> instances.put(id, id.equals(SIGN) ? inState(i, to) : i));
    return new CaseState(
        state.id(),
        state.version(),
        state.changedAt(),
        state.filing(),
        instances.buildOrThrow(),
        state.materials(),
        state.custody(),
        state.obligations(),
        state.milestones(),
        state.supplies(),
        state.joint(),
        state.delivery(),
        state.attention(),
        state.feedback(),
        state.inspections(),
        state.administration(),
        state.commands());
  }

  private static ItemInstance inState(ItemInstance i, ItemState to) {
    return new ItemInstance(
        i.plan(),
        to,
        i.acceptedAt(),
        i.concludedAt(),
        i.step(),
        i.result(),
        i.replacedBy(),
        i.failureChoice(),
        i.corrections(),
        i.intake(),
        i.statutory(),
        i.gates());
  }

  @Test
  @Rule({"P-occurredAtTolerance", "P-predecessorFailure"})
  void a_choice_and_a_denial_for_a_predecessor_come_after_its_failure_and_after_the_choice() {
    CasePlay failed = denied(ShopCase.accepted(TRADE, SIGN).at("2026-03-04T10:00"), TRADE);
    CasePlay now = failed.at("2026-03-04T10:20");
    ApprovalCommand denial =
        new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.REASONED_DENIAL);
    List<String> before = List.of("P-occurredAtTolerance BEFORE_ITS_CAUSE");

    assertThat(now.tries(Cast.applicant(), CasePlay.time("2026-03-04T09:59"), denial).reasons())
        .isEqualTo(before);
    assertThat(now.tries(Cast.applicant(), CasePlay.time("2026-03-04T10:00"), denial).reasons())
        .isEmpty();
    CasePlay chosen = now.does(Cast.applicant(), denial).at("2026-03-04T10:30");
    ApprovalCommand deny = new ApprovalCommand.Deny(SIGN, ShopCase.adverse(), true);
    assertThat(chosen.tries(Cast.officer(WORKS), CasePlay.time("2026-03-04T10:10"), deny).reasons())
        .isEqualTo(before);
    assertThat(chosen.tries(Cast.officer(WORKS), CasePlay.time("2026-03-04T10:20"), deny).reasons())
        .isEmpty();
    assertThat(
            chosen
                .tries(
                    Cast.officer(WORKS),
                    CasePlay.time("2026-03-04T10:10"),
                    new ApprovalCommand.Deny(SIGN, ShopCase.adverse(), false))
                .reasons())
        .as("on its own grounds it may have been denied before")
        .isEmpty();
  }

  @Test
  @Rule("P-occurredAtTolerance")
  void denials_terminations_and_non_acceptances_come_after_what_they_rest_on() {
    CasePlay accepted = ShopCase.accepted(TRADE, SIGN).at("2026-03-03T09:50");
    List<String> before = List.of("P-occurredAtTolerance BEFORE_ITS_CAUSE");
    var early = CasePlay.time("2026-03-03T09:29");

    assertThat(
            accepted
                .tries(
                    Cast.officer(MARKET),
                    early,
                    new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false))
                .reasons())
        .isEqualTo(before);
    assertThat(
            accepted
                .tries(
                    Cast.officer(MARKET),
                    early,
                    new ApprovalCommand.Terminate(TRADE, TerminationCause.ITEM_ABOLISHED, "T-1"))
                .reasons())
        .isEqualTo(before);
    CasePlay pushed = ShopCase.pushed(TRADE);
    assertThat(
            pushed
                .at("2026-03-02T10:40")
                .tries(
                    Cast.officer(MARKET),
                    CasePlay.time("2026-03-02T10:19"),
                    new AcceptanceCommand.NotAccept(TRADE, ShopCase.adverse()))
                .reasons())
        .isEqualTo(before);
  }
}
