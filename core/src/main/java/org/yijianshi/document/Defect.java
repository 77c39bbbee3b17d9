package org.yijianshi.document;

import org.jspecify.annotations.Nullable;

/**
 * One thing to put right.
 *
 * @param what the material or field, as the guide names it
 * @param problem what is wrong with it
 * @param expected what would be right
 * @param basis the rule or article that asks for it, or null where the guide does
 */
public record Defect(String what, String problem, String expected, @Nullable String basis) {
  /** Refuses what is missing, by name. */
  public Defect {
    Required.text(DocumentKind.CORRECTION_NOTICE, "补正对象", what);
    Required.text(DocumentKind.CORRECTION_NOTICE, "存在问题", problem);
    Required.text(DocumentKind.CORRECTION_NOTICE, "补正要求", expected);
  }

  String line() {
    return what + "：" + problem + "；应当" + expected + (basis == null ? "。" : "（" + basis + "）。");
  }

  /** Nothing of the problem, which may tell of a person. */
  @Override
  public String toString() {
    return "Defect of " + what;
  }
}
