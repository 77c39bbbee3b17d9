package org.yijianshi.plan;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Truth;

/**
 * Which items the applicant wants, and which the law adds: picking one of a mandatory parallel
 * group picks the group (R2). Nothing else ever adds an item: neither a condition that holds nor an
 * ordering. A picked item adds its group only as far as it applies itself and is not held; while
 * that is open, so are the others.
 */
@Rule({"R2", "R18", "P-selection"})
final class Wanted {
  private final Bundle bundle;
  private final @Nullable Set<ItemCode> picked;
  private final Set<ItemCode> held;
  private final Map<ItemCode, Truth> wanted = new HashMap<>();
  private final Map<ItemCode, ParallelGroup> forcedBy = new HashMap<>();
  private final Map<ItemCode, List<Item>> causes = new HashMap<>();

  Wanted(Bundle bundle, Wish wish, Map<ItemCode, Verdict> verdicts) {
    this.bundle = bundle;
    this.picked = wish.picked();
    this.held = wish.held();
    for (Item item : bundle.items()) {
      wanted.put(item.code(), Truth.of(picked == null || picked.contains(item.code())));
    }
    boolean moved = picked != null;
    while (moved) {
      moved = false;
      for (ParallelGroup group : bundle.parallelGroups()) {
        moved |= force(group, verdicts);
      }
    }
  }

  private boolean force(ParallelGroup group, Map<ItemCode, Verdict> verdicts) {
    Truth some = Truth.FALSE;
    for (ItemCode member : group.items()) {
      Verdict verdict = verdicts.get(member);
      if (verdict != null && !held.contains(member)) {
        some = some.or(of(member).and(verdict.applies()));
      }
    }
    List<Item> before =
        bundle.items().stream()
            .filter(i -> group.items().contains(i.code()) && of(i.code()) != Truth.FALSE)
            .filter(i -> !held.contains(i.code()))
            .toList();
    boolean moved = false;
    for (ItemCode member : group.items()) {
      Truth now = of(member).or(some);
      if (wanted.containsKey(member) && now != of(member)) {
        wanted.put(member, now);
        forcedBy.put(member, group);
        causes.putIfAbsent(member, before);
        moved = true;
      }
    }
    return moved;
  }

  /**
   * Whether the item is picked, or forced; unknown while it is open whether something forces it.
   */
  Truth of(ItemCode item) {
    return wanted.getOrDefault(item, Truth.FALSE);
  }

  /** Whether the applicant named the item. */
  boolean named(ItemCode item) {
    return picked != null && picked.contains(item);
  }

  /** Why the item is in. */
  Explanation why(Item item) {
    ParallelGroup group = forcedBy.get(item.code());
    if (group != null) {
      return forced(group, causes.getOrDefault(item.code(), List.of()));
    }
    if (picked == null) {
      return Explanation.of(Words.PICK, "申请人办理全部适用事项", "The applicant wants all that applies");
    }
    return picked.size() == 1
        ? Explanation.of(Words.ALONE, "申请人单独申请该事项", "The applicant wants this item on its own")
        : Explanation.of(Words.PICK, "申请人选择了该事项", "The applicant picked it");
  }

  private Explanation forced(ParallelGroup group, List<Item> because) {
    List<Item> all =
        group.items().stream()
            .flatMap(code -> bundle.item(code).stream())
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    Explanation members =
        Explanation.of(
            Words.PICK,
            "依规定应当并行办理（" + group.basis() + "）：" + Words.names(all).zh(),
            "To be run in parallel by law (" + group.basis() + "): " + Words.names(all).en());
    return Explanation.of(
            Words.PICK,
            "因选择了" + Words.names(because).zh() + "，须一并办理",
            "Comes with " + Words.names(because).en())
        .because(List.of(members));
  }
}
