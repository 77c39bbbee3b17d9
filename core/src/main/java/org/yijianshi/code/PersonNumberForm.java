package org.yijianshi.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yijianshi.base.Label;
import org.yijianshi.base.Violation;

/**
 * What the three kinds of {@link PersonNumber} check alike. All messages are free of digits of the
 * number, the expected check character included.
 *
 * @param standard the standard, and what it calls the number
 * @param front what the number must begin with
 * @param frontInWords the same, as the end of a sentence about the number
 */
record PersonNumberForm(Standard standard, Pattern front, Label frontInWords) {
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern DIGIT_OR_X = Pattern.compile("[0-9X]");

  /** The first year of birth that is believed; the oldest example of the standard is of 1880. */
  private static final int FIRST_YEAR = 1800;

  private static final int LAST_YEAR = 2099;

  static PersonNumberForm of(String zh, String en, String front, String frontZh, String frontEn) {
    return new PersonNumberForm(
        Standard.of("GB-11643", zh, en), Pattern.compile(front), Label.of(frontZh, frontEn));
  }

  List<Violation> check(String text) {
    List<Violation> found = new ArrayList<>();
    standard.length(text, 18).ifPresent(found::add);
    if (found.isEmpty()) {
      standard.characters(text, 1, 17, DIGIT, "数字", "a digit").ifPresent(found::add);
      standard
          .characters(text, 18, 18, DIGIT_OR_X, "数字或大写X", "a digit or a capital X")
          .ifPresent(found::add);
    }
    if (found.isEmpty()) {
      checkMeaning(text, found);
    }
    return found;
  }

  private void checkMeaning(String text, List<Violation> found) {
    if (!front.matcher(text).lookingAt()) {
      found.add(standard.violation("WRONG_KIND", frontInWords.zh(), frontInWords.en()));
    }
    if (birthDate(text).isEmpty()) {
      found.add(
          standard.violation(
              "WRONG_DATE",
              "第7至14位应为" + FIRST_YEAR + "年至" + LAST_YEAR + "年间真实的出生日期",
              "positions 7 to 14 must be a real date of birth from "
                  + FIRST_YEAR
                  + " to "
                  + LAST_YEAR));
    }
    if (text.charAt(17) != CheckCharacters.citizen(text)) {
      found.add(
          standard.violation(
              "WRONG_CHECK_CHARACTER",
              "第18位校验码与前17位不符（应有的校验码属个人信息，以*代替：*）",
              "check character at position 18 does not fit the 17 before it"
                  + " (the one expected is personal and masked: *)"));
    }
  }

  /** The date at positions 7 to 14 of a number whose first 17 characters are digits. */
  static Optional<LocalDate> birthDate(String text) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(text.substring(6, 10)),
              Integer.parseInt(text.substring(10, 12)),
              Integer.parseInt(text.substring(12, 14)));
      boolean believed = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
      return believed ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
