package org.yijianshi.code;

import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;

/**
 * An item code of the national directory (事项编码, GB/T 39554.1) in one of three lengths: 12 for the
 * item as such (基本编码), 31 for the item as one body carries it out (实施编码: that body's credit code, a
 * sign for the level, the 12), 33 for one of its business items (业务办理项编码: the 31 and two more).
 *
 * <p>Length and credit code are checked and nothing else: what the 12 are made of differs between
 * directories in use.
 *
 * @param value the 12, 31 or 33 characters
 */
@Rule("GBT-39554-1")
public record NationalItemCode(String value) implements Comparable<NationalItemCode> {
  private static final Standard STANDARD = Standard.of("GBT-39554-1", "事项编码", "National item code");
  private static final int BASIC = 12;
  private static final int IMPLEMENTATION = 31;
  private static final int BUSINESS = 33;
  private static final int CREDIT_CODE = 18;

  /** Checks the length and, in the longer forms, the credit code. */
  public NationalItemCode {
    Parsed.require(check(value));
  }

  /**
   * The code with that text, or an {@link IllegalArgumentException} that says all that is wrong.
   */
  public static NationalItemCode of(String value) {
    return new NationalItemCode(value);
  }

  /** Reads a text without exceptions. */
  public static Parsed<NationalItemCode> parse(String text) {
    return Parsed.read(text, NationalItemCode::check, NationalItemCode::new);
  }

  private static List<Violation> check(String text) {
    int length = text.length();
    if (length != BASIC && length != IMPLEMENTATION && length != BUSINESS) {
      return List.of(
          STANDARD.violation(
              "WRONG_LENGTH",
              "应为12、31或33位，实为" + length + "位",
              "must have 12, 31 or 33 characters, not " + length));
    }
    return length == BASIC
        ? List.of()
        : CreditCode.parse(text.substring(0, CREDIT_CODE)).violations().stream()
            .map(NationalItemCode::inside)
            .toList();
  }

  /** The same reason, saying where the credit code stands; the rule stays the credit code's. */
  private static Violation inside(Violation violation) {
    Label inner = violation.message();
    return new Violation(
        violation.rule(),
        violation.code(),
        Label.of(
            "事项编码第1至18位：" + inner.zh(), "National item code, positions 1 to 18: " + inner.en()),
        violation.where());
  }

  /** The 12 characters that name the item wherever it is carried out. */
  public NationalItemCode basic() {
    return value.length() == BASIC
        ? this
        : of(value.substring(IMPLEMENTATION - BASIC, IMPLEMENTATION));
  }

  /** The 31 characters of the implementation; empty for a basic code. */
  public Optional<NationalItemCode> implementation() {
    return implemented().map(code -> of(code.substring(0, IMPLEMENTATION)));
  }

  /** The body that carries the item out; empty for a basic code. */
  public Optional<CreditCode> implementer() {
    return implemented().map(code -> CreditCode.of(code.substring(0, CREDIT_CODE)));
  }

  /** The sign for the level at which it is carried out (行使层级), unchecked; empty if basic. */
  public Optional<String> levelSign() {
    return implemented().map(code -> code.substring(CREDIT_CODE, CREDIT_CODE + 1));
  }

  /** The two characters that tell business items of one implementation apart; else empty. */
  public Optional<String> businessItem() {
    return implemented()
        .filter(code -> code.length() == BUSINESS)
        .map(code -> code.substring(IMPLEMENTATION));
  }

  private Optional<String> implemented() {
    return Optional.of(value).filter(code -> code.length() > BASIC);
  }

  @Override
  public int compareTo(NationalItemCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
