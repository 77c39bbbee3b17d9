package org.yijianshi.condition;

import java.util.Objects;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * One of the answers that a {@link AnswerKind#CHOICE} question offers.
 *
 * @param value the stable value that facts and conditions hold; never blank
 * @param label what a person reads
 */
public record Option(String value, Label label) implements Labelled {
  /** Checks the value. */
  public Option {
    Objects.requireNonNull(label, "label");
    if (value.isBlank()) {
      throw new IllegalArgumentException("An option needs a value: " + label.zh());
    }
  }

  /** The option of that value and those words. */
  public static Option of(String value, String zh, String en) {
    return new Option(value, Label.of(zh, en));
  }
}
