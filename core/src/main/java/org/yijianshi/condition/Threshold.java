package org.yijianshi.condition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/**
 * Declares a number that a county sets, for instance the area from which the fire safety check is
 * needed. The number itself is in {@link Thresholds}. 「结合实际进行拓展」
 *
 * @param name the name that conditions and overlays use, {@code [a-z][A-Za-z0-9]*}
 * @param label what a person reads, as a noun: 消防安全检查面积标准
 * @param unit the unit of the number in Chinese, for instance 平方米; null for a bare number
 */
@Rule("R13")
public record Threshold(String name, Label label, @Nullable String unit) implements Labelled {
  /** Checks the name. */
  public Threshold {
    Names.check("Threshold", name);
    Objects.requireNonNull(label, "label");
  }

  /** The threshold of that name, those words and that unit. */
  public static Threshold of(String name, String zh, String en, @Nullable String unit) {
    return new Threshold(name, Label.of(zh, en), unit);
  }
}
