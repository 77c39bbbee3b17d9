package org.yijianshi.procedure;

import com.google.common.collect.Comparators;
import java.time.Instant;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.DueDate;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.AdministrationFacts.Dates;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.Overdue.Breach;
import org.yijianshi.obligation.Obligation;

/**
 * Computes the dates of the open duties again by another calendar. Two dates are kept apart: the
 * lawful one, which the limit comes to, and the one told, which is never taken back to an earlier
 * day. A limit of the law binds by the lawful one, or the organ would be late by law; every other
 * duty by the one told.
 */
@Rule({"P-unpublishedYear", "P-localClosure"})
final class Reprojection {
  private final Unfolding unfolding;
  private final Rulebook book;
  private final Deadlines deadlines;

  Reprojection(Unfolding unfolding, WorkCalendar calendar) {
    this.unfolding = unfolding;
    this.book =
        Rulebook.of(unfolding.book().catalog(), unfolding.book().policy(), calendar)
            .with(unfolding.book().outages());
    this.deadlines = book.deadlines();
  }

  /** The version of the calendar as the case will pin it. */
  String version() {
    return deadlines.calendar().version();
  }

  /**
   * Moves every running duty whose date changes. Stopped ones take the calendar when they go on.
   */
  void run() {
    Instant told = unfolding.state().milestones().promisedBy();
    Instant before = told == null ? null : Promise.longest(unfolding, unfolding.book()).at();
    for (Obligation duty : unfolding.state().obligations().open()) {
      if (!duty.suspended()) {
        move(duty);
      }
    }
    if (told != null && before != null) {
      promise(told, before);
    }
  }

  private void move(Obligation duty) {
    Instant before = duty.dueAt();
    if (before == null) {
      return;
    }
    DueDate legal = deadlines.due(duty.since(), duty.limit(), duty.stopped());
    if (legal.at().equals(before) && legal.provisional() == duty.provisional()) {
      return;
    }
    Dates known = unfolding.state().administration().dates().get(duty.no());
    Instant toldBefore = known == null ? before : known.told();
    boolean keep = book.policy().calendar().unpublishedYearKeepTold();
    Instant told = keep ? Comparators.max(toldBefore, legal.at()) : legal.at();
    Instant binding = Ladder.breach(duty) == Breach.STATUTE ? legal.at() : told;
    Instant warn =
        Terms.warnAt(
            book,
            new DueDate(
                binding, legal.provisional(), duty.limit(), duty.since(), legal.calendarVersion()));
    unfolding.emit(
        new ObligationEvent.ObligationMoved(duty.no(), binding, warn, legal.provisional()));
    unfolding.emit(new AdministrationEvent.DutyReprojected(duty.no(), legal.at(), told));
  }

  /**
   * The date of the bundle follows its longest way, successors included, where the calendar makes
   * that longer; never to an earlier day.
   */
  @Rule("P-bundleClock")
  private void promise(Instant told, Instant before) {
    Promise.End end = Promise.longest(unfolding, book);
    if (end.at().isAfter(before) && end.at().isAfter(told)) {
      unfolding.emit(new AcceptanceEvent.BundlePromised(end.at(), end.deciding()));
    }
  }
}
