package org.yijianshi.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;

/**
 * One row of the list, as advice answers it. Every row of the bundle stands in the advice once.
 *
 * @param item the item
 * @param need whether it is needed
 * @param instances what will be applied for; empty unless it is needed
 * @param alternative what it turns into; null unless it is needed
 * @param departments who decides it, or may where the county has not chosen yet
 * @param limit the limit that is reckoned with; null unless it is needed
 * @param limitSource where that limit comes from; null unless it is needed
 * @param decidedBy when the last of its instances is decided if everybody keeps their limits; null
 *     while the whole is not settled
 * @param openFacts the facts that still decide it; empty once it is decided
 * @param why the chain of reasons, rules included
 */
@Rule({"R23", "R25"})
public record AdvisedItem(
    Item item,
    Need need,
    List<InstanceId> instances,
    @Nullable Alternative alternative,
    List<DepartmentCode> departments,
    @Nullable TimeLimit limit,
    @Nullable LimitSource limitSource,
    @Nullable Instant decidedBy,
    Set<String> openFacts,
    Explanation why) {
  /** Copies the collections. */
  public AdvisedItem {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(need, "need");
    instances = List.copyOf(instances);
    departments = List.copyOf(departments);
    openFacts = Set.copyOf(openFacts);
    Objects.requireNonNull(why, "why");
  }
}
