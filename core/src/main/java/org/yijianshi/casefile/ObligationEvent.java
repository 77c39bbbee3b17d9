package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Party;

/** Events of duties: every time limit opens, moves and closes here and nowhere else. */
public sealed interface ObligationEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.obligation(this);
  }

  /**
   * A duty began.
   *
   * @param obligation the duty, with its due date
   */
  record ObligationOpened(Obligation obligation) implements ObligationEvent {
    /** Checks that nothing is missing. */
    public ObligationOpened {
      Objects.requireNonNull(obligation, "obligation");
    }

    @Override
    public @Nullable InstanceId instance() {
      return obligation.instance();
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.obligationOpened(this);
    }
  }

  /**
   * A duty was done, or fell away.
   *
   * @param no its number
   * @param obligation the duty as it stood
   * @param closedAt when
   */
  record ObligationClosed(int no, Obligation obligation, Instant closedAt)
      implements ObligationEvent {
    /** Checks that nothing is missing. */
    public ObligationClosed {
      Objects.requireNonNull(obligation, "obligation");
      Objects.requireNonNull(closedAt, "closedAt");
    }

    @Override
    public @Nullable InstanceId instance() {
      return obligation.instance();
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.obligationClosed(this);
    }
  }

  /**
   * A duty's clock stopped.
   *
   * @param no its number
   * @param since since when
   */
  record ObligationSuspended(int no, Instant since) implements ObligationEvent {
    /** Checks that nothing is missing. */
    public ObligationSuspended {
      Objects.requireNonNull(since, "since");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.obligationSuspended(this);
    }
  }

  /**
   * A duty's clock runs again.
   *
   * @param no its number
   * @param since from when it runs on
   * @param dueAt the new due date
   * @param warnAt from when its light is yellow
   * @param provisional whether the date lies in an unpublished year
   */
  record ObligationResumed(
      int no, Instant since, Instant dueAt, Instant warnAt, boolean provisional)
      implements ObligationEvent {
    /** Checks that nothing is missing. */
    public ObligationResumed {
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(dueAt, "dueAt");
      Objects.requireNonNull(warnAt, "warnAt");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.obligationResumed(this);
    }
  }

  /**
   * A duty may take longer: its limit changed, and with it its date.
   *
   * @param no its number
   * @param limit the limit now, from where its clock started
   * @param dueAt the new due date; null exactly while its clock stands still
   * @param warnAt from when its light is yellow; null exactly while its clock stands still
   * @param provisional whether the date lies in an unpublished year
   */
  @Rule("XKF-42")
  record ObligationExtended(
      int no,
      TimeLimit limit,
      @Nullable Instant dueAt,
      @Nullable Instant warnAt,
      boolean provisional)
      implements ObligationEvent {
    /** Checks that there is a limit. */
    public ObligationExtended {
      Objects.requireNonNull(limit, "limit");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.obligationExtended(this);
    }
  }

  /**
   * A duty falls due at another time, because the calendar changed.
   *
   * @param no its number
   * @param dueAt the new due date
   * @param warnAt from when its light is yellow
   * @param provisional whether the date lies in an unpublished year
   */
  record ObligationMoved(int no, Instant dueAt, Instant warnAt, boolean provisional)
      implements ObligationEvent {
    /** Checks that nothing is missing. */
    public ObligationMoved {
      Objects.requireNonNull(dueAt, "dueAt");
      Objects.requireNonNull(warnAt, "warnAt");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.obligationMoved(this);
    }
  }

  /**
   * Somebody else owes a duty from now on; its date stays.
   *
   * @param no its number
   * @param owedBy who owes it
   */
  record ObligationHandedOn(int no, Party owedBy) implements ObligationEvent {
    /** Checks that nothing is missing. */
    public ObligationHandedOn {
      Objects.requireNonNull(owedBy, "owedBy");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.obligationHandedOn(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link ObligationOpened}. */
    R obligationOpened(ObligationOpened event);

    /** {@link ObligationClosed}. */
    R obligationClosed(ObligationClosed event);

    /** {@link ObligationSuspended}. */
    R obligationSuspended(ObligationSuspended event);

    /** {@link ObligationResumed}. */
    R obligationResumed(ObligationResumed event);

    /** {@link ObligationExtended}. */
    R obligationExtended(ObligationExtended event);

    /** {@link ObligationMoved}. */
    R obligationMoved(ObligationMoved event);

    /** {@link ObligationHandedOn}. */
    R obligationHandedOn(ObligationHandedOn event);
  }
}
