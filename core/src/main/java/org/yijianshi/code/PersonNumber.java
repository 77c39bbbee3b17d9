package org.yijianshi.code;

import java.time.LocalDate;

/**
 * An 18-character number that the state gives to a person for life. Three kinds share layout and
 * check character (GB 11643, ISO 7064 MOD 11-2) and differ by their first digits: six for the
 * place, eight for the date of birth, three for the sequence, one to check.
 */
public sealed interface PersonNumber extends Identity
    permits CitizenId, ResidencePermitId, PermanentResidentId {

  /**
   * Reads a number of whichever of the three kinds its first digits say. What fits none of the
   * three is judged as a citizen's.
   */
  static Parsed<PersonNumber> parse(String text) {
    if (text.startsWith("9")) {
      return PermanentResidentId.parse(text).map(number -> number);
    }
    if (text.startsWith("81") || text.startsWith("82") || text.startsWith("83")) {
      return ResidencePermitId.parse(text).map(number -> number);
    }
    return CitizenId.parse(text).map(number -> number);
  }

  /** The date of birth that the number records. */
  default LocalDate birthDate() {
    return PersonNumberForm.birthDate(value()).orElseThrow();
  }

  /** The gender that the number records: odd sequence numbers are men's, even ones women's. */
  default Gender gender() {
    return (value().charAt(16) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
  }

  @Override
  default String masked() {
    return Masking.number(value());
  }
}
