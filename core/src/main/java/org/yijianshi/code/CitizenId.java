package org.yijianshi.code;

import org.yijianshi.base.Rule;

/**
 * A citizen id (公民身份号码, GB 11643) of a person registered in a household on the mainland. {@link
 * PersonNumber#parse(String)} tells it from the numbers of other people by the first digits.
 *
 * @param value the 17 digits and the check character, a digit or a capital X; personal
 */
@Rule("GB-11643")
public record CitizenId(String value) implements PersonNumber {
  private static final PersonNumberForm FORM =
      PersonNumberForm.of(
          "公民身份号码",
          "Citizen id",
          "(?!8[123])[1-8]",
          "应以1至8开头；81、82、83开头的是港澳台居民居住证，9开头的是外国人永久居留身份证",
          "must begin with 1 to 8; 81, 82 and 83 begin a residence permit, 9 a permanent resident"
              + " id");

  /** Checks length, characters, first digits, date of birth and check character. */
  public CitizenId {
    Parsed.require(FORM.check(value));
  }

  /** The number, or an {@link IllegalArgumentException} that says all that is wrong, masked. */
  public static CitizenId of(String value) {
    return new CitizenId(value);
  }

  /** Reads a text without exceptions. */
  public static Parsed<CitizenId> parse(String text) {
    return Parsed.read(text, FORM::check, CitizenId::new);
  }

  /** The region of the first registration; it may have been renamed or dissolved since. */
  public RegionCode region() {
    return RegionCode.of(value.substring(0, 6));
  }

  @Override
  public IdentityKind kind() {
    return IdentityKind.CITIZEN_ID;
  }

  /** Masked. */
  @Override
  public String toString() {
    return masked();
  }
}
