package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointEvent;
import org.yijianshi.casefile.JointProcedure;
import org.yijianshi.casefile.JointStage;
import org.yijianshi.obligation.Light;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** 四 审批, 联合环节与会商. */
record JointRules(Unfolding unfolding) implements JointCommand.Cases<Decision> {
  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .put(JointCommand.CallJoint.class, Offices.OF_DEPARTMENT)
          .put(JointCommand.MoveJoint.class, Offices.OF_DEPARTMENT)
          .put(JointCommand.HoldJoint.class, Offices.OF_DEPARTMENT)
          .put(JointCommand.GiveOpinion.class, Offices.OF_DEPARTMENT)
          .put(JointCommand.CountAbsent.class, Set.of(Role.SYSTEM))
          .put(JointCommand.ConcludeJoint.class, Offices.OF_DEPARTMENT)
          .put(JointCommand.ReconveneJoint.class, Offices.OF_DEPARTMENT)
          .put(JointCommand.CancelJoint.class, Offices.OF_DEPARTMENT)
          .put(JointCommand.RaiseToLead.class, Offices.OF_DEPARTMENT)
          .put(JointCommand.LeadResolves.class, Offices.OF_DEPARTMENT)
          .buildOrThrow();

  /**
   * Whether the actor, whose role may give it, stands in the relation to the case that it needs. A
   * participating department that is not the lead is told by the rules who organises (R43).
   */
  @Rule({"R43", "P-leadResolution"})
  static boolean related(CaseState state, JointCommand command, Actor actor, Instant at) {
    Filing filing = state.requireFiling();
    boolean leads = Permissions.leads(filing, actor);
    boolean takesPart = leads || state.any(i -> Permissions.owns(i, actor));
    if (command instanceof JointCommand.GiveOpinion opinion) {
      return takesPart && Permissions.isOf(actor, opinion.department());
    }
    if (command instanceof JointCommand.RaiseToLead raise) {
      return takesPart && Permissions.isOf(actor, raise.department());
    }
    return command instanceof JointCommand.LeadResolves ? leads : takesPart;
  }

  /** Opinions that are overdue count as absent. */
  @Rule("R43")
  static List<CaseCommand> sweep(CaseState state, Rulebook book, Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    for (JointProcedure procedure : state.joint().procedures()) {
      if (procedure.stage() == JointStage.HELD) {
        procedure
            .awaited()
            .keySet()
            .forEach(
                party -> {
                  if (overdue(state, procedure, party, now)) {
                    due.add(new JointCommand.CountAbsent(procedure.no(), party));
                  }
                });
      }
    }
    return due;
  }

  /** Whether that department owes its opinion, is late with it and was not counted yet. */
  static boolean overdue(CaseState state, JointProcedure procedure, Party party, Instant now) {
    Integer duty = procedure.awaited().get(party);
    return duty != null
        && procedure.opinionOf(party).isEmpty()
        && !procedure.absent().contains(party)
        && state.obligations().find(duty).filter(o -> o.light(now) == Light.RED).isPresent();
  }

  /** The departments whose items in the procedure are still alive: who takes part, sorted. */
  static List<Party> participants(CaseState state, JointProcedure procedure) {
    return procedure.instances().stream()
        .flatMap(id -> state.instance(id).stream())
        .filter(i -> !i.concluded())
        .map(i -> i.plan().party())
        .distinct()
        .sorted()
        .toList();
  }

  /** The quorum, no more than who still takes part. */
  static int quorum(CaseState state, JointProcedure procedure) {
    return Math.min(procedure.quorum(), participants(state, procedure).size());
  }

  /** The procedure, if it is there; otherwise the refusal is noted. */
  static Optional<JointProcedure> find(Unfolding unfolding, int no, Refusals refusals) {
    Optional<JointProcedure> found = unfolding.state().joint().procedure(no);
    if (found.isEmpty()) {
      refusals.refuse(
          "R43",
          "UNKNOWN_JOINT",
          "本件没有第" + no + "次联合环节",
          "The case has no joint procedure " + no,
          "no");
    }
    return found;
  }

  /** Notes that somebody else than the lead organises. */
  @Rule("R43")
  static void refuseUnlessLead(Unfolding unfolding, Refusals refusals) {
    if (!Permissions.leads(unfolding.state().requireFiling(), unfolding.envelope().actor())) {
      refusals.refuse(
          "R43",
          "NOT_LEAD",
          "联合评审、联合勘验、联合验收由牵头部门组织",
          "A joint procedure is organised by the lead department",
          "actor");
    }
  }

  /**
   * An item has ended: a department without a live item gives no opinion any more, and a procedure
   * without one is over.
   */
  @Rule("R43")
  static void ended(Unfolding unfolding) {
    for (JointProcedure procedure : unfolding.state().joint().procedures()) {
      if (procedure.stage().open()) {
        List<Party> left = participants(unfolding.state(), procedure);
        procedure
            .awaited()
            .forEach(
                (party, duty) -> {
                  if (!left.contains(party)) {
                    unfolding.closeAll(o -> o.no() == duty);
                  }
                });
        if (left.isEmpty()) {
          unfolding.emit(new JointEvent.JointLapsed(procedure.no()));
          unfolding.closeAll(o -> o.no() == procedure.duty());
        }
      }
    }
  }

  /** Notes every joint procedure that does not let the item be granted. */
  @Rule("R43")
  static void refuseUnpassed(CaseState state, ItemInstance instance, Refusals refusals) {
    for (JointProcedure procedure : state.joint().about(instance.id())) {
      String name = procedure.kind().label().zh();
      if (procedure.stage().open()) {
        refusals.refuse(
            "R43",
            "JOINT_OPEN",
            name + "尚未形成结论",
            "The " + procedure.kind().label().en() + " is not concluded yet",
            instance.id());
      } else if (procedure.stage() == JointStage.CONCLUDED) {
        JointOpinions.refuseOutcome(procedure, instance, refusals);
      }
    }
  }

  @Override
  @Rule("R43")
  public Decision callJoint(JointCommand.CallJoint command) {
    return new JointSessions(unfolding).call(command);
  }

  @Override
  @Rule("R43")
  public Decision moveJoint(JointCommand.MoveJoint command) {
    return new JointSessions(unfolding).move(command);
  }

  @Override
  @Rule("R43")
  public Decision holdJoint(JointCommand.HoldJoint command) {
    return new JointSessions(unfolding).hold(command);
  }

  @Override
  @Rule("R43")
  public Decision giveOpinion(JointCommand.GiveOpinion command) {
    return new JointOpinions(unfolding).give(command);
  }

  @Override
  @Rule("R43")
  public Decision countAbsent(JointCommand.CountAbsent command) {
    return new JointOpinions(unfolding).countAbsent(command);
  }

  @Override
  @Rule("R43")
  public Decision concludeJoint(JointCommand.ConcludeJoint command) {
    return new JointOpinions(unfolding).conclude(command);
  }

  @Override
  @Rule({"R43", "P-reinspections"})
  public Decision reconveneJoint(JointCommand.ReconveneJoint command) {
    return new JointSessions(unfolding).reconvene(command);
  }

  @Override
  @Rule("R43")
  public Decision cancelJoint(JointCommand.CancelJoint command) {
    return new JointSessions(unfolding).cancel(command);
  }

  @Override
  @Rule("P-leadResolution")
  public Decision raiseToLead(JointCommand.RaiseToLead command) {
    return new Disagreements(unfolding).raise(command);
  }

  @Override
  @Rule("P-leadResolution")
  public Decision leadResolves(JointCommand.LeadResolves command) {
    return new Disagreements(unfolding).resolve(command);
  }
}
