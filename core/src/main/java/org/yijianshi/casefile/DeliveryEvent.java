package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/** Events of delivery (五 送达). */
public sealed interface DeliveryEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.delivery(this);
  }

  /**
   * A result is at the results window (R42).
   *
   * @param instance the instance
   * @param window which window
   */
  @Rule({"R42", "R46"})
  record ResultSent(InstanceId instance, Party window) implements DeliveryEvent {
    /** Checks that nothing is missing. */
    public ResultSent {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(window, "window");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.resultSent(this);
    }
  }

  /**
   * An electronic certificate was made (R42).
   *
   * @param instance the instance
   * @param certificateId its id
   */
  @Rule("R42")
  record CertificateMade(InstanceId instance, String certificateId) implements DeliveryEvent {
    /** Checks that nothing is missing. */
    public CertificateMade {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.certificateMade(this);
    }
  }

  /**
   * Results are ready for the applicant (R47).
   *
   * @param instances whose results
   * @param method by which way
   * @param window by which window
   */
  @Rule("R47")
  record Offered(List<InstanceId> instances, DeliveryMethod method, Party window)
      implements DeliveryEvent {
    /** Checks that nothing is missing. */
    public Offered {
      instances = List.copyOf(instances);
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(window, "window");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.offered(this);
    }
  }

  /**
   * The applicant has the results (R47).
   *
   * @param instances whose results
   * @param proof the number of the proof of service
   * @param recipient the reference of the participant who took them; null where they came to the
   *     applicant as addressed
   */
  @Rule("R47")
  record Delivered(List<InstanceId> instances, String proof, @Nullable String recipient)
      implements DeliveryEvent {
    /** Checks that nothing is missing. */
    public Delivered {
      instances = List.copyOf(instances);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.delivered(this);
    }
  }

  /**
   * Every department concerned has the proof of service (R48).
   *
   * @param instances whose proof
   */
  @Rule("R48")
  record ProofHandedOver(List<InstanceId> instances) implements DeliveryEvent {
    /** Checks that nothing is missing. */
    public ProofHandedOver {
      instances = List.copyOf(instances);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.proofHandedOver(this);
    }
  }

  /**
   * The regulator took over a grant (R14).
   *
   * @param instance the instance
   */
  @Rule("R14")
  record HandoverConfirmed(InstanceId instance) implements DeliveryEvent {
    /** Checks that nothing is missing. */
    public HandoverConfirmed {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.handoverConfirmed(this);
    }
  }

  /**
   * A licence's decision was published.
   *
   * @param instance the instance
   */
  @Rule("XKF-40")
  record DecisionPublished(InstanceId instance) implements DeliveryEvent {
    /** Checks that nothing is missing. */
    public DecisionPublished {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.decisionPublished(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link ResultSent}. */
    R resultSent(ResultSent event);

    /** {@link CertificateMade}. */
    R certificateMade(CertificateMade event);

    /** {@link Offered}. */
    R offered(Offered event);

    /** {@link Delivered}. */
    R delivered(Delivered event);

    /** {@link ProofHandedOver}. */
    R proofHandedOver(ProofHandedOver event);

    /** {@link HandoverConfirmed}. */
    R handoverConfirmed(HandoverConfirmed event);

    /** {@link DecisionPublished}. */
    R decisionPublished(DecisionPublished event);
  }
}
