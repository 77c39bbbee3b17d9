package org.yijianshi.plan;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;

/**
 * What only the department can answer: the county has set no number, so nobody can say from the
 * catalog whether an item is needed. It is never taken for "not needed".
 *
 * @param threshold the name of the number that is not set
 * @param items the items that hang on it, in the order of the list
 * @param departments whom to ask
 * @param text the question in words, with its rule
 */
@Rule({"R13", "P-missingThreshold"})
public record DepartmentQuestion(
    String threshold, List<ItemCode> items, List<DepartmentCode> departments, Explanation text) {
  /** Copies the lists. */
  public DepartmentQuestion {
    Objects.requireNonNull(threshold, "threshold");
    items = List.copyOf(items);
    departments = List.copyOf(departments);
    Objects.requireNonNull(text, "text");
  }
}
