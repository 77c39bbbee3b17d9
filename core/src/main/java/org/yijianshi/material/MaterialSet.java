package org.yijianshi.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;

/**
 * The one set of materials of a case (一套材料): each kind once, over all its items.
 *
 * @param byCode the materials by their code, in the order of the list
 */
@Rule("R1")
public record MaterialSet(ImmutableMap<MaterialCode, Material> byCode) {
  private static final MaterialSet EMPTY = new MaterialSet(ImmutableMap.of());

  /** No material at all. */
  public static MaterialSet empty() {
    return EMPTY;
  }

  /** Those materials. A code that stands twice is misuse and throws. */
  public static MaterialSet of(List<Material> materials) {
    ImmutableMap.Builder<MaterialCode, Material> all = ImmutableMap.builder();
    materials.forEach(m -> all.put(m.code(), m));
    return new MaterialSet(all.buildOrThrow());
  }

  /** With that material, in the place of the one of its code if there is one. */
  public MaterialSet with(Material material) {
    ImmutableMap.Builder<MaterialCode, Material> all =
        ImmutableMap.builderWithExpectedSize(byCode.size() + 1);
    all.putAll(byCode);
    all.put(material.code(), material);
    return new MaterialSet(all.buildKeepingLast());
  }

  /** The material of that code. */
  public Optional<Material> find(MaterialCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All of them, in the order of the list. */
  public List<Material> all() {
    return byCode.values().asList();
  }

  /**
   * The same with another scan of the same original.
   *
   * @throws IllegalArgumentException if there is no such material, or the applicant did not hand it
   *     in
   */
  public MaterialSet rescanned(MaterialCode code, String digest) {
    Material material = byCode.get(code);
    if (material == null || !(material.supply() instanceof Supply.Provided provided)) {
      throw new IllegalArgumentException("Nothing was handed in as " + code);
    }
    Material again =
        new Material(
            code,
            material.name(),
            material.handling(),
            new Supply.Provided(digest, provided.paper()),
            material.neededBy());
    return of(byCode.values().stream().map(m -> m.code().equals(code) ? again : m).toList());
  }

  /** Those that the instance needs: all that its department may see. */
  public List<Material> neededBy(InstanceId instance) {
    ImmutableList.Builder<Material> needed = ImmutableList.builder();
    for (Material material : byCode.values()) {
      if (material.neededBy().contains(instance)) {
        needed.add(material);
      }
    }
    return needed.build();
  }
}
