package org.yijianshi.base;

import java.util.regex.Pattern;

/**
 * The number of a rule: a sentence of the regulation ({@code R1} to {@code R52}), an article of a
 * law ({@code XKF-32-4}: 行政许可法, article 32, item 4) or a knob of the policy ({@code
 * P-correctionPeriod}). Every refusal and every deadline names one.
 *
 * @param code the number as written above; it never changes once published
 */
public record RuleId(String code) implements Comparable<RuleId> {
  private static final Pattern REGULATION = Pattern.compile("R([1-9]|[1-4][0-9]|5[0-2])");
  private static final Pattern LAW = Pattern.compile("[A-Z]{2,6}(-[0-9]{1,3}){1,3}");
  private static final Pattern POLICY = Pattern.compile("P-[a-z][A-Za-z]*");

  /** Where a rule comes from. */
  public enum Source {
    /** The regulation itself, 三政办〔2023〕32号. */
    REGULATION,
    /** A law or administrative regulation of the state. */
    LAW,
    /** A choice of the embedder where regulation and law are silent. */
    POLICY
  }

  /** Checks the form of the number. */
  public RuleId {
    if (!REGULATION.matcher(code).matches()
        && !LAW.matcher(code).matches()
        && !POLICY.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "Rule id must be R1 to R52, a law such as XKF-32-4 or a policy such as P-hourClock: "
              + code);
    }
  }

  /** The rule of that number. */
  public static RuleId of(String code) {
    return new RuleId(code);
  }

  /** Where this rule comes from. */
  public Source source() {
    if (code.startsWith("P-")) {
      return Source.POLICY;
    }
    return REGULATION.matcher(code).matches() ? Source.REGULATION : Source.LAW;
  }

  /** Regulation first and by number, then laws, then policies. */
  @Override
  public int compareTo(RuleId other) {
    int bySource = source().compareTo(other.source());
    if (bySource != 0) {
      return bySource;
    }
    return source() == Source.REGULATION
        ? Integer.compare(number(), other.number())
        : code.compareTo(other.code);
  }

  private int number() {
    return Integer.parseInt(code.substring(1));
  }

  @Override
  public String toString() {
    return code;
  }
}
