package org.yijianshi.contract.history;

import java.util.List;
import java.util.Set;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.casefile.WithdrawalCommand;

/**
 * Where a history of the curious leads: chapters that end in rare states after several steps, each
 * of which chance alone would seldom take after the other.
 *
 * @param eager what is done whenever it can be
 * @param never what would lead away from it
 * @param slow whether people take days over everything
 */
record Plot(
    Set<Class<? extends CaseCommand>> eager,
    Set<Class<? extends CaseCommand>> never,
    boolean slow) {
  private static final double EAGER = 20;
  private static final double SLOW = 0.7;

  /** What ends items before anything comes of them. */
  private static final Set<Class<? extends CaseCommand>> ENDS =
      Set.of(
          AcceptanceCommand.NotAccept.class,
          ApprovalCommand.Deny.class,
          ApprovalCommand.Terminate.class,
          WithdrawalCommand.Withdraw.class,
          CorrectionCommand.IssueNotice.class);

  private static final List<Plot> ALL =
      List.of(
          new Plot(Set.of(), Set.of(), false),
          // A copy stands in for data that is not there, and nobody verifies it.
          new Plot(
              Set.of(SupplyCommand.ReportUnavailable.class, SupplyCommand.ProvideFallback.class),
              Set.of(
                  SupplyCommand.Verify.class,
                  SupplyCommand.SupplyManually.class,
                  SupplyCommand.FetchShared.class),
              false),
          // What was committed to is checked after the grant, and put right.
          new Plot(
              Set.of(
                  SupplyCommand.SignUndertaking.class,
                  SupplyCommand.CheckCredit.class,
                  SupplyCommand.CheckCommitment.class,
                  AcceptanceCommand.Accept.class,
                  ApprovalCommand.Grant.class),
              Set.of(SupplyCommand.FindFalse.class),
              false),
          // What followed is reviewed by the organ below.
          new Plot(
              Set.of(
                  SupplyCommand.SignUndertaking.class,
                  SupplyCommand.CheckCredit.class,
                  SupplyCommand.SupplyFollowing.class,
                  ReviewCommand.AssignLowerReview.class),
              Set.of(SupplyCommand.AcceptFollowing.class, ApprovalCommand.Grant.class),
              false),
          // What an inspection found is put right and inspected again.
          new Plot(
              Set.of(
                  JointCommand.CallJoint.class,
                  JointCommand.HoldJoint.class,
                  GateCommand.RequireRectification.class),
              Set.of(ApprovalCommand.Grant.class),
              false),
          // One of those that belong together is refused.
          new Plot(
              Set.of(AcceptanceCommand.Accept.class, ApprovalCommand.Deny.class),
              Set.of(ApprovalCommand.Grant.class, AcceptanceCommand.AcceptAndDecide.class),
              false),
          // Departments and window tell what is wrong, more than once.
          new Plot(
              Set.of(
                  CorrectionCommand.ReportDefects.class,
                  CorrectionCommand.IssueNotice.class,
                  CorrectionCommand.Resubmit.class),
              Set.of(AcceptanceCommand.Accept.class, AcceptanceCommand.AcceptAndDecide.class),
              false),
          // One licence is accepted weeks after another, and takes longer.
          new Plot(
              Set.of(StatutoryCommand.Extend.class),
              Set.of(
                  ApprovalCommand.Grant.class,
                  AcceptanceCommand.AcceptAndDecide.class,
                  AcceptanceCommand.DeemAccepted.class),
              true));

  /** The plot of that seed; they come in turn. */
  static Plot of(long seed) {
    return ALL.get((int) Math.floorMod(seed, ALL.size()));
  }

  /** How often little time passes, who otherwise lets as little pass. */
  double brisk(double otherwise) {
    return slow ? SLOW : otherwise;
  }

  /** How much people like that here who like it so much otherwise. */
  double fond(Intents.Entry entry, double otherwise) {
    if (eager.isEmpty()) {
      return otherwise;
    }
    if (eager.contains(entry.command())) {
      return EAGER;
    }
    return never.contains(entry.command()) || ENDS.contains(entry.command()) ? 0 : otherwise;
  }
}
