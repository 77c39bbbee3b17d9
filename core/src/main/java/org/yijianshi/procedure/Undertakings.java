package org.yijianshi.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Credit;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.material.Material;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.policy.CommitmentPolicy;
import org.yijianshi.policy.DeferralRule;
import org.yijianshi.policy.MaterialPolicy;

/**
 * Whether what an applicant signed for a material that is not there is lawful: which materials,
 * until when, with which consequence, and who may sign.
 */
@Rule({"R29", "P-deferral", "P-commitment"})
final class Undertakings {
  private static final Set<PartyRole> MAY_SIGN =
      Set.of(PartyRole.APPLICANT, PartyRole.GUARDIAN, PartyRole.AGENT, PartyRole.HANDLER);

  private final Rulebook book;
  private final Parties parties;
  private final Actor actor;
  private final Instant at;
  private final Refusals refusals;

  Undertakings(Rulebook book, Parties parties, Actor actor, Instant at, Refusals refusals) {
    this.book = book;
    this.parties = parties;
    this.actor = actor;
    this.at = at;
    this.refusals = refusals;
  }

  /** Checks against the case that the command is about. */
  static Undertakings of(Unfolding unfolding, Refusals refusals) {
    return new Undertakings(
        unfolding.book(),
        unfolding.state().requireFiling().application().parties(),
        unfolding.envelope().actor(),
        unfolding.at(),
        refusals);
  }

  /** Notes everything that is unlawful in what was signed with an application. */
  void refuseUnlawful(Collection<ItemPlan> plans, Facts facts, MaterialSet materials) {
    for (Material material : materials.all()) {
      if (material.supply() instanceof Supply.Undertaking signed) {
        refuseUnlawful(plans, facts, material, signed);
      } else if (material.supply() instanceof Supply.Fallback) {
        refuseFallback(material.code());
      }
    }
  }

  /** Notes everything that is unlawful in what was signed for that material. */
  void refuseUnlawful(
      Collection<ItemPlan> plans, Facts facts, Material material, Supply.Undertaking signed) {
    refuseSignature(material.code(), signed.signature());
    List<MaterialRequirement> asked =
        Requirements.of(book, material.neededBy(), facts, material.code());
    if (Requirements.exempt(asked)) {
      refusals.refuse(
          "R10",
          "NOT_DEMANDED",
          "“" + material.name() + "”免于提交，无须容缺或承诺",
          "This material is not demanded: nothing has to be signed for it",
          material.code());
    } else if (signed instanceof Supply.ToFollow following) {
      refuseDeferral(plans, material, asked, following);
    } else if (signed instanceof Supply.Committed committed) {
      refuseCommitment(material, asked, committed.kind());
    }
  }

  /** A copy "to be verified" is taken only where shared data was reported unavailable. */
  @Rule("P-sharedDataFailure")
  void refuseFallback(MaterialCode code) {
    refusals.refuse(
        "P-sharedDataFailure",
        "NOT_UNAVAILABLE",
        "该数据未经核实不可用，无需以复制件或承诺代替",
        "This data was not reported unavailable: nothing has to stand in for it",
        code);
  }

  /**
   * Notes that the helper, or somebody without the mandate, signed; or that it was signed later.
   */
  void refuseSignature(MaterialCode code, Signature signature) {
    boolean may =
        parties
            .find(signature.by())
            .filter(p -> MAY_SIGN.contains(p.role()) && !unmandated(p))
            .isPresent();
    if (!may) {
      refusals.refuse(
          "R29",
          "MAY_NOT_SIGN",
          "须由申请人、监护人或者有签署承诺权限的代理人、经办人签署，帮办人员不得代签",
          "The applicant, the guardian, or an agent or handler whose mandate covers it signs; a"
              + " helper cannot",
          code);
    }
    if (signature.at().isAfter(at)) {
      refusals.refuse(
          "R29", "SIGNED_LATER", "签署时间晚于收件，应先签署后收件", "It was signed after this: sign first", code);
    }
  }

  private boolean unmandated(Participant signer) {
    boolean forAnother = signer.role() == PartyRole.AGENT || signer.role() == PartyRole.HANDLER;
    return forAnother
        && signer.accountId().equals(actor.id())
        && (actor.mandate() == null || !actor.mandate().covers(Act.COMMIT, at));
  }

  @Rule("P-deferral")
  private void refuseDeferral(
      Collection<ItemPlan> plans,
      Material material,
      List<MaterialRequirement> asked,
      Supply.ToFollow following) {
    MaterialPolicy policy = book.policy().material();
    if (policy.deferral() == DeferralRule.OFF) {
      refusals.refuse(
          "P-deferral", "DEFERRAL_OFF", "本地不适用容缺受理", "Nothing may follow here", material.code());
      return;
    }
    if (!asked.stream().allMatch(r -> r.mayFollow() && !r.primary())) {
      refusals.refuse(
          "P-deferral",
          "NOT_DEFERRABLE",
          "“" + material.name() + "”不可容缺：只有指南注明可以容缺的非主审材料才可后补",
          "This material may not follow: only a secondary one that the guide says may",
          material.code());
      return;
    }
    if (following.consequence() != policy.deferralLapsed()) {
      refusals.refuse(
          "P-deferral",
          "CONSEQUENCE_DIFFERS",
          "所签署的不利后果应为：" + policy.deferralLapsed().label().zh(),
          "The consequence signed to must be: " + policy.deferralLapsed().label().en(),
          material.code());
    }
    refuseDate(plans, material, following.until());
  }

  private void refuseDate(Collection<ItemPlan> plans, Material material, LocalDate until) {
    LocalDate today = book.deadlines().dateOf(at);
    LocalDate latest =
        plans.stream()
            .filter(p -> material.neededBy().contains(p.id()))
            .map(p -> SupplyTerms.latest(book, p, at))
            .min(LocalDate::compareTo)
            .orElse(today);
    if (!latest.isAfter(today)) {
      refusals.refuse(
          "P-deferral",
          "NO_TIME_TO_FOLLOW",
          "“" + material.name() + "”须在承诺办结期限前补齐，期限过短，不可容缺",
          "The promised limit is too short for this material to follow",
          material.code());
    } else if (!until.isAfter(today) || until.isAfter(latest)) {
      refusals.refuse(
          "P-deferral",
          "WRONG_DATE",
          "补交日期应在 " + today + " 之后，最迟为 " + latest,
          "It must follow after " + today + " and by " + latest + " at the latest",
          material.code());
    }
  }

  @Rule("P-commitment")
  private void refuseCommitment(
      Material material, List<MaterialRequirement> asked, CommitmentKind kind) {
    CommitmentPolicy policy = book.policy().material().commitment();
    boolean off =
        policy == CommitmentPolicy.OFF
            || (policy == CommitmentPolicy.PROOF_ONLY && kind == CommitmentKind.PERMIT);
    if (off) {
      refusals.refuse(
          "P-commitment",
          "COMMITMENT_OFF",
          "本地不适用“" + kind.label().zh() + "”",
          "Commitments " + kind.label().en() + " are not taken here",
          material.code());
    } else if (!asked.stream().allMatch(r -> r.commitment() == kind)) {
      refusals.refuse(
          "P-commitment",
          "NOT_COMMITTABLE",
          "“" + material.name() + "”不适用" + kind.label().zh(),
          "No commitment " + kind.label().en() + " may stand in for this material",
          material.code());
    }
  }

  /**
   * At receipt everything that was signed is looked at again, and the credit record with it. What
   * silence had accepted the law took on as it was.
   */
  @Rule({"R29", "P-deferral", "XKF-32-4"})
  static void refuseAtReceipt(Unfolding unfolding, Refusals refusals) {
    CaseState state = unfolding.state();
    List<ItemInstance> live =
        state.all().stream().filter(i -> i.state() == ItemState.LODGED).toList();
    List<ItemPlan> plans = live.stream().map(ItemInstance::plan).toList();
    Undertakings check = of(unfolding, refusals);
    Facts facts = state.requireFiling().application().wish().facts();
    boolean any = false;
    for (Material material : state.materials().all()) {
      boolean needed = live.stream().anyMatch(i -> material.neededBy().contains(i.id()));
      if (needed && material.supply() instanceof Supply.Undertaking signed) {
        check.refuseUnlawful(plans, facts, material, signed);
        any = true;
      }
    }
    if (any && state.supplies().credit() == Credit.UNCHECKED && checksCredit(unfolding.book())) {
      refusals.refuse(
          "P-deferral",
          "CREDIT_UNCHECKED",
          "有容缺或承诺材料的，收件前须核查申请人信用状况",
          "Something is to follow or committed: the credit record is checked before receipt",
          "credit");
    } else if (any) {
      refuseBadCredit(unfolding, refusals);
    }
  }

  /** Whether a bad credit record has taken away what was signed for the material. */
  @Rule("P-deferral")
  static boolean fallen(Unfolding unfolding, Material material) {
    return material.supply() instanceof Supply.Undertaking && badCredit(unfolding);
  }

  private static boolean badCredit(Unfolding unfolding) {
    return unfolding.state().supplies().credit() == Credit.RESTRICTED
        && checksCredit(unfolding.book());
  }

  /** A bad credit record excludes deferral and commitment. */
  @Rule("P-deferral")
  static void refuseBadCredit(Unfolding unfolding, Refusals refusals) {
    if (badCredit(unfolding)) {
      refusals.refuse(
          "P-deferral",
          "CREDIT_RESTRICTED",
          "申请人信用不良，不适用容缺受理和告知承诺，应提交材料",
          "A bad credit record excludes deferral and commitment: the material itself is needed",
          "credit");
    }
  }

  private static boolean checksCredit(Rulebook book) {
    return book.policy().material().creditCheck();
  }

  /** Whether the instance rests on a commitment in place of its examination. */
  @Rule("P-commitment")
  static boolean onPermit(CaseState state, ItemInstance instance) {
    for (Material material : state.materials().all()) {
      if (permits(material) && material.neededBy().contains(instance.id())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a commitment stands in for the examination. */
  static boolean permits(Material material) {
    return material.supply() instanceof Supply.Committed committed
        && committed.kind() == CommitmentKind.PERMIT;
  }
}
