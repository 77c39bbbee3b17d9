package org.yijianshi.procedure;

import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;

/** The limits of ratings and complaints, in working days from the day they came in. */
@Rule("P-badRating")
final class FeedbackTerms {
  private FeedbackTerms() {}

  /** By when the rater is spoken with. */
  static TimeLimit contact(Rulebook book) {
    return days(book.policy().rating().badRatingContact());
  }

  /** By when a bad rating is put right or explained. */
  static TimeLimit putRight(Rulebook book) {
    return days(book.policy().rating().badRating());
  }

  /** By when a complaint is answered. */
  static TimeLimit complaint(Rulebook book) {
    return days(book.policy().rating().complaint());
  }

  /** The management of the hall of that region. */
  static Party hall(RegionCode region) {
    return new Party(Party.Kind.HALL_MANAGEMENT, region.value());
  }

  private static TimeLimit days(int amount) {
    return TimeLimit.workingDays(amount).from(StartsAt.RECEIPT);
  }
}
