package org.yijianshi.archive;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import org.yijianshi.code.ItemCode;

/**
 * How long the file of each item is kept (保管期限表). The regulation sets no periods, so the embedder
 * brings the schedule of its archive; the library only requires that every item has one.
 *
 * @param otherwise for every item that is not named
 * @param items for the items that are
 */
public record RetentionSchedule(Retention otherwise, Map<ItemCode, Retention> items) {
  /** Copies the map. */
  public RetentionSchedule {
    Objects.requireNonNull(otherwise, "otherwise");
    items = ImmutableMap.copyOf(items);
  }

  /** The same for every item. */
  public static RetentionSchedule all(Retention retention) {
    return new RetentionSchedule(retention, Map.of());
  }

  /** The same schedule with another period for that item. */
  public RetentionSchedule with(ItemCode item, Retention retention) {
    return new RetentionSchedule(
        otherwise,
        ImmutableMap.<ItemCode, Retention>builder()
            .putAll(items)
            .put(item, retention)
            .buildKeepingLast());
  }

  /** How long the file of that item is kept. */
  public Retention of(ItemCode item) {
    return items.getOrDefault(item, otherwise);
  }
}
