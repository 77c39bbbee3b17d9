package org.yijianshi.party;

import org.jspecify.annotations.Nullable;

/**
 * How a participant is reached. Personal: {@code toString} shows only what is there, not what it
 * says.
 *
 * @param phone a telephone number for SMS, or null
 * @param address a postal address for the courier, or null
 */
public record Contact(@Nullable String phone, @Nullable String address) {
  /** Nothing known. */
  public static Contact none() {
    return new Contact(null, null);
  }

  @Override
  public String toString() {
    return "Contact[phone=" + (phone != null) + ", address=" + (address != null) + "]";
  }
}
