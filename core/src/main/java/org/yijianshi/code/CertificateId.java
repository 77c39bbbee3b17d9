package org.yijianshi.code;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.regex.Pattern;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;

/**
 * The identifier of an electronic certificate (电子证照标识, GB/T 36904): the root {@code
 * 1.2.156.3005.2}, then type, issuer, serial number and version, then a check character by ISO 7064
 * MOD 37,36 over those four. Form and check character are verified; whether type and issuer exist
 * is for the register of certificates to say.
 *
 * <p>A serial number may be the number of its holder: it is hidden where the identifier is printed,
 * and messages name nothing of it.
 *
 * @param value the whole identifier, dots included; possibly personal
 */
@Rule("GBT-36904")
public record CertificateId(String value) {
  private static final Standard STANDARD = Standard.of("GBT-36904", "电子证照标识", "Certificate id");
  private static final String ROOT = "1.2.156.3005.2.";
  private static final Pattern PARTS = Pattern.compile("([0-9A-Z]+\\.){3}[0-9A-Z]+");
  private static final Pattern FORM =
      Pattern.compile(Pattern.quote(ROOT) + PARTS.pattern() + "\\.[0-9A-Z]");

  /** Checks form and check character. */
  public CertificateId {
    Parsed.require(check(value));
  }

  /** The identifier, or an {@link IllegalArgumentException} that says what is wrong with it. */
  public static CertificateId of(String value) {
    return new CertificateId(value);
  }

  /** The identifier of four parts of digits and capital letters; the check character is added. */
  public static CertificateId of(String type, String issuer, String serial, String version) {
    String parts = String.join(".", type, issuer, serial, version);
    if (!PARTS.matcher(parts).matches()) {
      Parsed.require(List.of(wrongForm()));
    }
    return new CertificateId(ROOT + parts + "." + checkCharacter(parts));
  }

  /** Reads a text without exceptions. */
  public static Parsed<CertificateId> parse(String text) {
    return Parsed.read(text, CertificateId::check, CertificateId::new);
  }

  private static List<Violation> check(String text) {
    if (!FORM.matcher(text).matches()) {
      return List.of(wrongForm());
    }
    int last = text.length() - 1;
    char expected = checkCharacter(text.substring(ROOT.length(), last));
    char actual = text.charAt(last);
    return actual == expected
        ? List.of()
        : List.of(
            STANDARD.violation(
                "WRONG_CHECK_CHARACTER",
                "末位校验码应为" + expected + "，实为" + actual,
                "check character at the end must be " + expected + ", not " + actual));
  }

  private static Violation wrongForm() {
    return STANDARD.violation(
        "WRONG_FORM",
        "应为" + ROOT + "{类型}.{颁发机构}.{流水号}.{版本}.{校验码}，各段为数字或大写字母，校验码1位",
        "must be "
            + ROOT
            + "{type}.{issuer}.{serial}.{version}.{check}, each part of digits or capital letters,"
            + " the check of one");
  }

  private static char checkCharacter(String parts) {
    return CheckCharacters.mod37And36(parts.replace(".", ""));
  }

  /** The type of certificate: as a rule the credit code of who defines it and three digits. */
  public String type() {
    return part(0);
  }

  /** Who issued it: as a rule the issuer's credit code. */
  public String issuer() {
    return part(1);
  }

  /** The issuer's serial number; personal where the issuer uses the holder's own number. */
  public String serial() {
    return part(2);
  }

  /** The version of the certificate. */
  public String version() {
    return part(3);
  }

  private String part(int index) {
    return Splitter.on('.').splitToList(value.substring(ROOT.length())).get(index);
  }

  /** The identifier with its serial number masked. */
  @Override
  public String toString() {
    return ROOT
        + String.join(".", type(), issuer(), Masking.number(serial()), version())
        + value.substring(value.length() - 2);
  }
}
