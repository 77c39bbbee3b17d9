package org.yijianshi.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a decision produced: a certificate, a notice, the answer of a look-up.
 *
 * @param name the name of the result as the guide gives it, such as 食品经营许可证
 * @param number the department's document or certificate number; null for an answer without one
 * @param digest the digest of the electronic document, algorithm first; null where there is paper
 *     only
 */
public record ResultDocument(String name, @Nullable String number, @Nullable String digest) {
  /** Checks that it has a name. */
  public ResultDocument {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("A result needs a name");
    }
  }

  /** A result with a number, on paper. */
  public static ResultDocument numbered(String name, String number) {
    return new ResultDocument(name, number, null);
  }
}
