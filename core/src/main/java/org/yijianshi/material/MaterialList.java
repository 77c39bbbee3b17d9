package org.yijianshi.material;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;

/**
 * The one list of materials for several items: each document once, however many ask for it.
 *
 * @param materials the documents, in the order in which the list first names them
 */
@Rule({"R1", "R10"})
public record MaterialList(List<OneMaterial> materials) {
  /** Copies the list. */
  public MaterialList {
    materials = List.copyOf(materials);
  }

  /**
   * Merges what instances ask for by the document's code.
   *
   * @param asked what each instance asks for
   * @param handled the items that are applied for together: only what one of these makes need not
   *     be brought on its account
   */
  public static MaterialList of(List<Requested> asked, Set<ItemCode> handled) {
    Map<MaterialCode, List<Requested>> byCode = new LinkedHashMap<>();
    for (Requested one : asked) {
      byCode.computeIfAbsent(one.requirement().code(), code -> new ArrayList<>()).add(one);
    }
    return new MaterialList(
        byCode.values().stream().map(all -> new MaterialMerge(all, handled).merge()).toList());
  }

  /** The document of that code. */
  public Optional<OneMaterial> find(MaterialCode code) {
    return materials.stream().filter(m -> m.code().equals(code)).findFirst();
  }

  /** What the applicant has to bring. */
  public List<OneMaterial> toBring() {
    return materials.stream().filter(OneMaterial::toBring).toList();
  }

  /** What the government has, and what nobody is asked for. */
  public List<OneMaterial> exempt() {
    return materials.stream().filter(OneMaterial::exempt).toList();
  }

  /** How many times documents would be handed in if each item were applied for on its own. */
  public int asked() {
    return materials.stream().mapToInt(m -> m.asked().size()).sum();
  }
}
