package org.yijianshi.hall;

import java.util.Map;
import java.util.Objects;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Supply;

/**
 * What is different from the case that a new one follows: nothing else is asked again.
 *
 * @param supplies materials that are new or other than there, by their code
 * @param answers facts that are new or other than there
 * @param form what the form has that is new or other than there
 */
public record Changes(Map<MaterialCode, Supply> supplies, Facts answers, FormValues form) {
  /** Copies the map. */
  public Changes {
    supplies = Map.copyOf(supplies);
    Objects.requireNonNull(answers, "answers");
    Objects.requireNonNull(form, "form");
  }

  /** Those materials and facts, and the form as it stands there. */
  public Changes(Map<MaterialCode, Supply> supplies, Facts answers) {
    this(supplies, answers, FormValues.none());
  }

  /** Nothing is different. */
  public static Changes none() {
    return new Changes(Map.of(), Facts.none(), FormValues.none());
  }

  /** Only those materials. */
  public static Changes of(Map<MaterialCode, Supply> supplies) {
    return new Changes(supplies, Facts.none(), FormValues.none());
  }
}
