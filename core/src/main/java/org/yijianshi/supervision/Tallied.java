package org.yijianshi.supervision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.Grade;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Party;

/**
 * One thing that counts, with everything it can be counted by.
 *
 * @param tally what
 * @param amount how many; 1 but for saved trips, which may be negative
 * @param day on which day, in the zone of the office hours
 * @param region the region whose windows serve the case
 * @param department the department that decides the item; the lead for what concerns the case
 * @param bundle the bundle
 * @param cause who made a late decision late; null for everything else
 * @param workingTime office time from the effective acceptance to the decision, without the time in
 *     which the promised clock stood still; null for everything but decisions
 * @param grade the grade of a rating; null for everything else
 */
public record Tallied(
    Tally tally,
    int amount,
    LocalDate day,
    RegionCode region,
    DepartmentCode department,
    BundleCode bundle,
    @Nullable Party cause,
    @Nullable Duration workingTime,
    @Nullable Grade grade) {
  /** Checks that nothing is missing. */
  public Tallied {
    Objects.requireNonNull(tally, "tally");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(department, "department");
    Objects.requireNonNull(bundle, "bundle");
  }
}
