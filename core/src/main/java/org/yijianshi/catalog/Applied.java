package org.yijianshi.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yijianshi.base.Violation;

/**
 * What applying an overlay gave.
 *
 * @param catalog the catalog with the overlay on it; empty exactly when there are conflicts
 * @param conflicts everything that stands against it, each with the JSON pointer into the overlay,
 *     or into the resulting catalog where it begins with {@code =}
 */
public record Applied(Optional<Catalog> catalog, List<Violation> conflicts) {
  /** Checks that there is either a catalog or a conflict. */
  public Applied {
    conflicts = List.copyOf(conflicts);
    if (catalog.isPresent() != conflicts.isEmpty()) {
      throw new IllegalArgumentException("Either a catalog or conflicts, not both and not neither");
    }
  }

  /** The catalog; {@code IllegalArgumentException} with all conflicts where there is none. */
  public Catalog orThrow() {
    return catalog.orElseThrow(
        () ->
            new IllegalArgumentException(
                conflicts.stream().map(Violation::toString).collect(Collectors.joining("\n"))));
  }
}
