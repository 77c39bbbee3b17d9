package org.yijianshi.contract.history;

import static org.yijianshi.contract.history.Checks.first;
import static org.yijianshi.contract.history.Checks.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.DueDate;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.obligation.SuspendedBy;

/** What is true of clocks. */
final class ClockInvariants {
  static final List<Invariant> ALL =
      List.of(
          Invariant.of(
              "no-handling-clock-before-acceptance",
              List.of("R36", "R39", "XKF-32-4"),
              "No clock of handling an item is opened before the item is accepted, nor starts"
                  + " before the acceptance takes effect, unless the limit itself starts earlier.",
              ClockInvariants::afterAcceptance),
          Invariant.of(
              "duty-is-due-as-its-limit-says",
              List.of("P-hourClock"),
              "Each duty is due after its start, on the date that its limit comes to when the time"
                  + " in which its clock stood still is left out.",
              ClockInvariants::dated),
          Invariant.of(
              "suspension-never-counts",
              List.of("XKF-45"),
              "A clock that runs on is due as if the time in which it stood still had not been, or"
                  + " on a later date that was told.",
              ClockInvariants::notCounted),
          Invariant.of(
              "suspension-never-shortens",
              List.of("XKF-45"),
              "A clock that stood still is due no earlier than before, by the same calendar.",
              ClockInvariants::notShortened),
          Invariant.of(
              "only-named-steps-stop-the-law",
              List.of("XKF-45", "P-successorClock"),
              "A statutory clock stands still only for a procedure that the law names; a clock that"
                  + " nothing suspends never does.",
              ClockInvariants::lawStops));

  private static final Set<ObligationKind> HANDLING =
      EnumSet.of(
          ObligationKind.PRE_REVIEW,
          ObligationKind.DECIDE,
          ObligationKind.DECIDE_BY_LAW,
          ObligationKind.DECIDE_AT_ONCE);

  private ClockInvariants() {}

  private static Optional<Breach> afterAcceptance(PlayedHistory played) {
    Map<InstanceId, Instant> effective = new HashMap<>();
    return Checks.events(
        played,
        (event, move) -> {
          if (event instanceof AcceptanceEvent.Accepted accepted) {
            effective.put(accepted.instance(), accepted.effective());
          } else if (event instanceof AcceptanceEvent.DeemedAccepted deemed) {
            effective.put(deemed.instance(), deemed.effective());
          } else if (event instanceof ObligationEvent.ObligationOpened opening) {
            return afterAcceptance(opening.obligation(), effective);
          }
          return null;
        });
  }

  private static @Nullable String afterAcceptance(
      Obligation duty, Map<InstanceId, Instant> effective) {
    if (!HANDLING.contains(duty.kind())) {
      return null;
    }
    Instant accepted = duty.instance() == null ? null : effective.get(duty.instance());
    StartsAt start = duty.limit().startsAt();
    boolean earlier = start == StartsAt.SUBMISSION || start == StartsAt.RECEIPT;
    return first(
        unless(accepted != null, duty.kind() + " runs before " + duty.instance() + " is accepted"),
        unless(
            accepted == null || earlier || !duty.since().isBefore(accepted),
            duty.kind() + " of " + duty.instance() + " starts before the acceptance takes effect"));
  }

  private static Optional<Breach> dated(PlayedHistory played) {
    return DutyInvariants.opened(
        played,
        (duty, move) -> {
          Instant due = duty.dueAt();
          Instant warn = duty.warnAt();
          if (due == null || warn == null) {
            return duty.stoppedSince() == null ? duty.kind() + " is never due" : null;
          }
          DueDate right = due(played, move, duty.since(), duty.limit(), duty.stopped());
          return first(
              unless(due.isAfter(duty.since()), duty.kind() + " is due before it starts"),
              unless(!warn.isAfter(due), duty.kind() + " warns after it is due"),
              unless(right.at().equals(due), duty.kind() + " is due at " + due + ", not " + right));
        });
  }

  private static DueDate due(
      PlayedHistory played, Move move, Instant since, TimeLimit limit, List<Interval> stopped) {
    return played.bookOf(move).deadlines().due(since, limit, stopped);
  }

  /** A duty's clock, told by its events alone. */
  private static final class Clock {
    final Obligation duty;
    final List<Interval> stopped;
    TimeLimit limit;
    @Nullable Instant due;
    @Nullable Instant since;
    @Nullable Instant told;
    @Nullable String calendar;

    Clock(Obligation duty) {
      this.duty = duty;
      this.limit = duty.limit();
      this.stopped = new ArrayList<>(duty.stopped());
      this.due = duty.dueAt();
      this.since = duty.stoppedSince();
    }

    void resume(Instant at) {
      if (since != null && at.isAfter(since)) {
        stopped.add(Interval.of(since, at));
      }
      since = null;
    }
  }

  private interface Resumed {
    @Nullable String wrong(Clock clock, ObligationEvent.ObligationResumed event, Move move);
  }

  private static Optional<Breach> resumed(PlayedHistory played, Resumed resumed) {
    Map<Integer, Clock> clocks = new HashMap<>();
    return Checks.events(
        played,
        (event, move) -> {
          if (event instanceof ObligationEvent.ObligationOpened opening) {
            clocks.put(opening.obligation().no(), new Clock(opening.obligation()));
          } else if (event instanceof ObligationEvent.ObligationSuspended stop) {
            Clock clock = clocks.get(stop.no());
            if (clock != null) {
              clock.since = stop.since();
              clock.calendar = calendar(move);
            }
          } else if (event instanceof ObligationEvent.ObligationExtended extended) {
            Clock clock = clocks.get(extended.no());
            if (clock != null) {
              clock.limit = extended.limit();
              clock.due = extended.dueAt() == null ? clock.due : extended.dueAt();
            }
          } else if (event instanceof ObligationEvent.ObligationMoved moved) {
            Clock clock = clocks.get(moved.no());
            if (clock != null) {
              clock.due = moved.dueAt();
            }
          } else if (event instanceof AdministrationEvent.DutyReprojected dates) {
            Clock clock = clocks.get(dates.no());
            if (clock != null) {
              clock.told = dates.told();
            }
          } else if (event instanceof ObligationEvent.ObligationResumed run) {
            Clock clock = clocks.get(run.no());
            if (clock != null) {
              clock.resume(run.since());
              String wrong = resumed.wrong(clock, run, move);
              clock.due = run.dueAt();
              return wrong;
            }
          }
          return null;
        });
  }

  private static String calendar(Move move) {
    return move.before().requireFiling().application().pinned().calendar();
  }

  private static Optional<Breach> notCounted(PlayedHistory played) {
    return resumed(
        played,
        (clock, event, move) -> {
          Obligation duty = clock.duty;
          DueDate right = due(played, move, duty.since(), clock.limit, clock.stopped);
          return unless(
              right.at().equals(event.dueAt())
                  || (event.dueAt().isAfter(right.at()) && event.dueAt().equals(clock.told)),
              duty.kind() + " runs on to " + event.dueAt() + ", not " + right.at());
        });
  }

  private static Optional<Breach> notShortened(PlayedHistory played) {
    return resumed(
        played,
        (clock, event, move) ->
            unless(
                clock.due == null
                    || !event.dueAt().isBefore(clock.due)
                    || !calendar(move).equals(clock.calendar),
                clock.duty.kind() + " is due earlier after it stood still"));
  }

  private static Optional<Breach> lawStops(PlayedHistory played) {
    Map<Integer, Obligation> duties = new HashMap<>();
    return Checks.moves(
        played,
        move -> {
          boolean lawful = true;
          for (CaseEvent event : move.events()) {
            if (event instanceof ApprovalEvent.SpecialStepOpened step) {
              lawful = step.kind().stopsStatutoryClock();
            } else if (event instanceof ObligationEvent.ObligationOpened opening) {
              duties.put(opening.obligation().no(), opening.obligation());
            } else if (event instanceof ObligationEvent.ObligationSuspended stop) {
              Obligation duty = duties.get(stop.no());
              SuspendedBy by = duty == null ? SuspendedBy.NEVER : duty.kind().suspendedBy();
              if (by == SuspendedBy.NEVER || (by == SuspendedBy.STATUTORY && !lawful)) {
                return "stops duty " + stop.no() + ", whose clock nothing here may stop";
              }
            }
          }
          return null;
        });
  }
}
