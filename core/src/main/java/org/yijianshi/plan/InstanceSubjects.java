package org.yijianshi.plan;

import java.util.List;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;

/** Turns an item into its instances: one per subject, or one for the case as a whole. */
final class InstanceSubjects {
  private InstanceSubjects() {}

  /** The instances, each once, in the order given; malformed references are left out. */
  static List<InstanceId> instances(Item item, Wish wish) {
    List<String> references = wish.subjects().getOrDefault(item.code(), List.of());
    List<InstanceId> some =
        references.stream()
            .filter(r -> wellFormed(item.code(), r))
            .distinct()
            .map(r -> InstanceId.of(item.code(), r))
            .toList();
    return item.perSubject() == null || some.isEmpty() ? List.of(InstanceId.of(item.code())) : some;
  }

  /** Whether {@link InstanceId} takes the reference; what that form is stands there alone. */
  static boolean wellFormed(ItemCode item, String reference) {
    try {
      return InstanceId.of(item, reference).subject() != null;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
