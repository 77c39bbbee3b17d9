package org.yijianshi.casefile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;

/**
 * How the results shall come back, as chosen last (送达方式), and what became of the unified package.
 *
 * @param choice together or each as it is done
 * @param method by which way
 * @param serviceConsent whether notices and results may be served by electronic means
 * @param held results whose department sends all of its results at once, later, each with the duty
 *     to send it as it would have been by itself
 * @param warned licences of which was said that the unified package keeps them waiting
 * @param released licences that do not wait for the unified package any more
 */
@Rule({"R45", "R46", "P-serviceConsent"})
public record DeliveryFacts(
    DeliveryChoice choice,
    DeliveryMethod method,
    boolean serviceConsent,
    Map<InstanceId, Obligation> held,
    Set<InstanceId> warned,
    Set<InstanceId> released) {
  private static final DeliveryFacts NONE =
      of(DeliveryChoice.UNIFIED, DeliveryMethod.COUNTER, false);

  /** Copies the collections, keeping their order. */
  public DeliveryFacts {
    Objects.requireNonNull(choice, "choice");
    Objects.requireNonNull(method, "method");
    held = ImmutableMap.copyOf(held);
    warned = ImmutableSet.copyOf(warned);
    released = ImmutableSet.copyOf(released);
  }

  /** Nothing chosen yet. */
  public static DeliveryFacts none() {
    return NONE;
  }

  /** As chosen at submission. */
  static DeliveryFacts of(DeliveryChoice choice, DeliveryMethod method, boolean consent) {
    return new DeliveryFacts(choice, method, consent, Map.of(), Set.of(), Set.of());
  }

  /** Whether all results are collected together. */
  public boolean unified() {
    return choice == DeliveryChoice.UNIFIED;
  }

  DeliveryFacts chosen(DeliveryChoice next, DeliveryMethod way) {
    return new DeliveryFacts(next, way, serviceConsent, held, warned, released);
  }

  DeliveryFacts consenting(boolean consent) {
    return new DeliveryFacts(choice, method, consent, held, warned, released);
  }

  DeliveryFacts holding(InstanceId id, Obligation duty) {
    return new DeliveryFacts(
        choice,
        method,
        serviceConsent,
        ImmutableMap.<InstanceId, Obligation>builder()
            .putAll(held)
            .put(id, duty)
            .buildKeepingLast(),
        warned,
        released);
  }

  DeliveryFacts notHolding(InstanceId id) {
    ImmutableMap.Builder<InstanceId, Obligation> rest = ImmutableMap.builder();
    held.forEach(
        (other, duty) -> {
          if (!other.equals(id)) {
            rest.put(other, duty);
          }
        });
    return new DeliveryFacts(choice, method, serviceConsent, rest.buildOrThrow(), warned, released);
  }

  DeliveryFacts warning(InstanceId id) {
    return new DeliveryFacts(choice, method, serviceConsent, held, with(warned, id), released);
  }

  DeliveryFacts releasing(InstanceId id) {
    return new DeliveryFacts(choice, method, serviceConsent, held, warned, with(released, id));
  }

  private static Set<InstanceId> with(Set<InstanceId> some, InstanceId one) {
    return ImmutableSet.<InstanceId>builder().addAll(some).add(one).build();
  }
}
