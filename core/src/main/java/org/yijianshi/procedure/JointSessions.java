package org.yijianshi.procedure;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointEvent;
import org.yijianshi.casefile.JointProcedure;
import org.yijianshi.casefile.JointStage;
import org.yijianshi.casefile.JointVerdict;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** The sessions of a joint procedure: called, moved, held, convened again, given up. */
record JointSessions(Unfolding unfolding) {

  @Rule("R43")
  Decision call(JointCommand.CallJoint command) {
    Refusals refusals = new Refusals();
    JointRules.refuseUnlessLead(unfolding, refusals);
    if (unfolding.state().stage() != CaseStage.IN_PROGRESS) {
      refusals.refuse(
          "R36",
          "NOT_IN_PROGRESS",
          "办件目前为“" + unfolding.state().stage().label().zh() + "”，办理中才能召集联合环节",
          "The case is "
              + unfolding.state().stage().label().en()
              + ": a joint procedure is called while it is in progress",
          "case");
    }
    List<ItemInstance> items = new ArrayList<>();
    for (InstanceId id : command.instances().stream().sorted().toList()) {
      Instances.find(unfolding, id, StateTable.Step.REVIEW, refusals).ifPresent(items::add);
      refuseCalled(id, command, refusals);
    }
    refusePast(command.time(), refusals);
    refuseQuorum(command, items, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    List<InstanceId> ids = items.stream().map(ItemInstance::id).toList();
    TimeLimit limit = JointTerms.hold(unfolding, ids);
    unfolding.emit(
        new JointEvent.JointCalled(
            unfolding.state().joint().procedures().size() + 1,
            command.kind(),
            ids,
            command.quorum(),
            command.time(),
            command.place(),
            unfolding.state().obligations().nextNo()));
    openHolding(limit);
    return unfolding.accepted();
  }

  private void openHolding(TimeLimit limit) {
    unfolding.open(
        ObligationKind.HOLD_JOINT,
        unfolding.state().requireFiling().leadParty(),
        null,
        unfolding.at(),
        limit);
  }

  /** The same procedure is not called twice for an item; what failed is convened again. */
  private void refuseCalled(InstanceId id, JointCommand.CallJoint command, Refusals refusals) {
    boolean called =
        unfolding.state().joint().about(id).stream()
            .anyMatch(
                p ->
                    p.kind() == command.kind()
                        && (p.stage().open()
                            || (p.stage() == JointStage.CONCLUDED
                                && p.outcome() != JointVerdict.PASS)));
    if (called) {
      refusals.refuse(
          "R43",
          "ALREADY_CALLED",
          "该事项的" + command.kind().label().zh() + "已经召集，未通过的应组织复查",
          "The " + command.kind().label().en() + " of the item is called already; convene it again",
          id);
    }
  }

  private void refuseQuorum(
      JointCommand.CallJoint command, List<ItemInstance> items, Refusals refusals) {
    if (command.instances().isEmpty()) {
      refusals.refuse(
          "R43", "NO_ITEMS", "联合环节至少涉及一个事项", "A joint procedure is about an item", "instances");
      return;
    }
    long parties = items.stream().map(i -> i.plan().party()).distinct().count();
    if (!items.isEmpty() && (command.quorum() < 1 || command.quorum() > parties)) {
      refusals.refuse(
          "R43",
          "WRONG_QUORUM",
          "法定到会部门数应为1至" + parties + "，而给出的是" + command.quorum(),
          "The quorum must be 1 to " + parties + ": " + command.quorum(),
          "quorum");
    }
  }

  private void refusePast(Instant time, Refusals refusals) {
    if (!time.isAfter(unfolding.at())) {
      refusals.refuse(
          "R43", "TIME_PAST", "联合环节的时间应在召集之后", "A session is called for a later time", "time");
    }
  }

  @Rule("R43")
  Decision move(JointCommand.MoveJoint command) {
    Refusals refusals = new Refusals();
    JointRules.refuseUnlessLead(unfolding, refusals);
    JointRules.find(unfolding, command.no(), refusals)
        .ifPresent(p -> refuseUnless(p, JointStage.CALLED, "NOT_CALLED", refusals));
    refusePast(command.time(), refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new JointEvent.JointMoved(command.no(), command.time(), command.place()));
    return unfolding.accepted();
  }

  /** Notes that the procedure does not stand there. */
  static void refuseUnless(
      JointProcedure procedure, JointStage wanted, String code, Refusals refusals) {
    if (procedure.stage() != wanted) {
      refusals.refuse(
          "R43",
          code,
          procedure.kind().label().zh()
              + "目前为“"
              + procedure.stage().label().zh()
              + "”，应为“"
              + wanted.label().zh()
              + "”",
          "The "
              + procedure.kind().label().en()
              + " is "
              + procedure.stage().label().en()
              + ", not "
              + wanted.label().en(),
          "no");
    }
  }

  @Rule("R43")
  Decision hold(JointCommand.HoldJoint command) {
    Refusals refusals = new Refusals();
    JointRules.refuseUnlessLead(unfolding, refusals);
    Optional<JointProcedure> found = JointRules.find(unfolding, command.no(), refusals);
    found.ifPresent(p -> refuseHolding(p, command, refusals));
    if (refusals.any() || found.isEmpty()) {
      return refusals.rejected();
    }
    List<Party> participants = JointRules.participants(unfolding.state(), found.get());
    ImmutableSortedMap.Builder<Party, Integer> duties = ImmutableSortedMap.naturalOrder();
    int next = unfolding.state().obligations().nextNo();
    for (Party party : participants) {
      duties.put(party, next++);
    }
    unfolding.emit(
        new JointEvent.JointHeld(
            command.no(), command.present().stream().sorted().toList(), duties.buildOrThrow()));
    for (Party party : participants) {
      unfolding.open(
          ObligationKind.GIVE_OPINION,
          party,
          null,
          unfolding.at(),
          JointTerms.opinion(unfolding.book()));
    }
    return unfolding.accepted();
  }

  private void refuseHolding(
      JointProcedure procedure, JointCommand.HoldJoint command, Refusals refusals) {
    refuseUnless(procedure, JointStage.CALLED, "NOT_CALLED", refusals);
    if (unfolding.at().isBefore(procedure.time())) {
      refusals.refuse(
          "R43", "TOO_EARLY", "未到约定的时间", "The time of the session has not come yet", "no");
    }
    List<Party> participants = JointRules.participants(unfolding.state(), procedure);
    for (Party party : command.present().stream().sorted().toList()) {
      if (!participants.contains(party)) {
        refuseStranger(party, refusals);
      }
    }
    long present = command.present().stream().filter(participants::contains).count();
    int quorum = JointRules.quorum(unfolding.state(), procedure);
    if (present < quorum) {
      refusals.refuse(
          "R43",
          "NO_QUORUM",
          "到会部门" + present + "个，不足" + quorum + "个，应另定时间",
          present + " departments are there, " + quorum + " are needed: move the session",
          "present");
    }
  }

  /** Notes that the department has no live item in the procedure. */
  static void refuseStranger(Party party, Refusals refusals) {
    refusals.refuse(
        "R43",
        "NOT_A_PARTICIPANT",
        "该部门不参加本次联合环节：" + party.name(),
        "The department does not take part: " + party.name(),
        "department");
  }

  @Rule({"R43", "P-reinspections"})
  Decision reconvene(JointCommand.ReconveneJoint command) {
    Refusals refusals = new Refusals();
    JointRules.refuseUnlessLead(unfolding, refusals);
    Optional<JointProcedure> found = JointRules.find(unfolding, command.no(), refusals);
    found.ifPresent(p -> refuseReconvening(p, refusals));
    refusePast(command.time(), refusals);
    if (refusals.any() || found.isEmpty()) {
      return refusals.rejected();
    }
    TimeLimit limit = JointTerms.hold(unfolding, found.get().instances());
    unfolding.emit(
        new JointEvent.JointReconvened(
            command.no(),
            command.time(),
            command.place(),
            unfolding.state().obligations().nextNo()));
    openHolding(limit);
    return unfolding.accepted();
  }

  private void refuseReconvening(JointProcedure procedure, Refusals refusals) {
    refuseUnless(procedure, JointStage.CONCLUDED, "NOT_CONCLUDED", refusals);
    if (procedure.outcome() == JointVerdict.PASS && procedure.stage() == JointStage.CONCLUDED) {
      refusals.refuse(
          "R43", "ALREADY_PASSED", "已经通过，无须复查", "It has passed: nothing to look at again", "no");
    }
    if (JointRules.participants(unfolding.state(), procedure).isEmpty()) {
      refusals.refuse("R43", "NO_ITEMS", "所涉事项均已办结", "Every item that it is about has ended", "no");
    }
    int most = unfolding.book().policy().approval().reinspections();
    if (procedure.round() >= most) {
      refusals.refuse(
          "P-reinspections",
          "NO_MORE_REINSPECTIONS",
          "复查以" + most + "次为限，仍不合格的应作出不予决定",
          "There are at most " + most + " re-inspections: what still fails is denied",
          "no");
    }
  }

  /** A procedure that failed once is not made unheard of by giving up its re-inspection. */
  @Rule("R43")
  Decision cancel(JointCommand.CancelJoint command) {
    Refusals refusals = new Refusals();
    JointRules.refuseUnlessLead(unfolding, refusals);
    Optional<JointProcedure> found = JointRules.find(unfolding, command.no(), refusals);
    found.ifPresent(
        p -> {
          if (!p.stage().open()) {
            refuseUnless(p, JointStage.CALLED, "NOT_CALLED", refusals);
          }
          if (p.round() > 0) {
            refusals.refuse(
                "R43",
                "REINSPECTION_STANDS",
                "曾有未通过的结论，复查不能取消，可另定时间",
                "It did not pass before: a re-inspection is moved, not cancelled",
                "no");
          }
        });
    if (refusals.any() || found.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(new JointEvent.JointCancelled(command.no(), command.reason()));
    JointOpinions.closeDuties(unfolding, found.get());
    return unfolding.accepted();
  }
}
