package org.yijianshi.catalog;

import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;

/**
 * What an overlay says about an item of the catalog.
 *
 * @param item the item
 * @param inferred when the item is needed, in place of what was inferred; {@link
 *     Condition#always()} drops that, null leaves it. What remark and name say stands.
 * @param window how far the department has authorised the intake window, or null to leave it
 * @param limits the limits of its alternatives, by their codes ({@code plain} for a plain item)
 * @param materials materials it states: new ones, or others in place of those of the same code
 * @param exemptions materials it exempts
 * @param fields form fields it states: new ones, or others in place of those of the same code
 * @param formalities who has to act for themselves, in place of what the catalog says; null leaves
 *     it
 */
public record ItemChange(
    ItemCode item,
    @Nullable Condition inferred,
    @Nullable WindowAuthority window,
    Map<String, Limits> limits,
    List<MaterialRequirement> materials,
    List<MaterialExemption> exemptions,
    List<FieldRequirement> fields,
    @Nullable Set<Formality> formalities) {
  /** Copies the collections, in their order. */
  public ItemChange {
    Objects.requireNonNull(item, "item");
    limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    materials = List.copyOf(materials);
    exemptions = List.copyOf(exemptions);
    fields = List.copyOf(fields);
    formalities = formalities == null ? null : ImmutableSet.copyOf(new TreeSet<>(formalities));
  }

  /** Leaves the formalities. */
  public ItemChange(
      ItemCode item,
      @Nullable Condition inferred,
      @Nullable WindowAuthority window,
      Map<String, Limits> limits,
      List<MaterialRequirement> materials,
      List<MaterialExemption> exemptions,
      List<FieldRequirement> fields) {
    this(item, inferred, window, limits, materials, exemptions, fields, null);
  }
}
