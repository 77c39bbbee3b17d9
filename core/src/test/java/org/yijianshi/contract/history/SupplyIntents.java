package org.yijianshi.contract.history;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CommitmentFinding;
import org.yijianshi.casefile.Credit;
import org.yijianshi.casefile.DataFault;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.CommitmentPolicy;
import org.yijianshi.policy.Lapse;

/** How the sources of materials are tried: what follows, commitments, shared data, disputes. */
final class SupplyIntents {
  private static final String BASIS = "政务数据共享条例";

  private SupplyIntents() {}

  static void add(Intents.Builder all) {
    all.add(SupplyCommand.SignUndertaking.class, 0.8, SupplyIntents::sign)
        .add(SupplyCommand.CheckCredit.class, 1, SupplyIntents::checkCredit)
        .add(
            SupplyCommand.SupplyFollowing.class,
            1,
            s ->
                on(
                    s,
                    m -> m.supply() instanceof Supply.ToFollow,
                    m -> forApplicant(s, Act.CORRECT),
                    code ->
                        new SupplyCommand.SupplyFollowing(
                            code, new Supply.Provided(s.digest(), s.dice().chance(0.3)))))
        .add(
            SupplyCommand.AcceptFollowing.class,
            1,
            s -> on(s, m -> promised(s, m), m -> keeper(s, m), SupplyCommand.AcceptFollowing::new))
        .add(
            SupplyCommand.RejectFollowing.class,
            0.3,
            s ->
                on(
                    s,
                    m -> promised(s, m),
                    m -> keeper(s, m),
                    code -> new SupplyCommand.RejectFollowing(code, Ground.of("材料不完整", "条例第7条"))));
    shared(all);
    commitments(all);
  }

  private interface Who {
    Actor of(@Nullable Material material);
  }

  private interface What {
    SupplyCommand of(MaterialCode code);
  }

  private static @Nullable Try on(Scene scene, Predicate<Material> fitting, Who who, What what) {
    MaterialCode code = scene.material(fitting);
    return code == null
        ? null
        : scene.by(who.of(scene.state().materials().find(code).orElse(null)), what.of(code));
  }

  private static boolean promised(Scene scene, Material material) {
    return scene.state().supplies().of(material.code()).promised() != null
        && !(material.supply() instanceof Supply.ToFollow);
  }

  private static Actor forApplicant(Scene scene, Act act) {
    return scene.dice().chance(0.4) ? scene.people().window() : scene.people().applicant(act);
  }

  /** An organ that needs the material; the window where none has it yet. */
  private static Actor keeper(Scene scene, @Nullable Material material) {
    ItemInstance owner =
        material == null || (scene.wild() && scene.dice().chance(0.4))
            ? null
            : scene
                .dice()
                .any(
                    scene.state().all().stream()
                        .filter(i -> material.neededBy().contains(i.id()))
                        .toList());
    return owner == null || owner.state().compareTo(ItemState.PUSHED) < 0
        ? scene.people().window()
        : scene.people().officer(owner);
  }

  // What follows or is committed.

  private static @Nullable Try sign(Scene scene) {
    ItemInstance item =
        scene.item(i -> i.state() == ItemState.LODGED || i.state() == ItemState.CORRECTING);
    if (item == null) {
      return null;
    }
    MaterialCode code =
        scene.dice().any(scene.wild() ? Demands.of(scene, item) : Demands.unsigned(scene, item));
    return code == null
        ? null
        : scene.by(
            forApplicant(scene, Act.COMMIT),
            new SupplyCommand.SignUndertaking(code, undertaking(scene, item, code)));
  }

  private static Supply.Undertaking undertaking(Scene scene, ItemInstance item, MaterialCode code) {
    CommitmentKind kind =
        scene.book().catalog().item(item.id().item()).map(Item::materials).stream()
            .flatMap(java.util.List::stream)
            .filter(m -> m.code().equals(code))
            .findFirst()
            .map(MaterialRequirement::commitment)
            .orElse(null);
    String signer = scene.filing().application().parties().firstApplicant().reference();
    return undertaking(scene, kind, signer);
  }

  /** What is signed for a material that may be committed to in that way, or in none. */
  static Supply.Undertaking undertaking(Scene scene, @Nullable CommitmentKind kind, String signer) {
    double committing = kind == null ? 0 : taken(scene, kind) ? 0.7 : 0.1;
    if (scene.dice().chance(scene.wild() ? 0.5 : committing)) {
      return new Supply.Committed(
          kind == null || (scene.wild() && scene.dice().chance(0.3))
              ? scene.dice().of(CommitmentKind.values())
              : kind,
          signature(scene, signer));
    }
    Lapse usual = scene.book().policy().material().deferralLapsed();
    return new Supply.ToFollow(
        scene.day(scene.wild() ? 60 : 4),
        scene.dice().chance(scene.wild() ? 0.5 : 0.05) ? scene.dice().of(Lapse.values()) : usual,
        signature(scene, signer));
  }

  /** Whether a commitment of that kind is taken here at all. */
  static boolean taken(Scene scene, CommitmentKind kind) {
    CommitmentPolicy policy = scene.book().policy().material().commitment();
    return policy != CommitmentPolicy.OFF
        && (policy != CommitmentPolicy.PROOF_ONLY || kind != CommitmentKind.PERMIT);
  }

  static Signature signature(Scene scene, String signer) {
    boolean wrong = scene.wild() && scene.dice().chance(0.3);
    return new Signature(
        scene.number("CN"),
        wrong ? "helper-1" : signer,
        scene.wild() && scene.dice().chance(0.2)
            ? scene.now().plusSeconds(600)
            : scene.now().minusSeconds(60));
  }

  private static @Nullable Try checkCredit(Scene scene) {
    boolean needed =
        scene.filed()
            && scene.state().materials().all().stream()
                .anyMatch(m -> m.supply() instanceof Supply.Undertaking)
            && scene.state().supplies().credit() == Credit.UNCHECKED;
    return needed || (scene.filed() && scene.wild())
        ? scene.by(
            scene.people().window(),
            new SupplyCommand.CheckCredit(
                scene.dice().chance(scene.wild() ? 0.5 : 0.08), scene.number("XY")))
        : null;
  }

  // Shared data.

  private static Party supplier(Scene scene) {
    DepartmentCode department = scene.dice().of(scene.book().catalog().departments()).code();
    return Party.dataSupplier(department, scene.region());
  }

  /** A material that the government has, whether it is there or not. */
  private static @Nullable MaterialCode exempt(Scene scene) {
    if (!scene.filed()) {
      return null;
    }
    ItemInstance item = scene.item(i -> !i.concluded());
    if (item == null) {
      return null;
    }
    return scene
        .dice()
        .any(
            scene.book().catalog().item(item.id().item()).map(Item::materials).stream()
                .flatMap(java.util.List::stream)
                .filter(
                    m ->
                        (scene.wild() && scene.dice().chance(0.3))
                            || m.source() == MaterialSource.SHARED_DATA
                            || m.source() == MaterialSource.E_CERTIFICATE)
                .map(MaterialRequirement::code)
                .toList());
  }

  private static void shared(Intents.Builder all) {
    all.add(SupplyCommand.FetchShared.class, 0.3, SupplyIntents::fetch)
        .add(SupplyCommand.ReportUnavailable.class, 0.5, SupplyIntents::unavailable)
        .add(SupplyCommand.SupplyManually.class, 0.5, SupplyIntents::manually)
        .add(SupplyCommand.ProvideFallback.class, 1, SupplyIntents::fallback)
        .add(
            SupplyCommand.Verify.class,
            1,
            s ->
                on(
                    s,
                    m -> m.supply() instanceof Supply.Fallback,
                    m -> keeper(s, m),
                    code -> new SupplyCommand.Verify(code, s.dice().chance(0.7), s.number("HY"))))
        .add(
            SupplyCommand.DisputeData.class,
            0.08,
            s ->
                on(
                    s,
                    m -> m.supply() instanceof Supply.Shared,
                    m -> s.dice().chance(0.5) ? forApplicant(s, Act.CORRECT) : keeper(s, m),
                    code -> new SupplyCommand.DisputeData(code, s.dice().of(DataFault.values()))))
        .add(SupplyCommand.ResolveDispute.class, 0.7, SupplyIntents::resolve);
  }

  private static @Nullable Try fetch(Scene scene) {
    MaterialCode code = exempt(scene);
    return code == null
        ? null
        : scene.by(
            scene.dice().of(scene.people().window(), Actor.system()),
            new SupplyCommand.FetchShared(
                code,
                supplier(scene),
                scene.digest(),
                scene.dice().of(SharePurpose.values()),
                BASIS));
  }

  private static @Nullable Try unavailable(Scene scene) {
    MaterialCode tried =
        scene
            .dice()
            .any(
                scene.state().supplies().materials().entrySet().stream()
                    .filter(e -> e.getValue().attempts() > 0)
                    .map(Map.Entry::getKey)
                    .toList());
    MaterialCode code = tried == null || scene.dice().chance(0.2) ? exempt(scene) : tried;
    if (code == null) {
      return null;
    }
    int next = scene.state().supplies().of(code).attempts() + 1;
    return scene.by(
        scene.people().window(),
        new SupplyCommand.ReportUnavailable(
            code, supplier(scene), scene.wild() ? 1 + scene.dice().below(4) : next));
  }

  private static @Nullable Obligation owed(Scene scene, ObligationKind kind) {
    return scene.dice().any(scene.duties(kind));
  }

  private static @Nullable MaterialCode about(Scene scene, @Nullable Obligation duty) {
    return duty == null
        ? scene.wild() ? scene.material(m -> true) : null
        : scene.state().supplies().materialOf(duty.no()).orElse(null);
  }

  private static Actor supplying(Scene scene, @Nullable Obligation duty) {
    Party party = duty == null ? supplier(scene) : duty.owedBy();
    return scene.people().of(Role.DATA_SUPPLIER, party);
  }

  private static @Nullable Try manually(Scene scene) {
    Obligation duty = owed(scene, ObligationKind.SUPPLY_DATA);
    MaterialCode code = about(scene, duty);
    return code == null
        ? null
        : scene.by(supplying(scene, duty), new SupplyCommand.SupplyManually(code, scene.digest()));
  }

  private static @Nullable Try resolve(Scene scene) {
    Obligation duty = owed(scene, ObligationKind.RESOLVE_DISPUTE);
    MaterialCode code = about(scene, duty);
    boolean corrected = scene.dice().chance(0.5);
    return code == null
        ? null
        : scene.by(
            supplying(scene, duty),
            new SupplyCommand.ResolveDispute(
                code, corrected ? scene.digest() : null, corrected ? null : scene.number("DF")));
  }

  private static @Nullable Try fallback(Scene scene) {
    Obligation duty = owed(scene, ObligationKind.SUPPLY_DATA);
    MaterialCode code = duty == null ? exempt(scene) : about(scene, duty);
    if (code == null || (duty == null && !scene.wild())) {
      return null;
    }
    return scene.by(
        forApplicant(scene, scene.dice().of(Act.CORRECT, Act.COMMIT)),
        new SupplyCommand.ProvideFallback(
            code,
            scene.dice().chance(0.5)
                ? Supply.Fallback.copied(scene.digest())
                : Supply.Fallback.committed(
                    signature(
                        scene,
                        scene.filing().application().parties().firstApplicant().reference()))));
  }

  // Commitments after the grant, false materials, originals.

  private static void commitments(Intents.Builder all) {
    all.add(SupplyCommand.CheckCommitment.class, 1, SupplyIntents::check)
        .add(
            SupplyCommand.ReportUnchecked.class,
            0.4,
            s ->
                s.on(
                    s.lapsed(ObligationKind.CHECK_COMMITMENT),
                    i -> Actor.system(),
                    SupplyCommand.ReportUnchecked::new))
        .add(
            SupplyCommand.FindFalse.class,
            0.015,
            s ->
                on(
                    s,
                    m -> m.supply() instanceof Supply.Provided,
                    m -> keeper(s, m),
                    code -> new SupplyCommand.FindFalse(code, s.number("JL"))))
        .add(SupplyCommand.ReadOriginal.class, 0.04, SupplyIntents::readOriginal);
  }

  private static @Nullable Try check(Scene scene) {
    CommitmentFinding finding =
        scene.dice().chance(0.4)
            ? CommitmentFinding.RECTIFY
            : scene.dice().of(CommitmentFinding.values());
    LocalDate until = finding == CommitmentFinding.RECTIFY ? scene.day(10) : null;
    return scene.on(
        scene.owing(ObligationKind.CHECK_COMMITMENT),
        scene.people()::officer,
        id -> new SupplyCommand.CheckCommitment(id, finding, until, scene.number("HC")));
  }

  private static @Nullable Try readOriginal(Scene scene) {
    MaterialCode code = scene.material(Material::retainedPaper);
    if (code == null) {
      return null;
    }
    ItemInstance other = scene.wild() ? scene.item(i -> true) : null;
    return scene.by(
        other == null ? scene.people().lead(Role.OFFICER) : scene.people().of(Role.OFFICER, other),
        new SupplyCommand.ReadOriginal(code, scene.dice().of(SharePurpose.values()), "档案法第27条"));
  }
}
