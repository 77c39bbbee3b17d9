package org.yijianshi.plan;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Facts;

/**
 * What an applicant wants: a bundle, a place, all of its items or some, and the facts. Exclusive
 * variants are facts too, named like the choice's group.
 *
 * @param bundle the bundle
 * @param region where; the place that decides the level unless an item says otherwise
 * @param facts what is known
 * @param picked the items wanted; null for all that apply
 * @param subjects for an item that runs once per subject, the subjects' references; an item without
 *     an entry runs for the case as a whole
 * @param held items whose result the applicant has already, so that they are not asked for again
 */
@Rule({"R2", "R18"})
public record Wish(
    BundleCode bundle,
    RegionCode region,
    Facts facts,
    @Nullable Set<ItemCode> picked,
    Map<ItemCode, List<String>> subjects,
    Set<ItemCode> held) {
  /** Copies the collections and checks that nothing is missing. */
  public Wish {
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(facts, "facts");
    picked = picked == null ? null : Set.copyOf(picked);
    ImmutableMap.Builder<ItemCode, List<String>> copy = ImmutableMap.builder();
    subjects.forEach((item, names) -> copy.put(item, List.copyOf(names)));
    subjects = copy.buildOrThrow();
    held = Set.copyOf(held);
  }

  /** All items that apply. */
  public static Wish all(BundleCode bundle, RegionCode region, Facts facts) {
    return new Wish(bundle, region, facts, null, Map.of(), Set.of());
  }

  /** Only those items. */
  public Wish picking(Set<ItemCode> items) {
    return new Wish(bundle, region, facts, items, subjects, held);
  }

  /** All items that apply, whatever was picked. */
  public Wish whole() {
    return new Wish(bundle, region, facts, null, subjects, held);
  }

  /** With those facts instead. */
  public Wish withFacts(Facts known) {
    return new Wish(bundle, region, known, picked, subjects, held);
  }

  /** With those subjects for that item. */
  public Wish withSubjects(ItemCode item, List<String> references) {
    ImmutableMap.Builder<ItemCode, List<String>> all = ImmutableMap.builder();
    all.putAll(subjects).put(item, references);
    return new Wish(bundle, region, facts, picked, all.buildKeepingLast(), held);
  }

  /** Holding that item's result already. */
  public Wish holding(Set<ItemCode> results) {
    return new Wish(bundle, region, facts, picked, subjects, results);
  }
}
