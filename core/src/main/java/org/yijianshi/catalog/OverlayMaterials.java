package org.yijianshi.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.yijianshi.base.Rule;
import org.yijianshi.code.MaterialCode;

/**
 * What an overlay may do to the materials of an item (R6, second reading, U1): the list is uniform
 * across the province, so a county may exempt, never add or tighten; for a bundle of the city's own
 * only the city's own guide may; the illustrative may state anything, because it is never
 * published.
 */
@Rule("R6")
final class OverlayMaterials {
  private OverlayMaterials() {}

  static void check(
      OverlayKind kind,
      Origin origin,
      Item item,
      ItemChange change,
      String at,
      Findings conflicts) {
    List<MaterialCode> there = item.materials().stream().map(MaterialRequirement::code).toList();
    for (int m = 0; m < change.materials().size(); m++) {
      MaterialCode code = change.materials().get(m).code();
      String here = at + "/materials/" + m;
      boolean replaces = there.contains(code);
      boolean refused =
          switch (kind) {
            case COUNTY -> true;
            case GUIDE -> origin.uniform() && !there.isEmpty();
            case ILLUSTRATIVE -> false;
          };
      if (refused) {
        conflicts.error(
            "R6",
            here,
            replaces ? "MATERIAL_TIGHTENED" : "MATERIAL_ADDED",
            "申请材料清单全省统一：不得" + (replaces ? "改动" : "增加") + "材料“" + code + "”，只可免于提交",
            "The list of materials is uniform: \""
                + code
                + "\" may not be "
                + (replaces ? "restated" : "added")
                + ", only exempted");
      }
    }
    List<MaterialCode> known =
        Stream.concat(there.stream(), change.materials().stream().map(MaterialRequirement::code))
            .toList();
    for (int e = 0; e < change.exemptions().size(); e++) {
      MaterialCode code = change.exemptions().get(e).material();
      if (!known.contains(code)) {
        conflicts.unknown(
            "R10",
            at + "/exemptions/" + e + "/material",
            "UNKNOWN_MATERIAL",
            "材料",
            "material",
            code.value(),
            known.stream().map(MaterialCode::value).toList());
      }
    }
  }
}
