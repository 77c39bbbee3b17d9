package org.yijianshi.catalog;

import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;

/**
 * A department or body (部门) that leads bundles or decides items.
 *
 * @param code its identity in the catalog
 * @param name its name as the list prints it, for instance 市场监管部门
 * @param accountability to whom it answers, which decides escalation and remedies
 */
@Rule("R35")
public record Department(DepartmentCode code, String name, Accountability accountability) {
  /** Checks that nothing is missing. */
  public Department {
    Objects.requireNonNull(code, "code");
    Text.required("Department", "name", name);
    Objects.requireNonNull(accountability, "accountability");
  }
}
