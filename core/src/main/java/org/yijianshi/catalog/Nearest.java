package org.yijianshi.catalog;

import com.google.common.base.Strings;
import java.util.Collection;
import java.util.Optional;

/** Finds what somebody probably meant: the candidate with the fewest differences. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate that a slip of the pen turns into the word: at most a third of its characters,
   * rounded up, inserted, dropped or exchanged, whatever the case; empty when none is that near. Of
   * equally near ones that which begins alike the longest, then the first.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String best = null;
    int bestDistance = (word.length() + 2) / 3 + 1;
    int bestPrefix = -1;
    for (String candidate : candidates) {
      int distance = distance(Text.folded(word), Text.folded(candidate));
      int prefix = Strings.commonPrefix(word, candidate).length();
      boolean nearer =
          distance < bestDistance
              || (distance == bestDistance && prefix > bestPrefix && best != null);
      if (nearer && distance < candidate.length()) {
        best = candidate;
        bestDistance = distance;
        bestPrefix = prefix;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The edit distance of Levenshtein. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
