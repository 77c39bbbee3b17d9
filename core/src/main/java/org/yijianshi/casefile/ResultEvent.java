package org.yijianshi.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;

/** Events of 五 送达, 结果的变更与未达. */
public sealed interface ResultEvent extends CaseEvent {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.result(this);
  }

  /**
   * The applicant chose how the results come back.
   *
   * @param choice together or each as it is done
   * @param method by which way
   */
  @Rule("R45")
  record DeliveryChosen(DeliveryChoice choice, DeliveryMethod method) implements ResultEvent {
    /** Checks that nothing is missing. */
    public DeliveryChosen {
      Objects.requireNonNull(choice, "choice");
      Objects.requireNonNull(method, "method");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.deliveryChosen(this);
    }
  }

  /**
   * The applicant consented to electronic service, or does so no longer.
   *
   * @param consented whether it may be used
   */
  @Rule("P-serviceConsent")
  record ServiceConsentChanged(boolean consented) implements ResultEvent {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.serviceConsentChanged(this);
    }
  }

  /**
   * A department sends its results at once, later: this one waits for the others.
   *
   * @param instance the instance
   * @param alone the duty to send it as it would have been by itself, never opened or closed again
   */
  @Rule("R46")
  record SendingHeld(InstanceId instance, Obligation alone) implements ResultEvent {
    /** Checks that nothing is missing. */
    public SendingHeld {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(alone, "alone");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.sendingHeld(this);
    }
  }

  /**
   * A result waits for the others of its department no longer.
   *
   * @param instance the instance
   */
  @Rule("R46")
  record SendingFreed(InstanceId instance) implements ResultEvent {
    /** Checks that nothing is missing. */
    public SendingFreed {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.sendingFreed(this);
    }
  }

  /**
   * It was said that the unified package keeps a licence waiting.
   *
   * @param instance the instance
   * @param release the day from which it goes by itself, or the last day of the law
   */
  @Rule("XKF-44")
  record UnifiedWaitWarned(InstanceId instance, LocalDate release) implements ResultEvent {
    /** Checks that nothing is missing. */
    public UnifiedWaitWarned {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(release, "release");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.unifiedWaitWarned(this);
    }
  }

  /**
   * A licence goes by itself and not in the unified package.
   *
   * @param instance the instance
   */
  @Rule("XKF-44")
  record ReleasedFromUnified(InstanceId instance) implements ResultEvent {
    /** Checks that nothing is missing. */
    public ReleasedFromUnified {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.releasedFromUnified(this);
    }
  }

  /**
   * Results are back at the window.
   *
   * @param instances whose results
   * @param reason why
   */
  @Rule("R47")
  record DeliveryFailed(List<InstanceId> instances, DeliveryFailure reason) implements ResultEvent {
    /** Copies collections and checks that nothing is missing. */
    public DeliveryFailed {
      instances = List.copyOf(instances);
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.deliveryFailed(this);
    }
  }

  /**
   * Results are kept for the applicant.
   *
   * @param instances whose results
   * @param atDepartment whether each department keeps its own; else the window does
   * @param proof the number of the record of keeping
   */
  @Rule({"R47", "P-unclaimedAfter"})
  record Kept(List<InstanceId> instances, boolean atDepartment, String proof)
      implements ResultEvent {
    /** Copies collections and checks that nothing is missing. */
    public Kept {
      instances = List.copyOf(instances);
      Objects.requireNonNull(proof, "proof");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.kept(this);
    }
  }

  /**
   * A result was made again.
   *
   * @param instance the instance
   * @param reason why
   * @param document what was made in its place
   */
  @Rule("R47")
  record Reissued(InstanceId instance, ReissueReason reason, ResultDocument document)
      implements ResultEvent {
    /** Checks that nothing is missing. */
    public Reissued {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(document, "document");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reissued(this);
    }
  }

  /**
   * A decision holds as corrected.
   *
   * @param instance the instance
   * @param document what holds from now on
   * @param number the number of the notice of correction
   */
  @Rule("R49")
  record ResultCorrected(InstanceId instance, ResultDocument document, String number)
      implements ResultEvent {
    /** Checks that nothing is missing. */
    public ResultCorrected {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(document, "document");
      Objects.requireNonNull(number, "number");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.resultCorrected(this);
    }
  }

  /**
   * A decision holds no longer.
   *
   * @param instance the instance
   * @param kind what happened to it
   * @param basis the provision or the judgment it rests on
   * @param number the number of the decision that did it
   */
  @Rule("R49")
  record ResultInvalidated(InstanceId instance, ResultValidity kind, String basis, String number)
      implements ResultEvent {
    /** Checks that nothing is missing. */
    public ResultInvalidated {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(basis, "basis");
      Objects.requireNonNull(number, "number");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.resultInvalidated(this);
    }
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link DeliveryChosen}. */
    R deliveryChosen(DeliveryChosen event);

    /** {@link ServiceConsentChanged}. */
    R serviceConsentChanged(ServiceConsentChanged event);

    /** {@link SendingHeld}. */
    R sendingHeld(SendingHeld event);

    /** {@link SendingFreed}. */
    R sendingFreed(SendingFreed event);

    /** {@link UnifiedWaitWarned}. */
    R unifiedWaitWarned(UnifiedWaitWarned event);

    /** {@link ReleasedFromUnified}. */
    R releasedFromUnified(ReleasedFromUnified event);

    /** {@link DeliveryFailed}. */
    R deliveryFailed(DeliveryFailed event);

    /** {@link Kept}. */
    R kept(Kept event);

    /** {@link Reissued}. */
    R reissued(Reissued event);

    /** {@link ResultCorrected}. */
    R resultCorrected(ResultCorrected event);

    /** {@link ResultInvalidated}. */
    R resultInvalidated(ResultInvalidated event);
  }
}
