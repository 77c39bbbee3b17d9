package org.yijianshi.casefile;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;

/**
 * What happened to the case as a whole.
 *
 * @param receipt the number of the first receipt, or null before receipt
 * @param receivedAt when something was first received, or null
 * @param pushedAt when something was first pushed, or null
 * @param promisedBy by when all will be decided, told once at the last acceptance, or null
 * @param deciding the instance that decides that date, or null
 * @param unconnected the departments that were not connected when something was pushed
 * @param archived the departments whose packages are closed
 * @param unreachedBy the ways by which a notice failed to reach an applicant, until one is reached
 */
public record Milestones(
    @Nullable String receipt,
    @Nullable Instant receivedAt,
    @Nullable Instant pushedAt,
    @Nullable Instant promisedBy,
    @Nullable InstanceId deciding,
    Set<DepartmentCode> unconnected,
    Set<DepartmentCode> archived,
    Set<ContactWay> unreachedBy) {
  private static final Milestones NONE =
      new Milestones(null, null, null, null, null, Set.of(), Set.of(), Set.of());

  /** Copies the set. */
  public Milestones {
    unconnected = Set.copyOf(unconnected);
    archived = Set.copyOf(archived);
    unreachedBy = Set.copyOf(unreachedBy);
  }

  /** Nothing happened yet. */
  public static Milestones none() {
    return NONE;
  }

  /** A receipt; a later one is a supplement and leaves the first standing. */
  Milestones received(String number, Instant at) {
    return receipt != null
        ? this
        : new Milestones(
            number, at, pushedAt, promisedBy, deciding, unconnected, archived, unreachedBy);
  }

  /** A later push adds to the first: what was not connected then has fetched since, or must. */
  Milestones pushed(Instant at, Set<DepartmentCode> notConnected) {
    return new Milestones(
        receipt,
        receivedAt,
        pushedAt == null ? at : pushedAt,
        promisedBy,
        deciding,
        ImmutableSet.<DepartmentCode>builder().addAll(unconnected).addAll(notConnected).build(),
        archived,
        unreachedBy);
  }

  Milestones unconnected(DepartmentCode department) {
    return new Milestones(
        receipt,
        receivedAt,
        pushedAt,
        promisedBy,
        deciding,
        ImmutableSet.<DepartmentCode>builder().addAll(unconnected).add(department).build(),
        archived,
        unreachedBy);
  }

  Milestones promised(Instant by, InstanceId instance) {
    return new Milestones(
        receipt, receivedAt, pushedAt, by, instance, unconnected, archived, unreachedBy);
  }

  Milestones archivedBy(DepartmentCode department) {
    return new Milestones(
        receipt,
        receivedAt,
        pushedAt,
        promisedBy,
        deciding,
        unconnected,
        ImmutableSet.<DepartmentCode>builder().addAll(archived).add(department).build(),
        unreachedBy);
  }

  Milestones unreachedBy(ContactWay way) {
    return unreached(ImmutableSet.<ContactWay>builder().addAll(unreachedBy).add(way).build());
  }

  Milestones reached() {
    return unreached(Set.of());
  }

  private Milestones unreached(Set<ContactWay> ways) {
    return new Milestones(
        receipt, receivedAt, pushedAt, promisedBy, deciding, unconnected, archived, ways);
  }
}
