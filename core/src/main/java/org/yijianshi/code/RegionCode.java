package org.yijianshi.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;

/**
 * An administrative division (行政区划, GB/T 2260): six digits, two each for province, city and county.
 * Zones without a national code take one of the embedder's own.
 *
 * <p>Only the form is checked, so that a reform of regions needs no new release. The parts follow
 * the digits: a county that its province governs directly (济源市 419001) and the districts of a
 * municipality (110101) have the standard's collective code (419000, 110100) for a city.
 *
 * @param value the six digits, for instance {@code 411200} (三门峡市)
 */
@Rule("GBT-2260")
public record RegionCode(String value) implements Comparable<RegionCode> {
  private static final Standard STANDARD = Standard.of("GBT-2260", "行政区划代码", "Region code");
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}");
  private static final String NATION = "100000";

  /** Checks the form. */
  public RegionCode {
    Parsed.require(check(value));
  }

  /** The region with that code, or an {@link IllegalArgumentException} that says what is wrong. */
  public static RegionCode of(String value) {
    return new RegionCode(value);
  }

  /** Reads a text without exceptions. */
  public static Parsed<RegionCode> parse(String text) {
    return Parsed.read(text, RegionCode::check, RegionCode::new);
  }

  private static List<Violation> check(String text) {
    return FORM.matcher(text).matches()
        ? List.of()
        : List.of(
            STANDARD.violation(
                "WRONG_FORM", "应为6位数字且不以0开头", "must be six digits, the first not 0"));
  }

  /**
   * The level that the digits show: nation (100000), province, city or county. Townships and
   * villages have longer codes, so what is finer than a city reads as a county.
   */
  public Level level() {
    if (value.equals(NATION)) {
      return Level.NATION;
    }
    if (value.endsWith("0000")) {
      return Level.PROVINCE;
    }
    return value.endsWith("00") ? Level.CITY : Level.COUNTY;
  }

  /** The province it is or lies in; empty for the nation. */
  public Optional<RegionCode> province() {
    return at(Level.PROVINCE);
  }

  /** The city it is or lies in; empty for the nation, for provinces and where the digits are 00. */
  public Optional<RegionCode> city() {
    return at(Level.CITY);
  }

  /** The county it is; empty for everything above. */
  public Optional<RegionCode> county() {
    return at(Level.COUNTY);
  }

  private Optional<RegionCode> at(Level wanted) {
    return ancestry().stream().filter(region -> region.level() == wanted).findFirst();
  }

  /** The region that this lies in, by its digits; empty for provinces and the nation. */
  public Optional<RegionCode> parent() {
    return switch (level()) {
      case COUNTY -> Optional.of(cut(value.startsWith("00", 2) ? 2 : 4));
      case CITY -> Optional.of(cut(2));
      default -> Optional.empty();
    };
  }

  private RegionCode cut(int digits) {
    return of(value.substring(0, digits) + "0".repeat(6 - digits));
  }

  /** This region, the one it lies in and so on up to the province. */
  public List<RegionCode> ancestry() {
    List<RegionCode> line = new ArrayList<>();
    Optional<RegionCode> next = Optional.of(this);
    while (next.isPresent()) {
      line.add(next.get());
      next = next.get().parent();
    }
    return List.copyOf(line);
  }

  /** Whether the other is this region or lies in it. The nation contains every region. */
  public boolean contains(RegionCode other) {
    return level() == Level.NATION || other.ancestry().contains(this);
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
