package org.yijianshi.catalog;

import java.util.Objects;
import org.yijianshi.code.BundleCode;

/**
 * An ordering that an overlay adds to a bundle, or states anew in place of the inferred one between
 * the same items; one that never holds drops it.
 *
 * @param bundle the bundle
 * @param dependency the ordering; never of basis {@code REGULATION}, which only the regulation
 *     gives
 */
public record DependencyAddition(BundleCode bundle, Dependency dependency) {
  /** Checks that nothing is missing. */
  public DependencyAddition {
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(dependency, "dependency");
  }
}
