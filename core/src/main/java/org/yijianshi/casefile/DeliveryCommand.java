package org.yijianshi.casefile;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/** Commands of delivery (五 送达). */
public sealed interface DeliveryCommand extends CaseCommand {

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.delivery(this);
  }

  /**
   * A department's results are at the results window.
   *
   * @param instances whose results, all of one department; at least one
   */
  @Rule({"R42", "R46"})
  record SendResult(Set<InstanceId> instances) implements DeliveryCommand {
    /** Copies the set and checks that something is sent. */
    public SendResult {
      instances = Set.copyOf(instances);
      if (instances.isEmpty()) {
        throw new IllegalArgumentException("At least one result must be sent");
      }
    }

    /** One result alone. */
    public SendResult(InstanceId instance) {
      this(Set.of(instance));
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.sendResult(this);
    }
  }

  /**
   * The electronic certificate of a grant is made.
   *
   * @param instance the instance
   * @param certificateId the certificate's id
   */
  @Rule("R42")
  record RecordCertificate(InstanceId instance, String certificateId) implements DeliveryCommand {
    /** Checks that nothing is missing. */
    public RecordCertificate {
      Objects.requireNonNull(instance, "instance");
      if (certificateId.isBlank()) {
        throw new IllegalArgumentException("A certificate needs an id: " + instance);
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.recordCertificate(this);
    }
  }

  /**
   * The results window offers results: the ready notice is out, or the courier has them.
   *
   * @param instances the instances whose results are offered together; at least one
   * @param method the way chosen by the applicant
   */
  @Rule("R47")
  record Offer(Set<InstanceId> instances, DeliveryMethod method) implements DeliveryCommand {
    /** Copies the set and checks that something is offered. */
    public Offer {
      instances = Set.copyOf(instances);
      Objects.requireNonNull(method, "method");
      if (instances.isEmpty()) {
        throw new IllegalArgumentException("An offer needs at least one result");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.offer(this);
    }
  }

  /**
   * The applicant has the results and signed for them.
   *
   * @param instances the instances whose results were handed over; at least one
   * @param proof the number of the proof of service (送达回证)
   * @param recipient who took them, as checked; null where they came to the applicant as addressed
   */
  @Rule("R47")
  record ConfirmDelivery(Set<InstanceId> instances, String proof, @Nullable Recipient recipient)
      implements DeliveryCommand {
    /** Copies the set and checks that something was delivered. */
    public ConfirmDelivery {
      instances = Set.copyOf(instances);
      if (instances.isEmpty()) {
        throw new IllegalArgumentException("A delivery needs at least one result");
      }
      if (proof.isBlank()) {
        throw new IllegalArgumentException("A delivery needs the number of its proof");
      }
    }

    /** Handed to the applicant as addressed. */
    public ConfirmDelivery(Set<InstanceId> instances, String proof) {
      this(instances, proof, null);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.confirmDelivery(this);
    }
  }

  /** The results window hands the proof of service to every department concerned. */
  @Rule("R48")
  record HandOverProof() implements DeliveryCommand {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.handOverProof(this);
    }
  }

  /**
   * The regulator confirms that it has taken over a grant.
   *
   * @param instance the instance
   */
  @Rule("R14")
  record ConfirmHandover(InstanceId instance) implements DeliveryCommand {
    /** Checks that there is an instance. */
    public ConfirmHandover {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.confirmHandover(this);
    }
  }

  /**
   * The department has published a licence's decision.
   *
   * @param instance the instance
   */
  @Rule("XKF-40")
  record PublishDecision(InstanceId instance) implements DeliveryCommand {
    /** Checks that there is an instance. */
    public PublishDecision {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.publishDecision(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link SendResult}. */
    R sendResult(SendResult command);

    /** {@link RecordCertificate}. */
    R recordCertificate(RecordCertificate command);

    /** {@link Offer}. */
    R offer(Offer command);

    /** {@link ConfirmDelivery}. */
    R confirmDelivery(ConfirmDelivery command);

    /** {@link HandOverProof}. */
    R handOverProof(HandOverProof command);

    /** {@link ConfirmHandover}. */
    R confirmHandover(ConfirmHandover command);

    /** {@link PublishDecision}. */
    R publishDecision(PublishDecision command);
  }
}
