package org.yijianshi.code;

/** The calculations behind check characters. Inputs hold only characters of their alphabet. */
final class CheckCharacters {
  /** Digits and letters without I, O, S, V and Z; the place of a character is its value. */
  static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final String CITIZEN_CHECKS = "10X98765432";
  private static final int[] CITIZEN_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CheckCharacters() {}

  /** GB 32100: weights 3^(i-1) modulo 31, over the 17 characters at the front. */
  static char credit(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /**
   * GB 11714: the ninth character of the organisation code, from its eight characters. A letter
   * counts from A = 10 through the whole alphabet, the letters that GB 32100 leaves out included.
   */
  static char organisation(String eight) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : Character.forDigit(check % 11, 10);
  }

  /** GB 11643 (ISO 7064 MOD 11-2), over the 17 digits at the front. */
  static char citizen(String number) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (number.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
    }
    return CITIZEN_CHECKS.charAt(sum % 11);
  }

  /** ISO 7064 MOD 37,36, over digits and capital letters of any number. */
  static char mod37And36(String text) {
    int product = 36;
    for (int i = 0; i < text.length(); i++) {
      int sum = (product + Character.digit(text.charAt(i), 36)) % 36;
      product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return Character.toUpperCase(Character.forDigit((37 - product) % 36, 36));
  }
}
