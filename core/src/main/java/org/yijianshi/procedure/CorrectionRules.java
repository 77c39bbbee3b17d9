package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Lapse;

/** 二 收件, 补正. */
record CorrectionRules(Unfolding unfolding) implements CorrectionCommand.Cases<Decision> {
  /** Which roles may give which command of this chapter. */
  static final Map<Class<? extends CaseCommand>, Set<Role>> ROLES =
      ImmutableMap.<Class<? extends CaseCommand>, Set<Role>>builder()
          .put(CorrectionCommand.IssueNotice.class, ImmutableSet.of(Role.INTAKE_WINDOW))
          .put(CorrectionCommand.CorrectOnTheSpot.class, ImmutableSet.of(Role.INTAKE_WINDOW))
          .put(CorrectionCommand.ReportDefects.class, Offices.PEOPLE_DECIDING)
          .put(CorrectionCommand.Resubmit.class, Offices.FOR_APPLICANT)
          .put(CorrectionCommand.AmendSelection.class, Offices.FOR_APPLICANT)
          .put(CorrectionCommand.ChangeVariant.class, Offices.FOR_APPLICANT)
          .put(CorrectionCommand.AddItem.class, Offices.FOR_APPLICANT)
          .buildOrThrow();

  /**
   * Whether the actor, whose role may give it, stands in the relation to the case that it needs:
   * the window of its region, the department of the item, or the applicant's side with a mandate to
   * correct, and to submit where the application itself changes.
   */
  static boolean related(CaseState state, CorrectionCommand command, Actor actor, Instant at) {
    Filing filing = state.requireFiling();
    if (command instanceof CorrectionCommand.ReportDefects report) {
      return state.instance(report.instance()).map(i -> Permissions.owns(i, actor)).orElse(true);
    }
    if (actor.is(Role.INTAKE_WINDOW)) {
      return filing.atWindow(actor);
    }
    Act act = command instanceof CorrectionCommand.Resubmit ? Act.CORRECT : Act.SUBMIT;
    return Permissions.acts(filing, actor, act, at);
  }

  /** What the host's sweep must do in this case by now: end what was not corrected in time. */
  @Rule("P-correctionLapsed")
  static List<CaseCommand> sweep(CaseState state, Rulebook book, Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    if (book.policy().intake().correctionLapsed() == Lapse.KEEP_OPEN) {
      return due;
    }
    for (Obligation open : state.obligations().matching(o -> o.kind() == ObligationKind.CORRECT)) {
      InstanceId instance = open.instance();
      if (instance != null && open.light(now) == Light.RED) {
        due.add(
            new ApprovalCommand.Terminate(
                instance,
                TerminationCause.CORRECTION_LAPSED,
                Sweep.noticeNumber(state, "T", open)));
      }
    }
    return due;
  }

  @Override
  public Decision issueNotice(CorrectionCommand.IssueNotice command) {
    return new Notices(unfolding).issue(command);
  }

  @Override
  public Decision reportDefects(CorrectionCommand.ReportDefects command) {
    return new Notices(unfolding).report(command);
  }

  @Override
  public Decision resubmit(CorrectionCommand.Resubmit command) {
    return new Resubmissions(unfolding).resubmit(command);
  }

  @Override
  public Decision correctOnTheSpot(CorrectionCommand.CorrectOnTheSpot command) {
    return new Resubmissions(unfolding).onTheSpot(command);
  }

  @Override
  public Decision amendSelection(CorrectionCommand.AmendSelection command) {
    return new Amendments(unfolding).amend(command.wish(), command.supplies(), command.form());
  }

  @Override
  public Decision changeVariant(CorrectionCommand.ChangeVariant command) {
    return new Amendments(unfolding).changeVariant(command);
  }

  @Override
  public Decision addItem(CorrectionCommand.AddItem command) {
    return new Amendments(unfolding).addItem(command);
  }
}
