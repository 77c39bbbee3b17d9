package org.yijianshi.base;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The number of a rule: a sentence of the regulation ({@code R1} to {@code R52}), an article of a
 * law ({@code XKF-32-4}: 行政许可法, article 32, item 4), a standard that gives a code or a format its
 * form ({@code GB-32100}, {@code GBT-39554-1}: GB/T 39554, part 1) or a knob of the policy ({@code
 * P-correctionPeriod}). Every refusal and every deadline names one.
 *
 * <p>The initials {@code GB}, {@code GBT}, {@code GAT}, {@code DAT} and {@code ISO} are kept for
 * standards, so no law may be abbreviated to them.
 *
 * @param code the number as written above; it never changes once published
 */
public record RuleId(String code) implements Comparable<RuleId> {
  private static final Pattern REGULATION = Pattern.compile("R([1-9]|[1-4][0-9]|5[0-2])");
  private static final Set<String> STANDARD_INITIALS = Set.of("GB", "GBT", "GAT", "DAT", "ISO");
  private static final Pattern STANDARD =
      Pattern.compile("(GB|GBT|GAT|DAT|ISO)-[1-9][0-9]{0,5}(-[1-9][0-9]?)?");
  private static final Pattern LAW = Pattern.compile("[A-Z]{2,6}(-[0-9]{1,3}){1,3}");
  private static final Pattern POLICY = Pattern.compile("P-[a-z][A-Za-z]*");

  /** Where a rule comes from. */
  public enum Source {
    /** The regulation itself, 三政办〔2023〕32号. */
    REGULATION,
    /** A law or administrative regulation of the state. */
    LAW,
    /** A standard: national (GB, GB/T), of a line of work (GA/T, DA/T) or international (ISO). */
    STANDARD,
    /** A choice of the embedder where regulation and law are silent. */
    POLICY
  }

  /** Checks the form of the number. */
  public RuleId {
    if (!REGULATION.matcher(code).matches()
        && !STANDARD.matcher(code).matches()
        && !isLaw(code)
        && !POLICY.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "Rule id must be R1 to R52, a law such as XKF-32-4, a standard such as GB-32100"
              + " or a policy such as P-hourClock: "
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
    if (REGULATION.matcher(code).matches()) {
      return Source.REGULATION;
    }
    return STANDARD.matcher(code).matches() ? Source.STANDARD : Source.LAW;
  }

  /** Regulation first and by number, then laws, then standards, then policies. */
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

  private static boolean isLaw(String code) {
    return LAW.matcher(code).matches() && !STANDARD_INITIALS.contains(code.split("-", 2)[0]);
  }

  private int number() {
    return Integer.parseInt(code.substring(1));
  }

  @Override
  public String toString() {
    return code;
  }
}
