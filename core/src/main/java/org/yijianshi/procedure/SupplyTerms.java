package org.yijianshi.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.plan.LatestFollowing;
import org.yijianshi.policy.MaterialPolicy;

/** How long the duties about materials may take, and until when a material may follow. */
final class SupplyTerms {
  private SupplyTerms() {}

  /** From now to the close of that day, or of the next working day if it is none. */
  @Rule("R29")
  static TimeLimit until(Rulebook book, Instant now, LocalDate day) {
    long days = ChronoUnit.DAYS.between(book.deadlines().dateOf(now), day);
    return TimeLimit.naturalDays(Math.max(1, days)).from(StartsAt.RECEIPT);
  }

  /**
   * The last day on which a material of that item may follow, if it is received now: as long before
   * the promised limit as the policy says, counted as if the item were accepted at once, and within
   * the longest period that it allows.
   */
  @Rule({"R29", "P-deferral"})
  static LocalDate latest(Rulebook book, ItemPlan plan, Instant now) {
    MaterialPolicy material = book.policy().material();
    return LatestFollowing.day(
        book.deadlines(),
        now,
        Terms.promised(book, plan),
        material.deferralMargin(),
        material.deferralPeriod());
  }

  /** How long the department has to verify what was taken for want of shared data. */
  @Rule({"R12", "P-sharedDataFailure"})
  static TimeLimit verify(Rulebook book) {
    return days(book.policy().material().fallbackVerification());
  }

  /** How long the supplier has to settle a dispute. */
  @Rule("R12")
  static TimeLimit dispute(Rulebook book) {
    return days(book.policy().material().dataDispute());
  }

  /** What rests on a commitment in place of its examination is decided at once. */
  @Rule("P-commitment")
  static TimeLimit onPermit(Rulebook book) {
    return Terms.decideAtOnce(book).from(StartsAt.ACCEPTANCE);
  }

  /** How long the department has, from the grant, to check a commitment. */
  @Rule("P-commitment")
  static TimeLimit commitment(Rulebook book) {
    return days(book.policy().material().commitmentCheck());
  }

  private static TimeLimit days(int amount) {
    return TimeLimit.workingDays(amount).from(StartsAt.RECEIPT);
  }
}
