package org.yijianshi.procedure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;

/** One notice says everything: whatever is wanting by the rules must stand in it. */
@Rule({"R25", "R27"})
record LeftOut(Unfolding unfolding) {
  /** Notes what the notice at the window leaves out. */
  void refuse(List<Defect> defects, Refusals refusals) {
    CaseState state = unfolding.state();
    Set<InstanceId> lodged = new LinkedHashSet<>();
    for (ItemInstance instance : state.all()) {
      if (instance.state() == ItemState.LODGED) {
        lodged.add(instance.id());
      }
    }
    for (Map.Entry<MaterialRequirement, Set<InstanceId>> lack :
        Applications.missing(state, unfolding.book(), lodged).entrySet()) {
      MaterialRequirement requirement = lack.getKey();
      refuse(requirement.code(), requirement.name(), lack.getValue(), defects, refusals);
    }
    fallen(lodged).forEach((m, ids) -> refuse(m.code(), m.name(), ids, defects, refusals));
  }

  private static void refuse(
      MaterialCode code,
      String name,
      Collection<InstanceId> lacking,
      List<Defect> defects,
      Refusals refusals) {
    List<InstanceId> unsaid =
        lacking.stream()
            .filter(
                id -> defects.stream().noneMatch(d -> code.equals(d.material()) && d.concerns(id)))
            .sorted()
            .toList();
    if (!unsaid.isEmpty()) {
      refusals.refuse(
          "R27",
          "LEFT_OUT",
          "应当一次性告知：还缺少材料“" + name + "”，涉及事项 " + unsaid,
          "Everything is said at once: also missing is " + name + ", for " + unsaid,
          code);
    }
  }

  /** What was signed for and a bad credit record has taken away, with the items that want it. */
  @Rule("P-deferral")
  private Map<Material, Set<InstanceId>> fallen(Set<InstanceId> lodged) {
    Map<Material, Set<InstanceId>> fallen = new LinkedHashMap<>();
    for (Material material : unfolding.state().materials().all()) {
      Set<InstanceId> wanting = new LinkedHashSet<>(material.neededBy());
      wanting.retainAll(lodged);
      if (!wanting.isEmpty() && Undertakings.fallen(unfolding, material)) {
        fallen.put(material, wanting);
      }
    }
    return fallen;
  }

  /**
   * Whether a bad credit record has taken away what was signed for the material. Any notice after
   * that names it, and it then has to come: so no notice has said it yet.
   */
  @Rule({"R27", "P-deferral"})
  static boolean fallen(Unfolding unfolding, @Nullable MaterialCode material) {
    return material != null
        && unfolding.state().materials().find(material).stream()
            .anyMatch(m -> Undertakings.fallen(unfolding, m));
  }
}
