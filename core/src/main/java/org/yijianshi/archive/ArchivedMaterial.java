package org.yijianshi.archive;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;

/**
 * A material as it is filed: by digest, with the way of its original where the keeper has the
 * originals.
 *
 * @param code the material
 * @param name its name as the guide gives it
 * @param handling what became of a paper original
 * @param source where it came from, for a person, in Chinese
 * @param digest the digest of the electronic material, algorithm first; null where none was made
 * @param items the items of this package that needed it
 * @param trail who held the original, oldest first; empty where none was kept, and in every package
 *     but the lead's
 */
public record ArchivedMaterial(
    MaterialCode code,
    String name,
    MaterialHandling handling,
    String source,
    @Nullable String digest,
    List<InstanceId> items,
    List<Custody.Holding> trail) {
  /** Copies the lists and checks that nothing is missing. */
  public ArchivedMaterial {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(handling, "handling");
    Objects.requireNonNull(source, "source");
    items = List.copyOf(items);
    trail = List.copyOf(trail);
  }

  static ArchivedMaterial of(
      Material material, List<InstanceId> items, List<Custody.Holding> trail) {
    return new ArchivedMaterial(
        material.code(),
        material.name(),
        material.handling(),
        material.supply().label().zh(),
        material.supply().content().orElse(null),
        items,
        trail);
  }

  /** Where its bytes lie, if they are in the package. */
  public String path() {
    return "materials/" + code.value();
  }
}
