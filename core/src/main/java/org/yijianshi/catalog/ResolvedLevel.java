package org.yijianshi.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;

/**
 * Who decides an item in a given place.
 *
 * @param level the level that decides
 * @param region the region whose organ of that level decides; a zone's own code where the power is
 *     delegated to it, and for a township the county-level region that it belongs to
 * @param sealedBy the delegating organ whose seal the decision bears, or null where none delegated
 * @param reason why
 */
public record ResolvedLevel(
    Level level, RegionCode region, @Nullable DepartmentCode sealedBy, Explanation reason) {
  /** Checks that nothing is missing. */
  public ResolvedLevel {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(reason, "reason");
  }
}
