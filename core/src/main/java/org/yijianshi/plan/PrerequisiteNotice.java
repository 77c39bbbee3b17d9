package org.yijianshi.plan;

import java.util.Objects;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Prerequisite;
import org.yijianshi.condition.Truth;

/**
 * What the applicant must hold from outside the bundle before it begins, such as a business licence
 * (R17). It may also come from another case that is running.
 *
 * @param prerequisite what must be held
 * @param holds whether the demand is made of this applicant: true, or not known yet
 * @param why in words, with its rule
 */
@Rule("R17")
public record PrerequisiteNotice(Prerequisite prerequisite, Truth holds, Explanation why) {
  /** Checks that the notice says something. */
  public PrerequisiteNotice {
    Objects.requireNonNull(prerequisite, "prerequisite");
    Objects.requireNonNull(why, "why");
    if (holds == Truth.FALSE) {
      throw new IllegalArgumentException(
          "No notice of what is not demanded: " + prerequisite.certificate());
    }
  }
}
