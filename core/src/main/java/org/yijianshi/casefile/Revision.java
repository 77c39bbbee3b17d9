package org.yijianshi.casefile;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.material.Supply;
import org.yijianshi.plan.Wish;

/**
 * An application as it stands after a correction or amendment. It does not repeat who is who.
 *
 * @param wish which items, and the facts
 * @param supplies where each material comes from, by its code
 * @param materials the one set of materials
 * @param changed the materials that came or changed by it, in ascending order
 * @param answersChanged whether the facts or the form changed by it
 * @param form what stands in the form
 */
public record Revision(
    Wish wish,
    Map<MaterialCode, Supply> supplies,
    MaterialSet materials,
    List<MaterialCode> changed,
    boolean answersChanged,
    FormValues form) {
  /** Copies the collections. */
  public Revision {
    Objects.requireNonNull(wish, "wish");
    supplies = ImmutableMap.copyOf(supplies);
    Objects.requireNonNull(materials, "materials");
    changed = List.copyOf(changed);
    Objects.requireNonNull(form, "form");
  }
}
