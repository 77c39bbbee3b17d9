package org.yijianshi.procedure;

import java.time.Instant;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.DueDate;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AdministrationFacts;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.Overdue;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.SuspendedBy;

/**
 * Stops and runs on the clocks of an instance's duties. The time in which a clock stood still is
 * kept with the duty and never counts; it can only move a date later.
 */
@Rule({"XKF-45", "P-successorClock"})
final class Clocks {
  private final Unfolding unfolding;

  Clocks(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  /** Stops the promised clock, and the statutory one too where the law says so. */
  void stop(InstanceId instance, boolean statutoryToo) {
    for (Obligation running :
        unfolding
            .state()
            .obligations()
            .matching(o -> instance.equals(o.instance()) && !o.suspended())) {
      SuspendedBy by = running.kind().suspendedBy();
      if (by == SuspendedBy.PROMISED || (by == SuspendedBy.STATUTORY && statutoryToo)) {
        unfolding.emit(new ObligationEvent.ObligationSuspended(running.no(), unfolding.at()));
      }
    }
  }

  /**
   * Runs on every stopped clock of the instance. A step that lasts longer than announced stops them
   * no longer than was announced: the applicant was told no other date.
   *
   * @param announced the end that was announced in writing
   * @param waits whether the promised clock has something else to wait for and stays as it is
   */
  void runOn(InstanceId instance, Instant announced, boolean waits) {
    Instant end = announced.isBefore(unfolding.at()) ? announced : unfolding.at();
    for (Obligation stopped :
        unfolding
            .state()
            .obligations()
            .matching(o -> instance.equals(o.instance()) && o.suspended() && runs(o, waits))) {
      Instant since = stopped.stoppedSince();
      Instant at = since != null && since.isAfter(end) ? since : end;
      DueDate due =
          unfolding
              .book()
              .deadlines()
              .due(stopped.since(), stopped.limit(), stopped.stopsUntil(at));
      DueDate kept = notBeforeTold(stopped, due);
      unfolding.emit(
          new ObligationEvent.ObligationResumed(
              stopped.no(),
              at,
              kept.at(),
              Terms.warnAt(unfolding.book(), kept),
              kept.provisional()));
    }
  }

  /** A date that was told when a calendar changed is not taken back because a step came between. */
  @Rule("P-unpublishedYear")
  private DueDate notBeforeTold(Obligation duty, DueDate due) {
    AdministrationFacts.Dates dates = unfolding.state().administration().dates().get(duty.no());
    if (dates == null
        || !dates.told().isAfter(due.at())
        || Ladder.breach(duty) == Overdue.Breach.STATUTE
        || !unfolding.book().policy().calendar().unpublishedYearKeepTold()) {
      return due;
    }
    return new DueDate(
        dates.told(), due.provisional(), due.limit(), due.from(), due.calendarVersion());
  }

  /** Whether a stopped duty runs on although the promised clock may have to wait. */
  static boolean runs(Obligation stopped, boolean promisedWaits) {
    return !promisedWaits || stopped.kind().suspendedBy() != SuspendedBy.PROMISED;
  }

  /** Gives a duty another limit from its own start; what stood still stays out of it. */
  @Rule("XKF-42")
  void within(Obligation duty, TimeLimit limit) {
    if (duty.suspended()) {
      unfolding.emit(
          new ObligationEvent.ObligationExtended(duty.no(), limit, null, null, duty.provisional()));
      return;
    }
    DueDate due = unfolding.book().deadlines().due(duty.since(), limit, duty.stopped());
    unfolding.emit(
        new ObligationEvent.ObligationExtended(
            duty.no(),
            due.limit(),
            due.at(),
            Terms.warnAt(unfolding.book(), due),
            due.provisional()));
  }
}
