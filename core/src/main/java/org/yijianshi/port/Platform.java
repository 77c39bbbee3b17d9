package org.yijianshi.port;

import java.util.Set;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.RegionCode;

/** What the integrated platform knows about the systems around it. Thread-safe. */
@FunctionalInterface
public interface Platform {
  /** The departments of that region whose systems are not connected yet (R9, R34). */
  Set<DepartmentCode> unconnected(RegionCode region);
}
