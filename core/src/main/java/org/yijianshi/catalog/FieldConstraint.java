package org.yijianshi.catalog;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;

/**
 * What a field's value must keep to besides its kind. Whatever is null constrains nothing.
 *
 * @param min the smallest number, inclusive, in the unit of the field; numbers only
 * @param max the largest number, inclusive, in the unit of the field; numbers only
 * @param maxLength the most characters (code points), at least 1; texts and addresses only
 * @param pattern the regular expression that the whole text must match; texts only
 * @param hint what the pattern asks for, in words; set exactly when there is a pattern
 */
@Rule("R11")
public record FieldConstraint(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Integer maxLength,
    @Nullable String pattern,
    @Nullable Label hint) {
  private static final FieldConstraint NONE = new FieldConstraint(null, null, null, null, null);

  /** Drops the scale of numbers; checks that it can be kept to, and that a pattern has words. */
  public FieldConstraint {
    min = plain(min);
    max = plain(max);
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("No number is at least " + min + " and at most " + max);
    }
    if (maxLength != null && maxLength < 1) {
      throw new IllegalArgumentException("A field holds at least 1 character: " + maxLength);
    }
    if ((pattern == null) != (hint == null)) {
      throw new IllegalArgumentException("A pattern and its hint in words come together");
    }
    if (pattern != null) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException("Not a regular expression: " + pattern, e);
      }
    }
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Nothing beyond the kind. */
  public static FieldConstraint none() {
    return NONE;
  }

  /** Numbers between these two, inclusive; null leaves an end open. */
  public static FieldConstraint between(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    return new FieldConstraint(min, max, null, null, null);
  }

  /** Texts of at most so many characters. */
  public static FieldConstraint atMost(int characters) {
    return new FieldConstraint(null, null, characters, null, null);
  }

  /** Texts of that form, put into words. */
  public static FieldConstraint like(String pattern, Label hint) {
    return new FieldConstraint(null, null, null, pattern, hint);
  }

  /** Whether it constrains anything. */
  public boolean some() {
    return !equals(NONE);
  }

  /** Each constraint belongs to certain kinds. */
  void check(String code, FieldKind kind) {
    if ((min != null || max != null) && kind != FieldKind.NUMBER) {
      throw new IllegalArgumentException("Only a NUMBER has a min or max: " + code);
    }
    if (maxLength != null && kind != FieldKind.TEXT && kind != FieldKind.ADDRESS) {
      throw new IllegalArgumentException("Only a TEXT or ADDRESS has a maxLength: " + code);
    }
    if (pattern != null && kind != FieldKind.TEXT) {
      throw new IllegalArgumentException("Only a TEXT has a pattern: " + code);
    }
  }
}
