package org.yijianshi.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.calendar.WorkingDays;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;

/** How long what departments do together may take. */
final class JointTerms {
  private static final Set<ObligationKind> CLOCKS =
      Set.of(
          ObligationKind.PRE_REVIEW,
          ObligationKind.DECIDE,
          ObligationKind.DECIDE_AT_ONCE,
          ObligationKind.DECIDE_BY_LAW);

  private JointTerms() {}

  /**
   * So long before the first of the items must be decided that their departments can still decide;
   * promptly where that day is past, or where every clock stands still.
   */
  @Rule("R43")
  static TimeLimit hold(Unfolding unfolding, Collection<InstanceId> instances) {
    Rulebook book = unfolding.book();
    Deadlines deadlines = book.deadlines();
    LocalDate today = deadlines.dateOf(unfolding.at());
    Optional<LocalDate> last =
        unfolding
            .state()
            .obligations()
            .matching(o -> CLOCKS.contains(o.kind()) && isOf(instances, o.instance()))
            .stream()
            .map(Obligation::dueAt)
            .flatMap(Stream::ofNullable)
            .min(Instant::compareTo)
            .map(deadlines::dateOf)
            .map(
                day ->
                    deadlines
                        .calendar()
                        .minus(
                            day, new WorkingDays(book.policy().approval().jointProcedureMargin())))
            .filter(day -> !day.isBefore(today));
    if (last.isEmpty()) {
      return Terms.prompt(book);
    }
    int days = deadlines.calendar().workingDaysBetween(today, last.get());
    return days == 0 ? TimeLimit.sameDay() : TimeLimit.workingDays(days).from(StartsAt.RECEIPT);
  }

  private static boolean isOf(Collection<InstanceId> instances, @Nullable InstanceId instance) {
    return instance != null && instances.contains(instance);
  }

  /** How long a department has for its opinion after the session. */
  @Rule("R43")
  static TimeLimit opinion(Rulebook book) {
    return TimeLimit.workingDays(book.policy().approval().jointOpinion()).from(StartsAt.RECEIPT);
  }

  /** How long the lead has to settle a disagreement. */
  @Rule("P-leadResolution")
  static TimeLimit resolve(Rulebook book) {
    return TimeLimit.workingDays(book.policy().approval().leadResolves()).from(StartsAt.RECEIPT);
  }
}
