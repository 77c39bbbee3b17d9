package org.yijianshi.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Role;

/**
 * One event as the archive tells it: what, when, by what kind of actor, about which items. What the
 * event carried beyond that is not repeated: notices and results are filed as they are.
 *
 * @param version the commit
 * @param ordinal the event's place within it, from 0
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 * @param roles what whoever did it acted as, in the order of the roles
 * @param chapter the chapter of the procedure, for instance {@code acceptance}
 * @param event the event's name, for instance {@code Accepted}
 * @param items the items of this package it is about; empty when it is about the case
 * @param duty the number of the duty it is about, or null
 * @param dutyKind what that duty is, or null
 */
public record HistoryLine(
    long version,
    int ordinal,
    Instant occurredAt,
    Instant recordedAt,
    List<Role> roles,
    String chapter,
    String event,
    List<InstanceId> items,
    @Nullable Integer duty,
    @Nullable ObligationKind dutyKind) {
  /** Copies the lists and checks that nothing is missing. */
  public HistoryLine {
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(recordedAt, "recordedAt");
    Objects.requireNonNull(chapter, "chapter");
    Objects.requireNonNull(event, "event");
    roles = List.copyOf(roles);
    items = List.copyOf(items);
  }
}
