package org.yijianshi.code;

import org.yijianshi.base.Rule;

/**
 * The number on a residence permit for residents of Hong Kong, Macao and Taiwan (港澳台居民居住证). It has
 * the layout of a citizen id, with 810000, 820000 or 830000 for the place.
 *
 * @param value the 17 digits and the check character, a digit or a capital X; personal
 */
@Rule("GB-11643")
public record ResidencePermitId(String value) implements PersonNumber {
  private static final PersonNumberForm FORM =
      PersonNumberForm.of(
          "港澳台居民居住证号码",
          "Residence permit id",
          "8[123]0000",
          "应以810000、820000或830000开头",
          "must begin with 810000, 820000 or 830000");

  /** Checks length, characters, first digits, date of birth and check character. */
  public ResidencePermitId {
    Parsed.require(FORM.check(value));
  }

  /** The number, or an {@link IllegalArgumentException} that says all that is wrong, masked. */
  public static ResidencePermitId of(String value) {
    return new ResidencePermitId(value);
  }

  /** Reads a text without exceptions. */
  public static Parsed<ResidencePermitId> parse(String text) {
    return Parsed.read(text, FORM::check, ResidencePermitId::new);
  }

  @Override
  public IdentityKind kind() {
    return IdentityKind.RESIDENCE_PERMIT;
  }

  /** Masked. */
  @Override
  public String toString() {
    return masked();
  }
}
