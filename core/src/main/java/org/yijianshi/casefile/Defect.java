package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;

/**
 * One thing to correct, as a notice says it once (一次性告知): where, what is wrong, what would be
 * right.
 *
 * @param instances the instances that cannot go on because of it; at least one, in ascending order
 * @param material the material it lies in; null where it lies in the form or elsewhere
 * @param wrong what is wrong, in Chinese, as the notice says it; no personal data
 * @param right what would be right, in Chinese; no personal data
 * @param basis the article it rests on; null only where a material is named
 */
@Rule({"R25", "R27"})
public record Defect(
    List<InstanceId> instances,
    @Nullable MaterialCode material,
    String wrong,
    String right,
    @Nullable String basis) {
  /** Orders the instances and checks that everything is said. */
  public Defect {
    instances = instances.stream().distinct().sorted().toList();
    Objects.requireNonNull(wrong, "wrong");
    Objects.requireNonNull(right, "right");
    if (instances.isEmpty()) {
      throw new IllegalArgumentException("A defect must name at least one instance");
    }
    if (wrong.isBlank() || right.isBlank()) {
      throw new IllegalArgumentException("A defect must say what is wrong and what would be right");
    }
    if (material == null && (basis == null || basis.isBlank())) {
      throw new IllegalArgumentException(
          "A defect that lies in no material must name the article it rests on");
    }
  }

  /** In a material of one instance. */
  public static Defect in(MaterialCode material, InstanceId instance, String wrong, String right) {
    return new Defect(List.of(instance), material, wrong, right, null);
  }

  /** In the form or elsewhere, resting on an article. */
  public static Defect elsewhere(InstanceId instance, String wrong, String right, String basis) {
    return new Defect(List.of(instance), null, wrong, right, basis);
  }

  /** Whether that instance cannot go on because of it. */
  public boolean concerns(InstanceId instance) {
    return instances.contains(instance);
  }
}
