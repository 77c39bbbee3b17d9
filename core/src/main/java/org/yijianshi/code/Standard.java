package org.yijianshi.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yijianshi.base.Label;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;

/**
 * A standard that gives a code its form, and the words in which it refuses a text. No text repeats
 * the value, see {@link Parsed}.
 *
 * @param rule the standard
 * @param name what it calls the code
 */
record Standard(RuleId rule, Label name) {
  static Standard of(String rule, String zh, String en) {
    return new Standard(RuleId.of(rule), Label.of(zh, en));
  }

  /** A violation whose sentences begin with the name of the code. */
  Violation violation(String code, String zh, String en) {
    return new Violation(
        rule, code, Label.of(name.zh() + zh, name.en() + ": " + en), /* where= */ null);
  }

  /** Refuses a text of another length. */
  Optional<Violation> length(String text, int expected) {
    if (text.length() == expected) {
      return Optional.empty();
    }
    return Optional.of(
        violation(
            "WRONG_LENGTH",
            "应为" + expected + "位，实为" + text.length() + "位",
            "must have " + expected + " characters, not " + text.length()));
  }

  /** Refuses a character that should be another because of a calculation; for public codes only. */
  Optional<Violation> checkCharacter(String text, int position, char expected, String over) {
    char actual = text.charAt(position - 1);
    if (actual == expected) {
      return Optional.empty();
    }
    return Optional.of(
        violation(
            "WRONG_CHECK_CHARACTER",
            "第" + position + "位校验码按第" + over + "位计算应为" + expected + "，实为" + actual,
            "check character at position "
                + position
                + " must be "
                + expected
                + " by positions "
                + over
                + ", not "
                + actual));
  }

  /** All positions from first to last (from 1, inclusive) that hold none of the characters. */
  Optional<Violation> characters(
      String text, int first, int last, Pattern allowed, String zh, String en) {
    List<Integer> wrong = new ArrayList<>();
    for (int position = first; position <= last; position++) {
      if (!allowed.matcher(text.substring(position - 1, position)).matches()) {
        wrong.add(position);
      }
    }
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    boolean one = wrong.size() == 1;
    return Optional.of(
        violation(
            "WRONG_CHARACTER",
            "第" + join(wrong, "、") + "位应为" + zh,
            (one ? "position " : "positions ") + join(wrong, ", ") + " must be " + en));
  }

  private static String join(List<Integer> positions, String comma) {
    return positions.stream().map(String::valueOf).collect(Collectors.joining(comma));
  }
}
