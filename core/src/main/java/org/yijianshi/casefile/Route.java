package org.yijianshi.casefile;

import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;

/**
 * Where an instance ought to go instead (改派): to another department, another level, another place.
 * A part that is not given stays as it is.
 *
 * @param department the department, or null to leave it
 * @param level the level of government, or null to take what the region says
 * @param region the region or zone, or null to take what the level says
 */
@Rule("R30")
public record Route(
    @Nullable DepartmentCode department, @Nullable Level level, @Nullable RegionCode region) {
  /** Checks that something is given. */
  public Route {
    if (department == null && level == null && region == null) {
      throw new IllegalArgumentException("A route needs a department, a level or a region");
    }
  }

  /** To that department, level and place as they are. */
  public static Route to(DepartmentCode department) {
    return new Route(department, null, null);
  }

  /** To the organ of the same kind at that level, above the case or in it. */
  public static Route to(Level level) {
    return new Route(null, level, null);
  }

  /** To the organ of the same kind of that region. */
  public static Route to(RegionCode region) {
    return new Route(null, null, region);
  }
}
