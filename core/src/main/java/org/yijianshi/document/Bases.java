package org.yijianshi.document;

import java.util.List;
import org.yijianshi.casefile.ItemPlan;

/**
 * The legal bases that documents name: the licensing law for licences alone, and the regulation.
 */
final class Bases {
  static final String ACCEPTING = "《中华人民共和国行政许可法》第三十二条";
  static final String REFUSING = "《中华人民共和国行政许可法》第三十八条";
  static final String SPECIAL = "《中华人民共和国行政许可法》第四十五条";
  static final String EXTENDING = "《中华人民共和国行政许可法》第四十二条";
  private static final String REGULATION = "三政办〔2023〕32号";

  private Bases() {}

  /** That article for a licence, and the regulation. */
  static List<String> of(ItemPlan plan, String article) {
    return plan.type().underLicensingLaw() ? licence(article) : regulation();
  }

  /** That article and the regulation, where it is known that a licence is concerned. */
  static List<String> licence(String article) {
    return List.of(article, REGULATION);
  }

  static List<String> regulation() {
    return List.of(REGULATION);
  }
}
