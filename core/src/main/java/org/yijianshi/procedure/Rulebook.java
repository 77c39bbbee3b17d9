package org.yijianshi.procedure;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.policy.Policy;

/**
 * What a case is decided by: the catalog, policy and calendar it was submitted under.
 *
 * @param catalog the catalog, overlays applied
 * @param policy the embedder's choices
 * @param deadlines working days and office hours
 */
public record Rulebook(Catalog catalog, Policy policy, Deadlines deadlines) {
  /**
   * Checks that nothing is missing, and that the policy chooses nothing that would be ignored.
   *
   * @throws IgnoredKnobsException with a violation for each knob that is set and has no effect
   */
  public Rulebook {
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(deadlines, "deadlines");
    List<Violation> unread = Knobs.unread(policy);
    if (!unread.isEmpty()) {
      throw new IgnoredKnobsException(unread);
    }
  }

  /** A rulebook that counts in the office hours of its policy. */
  public static Rulebook of(Catalog catalog, Policy policy, WorkCalendar calendar) {
    return new Rulebook(catalog, policy, new Deadlines(calendar, policy.clock().clockHours()));
  }

  /** The versions that a case submitted now pins. */
  public Pinned pinned() {
    return new Pinned(catalog.version(), policy.version(), deadlines.calendar().version());
  }
}
