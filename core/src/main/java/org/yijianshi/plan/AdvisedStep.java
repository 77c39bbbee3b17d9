package org.yijianshi.plan;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;

/**
 * One step of the way (办理流程), in order. What one step names runs side by side.
 *
 * @param departments who acts; empty for the hall's windows
 * @param instances the instances that it is about; empty where it is about the case
 * @param by when it is done at the latest if everybody keeps their limits; null while the whole is
 *     not settled
 * @param what what happens, with its rule
 */
@Rule({"R25", "R39"})
public record AdvisedStep(
    List<DepartmentCode> departments,
    List<InstanceId> instances,
    @Nullable Instant by,
    Explanation what) {
  /** Copies the lists. */
  public AdvisedStep {
    departments = List.copyOf(departments);
    instances = List.copyOf(instances);
    Objects.requireNonNull(what, "what");
  }
}
