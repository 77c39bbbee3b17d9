package org.yijianshi.catalog;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;

/**
 * A county's choice where the regulation names alternative departments, such as 住房城乡建设（城市管理）部门.
 *
 * @param item the one item it is for, or null for every item that has these alternatives
 * @param among the alternatives, at least two
 * @param chosen the one that decides, one of them
 */
public record DepartmentChoice(
    @Nullable ItemCode item, Set<DepartmentCode> among, DepartmentCode chosen) {
  /** Copies the alternatives. */
  public DepartmentChoice {
    Objects.requireNonNull(chosen, "chosen");
    among = Set.copyOf(among);
    if (among.size() < 2 || !among.contains(chosen)) {
      throw new IllegalArgumentException(
          "A department is chosen among at least two, itself one of them: " + chosen);
    }
  }

  /** Whether it settles who decides that item. */
  boolean settles(Item candidate) {
    return (item == null || item.equals(candidate.code()))
        && among.equals(Set.copyOf(candidate.departments()));
  }
}
