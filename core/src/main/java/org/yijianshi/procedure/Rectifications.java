package org.yijianshi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.GateEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.Rectification;
import org.yijianshi.casefile.RectificationState;
import org.yijianshi.code.InstanceId;

/**
 * What an inspection found and the applicant puts right (整改、复查). The written notice stops the
 * promised clock until the report, and no longer than it announced; the statutory clock runs.
 */
record Rectifications(Unfolding unfolding) {

  @Rule("P-reinspections")
  Decision require(GateCommand.RequireRectification command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance =
        Instances.find(unfolding, command.instance(), StateTable.Step.REVIEW, refusals);
    instance
        .filter(i -> !i.concluded())
        .ifPresent(
            i -> {
              Instances.refuseOpenStep(i, refusals);
              refuseAnother(i, refusals);
            });
    if (command.until().isBefore(unfolding.book().deadlines().dateOf(unfolding.at()))) {
      refusals.refuse(
          "P-reinspections",
          "UNTIL_PAST",
          "整改截止日期已过",
          "The last day to put it right is past",
          "until");
    }
    if (refusals.any() || instance.isEmpty()) {
      return refusals.rejected();
    }
    Rulebook book = unfolding.book();
    Instant now = unfolding.at();
    Instant until =
        book.deadlines().due(now, GateTerms.throughDay(book, now, command.until())).at();
    unfolding.emit(
        new GateEvent.RectificationRequired(
            command.instance(),
            new Rectification(
                instance.get().gates().rectifications().size() + 1,
                command.notice(),
                command.what(),
                until,
                RectificationState.REQUIRED,
                null)));
    unfolding.clocks().stop(command.instance(), false);
    return unfolding.accepted();
  }

  /** One at a time, and only so often in a row: what still fails is denied. */
  private void refuseAnother(ItemInstance instance, Refusals refusals) {
    RectificationState last =
        instance.gates().rectification().map(Rectification::state).orElse(null);
    if (last == RectificationState.REQUIRED
        || last == RectificationState.OVERDUE
        || last == RectificationState.REPORTED) {
      refusals.refuse(
          "P-reinspections",
          "ALREADY_REQUIRED",
          "上一次整改尚未复查",
          "The last rectification has not been inspected again yet",
          instance.id());
    }
    int most = unfolding.book().policy().approval().reinspections();
    if (failedInARow(instance) >= most) {
      refusals.refuse(
          "P-reinspections",
          "NO_MORE_REINSPECTIONS",
          "复查以" + most + "次为限，仍不合格的应作出不予决定",
          "There are at most " + most + " re-inspections: what still fails is denied",
          instance.id());
    }
  }

  private static int failedInARow(ItemInstance instance) {
    List<Rectification> all = instance.gates().rectifications();
    int failed = 0;
    while (failed < all.size()
        && all.get(all.size() - 1 - failed).state() == RectificationState.FAILED) {
      failed++;
    }
    return failed;
  }

  @Rule("P-reinspections")
  Decision report(GateCommand.ReportRectified command) {
    Refusals refusals = new Refusals();
    Optional<Rectification> open =
        open(command.instance(), refusals).filter(r -> r.state() != RectificationState.REPORTED);
    if (open.isEmpty() && !refusals.any()) {
      refuseNothing(command.instance(), refusals);
    }
    if (refusals.any() || open.isEmpty()) {
      return refusals.rejected();
    }
    unfolding.emit(new GateEvent.RectificationReported(command.instance()));
    if (open.get().state() == RectificationState.REQUIRED) {
      runOn(command.instance(), open.get());
    }
    return unfolding.accepted();
  }

  private void runOn(InstanceId id, Rectification rectification) {
    boolean waits =
        SiblingWait.waits(unfolding.state(), unfolding.book(), Instances.current(unfolding, id));
    unfolding.clocks().runOn(id, rectification.until(), waits);
    Succession.decideAtOnceIfReady(unfolding, Instances.current(unfolding, id));
  }

  @Rule("P-reinspections")
  Decision endPeriod(GateCommand.EndRectificationPeriod command) {
    Refusals refusals = new Refusals();
    Optional<Rectification> open = open(command.instance(), refusals);
    if (!refusals.any() && open.filter(this::periodOver).isEmpty()) {
      refusals.refuse(
          "P-reinspections",
          "NOT_LAPSED",
          "整改期限未到，或者已经报告整改",
          "The time announced has not passed, or the report is in",
          command.instance());
    }
    if (refusals.any() || open.isEmpty()) {
      return refusals.rejected();
    }
    endPeriod(command.instance(), open.get());
    return unfolding.accepted();
  }

  private boolean periodOver(Rectification rectification) {
    return rectification.state() == RectificationState.REQUIRED
        && unfolding.at().isAfter(rectification.until());
  }

  private void endPeriod(InstanceId id, Rectification rectification) {
    unfolding.emit(new GateEvent.RectificationPeriodEnded(id));
    runOn(id, rectification);
  }

  @Rule("P-reinspections")
  Decision reinspect(GateCommand.Reinspect command) {
    Refusals refusals = new Refusals();
    Optional<Rectification> open = open(command.instance(), refusals);
    open.filter(r -> r.state() == RectificationState.REQUIRED && !periodOver(r))
        .ifPresent(
            r ->
                refusals.refuse(
                    "P-reinspections",
                    "NOT_REPORTED",
                    "申请人尚未报告整改，期限也未到",
                    "The applicant has not reported it put right and still has time",
                    command.instance()));
    if (refusals.any() || open.isEmpty()) {
      return refusals.rejected();
    }
    if (periodOver(open.get())) {
      endPeriod(command.instance(), open.get());
    }
    unfolding.emit(new GateEvent.Reinspected(command.instance(), command.passed()));
    return unfolding.accepted();
  }

  /** What was required and is not inspected again; otherwise the refusal is noted. */
  private Optional<Rectification> open(InstanceId id, Refusals refusals) {
    Optional<ItemInstance> instance =
        Instances.find(unfolding, id, StateTable.Step.REVIEW, refusals);
    Optional<Rectification> open =
        instance
            .flatMap(i -> i.gates().rectification())
            .filter(
                r ->
                    r.state() != RectificationState.PASSED
                        && r.state() != RectificationState.FAILED);
    if (open.isEmpty() && !refusals.any()) {
      refuseNothing(id, refusals);
    }
    return open;
  }

  private static void refuseNothing(InstanceId id, Refusals refusals) {
    refusals.refuse(
        "P-reinspections", "NOTHING_OPEN", "没有待办的整改", "No rectification waits for it", id);
  }
}
