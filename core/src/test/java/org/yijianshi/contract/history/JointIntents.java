package org.yijianshi.contract.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.Disagreement;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointKind;
import org.yijianshi.casefile.JointProcedure;
import org.yijianshi.casefile.JointStage;
import org.yijianshi.casefile.JointVerdict;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** How joint procedures and disagreements are tried. */
final class JointIntents {
  private static final String PLACE = "申请经营场所";

  private JointIntents() {}

  static void add(Intents.Builder all) {
    all.add(JointCommand.CallJoint.class, 0.1, JointIntents::call)
        .add(
            JointCommand.MoveJoint.class,
            0.2,
            s ->
                on(
                    s,
                    in(JointStage.CALLED),
                    p -> new JointCommand.MoveJoint(no(s, p), s.soon(), PLACE)))
        .add(JointCommand.HoldJoint.class, 0.9, JointIntents::hold)
        .add(JointCommand.GiveOpinion.class, 1, JointIntents::opinion)
        .add(JointCommand.CountAbsent.class, 0.3, JointIntents::absent)
        .add(
            JointCommand.ConcludeJoint.class,
            0.8,
            s ->
                on(
                    s,
                    in(JointStage.HELD),
                    p -> new JointCommand.ConcludeJoint(no(s, p), verdict(s))))
        .add(
            JointCommand.ReconveneJoint.class,
            0.6,
            s ->
                on(
                    s,
                    p -> p.stage() == JointStage.CONCLUDED && p.outcome() != JointVerdict.PASS,
                    p -> new JointCommand.ReconveneJoint(no(s, p), s.soon(), PLACE)))
        .add(
            JointCommand.CancelJoint.class,
            0.15,
            s -> on(s, p -> p.stage().open(), p -> new JointCommand.CancelJoint(no(s, p), "不再需要")))
        .add(JointCommand.RaiseToLead.class, 0.06, JointIntents::raise)
        .add(JointCommand.LeadResolves.class, 0.8, JointIntents::resolve);
  }

  private interface Making {
    JointCommand of(JointProcedure procedure);
  }

  private static @Nullable Try on(Scene scene, Predicate<JointProcedure> fitting, Making what) {
    JointProcedure procedure = procedure(scene, fitting);
    return procedure == null ? null : scene.by(lead(scene), what.of(procedure));
  }

  private static @Nullable JointProcedure procedure(
      Scene scene, Predicate<JointProcedure> fitting) {
    return scene
        .dice()
        .any(
            scene.state().joint().procedures().stream()
                .filter(p -> (scene.wild() && scene.dice().chance(0.6)) || fitting.test(p))
                .toList());
  }

  private static Predicate<JointProcedure> in(JointStage stage) {
    return procedure -> procedure.stage() == stage;
  }

  private static int no(Scene scene, JointProcedure procedure) {
    return scene.no(List.of(procedure.no()));
  }

  /** The lead; in a wild scene sometimes another department that takes part. */
  private static Actor lead(Scene scene) {
    ItemInstance other = scene.wild() && scene.dice().chance(0.3) ? scene.item(i -> true) : null;
    Role role = scene.dice().of(Role.OFFICER, Role.APPROVER, Role.CHIEF_REPRESENTATIVE);
    return other == null ? scene.people().lead(role) : scene.people().of(role, other);
  }

  private static JointVerdict verdict(Scene scene) {
    return scene
        .dice()
        .of(
            JointVerdict.PASS,
            JointVerdict.PASS,
            JointVerdict.PASS_WITH_RECTIFICATION,
            JointVerdict.FAIL);
  }

  private static @Nullable Try call(Scene scene) {
    Set<InstanceId> ids = scene.ids(i -> i.state().inHand());
    if (!scene.filed() || (ids.isEmpty() && !scene.wild())) {
      return null;
    }
    Set<InstanceId> about = scene.wild() && scene.dice().chance(0.1) ? Set.of() : ids;
    long parties =
        about.stream()
            .flatMap(id -> scene.state().instance(id).stream())
            .map(i -> i.plan().party())
            .distinct()
            .count();
    int quorum =
        scene.wild() ? scene.dice().below(9) : 1 + scene.dice().below((int) Math.max(1, parties));
    return scene.by(
        lead(scene),
        new JointCommand.CallJoint(
            scene.dice().of(JointKind.values()), about, scene.soon(), PLACE, quorum));
  }

  /** The departments of the items that are still alive. */
  private static Set<Party> taking(Scene scene, JointProcedure procedure) {
    Set<Party> parties = new LinkedHashSet<>();
    for (InstanceId id : procedure.instances()) {
      scene
          .state()
          .instance(id)
          .filter(i -> !i.concluded())
          .ifPresent(i -> parties.add(i.plan().party()));
    }
    return parties;
  }

  private static @Nullable Try hold(Scene scene) {
    JointProcedure procedure =
        procedure(scene, p -> p.stage() == JointStage.CALLED && !scene.now().isBefore(p.time()));
    if (procedure == null) {
      return null;
    }
    Set<Party> present = new LinkedHashSet<>(taking(scene, procedure));
    if (scene.wild() && scene.dice().chance(0.4)) {
      present.clear();
    } else if (scene.wild() && scene.dice().chance(0.4)) {
      present.add(Party.department(DepartmentCode.of("nobody"), scene.region()));
    }
    return scene.by(lead(scene), new JointCommand.HoldJoint(no(scene, procedure), present));
  }

  private static @Nullable Try opinion(Scene scene) {
    JointProcedure procedure =
        procedure(
            scene,
            p ->
                p.stage() == JointStage.HELD
                    && taking(scene, p).stream().anyMatch(d -> p.opinionOf(d).isEmpty()));
    if (procedure == null) {
      return null;
    }
    ItemInstance stranger = scene.wild() && scene.dice().chance(0.3) ? scene.item(i -> true) : null;
    Party department =
        stranger != null
            ? stranger.plan().party()
            : scene
                .dice()
                .any(
                    taking(scene, procedure).stream()
                        .filter(d -> scene.wild() || procedure.opinionOf(d).isEmpty())
                        .toList());
    if (department == null) {
      return null;
    }
    return scene.by(
        scene.people().of(Role.OFFICER, department),
        new JointCommand.GiveOpinion(
            no(scene, procedure), department.department().orElseThrow(), verdict(scene), "意见见附页"));
  }

  private static @Nullable Try absent(Scene scene) {
    JointProcedure procedure = procedure(scene, in(JointStage.HELD));
    Party department = procedure == null ? null : scene.dice().any(procedure.awaited().keySet());
    return department == null || procedure == null
        ? null
        : scene.by(Actor.system(), new JointCommand.CountAbsent(no(scene, procedure), department));
  }

  private static @Nullable Try raise(Scene scene) {
    ItemInstance item = scene.item(i -> i.state().inHand());
    return item == null
        ? null
        : scene.by(
            scene.people().of(Role.CHIEF_REPRESENTATIVE, item),
            new JointCommand.RaiseToLead(
                item.plan().department(),
                scene.dice().chance(0.5) ? scene.id(item) : null,
                "材料互认"));
  }

  private static @Nullable Try resolve(Scene scene) {
    Disagreement one =
        scene
            .dice()
            .any(
                scene.state().joint().disagreements().stream()
                    .filter(d -> scene.wild() || d.open())
                    .toList());
    return one == null
        ? null
        : scene.by(
            scene.people().lead(Role.OFFICER),
            new JointCommand.LeadResolves(scene.no(List.of(one.no())), "按清单办理"));
  }
}
