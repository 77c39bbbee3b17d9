package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/** Events of acceptance (三 受理). */
public sealed interface AcceptanceEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.acceptance(this);
  }

  /**
   * The item was taken on and its clock started (R36).
   *
   * @param instance the instance
   * @param effective from when its clocks run
   */
  @Rule("R36")
  record Accepted(InstanceId instance, Instant effective) implements AcceptanceEvent {
    /** Checks that nothing is missing. */
    public Accepted {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(effective, "effective");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.accepted(this);
    }
  }

  /**
   * The last acceptance of the first round fixed the date for the whole.
   *
   * @param dueAt by when all will be decided
   * @param deciding the instance that decides the date
   */
  @Rule("P-bundleClock")
  record BundlePromised(Instant dueAt, InstanceId deciding) implements AcceptanceEvent {
    /** Checks that nothing is missing. */
    public BundlePromised {
      Objects.requireNonNull(dueAt, "dueAt");
      Objects.requireNonNull(deciding, "deciding");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.bundlePromised(this);
    }
  }

  /**
   * The item was not taken on (R37).
   *
   * @param instance the instance
   * @param decision why, and what can be done against it
   */
  @Rule("R37")
  record NotAccepted(InstanceId instance, AdverseDecision decision) implements AcceptanceEvent {
    /** Checks that nothing is missing. */
    public NotAccepted {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(decision, "decision");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.notAccepted(this);
    }
  }

  /**
   * The law accepted it, because nobody told the applicant of defects in time.
   *
   * @param instance the instance
   * @param effective the day of submission, from which its clocks run
   */
  @Rule("XKF-32-4")
  record DeemedAccepted(InstanceId instance, Instant effective) implements AcceptanceEvent {
    /** Checks that nothing is missing. */
    public DeemedAccepted {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(effective, "effective");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.deemedAccepted(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Accepted}. */
    R accepted(Accepted event);

    /** {@link BundlePromised}. */
    R bundlePromised(BundlePromised event);

    /** {@link NotAccepted}. */
    R notAccepted(NotAccepted event);

    /** {@link DeemedAccepted}. */
    R deemedAccepted(DeemedAccepted event);
  }
}
