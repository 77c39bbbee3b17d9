package org.yijianshi.catalog;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;

/**
 * What one bracket of a name does. Scope words hide in brackets, so every one is declared (second
 * reading, U13); the linter reports any that is not.
 *
 * @param words the words as printed, without the brackets themselves
 * @param role what they do
 */
@Rule("R13")
public record NamePart(String words, NameRole role) {
  /** Checks that nothing is missing. */
  public NamePart {
    Text.required("NamePart", "words", words);
    Objects.requireNonNull(role, "role");
  }

  /** A copy of the parts of one name; the same words must not stand twice. */
  static List<NamePart> distinct(List<NamePart> parts) {
    if (parts.stream().map(NamePart::words).distinct().count() < parts.size()) {
      throw new IllegalArgumentException("The words of a name must not stand twice: " + parts);
    }
    return List.copyOf(parts);
  }
}
