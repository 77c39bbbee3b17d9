package org.yijianshi.contract.arbitrary;

import java.math.BigInteger;
import java.util.function.Predicate;

/**
 * Check characters the slow way: try every character of the alphabet and keep the one with which
 * the standard's condition on the finished code holds. Nothing is shared with the code under test.
 */
public final class NaiveChecks {
  /** The characters that a credit code may have. */
  public static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private NaiveChecks() {}

  /** GB 32100: with C18 the weighted sum is divisible by 31. */
  public static char credit(String first17) {
    return only(CREDIT_ALPHABET, c -> isCredit(first17 + c));
  }

  private static boolean isCredit(String code) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < 17; i++) {
      BigInteger value = BigInteger.valueOf(CREDIT_ALPHABET.indexOf(code.charAt(i)));
      sum = sum.add(value.multiply(BigInteger.valueOf(3).pow(i)));
    }
    sum = sum.add(BigInteger.valueOf(CREDIT_ALPHABET.indexOf(code.charAt(17))));
    return sum.mod(BigInteger.valueOf(31)).signum() == 0;
  }

  /** GB 11714: with C9, X for ten, the weighted sum is divisible by 11. */
  public static char organisation(String first8) {
    return only(
        "0123456789X",
        c -> {
          int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
          int sum = c == 'X' ? 10 : c - '0';
          for (int i = 0; i < 8; i++) {
            sum += weights[i] * LETTERS.indexOf(first8.charAt(i));
          }
          return sum % 11 == 0;
        });
  }

  /**
   * GB 11643, as ISO 7064 defines MOD 11-2: the sum of a(i) times 2^(i-1), from the right, is 1.
   */
  public static char citizen(String first17) {
    return only(
        "0123456789X",
        c -> {
          String all = first17 + c;
          BigInteger sum = BigInteger.ZERO;
          for (int i = 1; i <= 18; i++) {
            int value = "0123456789X".indexOf(all.charAt(18 - i));
            sum = sum.add(BigInteger.valueOf(value).multiply(BigInteger.TWO.pow(i - 1)));
          }
          return sum.mod(BigInteger.valueOf(11)).equals(BigInteger.ONE);
        });
  }

  /** ISO 7064 MOD 37,36 by the standard's recursion: P(1) = 36, and the last sum is 1 modulo 36. */
  public static char mod37And36(String text) {
    return only(
        LETTERS,
        c -> {
          String all = text + c;
          int product = 36;
          int sum = 0;
          for (int i = 0; i < all.length(); i++) {
            sum = product + LETTERS.indexOf(all.charAt(i));
            int remainder = sum % 36 == 0 ? 36 : sum % 36;
            product = (remainder * 2) % 37;
          }
          return sum % 36 == 1;
        });
  }

  private static char only(String alphabet, Predicate<Character> holds) {
    String fitting =
        alphabet
            .chars()
            .filter(c -> holds.test((char) c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    if (fitting.length() != 1) {
      throw new IllegalStateException("Exactly one character must fit, not: '" + fitting + "'");
    }
    return fitting.charAt(0);
  }
}
