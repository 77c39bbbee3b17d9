package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.yijianshi.party.Actor;

/**
 * What one command did to a case: the unit that is stored, all or nothing. {@code (version,
 * ordinal)} addresses an event.
 *
 * @param caseId the case
 * @param version counts the case's commits, from 1
 * @param commandId the command that did it
 * @param actor who gave it, without mandate
 * @param occurredAt when it happened at the counter
 * @param at when it was recorded; never before the previous commit's
 * @param events what happened, in order; at least one
 */
public record CaseCommit(
    CaseId caseId,
    long version,
    CommandId commandId,
    Actor actor,
    Instant occurredAt,
    Instant at,
    List<CaseEvent> events) {
  /** Copies the events and checks that something happened. */
  public CaseCommit {
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(commandId, "commandId");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(at, "at");
    events = List.copyOf(events);
    if (version < 1) {
      throw new IllegalArgumentException("A commit's version starts at 1: " + version);
    }
    if (events.isEmpty()) {
      throw new IllegalArgumentException("A commit holds at least one event: " + caseId);
    }
  }
}
