package org.yijianshi.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommitmentFinding;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.MaterialFacts;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.casefile.Verification;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;

/** 告知承诺: what may be granted on it, its check after the grant, and what is found to be false. */
final class CommitmentRules {
  private final Unfolding unfolding;

  CommitmentRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  /**
   * Notes every material that keeps the instance from being granted (g10): what is still to follow
   * or not examined, what was taken to be verified and is not, what was found false. Where a
   * verification is overdue the decision may rest on what the applicant gave.
   */
  @Rule({"R29", "R12", "P-deferral", "P-sharedDataFailure", "P-commitment"})
  static void refuseGrant(Unfolding unfolding, ItemInstance instance, Refusals refusals) {
    CaseState state = unfolding.state();
    for (Material material : state.materials().neededBy(instance.id())) {
      MaterialFacts facts = state.supplies().of(material.code());
      if (material.supply() instanceof Supply.ToFollow || facts.promised() != null) {
        refusals.refuse(
            "R29",
            "MATERIAL_OUTSTANDING",
            "容缺材料“" + material.name() + "”尚未补齐并经审核，不得准予",
            "The material " + material.code() + " has not followed and been accepted: no grant",
            instance.id());
      }
      if (facts.foundFalse()) {
        refusals.refuse(
            "P-commitment",
            "FOUND_FALSE",
            "“" + material.name() + "”已查明不实，不得准予",
            "The material " + material.code() + " was found false: no grant",
            instance.id());
      }
      if (material.supply() instanceof Supply.Fallback fallback) {
        refuseUnverified(unfolding, instance, material, fallback, refusals);
      }
    }
  }

  private static void refuseUnverified(
      Unfolding unfolding,
      ItemInstance instance,
      Material material,
      Supply.Fallback fallback,
      Refusals refusals) {
    Verification verification = unfolding.state().supplies().of(material.code()).fallback();
    boolean overdue =
        SupplyDuties.find(unfolding.state(), ObligationKind.VERIFY_FALLBACK, material.code())
            .filter(o -> o.light(unfolding.at()) == Light.RED)
            .isPresent();
    if (verification == Verification.DISPROVED) {
      refusals.refuse(
          "R12",
          "FALLBACK_DISPROVED",
          "“" + material.name() + "”核验不实，不得准予",
          "What was taken for " + material.code() + " was disproved: no grant",
          instance.id());
    } else if (verification == Verification.PENDING && fallback.copy() != null && !overdue) {
      refusals.refuse(
          "R12",
          "NOT_VERIFIED",
          "“" + material.name() + "”的复制件待核验，核验后或者逾期未核验方可准予",
          "The copy of " + material.code() + " is verified first, or its verification overdue",
          instance.id());
    }
  }

  @Rule({"P-commitment", "R14"})
  Decision check(SupplyCommand.CheckCommitment command) {
    Refusals refusals = new Refusals();
    InstanceId id = command.instance();
    Optional<ItemInstance> instance = Instances.find(unfolding, id, refusals);
    LocalDate until = command.until();
    instance.ifPresent(i -> refuseCheck(i, command, refusals));
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new SupplyEvent.CommitmentChecked(id, command.finding(), until, command.record()));
    unfolding.close(ObligationKind.CHECK_COMMITMENT, id);
    if (until != null) {
      unfolding.open(
          ObligationKind.CHECK_COMMITMENT,
          instance.get().plan().party(),
          id,
          unfolding.at(),
          SupplyTerms.until(unfolding.book(), unfolding.at(), until));
    }
    if (command.finding() == CommitmentFinding.FALSE) {
      unfolding.emit(new SupplyEvent.CommitmentBroken(id, committed(id)));
    }
    return unfolding.accepted();
  }

  /** The check is owed, and it lets the applicant put things right once, until a day to come. */
  private void refuseCheck(
      ItemInstance instance, SupplyCommand.CheckCommitment command, Refusals refusals) {
    InstanceId id = instance.id();
    if (unfolding.state().obligations().find(ObligationKind.CHECK_COMMITMENT, id).isEmpty()) {
      refusals.refuse(
          "P-commitment",
          "NOTHING_OPEN",
          "该事项没有待核查的承诺",
          "No commitment of this item is to be checked",
          id);
    }
    LocalDate until = command.until();
    if (until == null) {
      return;
    }
    LocalDate today = unfolding.book().deadlines().dateOf(unfolding.at());
    if (!until.isAfter(today)) {
      refusals.refuse(
          "P-commitment",
          "WRONG_DATE",
          "整改期限应在 " + today + " 之后",
          "It is to be put right by a day after " + today,
          id);
    }
    if (unfolding.state().supplies().checks().get(id) == CommitmentFinding.RECTIFY) {
      refusals.refuse(
          "P-commitment",
          "ALREADY_RECTIFYING",
          "已限期整改一次，应作出核查结论",
          "It was to be put right once already: now it is passed or false",
          id);
    }
  }

  private List<MaterialCode> committed(InstanceId id) {
    return unfolding.state().materials().neededBy(id).stream()
        .filter(Undertakings::permits)
        .map(Material::code)
        .toList();
  }

  @Rule({"P-commitment", "R14"})
  Decision reportUnchecked(SupplyCommand.ReportUnchecked command) {
    Refusals refusals = new Refusals();
    InstanceId id = command.instance();
    Optional<ItemInstance> instance = Instances.find(unfolding, id, refusals);
    instance
        .filter(i -> !late(unfolding.state(), unfolding.at()).contains(i.id()))
        .ifPresent(
            i ->
                refusals.refuse(
                    "P-commitment",
                    "NOT_LATE",
                    "该事项的承诺核查未逾期，或者已经报告",
                    "Its check is not overdue, or was reported already",
                    id));
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new SupplyEvent.CommitmentUnchecked(id));
    return unfolding.accepted();
  }

  /** A check that is overdue is told to the regulator, once. */
  @Rule({"P-commitment", "R14"})
  static List<CaseCommand> unchecked(CaseState state, java.time.Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    late(state, now).forEach(id -> due.add(new SupplyCommand.ReportUnchecked(id)));
    return due;
  }

  private static List<InstanceId> late(CaseState state, java.time.Instant now) {
    return state.obligations().matching(o -> o.kind() == ObligationKind.CHECK_COMMITMENT).stream()
        .filter(o -> o.light(now) == Light.RED)
        .map(Obligation::instance)
        .flatMap(java.util.stream.Stream::ofNullable)
        .filter(id -> !state.supplies().unchecked().contains(id))
        .toList();
  }

  /** A fact that a denial can rest on; the applicant's credit is bad from then on. */
  @Rule("P-commitment")
  Decision findFalse(SupplyCommand.FindFalse command) {
    Refusals refusals = new Refusals();
    CaseState state = unfolding.state();
    MaterialCode code = command.material();
    SharedDataRules.refuseUnasked(
        Requirements.needing(state, unfolding.book(), code), code, refusals);
    Optional<Material> material = state.materials().find(code);
    boolean applicants =
        material
            .filter(
                m ->
                    m.supply() instanceof Supply.Provided
                        || m.supply() instanceof Supply.Committed
                        || m.supply() instanceof Supply.Fallback)
            .isPresent();
    if (!refusals.any() && !applicants) {
      refusals.refuse(
          "P-commitment",
          "NOT_THE_APPLICANTS",
          "该材料不是申请人提交或承诺的；共享数据有误的，应提出数据异议",
          "The applicant neither handed it in nor committed to it; shared data is disputed instead",
          code);
    } else if (state.supplies().of(code).foundFalse()) {
      refusals.refuse(
          "P-commitment", "ALREADY_FOUND", "该材料已查明不实", "It was found false already", code);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new SupplyEvent.FoundFalse(code, command.record()));
    return unfolding.accepted();
  }
}
