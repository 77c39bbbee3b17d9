package org.yijianshi.catalog;

import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.NationalItemCode;

/**
 * What an overlay adds: it stands beside what the catalog has declared, never in its place, and
 * comes from the general directory.
 */
@Rule("R13")
final class OverlayAdditions {
  private final CatalogOverlay overlay;
  private final Catalog base;
  private final Findings conflicts;

  private OverlayAdditions(CatalogOverlay overlay, Catalog base, Findings conflicts) {
    this.overlay = overlay;
    this.base = base;
    this.conflicts = conflicts;
  }

  static void check(CatalogOverlay overlay, Catalog base, Findings conflicts) {
    OverlayAdditions additions = new OverlayAdditions(overlay, base, conflicts);
    additions.declarations();
    additions.bundles();
    additions.items();
  }

  /** What the catalog has declared stays as it is; an overlay adds beside it. */
  private void declarations() {
    for (int i = 0; i < overlay.regions().size(); i++) {
      if (base.region(overlay.regions().get(i).code()).isPresent()) {
        exists("/regions/" + i + "/code", "区划", "region", overlay.regions().get(i).code());
      }
    }
    for (int i = 0; i < overlay.departments().size(); i++) {
      if (base.department(overlay.departments().get(i).code()).isPresent()) {
        exists(
            "/departments/" + i + "/code", "部门", "department", overlay.departments().get(i).code());
      }
    }
    for (int i = 0; i < overlay.questions().size(); i++) {
      if (base.question(overlay.questions().get(i).fact()).isPresent()) {
        exists("/questions/" + i + "/fact", "事实", "fact", overlay.questions().get(i).fact());
      }
    }
    for (int i = 0; i < overlay.thresholds().size(); i++) {
      if (base.threshold(overlay.thresholds().get(i).name()).isPresent()) {
        exists("/thresholds/" + i + "/name", "标准", "threshold", overlay.thresholds().get(i).name());
      }
    }
  }

  private void exists(String at, String zh, String en, Object found) {
    conflicts.error(
        "R13",
        at,
        "ALREADY_DECLARED",
        zh + "“" + found + "”已在目录中，不得另行定义",
        "The " + en + " \"" + found + "\" is declared in the catalog and may not be declared anew");
  }

  private void bundles() {
    for (int i = 0; i < overlay.bundles().size(); i++) {
      Bundle bundle = overlay.bundles().get(i);
      String at = "/bundles/" + i;
      if (base.bundle(bundle.code()).isPresent()) {
        exists(at + "/code", "一件事", "bundle", bundle.code());
      }
      if (bundle.origin() != Origin.CITY) {
        conflicts.error(
            "R16",
            at + "/origin",
            "ORIGIN_NOT_OWN",
            "拓展的一件事不得标为“" + bundle.origin().mark() + "”：应为CITY",
            "An added bundle may not bear the mark \""
                + bundle.origin().mark()
                + "\": its origin is CITY");
      }
      for (int n = 0; n < bundle.items().size(); n++) {
        nationalCode(bundle.items().get(n), at + "/items/" + n + "/nationalCode");
      }
    }
  }

  private void items() {
    for (int i = 0; i < overlay.items().size(); i++) {
      ItemAddition addition = overlay.items().get(i);
      String at = "/items/" + i;
      knownBundle(base, addition.bundle(), at + "/bundle", conflicts);
      if (base.item(addition.item().code()).isPresent()) {
        exists(at + "/item/code", "事项", "item", addition.item().code());
      }
      nationalCode(addition.item(), at + "/item/nationalCode");
    }
  }

  /** Second reading, U11: additions come from the general directory, so they have its code. */
  private void nationalCode(Item item, String at) {
    String code = item.nationalCode();
    if (overlay.kind() == OverlayKind.ILLUSTRATIVE && code == null) {
      return;
    }
    if (code == null) {
      conflicts.error(
          "R13",
          at,
          "NO_NATIONAL_CODE",
          "拓展事项“" + item.code() + "”须以政务服务事项通用目录为基础，应填写事项编码",
          "The added item \""
              + item.code()
              + "\" must be in the general directory: give its national code");
    } else {
      for (Violation fault : NationalItemCode.parse(code).violations()) {
        String zh = "拓展事项“" + item.code() + "”的事项编码：" + fault.message().zh();
        String en =
            "National code of the added item \"" + item.code() + "\": " + fault.message().en();
        conflicts.error(fault.rule().code(), at, "BAD_NATIONAL_CODE", zh, en);
      }
    }
  }

  static void knownBundle(Catalog base, BundleCode code, String at, Findings conflicts) {
    if (base.bundle(code).isEmpty()) {
      conflicts.unknown(
          "R13",
          at,
          "UNKNOWN_BUNDLE",
          "一件事",
          "bundle",
          code.value(),
          base.bundles().stream().map(b -> b.code().value()).toList());
    }
  }
}
