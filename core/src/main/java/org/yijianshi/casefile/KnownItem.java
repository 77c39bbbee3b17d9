package org.yijianshi.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;

/**
 * An item that the same applicant has running, or was granted, in another case. The hall looks it
 * up, because a case knows no other; whether it is in the way of a new application is decided by
 * the policy.
 *
 * @param number the other case's number, which the applicant can quote
 * @param item the item there
 * @param name its name there, the same in every bundle that has it
 * @param department the department that decides it
 * @param region the region whose organ decides it: the same item for premises elsewhere is another
 * @param subject the reference by which the new application knows the subject; null where the item
 *     runs once per case
 * @param granted whether it was granted; otherwise it is still running
 */
@Rule("P-duplicate")
public record KnownItem(
    CaseNumber number,
    ItemCode item,
    String name,
    DepartmentCode department,
    RegionCode region,
    @Nullable String subject,
    boolean granted) {
  /** Checks that nothing is missing. */
  public KnownItem {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(department, "department");
    Objects.requireNonNull(region, "region");
  }

  /**
   * Whether that instance of a new application asks for the same: the same item, or one of the same
   * name by the same department, of the same region, for the same subject.
   */
  public boolean sameAs(ItemPlan plan) {
    return Objects.equals(subject, plan.id().subject())
        && region.equals(plan.region())
        && (item.equals(plan.id().item())
            || (name.equals(plan.name()) && department.equals(plan.department())));
  }
}
