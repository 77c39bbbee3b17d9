package org.yijianshi.catalog;

import java.util.Objects;
import org.yijianshi.code.BundleCode;

/**
 * An item that an overlay adds to a bundle of the catalog.
 *
 * @param bundle the bundle
 * @param item the item, put after those that are there
 */
public record ItemAddition(BundleCode bundle, Item item) {
  /** Checks that nothing is missing. */
  public ItemAddition {
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(item, "item");
  }
}
