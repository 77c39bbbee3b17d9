package org.yijianshi.casefile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.material.ShareLedger;

/**
 * Requests, disputes and the ledger of shares of the materials (数据共享、披露台账).
 *
 * @param duties which material a duty is about, by the duty's number; closed ones stay
 * @param materials what happened to each material, by its code
 * @param credit what is known of the applicant's credit record
 * @param checks what the last check of an instance's commitment found
 * @param unchecked the instances whose check was late and told to the regulator
 * @param ledger who was shown what
 */
@Rule({"R12", "R29", "P-materialVisibility"})
public record SupplyFacts(
    ImmutableMap<Integer, MaterialCode> duties,
    ImmutableMap<MaterialCode, MaterialFacts> materials,
    Credit credit,
    ImmutableMap<InstanceId, CommitmentFinding> checks,
    Set<InstanceId> unchecked,
    ShareLedger ledger) {
  private static final SupplyFacts NONE =
      new SupplyFacts(
          ImmutableMap.of(),
          ImmutableMap.of(),
          Credit.UNCHECKED,
          ImmutableMap.of(),
          Set.of(),
          ShareLedger.nothing());

  /** Copies the set and checks that nothing is missing. */
  public SupplyFacts {
    Objects.requireNonNull(duties, "duties");
    Objects.requireNonNull(materials, "materials");
    Objects.requireNonNull(credit, "credit");
    Objects.requireNonNull(checks, "checks");
    unchecked = Set.copyOf(unchecked);
    Objects.requireNonNull(ledger, "ledger");
  }

  /** Nothing of it yet. */
  public static SupplyFacts none() {
    return NONE;
  }

  /** What happened to that material. */
  public MaterialFacts of(MaterialCode material) {
    MaterialFacts found = materials.get(material);
    return found == null ? MaterialFacts.none() : found;
  }

  /** The material that the duty of that number is about; empty for duties of other chapters. */
  public Optional<MaterialCode> materialOf(int duty) {
    return Optional.ofNullable(duties.get(duty));
  }

  SupplyFacts naming(int duty, MaterialCode material) {
    return new SupplyFacts(
        put(duties, duty, material), materials, credit, checks, unchecked, ledger);
  }

  SupplyFacts with(MaterialCode material, UnaryOperator<MaterialFacts> change) {
    return new SupplyFacts(
        duties,
        put(materials, material, change.apply(of(material))),
        credit,
        checks,
        unchecked,
        ledger);
  }

  /** Of materials that left the case nothing is known any more. */
  SupplyFacts of(MaterialSet before, MaterialSet after) {
    ImmutableMap.Builder<MaterialCode, MaterialFacts> kept = ImmutableMap.builder();
    materials.forEach(
        (code, facts) -> {
          if (before.find(code).isEmpty() || after.find(code).isPresent()) {
            kept.put(code, facts);
          }
        });
    return new SupplyFacts(duties, kept.buildOrThrow(), credit, checks, unchecked, ledger);
  }

  SupplyFacts credit(Credit next) {
    return new SupplyFacts(duties, materials, next, checks, unchecked, ledger);
  }

  SupplyFacts checked(InstanceId instance, CommitmentFinding finding) {
    return new SupplyFacts(
        duties, materials, credit, put(checks, instance, finding), unchecked, ledger);
  }

  SupplyFacts late(InstanceId instance) {
    return new SupplyFacts(
        duties,
        materials,
        credit,
        checks,
        ImmutableSet.<InstanceId>builder().addAll(unchecked).add(instance).build(),
        ledger);
  }

  SupplyFacts ledger(ShareLedger next) {
    return new SupplyFacts(duties, materials, credit, checks, unchecked, next);
  }

  private static <K, V> ImmutableMap<K, V> put(ImmutableMap<K, V> all, K key, V value) {
    return ImmutableMap.<K, V>builderWithExpectedSize(all.size() + 1)
        .putAll(all)
        .put(key, value)
        .buildKeepingLast();
  }
}
