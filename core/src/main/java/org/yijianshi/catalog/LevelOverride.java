package org.yijianshi.catalog;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;

/**
 * A dated exception to who decides an item in a region: 灵宝市 holds many of the city's powers, and a
 * district may have handed one up.
 *
 * @param item the item
 * @param region the region that it holds for, with everything below
 * @param level the level that decides there
 * @param from the first day (inclusive)
 * @param until the last day (inclusive), or null while it stands
 * @param source the document that says so
 */
@Rule("P-levelResolver")
public record LevelOverride(
    ItemCode item,
    RegionCode region,
    Level level,
    LocalDate from,
    @Nullable LocalDate until,
    String source) {
  /** Checks that the days are in order and that the source is named. */
  public LevelOverride {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(level, "level");
    Days.inOrder(from, until);
    Text.required("LevelOverride", "source", source);
  }

  /** Whether it holds on that day. */
  public boolean in(LocalDate day) {
    return Days.within(from, until, day);
  }

  /** Whether both speak of the same item and region on at least one common day. */
  boolean collidesWith(LevelOverride other) {
    return item.equals(other.item)
        && region.equals(other.region)
        && Days.overlap(from, until, other.from, other.until);
  }
}
