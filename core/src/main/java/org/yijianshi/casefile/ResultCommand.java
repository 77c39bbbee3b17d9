package org.yijianshi.casefile;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/** Commands of 五 送达, 结果的变更与未达. */
public sealed interface ResultCommand extends CaseCommand {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.result(this);
  }

  /**
   * The applicant chooses anew how the results come back that were not offered yet.
   *
   * @param choice together or each as it is done
   * @param method by which way
   */
  @Rule("R45")
  record ChooseDelivery(DeliveryChoice choice, DeliveryMethod method) implements ResultCommand {
    /** Checks that nothing is missing. */
    public ChooseDelivery {
      Objects.requireNonNull(choice, "choice");
      Objects.requireNonNull(method, "method");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.chooseDelivery(this);
    }
  }

  /**
   * The applicant consents to electronic service, or does so no longer.
   *
   * @param consented whether notices and results may be served by electronic means
   */
  @Rule("P-serviceConsent")
  record ChangeServiceConsent(boolean consented) implements ResultCommand {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.changeServiceConsent(this);
    }
  }

  /**
   * Results are pushed to the applicant, which delivers them at once.
   *
   * @param instances whose results; at least one
   * @param proof the number of the proof of service
   */
  @Rule({"R8", "R47"})
  record DeliverElectronically(Set<InstanceId> instances, String proof) implements ResultCommand {
    /** Copies collections and checks that nothing is missing. */
    public DeliverElectronically {
      instances = Set.copyOf(instances);
      if (instances.isEmpty()) {
        throw new IllegalArgumentException("At least one result must be named");
      }
      if (proof.isBlank()) {
        throw new IllegalArgumentException("The proof must not be blank");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.deliverElectronically(this);
    }
  }

  /**
   * A licence has waited so long for the unified package that its ten days come near.
   *
   * @param instance the instance
   */
  @Rule({"XKF-44", "P-unifiedPickupGuard"})
  record WarnUnifiedWait(InstanceId instance) implements ResultCommand {
    /** Checks that nothing is missing. */
    public WarnUnifiedWait {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.warnUnifiedWait(this);
    }
  }

  /**
   * A licence may wait for the unified package no longer and goes by itself.
   *
   * @param instance the instance
   */
  @Rule({"XKF-44", "P-unifiedPickupGuard"})
  record ReleaseFromUnified(InstanceId instance) implements ResultCommand {
    /** Checks that nothing is missing. */
    public ReleaseFromUnified {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.releaseFromUnified(this);
    }
  }

  /**
   * Results that were offered did not reach the applicant.
   *
   * @param instances whose results; at least one
   * @param reason why
   */
  @Rule("R47")
  record FailDelivery(Set<InstanceId> instances, DeliveryFailure reason) implements ResultCommand {
    /** Copies collections and checks that nothing is missing. */
    public FailDelivery {
      instances = Set.copyOf(instances);
      Objects.requireNonNull(reason, "reason");
      if (instances.isEmpty()) {
        throw new IllegalArgumentException("At least one result must be named");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.failDelivery(this);
    }
  }

  /**
   * Nobody collected results in time: they are kept for the applicant.
   *
   * @param instances whose results; at least one
   * @param proof the number of the record of keeping
   */
  @Rule({"R47", "P-unclaimedAfter"})
  record Keep(Set<InstanceId> instances, String proof) implements ResultCommand {
    /** Copies collections and checks that nothing is missing. */
    public Keep {
      instances = Set.copyOf(instances);
      if (instances.isEmpty()) {
        throw new IllegalArgumentException("At least one result must be named");
      }
      if (proof.isBlank()) {
        throw new IllegalArgumentException("The proof must not be blank");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.keep(this);
    }
  }

  /**
   * A result is made again before the applicant has it.
   *
   * @param instance the instance
   * @param reason why
   * @param document what was made in its place
   */
  @Rule("R47")
  record Reissue(InstanceId instance, ReissueReason reason, ResultDocument document)
      implements ResultCommand {
    /** Checks that nothing is missing. */
    public Reissue {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(document, "document");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reissue(this);
    }
  }

  /**
   * A clerical error in a decision is put right by a new document, which is delivered again.
   *
   * @param instance the instance
   * @param document what holds from now on
   * @param number the number of the notice of correction
   */
  @Rule("R49")
  record CorrectResult(InstanceId instance, ResultDocument document, String number)
      implements ResultCommand {
    /** Checks that nothing is missing. */
    public CorrectResult {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(document, "document");
      if (number.isBlank()) {
        throw new IllegalArgumentException("The number must not be blank");
      }
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.correctResult(this);
    }
  }

  /**
   * A decision was revoked, recalled, cancelled or annulled.
   *
   * @param instance the instance
   * @param kind what happened to it; none under which it would still stand
   * @param basis the provision or the judgment it rests on
   * @param number the number of the decision that did it
   */
  @Rule("R49")
  record InvalidateResult(InstanceId instance, ResultValidity kind, String basis, String number)
      implements ResultCommand {
    /** Checks that nothing is missing. */
    public InvalidateResult {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(kind, "kind");
      if (basis.isBlank()) {
        throw new IllegalArgumentException("The basis must not be blank");
      }
      if (number.isBlank()) {
        throw new IllegalArgumentException("The number must not be blank");
      }
      if (kind.stands()) {
        throw new IllegalArgumentException("It would still stand as " + kind);
      }
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.invalidateResult(this);
    }
  }

  /**
   * One method each.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link ChooseDelivery}. */
    R chooseDelivery(ChooseDelivery command);

    /** {@link ChangeServiceConsent}. */
    R changeServiceConsent(ChangeServiceConsent command);

    /** {@link DeliverElectronically}. */
    R deliverElectronically(DeliverElectronically command);

    /** {@link WarnUnifiedWait}. */
    R warnUnifiedWait(WarnUnifiedWait command);

    /** {@link ReleaseFromUnified}. */
    R releaseFromUnified(ReleaseFromUnified command);

    /** {@link FailDelivery}. */
    R failDelivery(FailDelivery command);

    /** {@link Keep}. */
    R keep(Keep command);

    /** {@link Reissue}. */
    R reissue(Reissue command);

    /** {@link CorrectResult}. */
    R correctResult(CorrectResult command);

    /** {@link InvalidateResult}. */
    R invalidateResult(InvalidateResult command);
  }
}
