package org.yijianshi.procedure;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;

/**
 * What time alone brings about: the commands that the host's sweep gives in the name of the system,
 * because a limit has run out or a date has come. Each is decided like any other command; a sweep
 * that comes late or twice changes nothing that it should not.
 */
public final class Sweep {
  /** What one chapter has to sweep. */
  private interface Chapter {
    List<CaseCommand> due(CaseState state, Rulebook book, Instant now);
  }

  private static final List<Chapter> CHAPTERS =
      ImmutableList.of(
          Sweep::deemed,
          Sweep::unchosen,
          CorrectionRules::sweep,
          SupplyRules::sweep,
          StatutoryRules::sweep,
          JointRules::sweep,
          GateRules::sweep,
          ResultRules::sweep,
          DutyRules::sweep,
          FeedbackRules::sweep,
          AdministrationRules::sweep);

  private Sweep() {}

  /**
   * Everything that is to be done in the case by then, in this order; empty if nothing is. What one
   * of them does may make the next one needless: give the first, and ask again.
   */
  public static List<CaseCommand> due(CaseState state, Rulebook book, Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    if (state.filed()) {
      CHAPTERS.forEach(chapter -> due.addAll(chapter.due(state, book, now)));
    }
    return List.copyOf(due);
  }

  /** Nobody told the applicant of defects in time. */
  @Rule("XKF-32-4")
  private static List<CaseCommand> deemed(CaseState state, Rulebook book, Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    for (Obligation open :
        state.obligations().matching(o -> o.kind() == ObligationKind.TELL_DEFECTS)) {
      InstanceId instance = open.instance();
      if (instance != null && open.light(now) == Light.RED) {
        due.add(new AcceptanceCommand.DeemAccepted(instance));
      }
    }
    return due;
  }

  /**
   * The applicant did not choose in time what becomes of an item whose predecessor failed: it ends.
   * What only waited for the applicant's word after another refusal goes on.
   */
  @Rule({"P-predecessorFailure", "P-siblingRefusal"})
  private static List<CaseCommand> unchosen(CaseState state, Rulebook book, Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    for (Obligation open : state.obligations().matching(o -> o.kind() == ObligationKind.CHOOSE)) {
      InstanceId id = open.instance();
      ItemInstance instance = id == null ? null : state.instance(id).orElse(null);
      if (instance == null || open.light(now) != Light.RED) {
        continue;
      }
      if (SiblingWait.waits(state, book, instance)) {
        due.add(new ApprovalCommand.ChooseOnFailure(instance.id(), FailureChoice.GO_ON));
      } else if (instance.state().inHand()) {
        due.add(
            new ApprovalCommand.Terminate(
                instance.id(), TerminationCause.CHOICE_LAPSED, noticeNumber(state, "T", open)));
      }
    }
    return due;
  }

  /** The number of a notice that the system gives, made of the case's and the duty's. */
  static String noticeNumber(CaseState state, String letter, Obligation duty) {
    return state.requireFiling().application().number() + "-" + letter + duty.no();
  }
}
