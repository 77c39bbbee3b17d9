package org.yijianshi.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Lapse;

/** 容缺受理: what is signed for, what follows, and what happens when it does not. */
final class FollowingRules {
  private final Unfolding unfolding;

  FollowingRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Rule({"R29", "P-deferral", "P-commitment"})
  Decision sign(SupplyCommand.SignUndertaking command) {
    Refusals refusals = new Refusals();
    CaseState state = unfolding.state();
    MaterialCode code = command.material();
    List<ItemInstance> needing = Requirements.needing(state, unfolding.book(), code);
    SharedDataRules.refuseUnasked(needing, code, refusals);
    for (ItemInstance instance : needing) {
      if (!instance.concluded()
          && instance.state() != ItemState.LODGED
          && instance.state() != ItemState.CORRECTING) {
        refusals.refuse(
            "R29",
            "AFTER_RECEIPT",
            "容缺、承诺须在收件时签署，事项“" + instance.plan().name() + "”已收件",
            "It is signed at receipt, and item " + instance.id() + " is received already",
            code);
      }
    }
    state
        .materials()
        .find(code)
        .filter(m -> !(m.supply() instanceof Supply.Undertaking))
        .ifPresent(
            m ->
                refusals.refuse(
                    "R29",
                    "ALREADY_SUPPLIED",
                    "“" + m.name() + "”已有来源，无须容缺或承诺",
                    "This material is supplied already: nothing stands in for it",
                    code));
    Undertakings.refuseBadCredit(unfolding, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    Material material = Requirements.supplied(state, unfolding.book(), code, command.undertaking());
    Undertakings.of(unfolding, refusals)
        .refuseUnlawful(
            needing.stream().map(ItemInstance::plan).toList(),
            state.requireFiling().application().wish().facts(),
            material,
            command.undertaking());
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new SupplyEvent.UndertakingSigned(material));
    return unfolding.accepted();
  }

  @Rule("P-deferral")
  Decision checkCredit(SupplyCommand.CheckCredit command) {
    Refusals refusals = new Refusals();
    if (unfolding.state().concluded()) {
      refusals.refuse(
          "R39", "ALREADY_CONCLUDED", "本件已经办结", "Every item is concluded already", "credit");
      return refusals.rejected();
    }
    unfolding.emit(new SupplyEvent.CreditChecked(command.restricted(), command.record()));
    return unfolding.accepted();
  }

  @Rule("R29")
  Decision supply(SupplyCommand.SupplyFollowing command) {
    Refusals refusals = new Refusals();
    CaseState state = unfolding.state();
    MaterialCode code = command.material();
    Optional<Material> promised =
        state.materials().find(code).filter(m -> m.supply() instanceof Supply.ToFollow);
    if (promised.isEmpty()) {
      refusals.refuse(
          "R29",
          "NO_UNDERTAKING",
          "该材料没有待补的容缺承诺",
          "No undertaking to supply this material later is outstanding",
          code);
    } else {
      refuseStates(promised.get(), refusals);
    }
    if (command.supply().paper() && !unfolding.envelope().actor().is(Role.INTAKE_WINDOW)) {
      refusals.refuse(
          "R29",
          "PAPER_AT_WINDOW",
          "纸质原件应交综合受理窗口",
          "A paper original is handed in at the intake window",
          code);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new SupplyEvent.FollowingSupplied(code, command.supply()));
    SupplyDuties.close(unfolding, ObligationKind.SUPPLY_FOLLOWING, code);
    SupplyDuties.shareWholeSet(unfolding, Set.of(code));
    handOn(code);
    return unfolding.accepted();
  }

  /** An item that may take it is enough; if none may, every reason is said. */
  private void refuseStates(Material material, Refusals refusals) {
    List<Violation> reasons = new ArrayList<>();
    List<ItemInstance> needing =
        Requirements.needing(unfolding.state(), unfolding.book(), material.code());
    needing.forEach(
        i -> StateTable.refusal(StateTable.Step.SUPPLY_FOLLOWING, i).ifPresent(reasons::add));
    if (reasons.size() == needing.size()) {
      refusals.add(reasons);
    }
  }

  /** A retained original that came later goes to the lead like the others, after the receipt. */
  @Rule({"R30", "R31"})
  private void handOn(MaterialCode code) {
    boolean paper =
        unfolding.state().materials().find(code).filter(Material::keptPaper).isPresent();
    Originals.closeIfHanded(unfolding);
    if (paper
        && unfolding.state().milestones().receipt() != null
        && unfolding
            .state()
            .obligations()
            .find(ObligationKind.HAND_PAPER_TO_LEAD, null)
            .isEmpty()) {
      unfolding.open(
          ObligationKind.HAND_PAPER_TO_LEAD,
          unfolding.state().requireFiling().window(),
          null,
          unfolding.at(),
          Terms.twoHours(unfolding.book()));
    }
  }

  @Rule("R29")
  Decision accept(SupplyCommand.AcceptFollowing command) {
    Refusals refusals = new Refusals();
    refuseExamination(command.material(), refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new SupplyEvent.FollowingAccepted(command.material()));
    return unfolding.accepted();
  }

  /** It is supplied again by the date signed, or, where that is past, promptly. */
  @Rule({"R29", "P-timeWords", "XKF-35"})
  Decision reject(SupplyCommand.RejectFollowing command) {
    Refusals refusals = new Refusals();
    MaterialCode code = command.material();
    refuseExamination(code, refusals);
    Requirements.needing(unfolding.state(), unfolding.book(), code).stream()
        .filter(i -> !i.concluded())
        .forEach(i -> ReviewRules.refuseAskedAgain(i, List.of(code), refusals));
    if (refusals.any()) {
      return refusals.rejected();
    }
    Supply.ToFollow promised =
        Objects.requireNonNull(unfolding.state().supplies().of(code).promised(), "promised");
    unfolding.emit(new SupplyEvent.FollowingRejected(code, command.ground()));
    LocalDate today = unfolding.book().deadlines().dateOf(unfolding.at());
    TimeLimit limit =
        promised.until().isAfter(today)
            ? SupplyTerms.until(unfolding.book(), unfolding.at(), promised.until())
            : Terms.prompt(unfolding.book());
    String applicant =
        unfolding.state().requireFiling().application().parties().firstApplicant().reference();
    SupplyDuties.open(
        unfolding, ObligationKind.SUPPLY_FOLLOWING, Party.applicant(applicant), code, limit);
    return unfolding.accepted();
  }

  /** Before the push the window examines what followed, afterwards a department that needs it. */
  @Rule("R29")
  private void refuseExamination(MaterialCode code, Refusals refusals) {
    CaseState state = unfolding.state();
    if (state.supplies().of(code).promised() == null) {
      refusals.refuse(
          "R29",
          "NOTHING_OPEN",
          "该材料没有待审核的补交件",
          "Nothing that followed waits to be examined for this material",
          code);
      return;
    }
    List<ItemInstance> needing = Requirements.needing(state, unfolding.book(), code);
    boolean live = needing.stream().anyMatch(i -> !i.concluded());
    boolean pushed = needing.stream().anyMatch(Instances::pushed);
    boolean owner =
        needing.stream().anyMatch(i -> Permissions.owns(i, unfolding.envelope().actor()));
    if (!live) {
      refusals.refuse(
          "R39", "ALREADY_CONCLUDED", "需要该材料的事项均已办结", "Every item needing it is concluded", code);
    } else if (pushed && !owner) {
      refusals.refuse(
          "R29",
          "WITH_DEPARTMENT",
          "申请已推送，补交材料由需要该材料的部门审核",
          "It was pushed: a department that needs the material examines it",
          code);
    } else if (!pushed && !unfolding.envelope().actor().is(Role.INTAKE_WINDOW)) {
      refusals.refuse(
          "R30",
          "NOT_PUSHED",
          "申请尚未推送，补交材料由综合受理窗口审核",
          "It was not pushed yet: the intake window examines it",
          code);
    }
  }

  /** The applicant let the date pass: the items end, if that is what the policy says. */
  @Rule({"R29", "P-deferral"})
  static List<CaseCommand> lapsed(CaseState state, Rulebook book, java.time.Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    if (book.policy().material().deferralLapsed() != Lapse.TERMINATE) {
      return due;
    }
    for (Obligation open :
        state.obligations().matching(o -> o.kind() == ObligationKind.SUPPLY_FOLLOWING)) {
      if (open.light(now) == Light.RED) {
        String number = Sweep.noticeNumber(state, "T", open);
        for (InstanceId id : waiting(state, open)) {
          due.add(
              new ApprovalCommand.Terminate(
                  id, TerminationCause.FOLLOWING_LAPSED, number + "-" + id.item()));
        }
      }
    }
    return due;
  }

  private static List<InstanceId> waiting(CaseState state, Obligation open) {
    Set<InstanceId> needing =
        state
            .supplies()
            .materialOf(open.no())
            .flatMap(state.materials()::find)
            .map(Material::neededBy)
            .orElse(Set.of());
    return state.all().stream()
        .filter(i -> i.state().inHand() && needing.contains(i.id()))
        .map(ItemInstance::id)
        .toList();
  }

  /** Only what was to follow for this item, is overdue and ends it by policy, ends it. */
  @Rule({"R29", "P-deferral"})
  static void refuseUnlapsed(Unfolding unfolding, ItemInstance instance, Refusals refusals) {
    CaseState state = unfolding.state();
    boolean lapsed =
        state.obligations().open().stream()
            .filter(o -> o.kind() == ObligationKind.SUPPLY_FOLLOWING)
            .filter(o -> o.light(unfolding.at()) == Light.RED)
            .anyMatch(o -> waiting(state, o).contains(instance.id()));
    if (!lapsed) {
      refusals.refuse(
          "P-deferral",
          "NOT_LAPSED",
          "该事项没有逾期未补的容缺材料，不能以此终止",
          "Nothing that was to follow for this item is overdue",
          instance.id());
    } else if (unfolding.book().policy().material().deferralLapsed() != Lapse.TERMINATE) {
      refusals.refuse(
          "P-deferral",
          "KEPT_OPEN",
          "本地对逾期未补交的继续提醒，不终止办理",
          "Here what did not follow in time is kept open and reminded, not terminated",
          instance.id());
    }
  }
}
