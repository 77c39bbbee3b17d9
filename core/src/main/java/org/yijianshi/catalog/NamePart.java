package org.yijianshi.catalog;

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
}
