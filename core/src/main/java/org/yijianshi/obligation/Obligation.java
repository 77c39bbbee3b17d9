package org.yijianshi.obligation;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.RuleId;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/**
 * A duty: somebody must do something by some time. The due date came in computed and stays until an
 * event moves it; inputs are kept so that its explanation can be computed again.
 *
 * @param no the number within the case, from 1, never used twice
 * @param kind what must be done
 * @param owedBy who must do it
 * @param instance the item instance it is about, or null when it is about the case
 * @param since when its clock started
 * @param limit how long it may take
 * @param dueAt by when; null exactly while suspended
 * @param warnAt from when its light is yellow; null exactly while suspended
 * @param provisional whether the date lies in a year whose holidays are not published yet
 * @param stopped when its clock stood still and ran on again, oldest first
 * @param stoppedSince since when its clock stands still, or null while it runs
 */
@ValueObject
public record Obligation(
    int no,
    ObligationKind kind,
    Party owedBy,
    @Nullable InstanceId instance,
    Instant since,
    TimeLimit limit,
    @Nullable Instant dueAt,
    @Nullable Instant warnAt,
    boolean provisional,
    List<Interval> stopped,
    @Nullable Instant stoppedSince) {

  /** Checks the number and that a date is there exactly while the clock runs. */
  public Obligation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(owedBy, "owedBy");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(limit, "limit");
    stopped = List.copyOf(stopped);
    if (no < 1) {
      throw new IllegalArgumentException("An obligation's number starts at 1: " + no);
    }
    if ((stoppedSince == null) == (dueAt == null) || (dueAt == null) != (warnAt == null)) {
      throw new IllegalArgumentException(
          "An obligation has a due date and a warning date exactly while it runs: no " + no);
    }
  }

  /** Whether its clock stands still. */
  public boolean suspended() {
    return stoppedSince != null;
  }

  /** The rule it rests on first. */
  public RuleId rule() {
    return kind.rules().get(0);
  }

  /** The light at that time: green while suspended. */
  public Light light(Instant now) {
    if (dueAt == null || warnAt == null) {
      return Light.GREEN;
    }
    if (now.isAfter(dueAt)) {
      return Light.RED;
    }
    return now.isBefore(warnAt) ? Light.GREEN : Light.YELLOW;
  }

  /** The same duty with its clock stopped. */
  public Obligation stoppedAt(Instant at) {
    return new Obligation(
        no, kind, owedBy, instance, since, limit, null, null, provisional, stopped, at);
  }

  /** The same duty with its clock running on from {@code at} towards that date. */
  public Obligation runningOn(Instant at, Instant due, Instant warn, boolean isProvisional) {
    return new Obligation(
        no, kind, owedBy, instance, since, limit, due, warn, isProvisional, stopsUntil(at), null);
  }

  /** The same duty with another limit from the same start, and so with another date. */
  public Obligation within(
      TimeLimit other, @Nullable Instant due, @Nullable Instant warn, boolean isProvisional) {
    return new Obligation(
        no, kind, owedBy, instance, since, other, due, warn, isProvisional, stopped, stoppedSince);
  }

  /** The same duty with another date; its clock must run. */
  public Obligation due(Instant due, Instant warn, boolean isProvisional) {
    return new Obligation(
        no, kind, owedBy, instance, since, limit, due, warn, isProvisional, stopped, stoppedSince);
  }

  /** The same duty, owed by somebody else. */
  public Obligation owedBy(Party next) {
    return new Obligation(
        no, kind, next, instance, since, limit, dueAt, warnAt, provisional, stopped, stoppedSince);
  }

  /**
   * All stretches in which its clock stood still, if it runs on at that time. What occurred is not
   * always recorded in its order: a clock that runs on before it stopped never stood still.
   */
  public List<Interval> stopsUntil(Instant at) {
    if (stoppedSince == null || !at.isAfter(stoppedSince)) {
      return stopped;
    }
    return ImmutableList.<Interval>builder()
        .addAll(stopped)
        .add(Interval.of(stoppedSince, at))
        .build();
  }
}
