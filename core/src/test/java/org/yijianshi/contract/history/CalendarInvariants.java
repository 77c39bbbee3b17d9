package org.yijianshi.contract.history;

import static org.yijianshi.contract.history.Checks.first;
import static org.yijianshi.contract.history.Checks.unless;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.obligation.Obligation;

/** What is true when a calendar is published under a running case. */
final class CalendarInvariants {
  static final List<Invariant> ALL =
      List.of(
          Invariant.of(
              "told-date-never-earlier",
              List.of("P-unpublishedYear"),
              "A date that was told is not taken back to an earlier day, where the policy keeps"
                  + " it.",
              CalendarInvariants::told),
          Invariant.of(
              "moved-to-what-the-calendar-says",
              List.of("P-unpublishedYear", "P-localClosure"),
              "A new calendar moves a duty to the date that its limit comes to by that calendar, or"
                  + " to the one told.",
              CalendarInvariants::moved));

  private CalendarInvariants() {}

  private static Optional<Breach> told(PlayedHistory played) {
    Map<Integer, Instant> told = new HashMap<>();
    return Checks.events(
        played,
        (event, move) -> {
          if (event instanceof AdministrationEvent.DutyReprojected dates
              && played.book().policy().calendar().unpublishedYearKeepTold()) {
            Instant before = told.put(dates.no(), dates.told());
            if (before == null) {
              before =
                  move.before()
                      .obligations()
                      .find(dates.no())
                      .map(Obligation::dueAt)
                      .orElse(Instant.MIN);
            }
            return unless(
                !dates.told().isBefore(before), "takes the date of duty " + dates.no() + " back");
          }
          return null;
        });
  }

  private static Optional<Breach> moved(PlayedHistory played) {
    Map<Integer, Instant> bound = new HashMap<>();
    return Checks.events(
        played,
        (event, move) -> {
          if (event instanceof ObligationEvent.ObligationMoved moved) {
            bound.put(moved.no(), moved.dueAt());
          } else if (event instanceof AdministrationEvent.DutyReprojected dates) {
            Obligation duty = move.before().obligations().find(dates.no()).orElse(null);
            Instant legal =
                duty == null
                    ? null
                    : played
                        .history()
                        .books()
                        .of(move.after())
                        .deadlines()
                        .due(duty.since(), duty.limit(), duty.stopped())
                        .at();
            Instant binding = bound.get(dates.no());
            return first(
                unless(dates.legal().equals(legal), "gives duty " + dates.no() + " a wrong date"),
                unless(
                    dates.legal().equals(binding) || dates.told().equals(binding),
                    "binds duty " + dates.no() + " by neither of its dates"));
          }
          return null;
        });
  }
}
