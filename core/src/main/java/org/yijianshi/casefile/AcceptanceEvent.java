package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.FactValue;

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
   * The window took the item on in the department's name; {@link Accepted} follows.
   *
   * @param instance the instance
   */
  @Rule({"R7", "R38"})
  record AcceptedAtWindow(InstanceId instance) implements AcceptanceEvent {
    /** Checks that nothing is missing. */
    public AcceptedAtWindow {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.acceptedAtWindow(this);
    }
  }

  /**
   * The department proposes to send the item elsewhere.
   *
   * @param instance the instance
   * @param reason why
   * @param to where it ought to go
   */
  @Rule("R35")
  record RerouteProposed(InstanceId instance, String reason, Route to) implements AcceptanceEvent {
    /** Checks that nothing is missing. */
    public RerouteProposed {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.rerouteProposed(this);
    }
  }

  /**
   * The department asked the applicant to explain something.
   *
   * @param instance the instance
   * @param question what is to be explained
   */
  @Rule("R39")
  record ExplanationRequested(InstanceId instance, String question) implements AcceptanceEvent {
    /** Checks that nothing is missing. */
    public ExplanationRequested {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(question, "question");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.explanationRequested(this);
    }
  }

  /**
   * The applicant explained what was asked.
   *
   * @param instance the instance
   * @param digest the digest of the explanation
   */
  @Rule("R39")
  record Explained(InstanceId instance, String digest) implements AcceptanceEvent {
    /** Checks that nothing is missing. */
    public Explained {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(digest, "digest");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.explained(this);
    }
  }

  /**
   * A fact of the application is otherwise, as the department found; the applicant chooses.
   *
   * @param instance the instance
   * @param fact the fact
   * @param found what it is instead
   * @param needed items of the bundle that are needed after all and are not in the case
   * @param needless items of the case that are not needed then
   */
  @Rule("R2")
  record FactDisputed(
      InstanceId instance,
      String fact,
      FactValue found,
      List<ItemCode> needed,
      List<ItemCode> needless)
      implements AcceptanceEvent {
    /** Checks that nothing is missing. */
    public FactDisputed {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(fact, "fact");
      Objects.requireNonNull(found, "found");
      needed = List.copyOf(needed);
      needless = List.copyOf(needless);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.factDisputed(this);
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

    /** {@link AcceptedAtWindow}. */
    R acceptedAtWindow(AcceptedAtWindow event);

    /** {@link RerouteProposed}. */
    R rerouteProposed(RerouteProposed event);

    /** {@link ExplanationRequested}. */
    R explanationRequested(ExplanationRequested event);

    /** {@link Explained}. */
    R explained(Explained event);

    /** {@link FactDisputed}. */
    R factDisputed(FactDisputed event);
  }
}
