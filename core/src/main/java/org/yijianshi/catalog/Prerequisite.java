package org.yijianshi.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Condition;

/**
 * What an applicant must already hold before a bundle begins, from outside the bundle: 「企业准营类一件事
 * 申请人需先行取得营业执照」 (R17).
 *
 * @param certificate the material that proves it, for instance {@code business-licence}
 * @param name its name, for instance 营业执照
 * @param condition for whom it holds; always, unless said otherwise
 * @param basis on whose word it rests
 * @param quote the words that say so, or null where it is inferred
 */
@Rule("R17")
public record Prerequisite(
    MaterialCode certificate,
    String name,
    Condition condition,
    Basis basis,
    @Nullable String quote) {
  /** Checks that what the regulation demands is quoted. */
  public Prerequisite {
    Objects.requireNonNull(certificate, "certificate");
    Text.required("Prerequisite", "name", name);
    Objects.requireNonNull(condition, "condition");
    Text.optional("Prerequisite", "quote", quote);
    if (basis == Basis.REGULATION && quote == null) {
      throw new IllegalArgumentException("Prerequisite " + certificate + " must quote its basis");
    }
  }
}
