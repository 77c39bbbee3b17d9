package org.yijianshi.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;

/**
 * A development or demonstration zone (经济开发区, 城乡一体化示范区 and the like): it has windows and powers
 * delegated to it item by item, and everything else is decided by the region it lies in.
 *
 * @param code a code of the embedder's own, in the form of GB/T 2260, because zones have none
 * @param name its name
 * @param parent the region that it belongs to
 * @param powers what has been delegated to it
 */
public record Zone(RegionCode code, String name, RegionCode parent, List<DelegatedPower> powers) {
  /** Copies the powers. */
  public Zone {
    Objects.requireNonNull(code, "code");
    Text.required("Zone", "name", name);
    if (code.equals(parent)) {
      throw new IllegalArgumentException("A zone must not be its own parent: " + code);
    }
    powers = List.copyOf(powers);
  }

  /** The power over that item on that day, if it has been delegated. */
  public Optional<DelegatedPower> power(ItemCode item, LocalDate day) {
    return powers.stream().filter(p -> p.item().equals(item) && p.in(day)).findFirst();
  }
}
