package org.yijianshi.casefile;

import java.time.Instant;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.Identity;
import org.yijianshi.code.InstanceId;

/** Events of approval (四 审批). */
public sealed interface ApprovalEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.approval(this);
  }

  /**
   * A special step was announced in writing.
   *
   * @param instance the instance
   * @param kind which step
   * @param notice the number of the written notice
   * @param until the end announced
   */
  @Rule("XKF-45")
  record SpecialStepOpened(InstanceId instance, SpecialStepKind kind, String notice, Instant until)
      implements ApprovalEvent {
    /** Checks that nothing is missing. */
    public SpecialStepOpened {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(until, "until");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.specialStepOpened(this);
    }
  }

  /**
   * The special step is over.
   *
   * @param instance the instance
   * @param kind which step
   */
  @Rule("XKF-45")
  record SpecialStepClosed(InstanceId instance, SpecialStepKind kind) implements ApprovalEvent {
    /** Checks that nothing is missing. */
    public SpecialStepClosed {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(kind, "kind");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.specialStepClosed(this);
    }
  }

  /**
   * Everything but the predecessor's result is examined (R40).
   *
   * @param instance the instance
   */
  @Rule("R40")
  record PreReviewCompleted(InstanceId instance) implements ApprovalEvent {
    /** Checks that nothing is missing. */
    public PreReviewCompleted {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.preReviewCompleted(this);
    }
  }

  /**
   * The department decided for the applicant (R39, R41).
   *
   * @param instance the instance
   * @param result what it made
   */
  @Rule({"R39", "R41"})
  record Granted(InstanceId instance, ResultDocument result) implements ApprovalEvent {
    /** Checks that nothing is missing. */
    public Granted {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(result, "result");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.granted(this);
    }
  }

  /**
   * The department decided against the applicant.
   *
   * @param instance the instance
   * @param decision why, and what can be done against it
   */
  @Rule("R39")
  record Denied(InstanceId instance, AdverseDecision decision) implements ApprovalEvent {
    /** Checks that nothing is missing. */
    public Denied {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(decision, "decision");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.denied(this);
    }
  }

  /**
   * The applicant chose what becomes of a successor whose predecessor failed.
   *
   * @param instance the successor
   * @param choice the choice
   */
  @Rule("P-predecessorFailure")
  record FailureChosen(InstanceId instance, FailureChoice choice) implements ApprovalEvent {
    /** Checks that nothing is missing. */
    public FailureChosen {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(choice, "choice");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.failureChosen(this);
    }
  }

  /**
   * A verified certificate took the place of a predecessor's result.
   *
   * @param instance the predecessor
   * @param certificateId the certificate
   * @param verification the record of its verification
   */
  @Rule("P-predecessorFailure")
  record Replaced(InstanceId instance, String certificateId, String verification)
      implements ApprovalEvent {
    /** Checks that nothing is missing. */
    public Replaced {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(certificateId, "certificateId");
      Objects.requireNonNull(verification, "verification");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.replaced(this);
    }
  }

  /**
   * The item ended without a decision.
   *
   * @param instance the instance
   * @param cause why
   * @param number the number of the notice
   */
  @Rule("P-correctionLapsed")
  record Terminated(InstanceId instance, TerminationCause cause, String number)
      implements ApprovalEvent {
    /** Checks that nothing is missing. */
    public Terminated {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(number, "number");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.terminated(this);
    }
  }

  /**
   * The item's result gave somebody a number, which later items take from here.
   *
   * @param instance the instance
   * @param subject the participant, by reference
   * @param identity the number
   */
  @Rule("R41")
  record SubjectIdentified(InstanceId instance, String subject, Identity identity)
      implements ApprovalEvent {
    /** Checks that nothing is missing. */
    public SubjectIdentified {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(identity, "identity");
    }

    /** Of the number no more than may be shown. */
    @Override
    public String toString() {
      return "SubjectIdentified[" + instance + ", " + subject + ", " + identity.masked() + "]";
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.subjectIdentified(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link SpecialStepOpened}. */
    R specialStepOpened(SpecialStepOpened event);

    /** {@link SpecialStepClosed}. */
    R specialStepClosed(SpecialStepClosed event);

    /** {@link PreReviewCompleted}. */
    R preReviewCompleted(PreReviewCompleted event);

    /** {@link Granted}. */
    R granted(Granted event);

    /** {@link Denied}. */
    R denied(Denied event);

    /** {@link FailureChosen}. */
    R failureChosen(FailureChosen event);

    /** {@link Replaced}. */
    R replaced(Replaced event);

    /** {@link Terminated}. */
    R terminated(Terminated event);

    /** {@link SubjectIdentified}. */
    R subjectIdentified(SubjectIdentified event);
  }
}
