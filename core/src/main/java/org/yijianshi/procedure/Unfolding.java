package org.yijianshi.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.DueDate;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Evolution;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.plan.Wish;

/**
 * One decision as it unfolds: each event is applied at once, so that what follows from it sees it.
 * It lives for one call of {@link CaseDecider#decide} and is seen by nobody else.
 */
final class Unfolding {
  private final CommandEnvelope envelope;
  private final Rulebook book;
  private final List<CaseEvent> events = new ArrayList<>();
  private CaseState state;

  Unfolding(CaseState state, CommandEnvelope envelope, Rulebook book) {
    this.state = state;
    this.envelope = envelope;
    this.book = book;
  }

  /** What that wish comes to today. */
  Selections.Chosen chosen(Wish wish) {
    return Selections.of(book, wish, book.deadlines().dateOf(at()));
  }

  CaseState state() {
    return state;
  }

  Rulebook book() {
    return book;
  }

  Clocks clocks() {
    return new Clocks(this);
  }

  CommandEnvelope envelope() {
    return envelope;
  }

  /** When it happened: what clocks start from. */
  Instant at() {
    return envelope.occurredAt();
  }

  /** The department as the actor stands for it: in the actor's own region. */
  Party actingFor(DepartmentCode department) {
    RegionCode region = envelope.actor().region();
    return Party.department(department, region == null ? state.requireFiling().region() : region);
  }

  Decision accepted() {
    return new Decision.Accepted(events, state);
  }

  void emit(CaseEvent event) {
    events.add(event);
    state = Evolution.evolve(state, event, at());
  }

  /** Opens a duty whose clock starts at {@code from}. */
  void open(
      ObligationKind kind,
      Party owedBy,
      @Nullable InstanceId instance,
      Instant from,
      TimeLimit limit) {
    open(kind, owedBy, instance, from, limit, List.of());
  }

  /** The same with a clock that stood still for a while already. */
  void open(
      ObligationKind kind,
      Party owedBy,
      @Nullable InstanceId instance,
      Instant from,
      TimeLimit limit,
      List<Interval> stopped) {
    emit(new ObligationEvent.ObligationOpened(duty(kind, owedBy, instance, from, limit, stopped)));
  }

  /** The duty that would be opened next, by itself. */
  Obligation duty(
      ObligationKind kind,
      Party owedBy,
      @Nullable InstanceId instance,
      Instant from,
      TimeLimit limit,
      List<Interval> stopped) {
    DueDate due = book.deadlines().due(from, limit, stopped);
    return new Obligation(
        state.obligations().nextNo(),
        kind,
        owedBy,
        instance,
        due.from(),
        due.limit(),
        due.at(),
        Terms.warnAt(book, due),
        due.provisional(),
        stopped,
        null);
  }

  /** Closes the open duties of that kind about that instance; there may be none. */
  void close(ObligationKind kind, @Nullable InstanceId instance) {
    closeAll(state.obligations().find(kind, instance));
  }

  /** Closes every open duty that matches. */
  void closeAll(Predicate<Obligation> wanted) {
    closeAll(state.obligations().matching(wanted));
  }

  private void closeAll(List<Obligation> duties) {
    for (Obligation open : duties) {
      emit(new ObligationEvent.ObligationClosed(open.no(), open, at()));
    }
  }
}
