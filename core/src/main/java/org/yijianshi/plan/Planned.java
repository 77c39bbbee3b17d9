package org.yijianshi.plan;

import java.util.Objects;
import org.yijianshi.base.Explanation;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;

/**
 * An item that will be applied for, once or for one subject, and who decides it.
 *
 * @param id the instance
 * @param item the item
 * @param alternative what the item turns into: its only alternative, or the one of an either/or
 *     item that applies
 * @param department the department that decides
 * @param level the level of government at which it decides
 * @param decidingRegion the region, or zone, whose organ decides
 * @param why why it is in, with its rule, and who decides it why
 */
public record Planned(
    InstanceId id,
    Item item,
    Alternative alternative,
    DepartmentCode department,
    Level level,
    RegionCode decidingRegion,
    Explanation why) {
  /** Checks that nothing is missing and that the instance is one of the item. */
  public Planned {
    Objects.requireNonNull(alternative, "alternative");
    Objects.requireNonNull(department, "department");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(decidingRegion, "decidingRegion");
    Objects.requireNonNull(why, "why");
    if (!id.item().equals(item.code())) {
      throw new IllegalArgumentException("Instance " + id + " is not one of " + item.code());
    }
  }
}
