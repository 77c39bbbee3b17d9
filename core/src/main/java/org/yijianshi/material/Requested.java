package org.yijianshi.material;

import java.util.Objects;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;

/**
 * What one instance asks for.
 *
 * @param by the instance
 * @param requirement the material, as its item asks for it
 */
public record Requested(InstanceId by, MaterialRequirement requirement) {
  /** Checks that nothing is missing. */
  public Requested {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(requirement, "requirement");
  }
}
