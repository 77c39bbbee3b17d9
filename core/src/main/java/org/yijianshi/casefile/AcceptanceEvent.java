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
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Accepted}. */
    R accepted(Accepted event);

    /** {@link BundlePromised}. */
    R bundlePromised(BundlePromised event);
  }
}
