package org.yijianshi.casefile;

import org.jspecify.annotations.Nullable;

/**
 * One specific reason for a decision against the applicant.
 *
 * @param text the reason in Chinese, as the notice says it; no personal data
 * @param basis the article it rests on, or null where it is a fact
 */
public record Ground(String text, @Nullable String basis) {
  /** Checks that something is said. */
  public Ground {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A ground must say something");
    }
  }

  /** A reason that rests on an article. */
  public static Ground of(String text, String basis) {
    return new Ground(text, basis);
  }
}
