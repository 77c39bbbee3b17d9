package org.yijianshi.casefile;

import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.code.Identity;
import org.yijianshi.code.InstanceId;

/** Commands of approval (四 审批). */
public sealed interface ApprovalCommand extends CaseCommand {

  /** The instance it is about. */
  InstanceId instance();

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.approval(this);
  }

  /**
   * The department opens a special step and tells the applicant in writing how long it takes.
   *
   * @param instance the instance
   * @param kind which step
   * @param announced the length announced; the step's clock starts now
   * @param notice the number of the written notice
   */
  @Rule("XKF-45")
  record OpenSpecialStep(
      InstanceId instance, SpecialStepKind kind, TimeLimit announced, String notice)
      implements ApprovalCommand {
    /** Checks that nothing is missing. */
    public OpenSpecialStep {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(announced, "announced");
      if (notice.isBlank()) {
        throw new IllegalArgumentException("A special step needs the number of its notice");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.openSpecialStep(this);
    }
  }

  /**
   * The special step is over; the clocks run on.
   *
   * @param instance the instance
   */
  @Rule("XKF-45")
  record CloseSpecialStep(InstanceId instance) implements ApprovalCommand {
    /** Checks that there is an instance. */
    public CloseSpecialStep {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.closeSpecialStep(this);
    }
  }

  /**
   * A successor's department has examined everything but the predecessor's result (容缺预审).
   *
   * @param instance the instance
   */
  @Rule("R40")
  record CompletePreReview(InstanceId instance) implements ApprovalCommand {
    /** Checks that there is an instance. */
    public CompletePreReview {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.completePreReview(this);
    }
  }

  /**
   * The department decides for the applicant.
   *
   * @param instance the instance
   * @param result what it made
   */
  @Rule({"R39", "R41"})
  record Grant(InstanceId instance, ResultDocument result) implements ApprovalCommand {
    /** Checks that nothing is missing. */
    public Grant {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(result, "result");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.grant(this);
    }
  }

  /**
   * The department decides against the applicant. A successor may be denied on its own grounds
   * before its predecessor arrives.
   *
   * @param instance the instance
   * @param decision why, and what can be done against it
   * @param becauseOfPredecessor whether the reason is a failed predecessor; that needs the
   *     applicant's choice of a reasoned denial
   */
  @Rule("R39")
  record Deny(InstanceId instance, AdverseDecision decision, boolean becauseOfPredecessor)
      implements ApprovalCommand {
    /** Checks that nothing is missing. */
    public Deny {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(decision, "decision");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.deny(this);
    }
  }

  /**
   * The applicant chooses what becomes of a successor whose predecessor failed.
   *
   * @param instance the successor
   * @param choice the choice
   */
  @Rule("P-predecessorFailure")
  record ChooseOnFailure(InstanceId instance, FailureChoice choice) implements ApprovalCommand {
    /** Checks that nothing is missing. */
    public ChooseOnFailure {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(choice, "choice");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.chooseOnFailure(this);
    }
  }

  /**
   * An existing certificate takes the place of a predecessor's result. One that is not decided yet
   * is withdrawn thereby.
   *
   * @param instance the predecessor
   * @param certificateId the certificate
   * @param verification the record of its verification with whoever issued it
   */
  @Rule("P-predecessorFailure")
  record BringCertificate(InstanceId instance, String certificateId, String verification)
      implements ApprovalCommand {
    /** Checks that nothing is missing. */
    public BringCertificate {
      Objects.requireNonNull(instance, "instance");
      if (certificateId.isBlank() || verification.isBlank()) {
        throw new IllegalArgumentException(
            "A certificate that replaces a result needs its id and the record of its verification");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.bringCertificate(this);
    }
  }

  /**
   * An item ends without a decision.
   *
   * @param instance the instance
   * @param cause why
   * @param number the number of the notice (终止办理通知书)
   */
  @Rule("P-correctionLapsed")
  record Terminate(InstanceId instance, TerminationCause cause, String number)
      implements ApprovalCommand {
    /** Checks that nothing is missing. */
    public Terminate {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(cause, "cause");
      if (number.isBlank()) {
        throw new IllegalArgumentException("A termination needs the number of its notice");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.terminate(this);
    }
  }

  /**
   * A granted item made the number of somebody whom the case knew by name only: the newborn's
   * citizen number, the credit code of the company that was founded. Later items take it from here.
   *
   * @param instance the item whose result gives the number
   * @param subject the participant, by reference
   * @param identity the number
   */
  @Rule("R41")
  record IdentifySubject(InstanceId instance, String subject, Identity identity)
      implements ApprovalCommand {
    /** Checks that nothing is missing. */
    public IdentifySubject {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(identity, "identity");
    }

    /** Of the number no more than may be shown. */
    @Override
    public String toString() {
      return "IdentifySubject[" + instance + ", " + subject + ", " + identity.masked() + "]";
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.identifySubject(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link OpenSpecialStep}. */
    R openSpecialStep(OpenSpecialStep command);

    /** {@link CloseSpecialStep}. */
    R closeSpecialStep(CloseSpecialStep command);

    /** {@link CompletePreReview}. */
    R completePreReview(CompletePreReview command);

    /** {@link Grant}. */
    R grant(Grant command);

    /** {@link Deny}. */
    R deny(Deny command);

    /** {@link ChooseOnFailure}. */
    R chooseOnFailure(ChooseOnFailure command);

    /** {@link BringCertificate}. */
    R bringCertificate(BringCertificate command);

    /** {@link Terminate}. */
    R terminate(Terminate command);

    /** {@link IdentifySubject}. */
    R identifySubject(IdentifySubject command);
  }
}
