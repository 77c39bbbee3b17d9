package org.yijianshi.catalog;

import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.MaterialCode;

/**
 * A material that the applicant need no longer bring (R10).
 *
 * @param material which one
 * @param by what supplies it instead: {@code SHARED_DATA} or {@code E_CERTIFICATE}
 */
@Rule("R10")
public record MaterialExemption(MaterialCode material, MaterialSource by) {
  /** Checks that the government supplies it. */
  public MaterialExemption {
    Objects.requireNonNull(material, "material");
    if (by != MaterialSource.SHARED_DATA && by != MaterialSource.E_CERTIFICATE) {
      throw new IllegalArgumentException(
          "A material is exempt by SHARED_DATA or E_CERTIFICATE, not by " + by);
    }
  }
}
