package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.MaterialFacts;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.casefile.Verification;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.policy.MaterialPolicy;
import org.yijianshi.policy.SharedDataFailure;

/** Shared data and electronic certificates: fetched, not to be had, replaced, verified. */
final class SharedDataRules {
  private final Unfolding unfolding;

  SharedDataRules(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Rule({"R10", "R12", "R26"})
  Decision fetch(SupplyCommand.FetchShared command) {
    Refusals refusals = new Refusals();
    MaterialCode code = command.material();
    refuseUnfetchable(code, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    Supply.Shared shared = new Supply.Shared(departmentOf(command.supplier()), command.digest());
    unfolding.emit(
        new SupplyEvent.SharedFetched(
            Requirements.supplied(unfolding.state(), unfolding.book(), code, shared),
            command.supplier(),
            fetcher(),
            command.purpose(),
            command.legalBasis()));
    supplied(code);
    return unfolding.accepted();
  }

  private static DepartmentCode departmentOf(Party supplier) {
    return supplier.department().orElseThrow();
  }

  /** A department's machine fetches for its department, everybody else for the window. */
  private Party fetcher() {
    Actor actor = unfolding.envelope().actor();
    return actor.department() == null || actor.region() == null
        ? unfolding.state().requireFiling().window()
        : Party.department(actor.department(), actor.region());
  }

  /** The data is there: nobody has to supply or to verify it any more. */
  private void supplied(MaterialCode code) {
    SupplyDuties.close(unfolding, ObligationKind.SUPPLY_DATA, code);
    SupplyDuties.close(unfolding, ObligationKind.VERIFY_FALLBACK, code);
    SupplyDuties.shareWholeSet(unfolding, Set.of(code));
  }

  @Rule({"R12", "P-sharedDataFailure"})
  Decision unavailable(SupplyCommand.ReportUnavailable command) {
    Refusals refusals = new Refusals();
    MaterialCode code = command.material();
    MaterialFacts facts = unfolding.state().supplies().of(code);
    refuseUnfetchable(code, refusals);
    if (unfolding
        .state()
        .materials()
        .find(code)
        .filter(m -> m.supply() instanceof Supply.Shared)
        .isPresent()) {
      refusals.refuse(
          "P-sharedDataFailure", "ALREADY_SUPPLIED", "该数据已经获取", "This data is there already", code);
    } else if (facts.requested()) {
      refusals.refuse(
          "P-sharedDataFailure",
          "ALREADY_REQUESTED",
          "已转人工核查，等待数据供给部门答复",
          "The supplier is asked by hand already",
          code);
    } else if (command.attempt() != facts.attempts() + 1) {
      refusals.refuse(
          "P-sharedDataFailure",
          "WRONG_ATTEMPT",
          "应为第 " + (facts.attempts() + 1) + " 次",
          "This must be attempt " + (facts.attempts() + 1),
          code);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new SupplyEvent.SharedUnavailable(code, command.supplier(), command.attempt()));
    if (command.attempt() >= unfolding.book().policy().material().sharedDataRetries()) {
      unfolding.emit(
          new SupplyEvent.DataRequested(
              code,
              command.supplier(),
              Requirements.needing(unfolding.state(), unfolding.book(), code).stream()
                  .map(ItemInstance::id)
                  .toList()));
      SupplyDuties.open(
          unfolding,
          ObligationKind.SUPPLY_DATA,
          command.supplier(),
          code,
          Terms.prompt(unfolding.book()));
    }
    return unfolding.accepted();
  }

  @Rule("R12")
  Decision manual(SupplyCommand.SupplyManually command) {
    Refusals refusals = new Refusals();
    MaterialCode code = command.material();
    Party supplier = unfolding.state().supplies().of(code).supplier();
    if (supplier == null
        || SupplyDuties.find(unfolding.state(), ObligationKind.SUPPLY_DATA, code).isEmpty()) {
      refusals.refuse("R12", "NOTHING_OPEN", "没有待供给的该项数据", "This data is not asked for", code);
      return refusals.rejected();
    }
    Supply.Shared shared = new Supply.Shared(departmentOf(supplier), command.digest());
    unfolding.emit(
        new SupplyEvent.DataSupplied(
            Requirements.supplied(unfolding.state(), unfolding.book(), code, shared)));
    supplied(code);
    return unfolding.accepted();
  }

  /** Nobody may demand it: the applicant helps out, once the supplier had to be asked by hand. */
  @Rule({"R10", "P-sharedDataFailure"})
  Decision fallback(SupplyCommand.ProvideFallback command) {
    Refusals refusals = new Refusals();
    MaterialCode code = command.material();
    refuseUnfetchable(code, refusals);
    MaterialFacts facts = unfolding.state().supplies().of(code);
    if (!facts.requested()) {
      Undertakings.of(unfolding, refusals).refuseFallback(code);
    }
    if (facts.fallback() == Verification.VERIFIED) {
      refusals.refuse(
          "P-sharedDataFailure", "ALREADY_VERIFIED", "已核验属实", "What was taken is verified", code);
    }
    refuseByPolicy(command, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    Material material =
        Requirements.supplied(unfolding.state(), unfolding.book(), code, command.fallback());
    unfolding.emit(new SupplyEvent.FallbackTaken(material));
    SupplyDuties.verifyIfReached(unfolding, material);
    SupplyDuties.shareWholeSet(unfolding, Set.of(code));
    return unfolding.accepted();
  }

  @Rule("P-sharedDataFailure")
  private void refuseByPolicy(SupplyCommand.ProvideFallback command, Refusals refusals) {
    MaterialPolicy policy = unfolding.book().policy().material();
    SharedDataFailure failure = policy.sharedDataFailure();
    Signature signature = command.fallback().signature();
    if (failure == SharedDataFailure.MANUAL_CHECK_ONLY
        || (failure == SharedDataFailure.COMMITMENT_ONLY && signature == null)) {
      refusals.refuse(
          "P-sharedDataFailure",
          "FALLBACK_NOT_TAKEN",
          "共享数据不可用时，本地的做法是：" + failure.label().zh(),
          "Where shared data is not to be had, here it is: " + failure.label().en(),
          command.material());
    }
    if (signature != null) {
      Undertakings.of(unfolding, refusals).refuseSignature(command.material(), signature);
      Undertakings.refuseBadCredit(unfolding, refusals);
    }
  }

  @Rule({"R12", "P-sharedDataFailure"})
  Decision verify(SupplyCommand.Verify command) {
    Refusals refusals = new Refusals();
    MaterialCode code = command.material();
    if (SupplyDuties.find(unfolding.state(), ObligationKind.VERIFY_FALLBACK, code).isEmpty()) {
      refusals.refuse("R12", "NOTHING_OPEN", "该材料没有待核验的事项", "Nothing is to be verified here", code);
      return refusals.rejected();
    }
    unfolding.emit(new SupplyEvent.FallbackVerified(code, command.genuine(), command.record()));
    SupplyDuties.close(unfolding, ObligationKind.VERIFY_FALLBACK, code);
    SupplyDuties.close(unfolding, ObligationKind.SUPPLY_DATA, code);
    return unfolding.accepted();
  }

  @Rule("R12")
  Decision dispute(SupplyCommand.DisputeData command) {
    Refusals refusals = new Refusals();
    CaseState state = unfolding.state();
    MaterialCode code = command.material();
    Optional<Supply.Shared> shared =
        state
            .materials()
            .find(code)
            .map(Material::supply)
            .filter(Supply.Shared.class::isInstance)
            .map(Supply.Shared.class::cast);
    if (shared.isEmpty()) {
      refusals.refuse(
          "R12", "NOT_SHARED_DATA", "只有共享数据可以提出数据异议", "Only shared data can be disputed", code);
    } else if (state.supplies().of(code).dispute() != null) {
      refusals.refuse("R12", "ALREADY_DISPUTED", "该数据的异议正在处理", "It is disputed already", code);
    }
    if (refusals.any() || shared.isEmpty()) {
      return refusals.rejected();
    }
    Party known = state.supplies().of(code).supplier();
    Party supplier =
        known == null
            ? Party.dataSupplier(shared.get().from(), state.requireFiling().region())
            : known;
    unfolding.emit(new SupplyEvent.DataDisputed(code, command.fault(), supplier));
    SupplyDuties.open(
        unfolding,
        ObligationKind.RESOLVE_DISPUTE,
        supplier,
        code,
        SupplyTerms.dispute(unfolding.book()));
    return unfolding.accepted();
  }

  @Rule("R12")
  Decision resolve(SupplyCommand.ResolveDispute command) {
    Refusals refusals = new Refusals();
    MaterialCode code = command.material();
    if (unfolding.state().supplies().of(code).dispute() == null) {
      refusals.refuse("R12", "NOTHING_OPEN", "没有待处理的数据异议", "No dispute is open", code);
      return refusals.rejected();
    }
    unfolding.emit(new SupplyEvent.DisputeResolved(code, command.corrected(), command.reasons()));
    SupplyDuties.close(unfolding, ObligationKind.RESOLVE_DISPUTE, code);
    if (command.corrected() != null) {
      SupplyDuties.shareWholeSet(unfolding, Set.of(code));
    }
    return unfolding.accepted();
  }

  /** Only what the government has itself is fetched, and only while somebody needs it. */
  @Rule({"R10", "R26"})
  private void refuseUnfetchable(MaterialCode code, Refusals refusals) {
    CaseState state = unfolding.state();
    List<ItemInstance> needing = Requirements.needing(state, unfolding.book(), code);
    refuseUnasked(needing, code, refusals);
    if (needing.isEmpty()) {
      return;
    }
    boolean paper = state.materials().find(code).filter(Material::keptPaper).isPresent();
    if (paper || !Requirements.exempt(Requirements.of(state, unfolding.book(), code))) {
      refusals.refuse(
          "R10",
          "NOT_EXEMPT",
          "该材料不属于共享数据、电子证照免于提交的范围",
          "This material does not come from shared data or an electronic certificate",
          code);
    }
  }

  /** Notes that no item of the case asks for the material, or none that is alive. */
  static void refuseUnasked(List<ItemInstance> needing, MaterialCode code, Refusals refusals) {
    if (needing.isEmpty()) {
      refusals.refuse(
          "R1",
          "MATERIAL_NOT_ASKED",
          "本件没有事项需要这份材料",
          "No item of this case asks for this material",
          code);
    } else if (needing.stream().allMatch(ItemInstance::concluded)) {
      refusals.refuse(
          "R39",
          "ALREADY_CONCLUDED",
          "需要该材料的事项均已办结",
          "Every item that needs it is concluded",
          code);
    }
  }
}
