package org.yijianshi.contract.history;

import java.time.Duration;
import java.util.Objects;

/**
 * A small description of something that somebody tries. It stays meaningful when others are taken
 * out of the history around it.
 *
 * @param no its number in the history it was first part of; it makes the command's id
 * @param pause how long after the intent before it
 * @param lag how long before it is recorded it occurred
 * @param twist what is odd about it
 * @param deed what is tried
 */
public record Intent(int no, Duration pause, Duration lag, Twist twist, Deed deed) {
  /** Checks that nothing is missing and that time does not run backwards. */
  public Intent {
    Objects.requireNonNull(twist, "twist");
    Objects.requireNonNull(deed, "deed");
    if (no < 1 || pause.isNegative() || lag.isNegative()) {
      throw new IllegalArgumentException(
          "An intent has a number from 1, and neither pause nor lag is negative: " + no);
    }
  }

  /** The same some time later. */
  public Intent after(Duration longer) {
    return new Intent(no, longer, lag, twist, deed);
  }
}
