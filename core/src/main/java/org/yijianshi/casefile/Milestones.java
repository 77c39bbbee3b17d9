package org.yijianshi.casefile;

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
 */
public record Milestones(
    @Nullable String receipt,
    @Nullable Instant receivedAt,
    @Nullable Instant pushedAt,
    @Nullable Instant promisedBy,
    @Nullable InstanceId deciding,
    Set<DepartmentCode> unconnected,
    Set<DepartmentCode> archived) {
  private static final Milestones NONE =
      new Milestones(null, null, null, null, null, Set.of(), Set.of());

  /** Copies the set. */
  public Milestones {
    unconnected = Set.copyOf(unconnected);
    archived = Set.copyOf(archived);
  }

  /** Nothing happened yet. */
  public static Milestones none() {
    return NONE;
  }

  /** A receipt; a later one is a supplement and leaves the first standing. */
  Milestones received(String number, Instant at) {
    return receipt != null
        ? this
        : new Milestones(number, at, pushedAt, promisedBy, deciding, unconnected, archived);
  }

  /** A push; a later one adds to the first. */
  Milestones pushed(Instant at, Set<DepartmentCode> notConnected) {
    Set<DepartmentCode> all = new java.util.HashSet<>(unconnected);
    all.addAll(notConnected);
    return new Milestones(
        receipt, receivedAt, pushedAt == null ? at : pushedAt, promisedBy, deciding, all, archived);
  }

  Milestones promised(Instant by, InstanceId instance) {
    return new Milestones(receipt, receivedAt, pushedAt, by, instance, unconnected, archived);
  }

  Milestones archivedBy(DepartmentCode department) {
    Set<DepartmentCode> more = new java.util.HashSet<>(archived);
    more.add(department);
    return new Milestones(receipt, receivedAt, pushedAt, promisedBy, deciding, unconnected, more);
  }
}
