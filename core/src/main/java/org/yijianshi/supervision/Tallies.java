package org.yijianshi.supervision;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.OfficeClock;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.Grade;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.Overdue;
import org.yijianshi.casefile.Rating;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.obligation.SuspendedBy;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;

/**
 * Reads the commits of one case into what counts of it. The same commits always give the same
 * entries, so that a statistic can be made again, and checked.
 */
@Rule({"R14", "R15"})
public final class Tallies {
  private static final Set<ObligationKind> CLOCKS_OF_DECISION =
      ImmutableSet.of(
          ObligationKind.PRE_REVIEW,
          ObligationKind.DECIDE,
          ObligationKind.DECIDE_AT_ONCE,
          ObligationKind.DECIDE_BY_LAW);
  private static final Map<ItemState, Tally> ENDS =
      ImmutableMap.of(
          ItemState.NOT_ACCEPTED, Tally.NOT_ACCEPTED,
          ItemState.GRANTED, Tally.GRANTED,
          ItemState.DENIED, Tally.DENIED,
          ItemState.WITHDRAWN, Tally.WITHDRAWN,
          ItemState.TERMINATED, Tally.TERMINATED);

  private final OfficeClock clock;
  private final List<Tallied> entries = new ArrayList<>();
  private final Set<InstanceId> received = new HashSet<>();

  /** Who made a decision late: the first clock of it that was not kept. */
  private final Map<InstanceId, Party> late = new HashMap<>();

  private final Map<InstanceId, List<Interval>> stops = new HashMap<>();
  private int collections;
  private CaseState state;

  private Tallies(CaseState unfiled, OfficeClock clock) {
    this.state = unfiled;
    this.clock = clock;
  }

  /**
   * What counts of a case.
   *
   * @param commits its commits, oldest first, from the first on
   * @param clock the office hours in which working time is counted
   */
  public static List<Tallied> of(List<CaseCommit> commits, OfficeClock clock) {
    if (commits.isEmpty()) {
      return List.of();
    }
    Tallies tallies = new Tallies(CaseState.unfiled(commits.get(0).caseId()), clock);
    commits.forEach(tallies::read);
    tallies.ratings();
    return List.copyOf(tallies.entries);
  }

  private void read(CaseCommit commit) {
    CaseState before = state;
    state = state.after(commit);
    Instant at = commit.occurredAt();
    for (CaseEvent event : commit.events()) {
      if (event instanceof IntakeEvent.Received arrived) {
        arrived.instances().stream()
            .filter(received::add)
            .forEach(id -> count(Tally.RECEIVED, id, at));
      } else if (event instanceof ObligationEvent.ObligationClosed closed) {
        close(closed);
      } else if (event instanceof DeliveryEvent.Offered offered
          && (offered.method() == DeliveryMethod.COUNTER
              || offered.method() == DeliveryMethod.CABINET)) {
        collections++;
      }
    }
    for (ItemInstance instance : state.all()) {
      compare(before.instance(instance.id()), instance, at);
    }
    if (state.stage() == CaseStage.CLOSED && before.stage() != CaseStage.CLOSED) {
      trips(at);
    }
  }

  /** A clock of a decision that was closed too late makes the decision late. */
  private void close(ObligationEvent.ObligationClosed closed) {
    Obligation duty = closed.obligation();
    InstanceId id = duty.instance();
    if (id == null || !CLOCKS_OF_DECISION.contains(duty.kind())) {
      return;
    }
    if (duty.dueAt() != null && closed.closedAt().isAfter(duty.dueAt())) {
      Overdue known = state.attention().overdue().get(duty.no());
      late.putIfAbsent(id, known == null ? duty.owedBy() : known.causedBy());
    }
    if (duty.kind().suspendedBy() == SuspendedBy.PROMISED) {
      stops
          .computeIfAbsent(id, key -> new ArrayList<>())
          .addAll(duty.stopsUntil(closed.closedAt()));
    }
  }

  private void compare(Optional<ItemInstance> before, ItemInstance now, Instant at) {
    ItemState was = before.map(ItemInstance::state).orElse(null);
    boolean accepted = before.map(ItemInstance::acceptedAt).isPresent();
    if (now.acceptedAt() != null && !accepted) {
      count(Tally.ACCEPTED, now.id(), at);
    }
    if (now.state() == was) {
      return;
    }
    if (now.state() == ItemState.CORRECTING) {
      count(Tally.CORRECTION, now.id(), at);
    }
    Tally end = ENDS.get(now.state());
    if (end != null) {
      decided(end, now, at);
    }
  }

  private void decided(Tally end, ItemInstance instance, Instant at) {
    boolean decision = end == Tally.GRANTED || end == Tally.DENIED;
    add(end, 1, instance.id(), at, null, decision ? workingTime(instance, at) : null, null);
    if (decision) {
      Party cause = late.get(instance.id());
      add(cause == null ? Tally.ON_TIME : Tally.OVERDUE, 1, instance.id(), at, cause, null, null);
    }
  }

  private @Nullable Duration workingTime(ItemInstance instance, Instant at) {
    Instant from = instance.acceptedAt();
    if (from == null) {
      return null;
    }
    Duration whole = clock.between(from, at);
    Duration stood = Duration.ZERO;
    for (Interval stop : stops.getOrDefault(instance.id(), List.of())) {
      Instant since = stop.from().isBefore(from) ? from : stop.from();
      Instant until = stop.to().isAfter(at) ? at : stop.to();
      if (since.isBefore(until)) {
        stood = stood.plus(clock.between(since, until));
      }
    }
    return whole.minus(stood);
  }

  /**
   * Item by item each is an errand to apply and, for a grant, one to collect. Bundled there is one
   * at most to apply, and one for each time that something was to be collected.
   */
  private void trips(Instant at) {
    Filing filing = state.requireFiling();
    int separately = 0;
    for (ItemInstance instance : state.all()) {
      separately += instance.state() == ItemState.GRANTED ? 2 : 1;
    }
    int applying = filing.application().channel() == Channel.COUNTER ? 1 : 0;
    add(Tally.TRIPS_SAVED, separately - applying - collections, null, at, null, null, null);
  }

  private void ratings() {
    for (Rating rating : state.feedback().ratings()) {
      if (rating.counts()) {
        add(Tally.RATED, 1, rating.subject().instance(), rating.at(), null, null, rating.grade());
      }
    }
  }

  private void count(Tally tally, InstanceId id, Instant at) {
    add(tally, 1, id, at, null, null, null);
  }

  private void add(
      Tally tally,
      int amount,
      @Nullable InstanceId id,
      Instant at,
      @Nullable Party cause,
      @Nullable Duration time,
      @Nullable Grade grade) {
    Filing filing = state.requireFiling();
    DepartmentCode department =
        id == null
            ? filing.lead()
            : state.instance(id).map(i -> i.plan().department()).orElse(filing.lead());
    entries.add(
        new Tallied(
            tally,
            amount,
            clock.dateOf(at),
            filing.region(),
            department,
            filing.bundle(),
            cause,
            time,
            grade));
  }
}
