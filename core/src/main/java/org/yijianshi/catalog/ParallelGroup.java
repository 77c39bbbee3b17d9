package org.yijianshi.catalog;

import java.util.List;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;

/**
 * Items that the law has run in parallel (并行办理): the whole group is applied for, or none of it
 * (R2).
 *
 * @param code its name within the bundle
 * @param basis the words that make it mandatory
 * @param items its items, at least two
 */
@Rule("R2")
public record ParallelGroup(String code, String basis, List<ItemCode> items) {
  /** Copies the items; at least two, none twice. */
  public ParallelGroup {
    Text.required("ParallelGroup", "code", code);
    Text.required("ParallelGroup", "basis", basis);
    items = List.copyOf(items);
    if (items.size() < 2 || Set.copyOf(items).size() != items.size()) {
      throw new IllegalArgumentException(
          "ParallelGroup " + code + " needs at least two different items: " + items);
    }
  }
}
