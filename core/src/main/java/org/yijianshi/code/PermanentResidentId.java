package org.yijianshi.code;

import org.yijianshi.base.Rule;

/**
 * The number on the identity card of a foreign permanent resident (外国人永久居留身份证) in the form issued
 * since December 2023: a 9 where a citizen has the first digit of the province, then place of
 * application and nationality. Older cards are {@link OtherIdentity}.
 *
 * @param value the 17 digits and the check character, a digit or a capital X; personal
 */
@Rule("GB-11643")
public record PermanentResidentId(String value) implements PersonNumber {
  private static final PersonNumberForm FORM =
      PersonNumberForm.of(
          "外国人永久居留身份证号码", "Permanent resident id", "9", "应以9开头", "must begin with 9");

  /** Checks length, characters, first digits, date of birth and check character. */
  public PermanentResidentId {
    Parsed.require(FORM.check(value));
  }

  /** The number, or an {@link IllegalArgumentException} that says all that is wrong, masked. */
  public static PermanentResidentId of(String value) {
    return new PermanentResidentId(value);
  }

  /** Reads a text without exceptions. */
  public static Parsed<PermanentResidentId> parse(String text) {
    return Parsed.read(text, FORM::check, PermanentResidentId::new);
  }

  @Override
  public IdentityKind kind() {
    return IdentityKind.PERMANENT_RESIDENT_ID;
  }

  /** Masked. */
  @Override
  public String toString() {
    return masked();
  }
}
