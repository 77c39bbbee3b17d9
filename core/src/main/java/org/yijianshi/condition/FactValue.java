package org.yijianshi.condition;

import java.math.BigDecimal;
import java.util.Objects;

/** One answer: yes or no, a number, or a text (also the value of a chosen option). */
public sealed interface FactValue permits FactValue.Bool, FactValue.Numeric, FactValue.Text {
  /** The kind of this answer: {@code BOOLEAN}, {@code NUMBER} or {@code TEXT}. */
  AnswerKind kind();

  /** Yes or no. */
  static FactValue of(boolean value) {
    return new Bool(value);
  }

  /** A whole number, in the unit of its question. */
  static FactValue of(long value) {
    return new Numeric(BigDecimal.valueOf(value));
  }

  /** A number, in the unit of its question. */
  static FactValue of(BigDecimal value) {
    return new Numeric(value);
  }

  /** A text, or the value of an option. */
  static FactValue of(String value) {
    return new Text(value);
  }

  /**
   * Yes or no.
   *
   * @param value true for 是
   */
  record Bool(boolean value) implements FactValue {
    @Override
    public AnswerKind kind() {
      return AnswerKind.BOOLEAN;
    }
  }

  /**
   * A number. 200, 200.0 and 2E+2 are equal: the scale is dropped.
   *
   * @param value in the unit of its question; at most 40 digits, between 10^-30 and 10^30 in size
   */
  record Numeric(BigDecimal value) implements FactValue {
    private static final int MAX_DIGITS = 40;
    private static final int MAX_SCALE = 30;

    /** Drops the scale and checks the size, so that no number can print as a billion zeros. */
    public Numeric {
      if (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_SCALE) {
        throw new IllegalArgumentException(
            "A number must have at most 40 digits and a scale of -30 to 30: precision "
                + value.precision()
                + ", scale "
                + value.scale());
      }
      value = value.stripTrailingZeros();
    }

    @Override
    public AnswerKind kind() {
      return AnswerKind.NUMBER;
    }

    /** The number without an exponent, for instance {@code 200}. */
    public String plain() {
      return value.toPlainString();
    }
  }

  /**
   * A text. It may name a person, so it does not print.
   *
   * @param value blank means "there is none"
   */
  record Text(String value) implements FactValue {
    /** Makes every blank text the same empty one. */
    public Text {
      Objects.requireNonNull(value, "value");
      value = value.isBlank() ? "" : value;
    }

    @Override
    public AnswerKind kind() {
      return AnswerKind.TEXT;
    }

    /** The length alone. */
    @Override
    public String toString() {
      return "Text[" + value.length() + " chars]";
    }
  }
}
