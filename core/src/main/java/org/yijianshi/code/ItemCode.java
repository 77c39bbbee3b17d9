package org.yijianshi.code;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an item (事项) in a catalog. It is the catalog's own; the 事项编码 of GB/T 39554.1 is a
 * type of its own.
 *
 * @param value the code, for instance {@code E03-01}
 */
public record ItemCode(String value) implements Comparable<ItemCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

  /** Checks the form. */
  public ItemCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("ItemCode must match " + FORM + ": " + value);
    }
  }

  /** The code with that text. */
  public static ItemCode of(String value) {
    return new ItemCode(value);
  }

  /** Written out: every step of a case looks items up. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ItemCode that && value.equals(that.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(ItemCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
