package org.yijianshi.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Condition;

/**
 * A material (申请材料) that an item needs, with what the guide must say of it (R20). Equal codes mean
 * that one document serves several items.
 *
 * @param code which document
 * @param name its Chinese name
 * @param handling what becomes of the document that is shown
 * @param source where it comes from
 * @param producedBy the item of the same bundle whose result it is; set exactly when the source is
 *     {@code PRODUCED}
 * @param primary whether it is a primary material (主审材料), which may never follow later
 * @param mayFollow whether the case may be received without it (容缺受理)
 * @param commitment what a signed commitment may stand in for, or null where none may
 * @param condition when it is needed
 * @param copies how many copies on paper, 0 where none is
 * @param format type and format (材料类型及格式要求), or null
 * @param basis the law that asks for it (材料依据), or null
 * @param standard the acceptance standard (受理标准), or null
 * @param notes anything else an applicant should know, or null
 */
@Rule("R20")
public record MaterialRequirement(
    MaterialCode code,
    String name,
    MaterialHandling handling,
    MaterialSource source,
    @Nullable ItemCode producedBy,
    boolean primary,
    boolean mayFollow,
    @Nullable CommitmentKind commitment,
    Condition condition,
    int copies,
    @Nullable String format,
    @Nullable String basis,
    @Nullable String standard,
    @Nullable String notes) {
  /** Checks what can be checked without the bundle. */
  public MaterialRequirement {
    Objects.requireNonNull(code, "code");
    Text.required("MaterialRequirement", "name", name);
    Objects.requireNonNull(handling, "handling");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(condition, "condition");
    if (copies < 0) {
      throw new IllegalArgumentException("Copies must not be negative: " + copies);
    }
    if (primary && mayFollow) {
      throw new IllegalArgumentException(
          "A primary material must not follow later (only secondary ones may): " + code);
    }
    if ((source == MaterialSource.PRODUCED) != (producedBy != null)) {
      throw new IllegalArgumentException(
          "Material " + code + " must name producedBy exactly when its source is PRODUCED");
    }
  }

  /** A plain, primary material that the applicant brings and gets back once it was inspected. */
  public static MaterialRequirement brought(MaterialCode code, String name) {
    return new MaterialRequirement(
        code,
        name,
        MaterialHandling.INSPECTED_AND_RETURNED,
        MaterialSource.APPLICANT,
        null,
        true,
        false,
        null,
        Condition.always(),
        1,
        null,
        null,
        null,
        null);
  }

  /** The same, supplied by the government instead of the applicant: an exemption (R10). */
  public MaterialRequirement exempt(MaterialSource by) {
    if (by != MaterialSource.SHARED_DATA && by != MaterialSource.E_CERTIFICATE) {
      throw new IllegalArgumentException(
          "A material is exempt by SHARED_DATA or E_CERTIFICATE, not by " + by);
    }
    return new MaterialRequirement(
        code,
        name,
        MaterialHandling.ELECTRONIC,
        by,
        null,
        primary,
        mayFollow,
        commitment,
        condition,
        0,
        format,
        basis,
        standard,
        notes);
  }
}
