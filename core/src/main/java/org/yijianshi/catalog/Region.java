package org.yijianshi.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;

/**
 * An administrative division (行政区划) that the catalog knows.
 *
 * @param code its six digits (GB/T 2260)
 * @param name its name, for instance 灵宝市
 * @param level the level of its government
 * @param parent the division above, or null at the top of what the catalog knows
 * @param urbanDistrict whether it is a district of a city (市辖区): the level note 不含市辖区 speaks of
 *     those
 */
public record Region(
    RegionCode code, String name, Level level, @Nullable RegionCode parent, boolean urbanDistrict) {
  /** Checks that nothing is missing and that a region is not its own parent. */
  public Region {
    Objects.requireNonNull(code, "code");
    Text.required("Region", "name", name);
    Objects.requireNonNull(level, "level");
    if (code.equals(parent)) {
      throw new IllegalArgumentException("A region must not be its own parent: " + code);
    }
  }
}
