package org.yijianshi.material;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which of several formats (材料类型及格式要求) is the strictest. Guides write them as words; the usual ones
 * have an order: original and copy, original, sealed copy, copy, electronic. Words that say none of
 * these cannot be ranked, so each of them has to be met beside the strictest.
 */
final class Formats {
  private static final int ORIGINAL_AND_COPY = 5;
  private static final int ORIGINAL = 4;
  private static final int SEALED_COPY = 3;
  private static final int COPY = 2;
  private static final int ELECTRONIC = 1;

  private Formats() {}

  /** What has to be met so that all of them are: the strictest, and whatever has no rank. */
  static List<String> strictest(List<String> formats) {
    int highest =
        formats.stream().map(Formats::rank).flatMapToInt(OptionalInt::stream).max().orElse(0);
    Set<String> kept = new LinkedHashSet<>();
    for (String format : formats) {
      if (rank(format).orElse(highest) == highest) {
        kept.add(format);
      }
    }
    return new ArrayList<>(kept);
  }

  /** How strict the format is; empty if its words do not say. */
  static OptionalInt rank(String format) {
    boolean copy = format.contains("复印件");
    if (format.contains("原件")) {
      return OptionalInt.of(copy ? ORIGINAL_AND_COPY : ORIGINAL);
    }
    if (copy) {
      return OptionalInt.of(format.contains("章") ? SEALED_COPY : COPY);
    }
    boolean electronic = format.contains("电子") || format.contains("扫描件");
    return electronic ? OptionalInt.of(ELECTRONIC) : OptionalInt.empty();
  }
}
