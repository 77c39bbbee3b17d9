package org.yijianshi.procedure;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.Counting;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.policy.AfterHoursReceipt;
import org.yijianshi.policy.ClockPolicy;
import org.yijianshi.policy.DayCount;
import org.yijianshi.policy.LocalClosurePolicy;
import org.yijianshi.policy.NonWorkingStart;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.UnpublishedYear;

/**
 * What a case is decided by: the catalog, policy and calendar it was submitted under.
 *
 * @param catalog the catalog, overlays applied
 * @param policy the embedder's choices
 * @param deadlines working days and office hours
 * @param outages the outages that were declared
 */
public record Rulebook(Catalog catalog, Policy policy, Deadlines deadlines, Outages outages) {
  /**
   * Checks that nothing is missing, and that the policy chooses nothing that would be ignored.
   *
   * @throws IgnoredKnobsException with a violation for each knob that is set and has no effect
   */
  public Rulebook {
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(deadlines, "deadlines");
    Objects.requireNonNull(outages, "outages");
    List<Violation> unread = Knobs.unread(policy);
    if (!unread.isEmpty()) {
      throw new IgnoredKnobsException(unread);
    }
  }

  /** The same without any outage. */
  public Rulebook(Catalog catalog, Policy policy, Deadlines deadlines) {
    this(catalog, policy, deadlines, Outages.none());
  }

  /**
   * A rulebook that counts in the office hours of its policy, and on a calendar that is as strict,
   * and closes as much, as the policy says.
   */
  @Rule({"P-unpublishedYear", "P-localClosure"})
  public static Rulebook of(Catalog catalog, Policy policy, WorkCalendar calendar) {
    WorkCalendar ruled = calendar;
    if (policy.calendar().unpublishedYear() == UnpublishedYear.STRICT) {
      ruled = ruled.strict();
    }
    if (policy.calendar().localClosure() == LocalClosurePolicy.HOURS_ONLY) {
      ruled = ruled.closingHoursOnly();
    }
    return new Rulebook(catalog, policy, deadlines(policy, ruled));
  }

  /** Deadlines on that calendar, in the clock hours of the policy and counted as it says. */
  @Rule({"P-dayCount", "P-afterHoursReceipt"})
  public static Deadlines deadlines(Policy policy, WorkCalendar calendar) {
    ClockPolicy clock = policy.clock();
    return new Deadlines(
        calendar,
        clock.clockHours(),
        new Counting(
            clock.dayCount() == DayCount.START_COUNTED,
            clock.nonWorkingStart() == NonWorkingStart.NEXT_IS_START,
            clock.afterHoursReceipt() == AfterHoursReceipt.NEXT_OPENING));
  }

  /** The same, knowing those outages. */
  public Rulebook with(Outages known) {
    return new Rulebook(catalog, policy, deadlines, known);
  }

  /** The versions that a case submitted now pins. */
  public Pinned pinned() {
    return new Pinned(catalog.version(), policy.version(), deadlines.calendar().version());
  }
}
