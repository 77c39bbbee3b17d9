package org.yijianshi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointEvent;
import org.yijianshi.casefile.JointOpinion;
import org.yijianshi.casefile.JointProcedure;
import org.yijianshi.casefile.JointStage;
import org.yijianshi.casefile.JointVerdict;
import org.yijianshi.casefile.RectificationState;
import org.yijianshi.party.Party;

/** What the departments found in a joint procedure, and what the lead concludes from it. */
record JointOpinions(Unfolding unfolding) {

  @Rule("R43")
  Decision give(JointCommand.GiveOpinion command) {
    Refusals refusals = new Refusals();
    Party party = unfolding.actingFor(command.department());
    Optional<JointProcedure> found = JointRules.find(unfolding, command.no(), refusals);
    found.ifPresent(
        p -> {
          JointSessions.refuseUnless(p, JointStage.HELD, "NOT_HELD", refusals);
          if (!JointRules.participants(unfolding.state(), p).contains(party)) {
            JointSessions.refuseStranger(party, refusals);
          } else if (p.stage() == JointStage.HELD && p.opinionOf(party).isPresent()) {
            refusals.refuse(
                "R43",
                "ALREADY_GIVEN",
                "本轮意见已经给出",
                "The opinion of this round is given already",
                "department");
          }
        });
    if (refusals.any() || found.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new JointEvent.OpinionGiven(command.no(), party, command.verdict(), command.text()));
    Integer duty = found.get().awaited().get(party);
    unfolding.closeAll(o -> duty != null && o.no() == duty);
    return unfolding.accepted();
  }

  /** The duty stays open and red: an opinion that comes late is better than none. */
  @Rule("R43")
  Decision countAbsent(JointCommand.CountAbsent command) {
    Refusals refusals = new Refusals();
    JointRules.find(unfolding, command.no(), refusals)
        .filter(
            p ->
                p.stage() != JointStage.HELD
                    || !JointRules.overdue(
                        unfolding.state(), p, command.department(), unfolding.at()))
        .ifPresent(
            p ->
                refusals.refuse(
                    "R43",
                    "NOT_OVERDUE",
                    "该部门没有逾期未给出的意见",
                    "The department has no opinion overdue",
                    "department"));
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new JointEvent.OpinionMissed(command.no(), command.department()));
    return unfolding.accepted();
  }

  @Rule("R43")
  Decision conclude(JointCommand.ConcludeJoint command) {
    Refusals refusals = new Refusals();
    JointRules.refuseUnlessLead(unfolding, refusals);
    Optional<JointProcedure> found = JointRules.find(unfolding, command.no(), refusals);
    found.ifPresent(p -> refuseConcluding(p, command.outcome(), refusals));
    if (refusals.any() || found.isEmpty()) {
      return refusals.rejected();
    }
    JointProcedure procedure = found.get();
    for (Party party : procedure.awaited().keySet()) {
      if (JointRules.overdue(unfolding.state(), procedure, party, unfolding.at())) {
        unfolding.emit(new JointEvent.OpinionMissed(procedure.no(), party));
      }
    }
    List<Party> dissenting =
        procedure.opinions().stream()
            .filter(o -> o.verdict() != command.outcome())
            .map(JointOpinion::department)
            .sorted()
            .toList();
    unfolding.emit(new JointEvent.JointConcluded(procedure.no(), command.outcome(), dissenting));
    closeDuties(unfolding, procedure);
    return unfolding.accepted();
  }

  private void refuseConcluding(JointProcedure procedure, JointVerdict outcome, Refusals refusals) {
    JointSessions.refuseUnless(procedure, JointStage.HELD, "NOT_HELD", refusals);
    if (procedure.stage() == JointStage.HELD) {
      refuseOutstanding(procedure, refusals);
    }
    if (outcome == JointVerdict.PASS_WITH_RECTIFICATION
        && unfolding.book().policy().approval().reinspections() == 0) {
      refusals.refuse(
          "P-reinspections",
          "NO_REINSPECTION",
          "本地不安排整改复查，结论只能为通过或者不通过",
          "There is no re-inspection here: it passes or fails",
          "outcome");
    }
  }

  /** Who still has time is waited for; who let it pass counts as absent. */
  private void refuseOutstanding(JointProcedure procedure, Refusals refusals) {
    CaseState state = unfolding.state();
    Instant now = unfolding.at();
    List<Party> participants = JointRules.participants(state, procedure);
    for (Party party : participants) {
      if (procedure.awaited().containsKey(party)
          && procedure.opinionOf(party).isEmpty()
          && !procedure.absent().contains(party)
          && !JointRules.overdue(state, procedure, party, now)) {
        refusals.refuse(
            "R43",
            "OPINION_OUTSTANDING",
            "该部门的意见尚未给出，也未逾期：" + party.name(),
            "The opinion of " + party.name() + " is neither in nor overdue",
            "no");
      }
    }
    long given = participants.stream().filter(p -> procedure.opinionOf(p).isPresent()).count();
    int quorum = JointRules.quorum(state, procedure);
    if (given < quorum) {
      refusals.refuse(
          "R43",
          "NO_QUORUM",
          "已有意见" + given + "份，不足" + quorum + "份，不能形成结论",
          given + " opinions are in, " + quorum + " are needed to conclude",
          "no");
    }
  }

  /** Closes the duty to hold it and those to give an opinion, as far as they are open. */
  static void closeDuties(Unfolding unfolding, JointProcedure procedure) {
    unfolding.closeAll(
        o -> o.no() == procedure.duty() || procedure.awaited().containsValue(o.no()));
  }

  /** Notes that a concluded procedure does not let the item be granted. */
  @Rule("R43")
  static void refuseOutcome(JointProcedure procedure, ItemInstance instance, Refusals refusals) {
    String zh = procedure.kind().label().zh();
    String en = procedure.kind().label().en();
    if (procedure.outcome() == JointVerdict.FAIL) {
      refusals.refuse(
          "R43",
          "JOINT_FAILED",
          zh + "未通过，整改复查通过前不得准予",
          "The " + en + " failed: nothing is granted before a re-inspection passes",
          instance.id());
    } else if (procedure.outcome() == JointVerdict.PASS_WITH_RECTIFICATION
        && mustRectify(procedure, instance)
        && !rectifiedSince(procedure, instance)) {
      refusals.refuse(
          "R43",
          "NOT_RECTIFIED",
          zh + "要求整改，复查通过前不得准予",
          "The " + en + " asked for rectification, which has not passed yet",
          instance.id());
    }
  }

  /** Whose department found nothing to rectify has nothing to wait for, unless nobody did. */
  private static boolean mustRectify(JointProcedure procedure, ItemInstance instance) {
    boolean anybody = procedure.opinions().stream().anyMatch(o -> o.verdict() != JointVerdict.PASS);
    return !anybody
        || procedure
            .opinionOf(instance.plan().party())
            .filter(o -> o.verdict() == JointVerdict.PASS)
            .isEmpty();
  }

  private static boolean rectifiedSince(JointProcedure procedure, ItemInstance instance) {
    Instant concluded = procedure.concludedAt();
    return instance
        .gates()
        .rectification()
        .filter(r -> r.state() == RectificationState.PASSED)
        .map(r -> r.inspectedAt())
        .filter(at -> concluded == null || !at.isBefore(concluded))
        .isPresent();
  }
}
