package org.yijianshi.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;

/**
 * A unified social credit code (统一社会信用代码, GB 32100) of a legal person, another organisation or a
 * self-employed household: who registers (1), which kind (2), region of the registrar (3–8),
 * organisation code (9–17, with a check character of its own by GB 11714) and check character (18).
 * Both check characters are verified.
 *
 * <p>Such codes are published and therefore neither masked nor withheld from messages.
 *
 * @param value the 18 characters, digits and capital letters without I, O, S, V and Z, for instance
 *     {@code 91350100M000100Y43}
 */
@Rule("GB-32100")
public record CreditCode(String value) implements Identity, Comparable<CreditCode> {
  private static final Standard STANDARD = Standard.of("GB-32100", "统一社会信用代码", "Credit code");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern DIGIT_OR_X = Pattern.compile("[0-9X]");
  private static final Pattern SIGN = Pattern.compile("[" + CheckCharacters.CREDIT_ALPHABET + "]");
  private static final String SIGN_ZH = "数字或大写字母（不含I、O、S、V、Z）";
  private static final String SIGN_EN = "a digit or a capital letter other than I, O, S, V, Z";

  /** Checks length, characters and both check characters. */
  public CreditCode {
    Parsed.require(check(value));
  }

  /**
   * The code with that text, or an {@link IllegalArgumentException} that says all that is wrong.
   */
  public static CreditCode of(String value) {
    return new CreditCode(value);
  }

  /** Reads a text without exceptions. */
  public static Parsed<CreditCode> parse(String text) {
    return Parsed.read(text, CreditCode::check, CreditCode::new);
  }

  private static List<Violation> check(String text) {
    List<Violation> found = new ArrayList<>();
    STANDARD.length(text, 18).ifPresent(found::add);
    if (found.isEmpty()) {
      STANDARD.characters(text, 1, 2, SIGN, SIGN_ZH, SIGN_EN).ifPresent(found::add);
      STANDARD.characters(text, 3, 8, DIGIT, "数字", "a digit").ifPresent(found::add);
      STANDARD.characters(text, 9, 16, SIGN, SIGN_ZH, SIGN_EN).ifPresent(found::add);
      STANDARD.characters(text, 17, 17, DIGIT_OR_X, "数字或X", "a digit or X").ifPresent(found::add);
      STANDARD.characters(text, 18, 18, SIGN, SIGN_ZH, SIGN_EN).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      char inner = CheckCharacters.organisation(text.substring(8, 16));
      STANDARD.checkCharacter(text, 17, inner, "9–16").ifPresent(found::add);
      STANDARD.checkCharacter(text, 18, CheckCharacters.credit(text), "1–17").ifPresent(found::add);
    }
    return found;
  }

  /** The organisation code (组织机构代码, GB 11714): nine characters, the last its own check. */
  public String organisationCode() {
    return value.substring(8, 17);
  }

  @Override
  public IdentityKind kind() {
    return IdentityKind.CREDIT_CODE;
  }

  /** The whole code: it is public. */
  @Override
  public String masked() {
    return value;
  }

  @Override
  public int compareTo(CreditCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
