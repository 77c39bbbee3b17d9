package org.yijianshi.code;

import java.util.regex.Pattern;

/**
 * An administrative division (行政区划, GB/T 2260): six digits, two each for province, city and county.
 * Zones without a national code take one of the embedder's own.
 *
 * @param value the six digits, for instance {@code 411200} (三门峡市)
 */
public record RegionCode(String value) implements Comparable<RegionCode> {
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}");

  /** Checks the form. */
  public RegionCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("RegionCode must be six digits (GB/T 2260): " + value);
    }
  }

  /** The region with that code. */
  public static RegionCode of(String value) {
    return new RegionCode(value);
  }

  @Override
  public int compareTo(RegionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
