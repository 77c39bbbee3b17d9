package org.yijianshi.supervision;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.RegionCode;

/**
 * What is looked at: a period, and some regions, departments and bundles; an empty set means all.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param regions the regions; a city that wants its counties names them
 * @param departments the departments
 * @param bundles the bundles
 */
public record Scope(
    LocalDate from,
    LocalDate to,
    Set<RegionCode> regions,
    Set<DepartmentCode> departments,
    Set<BundleCode> bundles)
    implements Predicate<Tallied> {
  /** Copies the sets and checks the order of the days. */
  public Scope {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    regions = ImmutableSet.copyOf(regions);
    departments = ImmutableSet.copyOf(departments);
    bundles = ImmutableSet.copyOf(bundles);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period ends not before it begins: " + from + "/" + to);
    }
  }

  /** Everything from that day to that day, both included. */
  public static Scope of(LocalDate from, LocalDate to) {
    return new Scope(from, to, Set.of(), Set.of(), Set.of());
  }

  /** The same in those regions only. */
  public Scope in(RegionCode... only) {
    return new Scope(from, to, ImmutableSet.copyOf(only), departments, bundles);
  }

  /** The same of those departments only. */
  public Scope by(DepartmentCode... only) {
    return new Scope(from, to, regions, ImmutableSet.copyOf(only), bundles);
  }

  /** The same of those bundles only. */
  public Scope about(BundleCode... only) {
    return new Scope(from, to, regions, departments, ImmutableSet.copyOf(only));
  }

  @Override
  public boolean test(Tallied entry) {
    return !entry.day().isBefore(from)
        && !entry.day().isAfter(to)
        && (regions.isEmpty() || regions.contains(entry.region()))
        && (departments.isEmpty() || departments.contains(entry.department()))
        && (bundles.isEmpty() || bundles.contains(entry.bundle()));
  }
}
