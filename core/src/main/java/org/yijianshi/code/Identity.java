package org.yijianshi.code;

/**
 * The number under which a person or an organisation is known. Which of the two it is does not
 * decide what a party is: a self-employed household is a person and has a credit code.
 */
public sealed interface Identity permits CreditCode, PersonNumber, OtherIdentity {
  /** The whole number. Personal where the {@link #kind()} is: never log it. */
  String value();

  /** Which kind of number it is. */
  IdentityKind kind();

  /** The number as it may be shown and logged: a person's with its middle hidden. */
  String masked();

  /**
   * Reads a number of a known kind without exceptions, for instance from a form or from storage.
   */
  static Parsed<Identity> parse(IdentityKind kind, String number) {
    return switch (kind) {
      case CREDIT_CODE -> CreditCode.parse(number).map(identity -> identity);
      case CITIZEN_ID -> CitizenId.parse(number).map(identity -> identity);
      case RESIDENCE_PERMIT -> ResidencePermitId.parse(number).map(identity -> identity);
      case PERMANENT_RESIDENT_ID -> PermanentResidentId.parse(number).map(identity -> identity);
      default -> OtherIdentity.parse(kind, number).map(identity -> identity);
    };
  }
}
