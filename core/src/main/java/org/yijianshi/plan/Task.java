package org.yijianshi.plan;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Micros;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;

/**
 * What a schedule must know of one instance.
 *
 * @param id the instance
 * @param name the name of what is decided
 * @param department who decides it
 * @param accepted when it is accepted
 * @param from when its own limit starts, if no sequential predecessor holds it up
 * @param limit its own limit
 * @param source where that limit comes from
 * @param preReview the limit of its pre-review from the same start, or null: then its own limit
 * @param processing how it is processed: only what is promised is pre-reviewed while it waits
 * @param onResult the limit of a decision at once, from the last pre-reviewable result
 * @param decided when it was decided, or null while it is not
 * @param begins whether its own limit begins only with the last result that it waits for, because
 *     its review ahead has no limit
 */
public record Task(
    InstanceId id,
    String name,
    DepartmentCode department,
    Instant accepted,
    Instant from,
    TimeLimit limit,
    LimitSource source,
    @Nullable TimeLimit preReview,
    ProcessingType processing,
    TimeLimit onResult,
    @Nullable Instant decided,
    boolean begins) {
  /** One that is reviewed ahead while it waits. */
  public Task(
      InstanceId id,
      String name,
      DepartmentCode department,
      Instant accepted,
      Instant from,
      TimeLimit limit,
      LimitSource source,
      @Nullable TimeLimit preReview,
      ProcessingType processing,
      TimeLimit onResult,
      @Nullable Instant decided) {
    this(
        id,
        name,
        department,
        accepted,
        from,
        limit,
        source,
        preReview,
        processing,
        onResult,
        decided,
        false);
  }

  /** Truncates the instants to microseconds. */
  public Task {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(department, "department");
    accepted = Micros.truncate(accepted);
    from = Micros.truncate(from);
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(processing, "processing");
    Objects.requireNonNull(onResult, "onResult");
    decided = decided == null ? null : Micros.truncate(decided);
  }

  /**
   * The task of a planned instance: within the promised limit, else the statutory one; a look-up or
   * an item decided on the spot on the same day; else within what is assumed.
   */
  @Rule({"P-statutoryLimit", "P-instant", "P-successorClock"})
  public static Task of(Planned planned, Assumptions assumptions) {
    Alternative alternative = planned.alternative();
    TimeLimit limit;
    LimitSource source;
    if (alternative.limits().promised() != null) {
      limit = alternative.limits().promised();
      source = LimitSource.PROMISED;
    } else if (alternative.processing() != ProcessingType.PROMISED) {
      limit = TimeLimit.sameDay().from(TimeLimit.StartsAt.ACCEPTANCE);
      source = LimitSource.ON_THE_SPOT;
    } else if (alternative.limits().statutory() != null) {
      limit = alternative.limits().statutory();
      source = LimitSource.STATUTORY;
    } else {
      limit = assumptions.fallback(alternative.type());
      source = LimitSource.ASSUMED;
    }
    TimeLimit review = alternative.limits().preReview();
    Waiting waiting = assumptions.waiting();
    return new Task(
        planned.id(),
        alternative.code().equals(Alternative.PLAIN) ? planned.item().name() : alternative.name(),
        planned.department(),
        assumptions.acceptance(planned.id()),
        assumptions.start(planned.id(), limit),
        limit,
        source,
        waiting == Waiting.RUNS ? null : review,
        alternative.processing(),
        assumptions.onResult(),
        null,
        waiting == Waiting.BEGINS_WITH_RESULT && review == null);
  }

  /** The same, decided at that instant. */
  public Task decidedAt(Instant at) {
    return new Task(
        id,
        name,
        department,
        accepted,
        from,
        limit,
        source,
        preReview,
        processing,
        onResult,
        at,
        begins);
  }

  /** The same within another limit, which a department would promise, from another start. */
  Task within(TimeLimit other, Instant start) {
    return new Task(
        id,
        name,
        department,
        accepted,
        start,
        other,
        LimitSource.PROMISED,
        preReview,
        processing,
        onResult,
        decided,
        begins);
  }

  /** Whether it is decided in the same step in which it is accepted, if it waits for nobody. */
  boolean withAcceptance() {
    return source == LimitSource.ON_THE_SPOT;
  }

  /**
   * How a predecessor of that kind holds it up: what is not pre-reviewed begins with the result.
   */
  DependencyKind heldUpBy(DependencyKind kind) {
    return processing == ProcessingType.PROMISED && !begins ? kind : DependencyKind.SEQUENTIAL;
  }

  /** The limit within which everything but the predecessors' results is examined (R40). */
  TimeLimit preReviewLimit() {
    return preReview == null ? limit : preReview;
  }
}
