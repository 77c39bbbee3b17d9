package org.yijianshi.catalog;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.condition.All;
import org.yijianshi.condition.Condition;

/**
 * One row of the list (涉及事项): a service that one department decides. Build one with {@link
 * #builder(ItemCode, String)}.
 *
 * @param code its identity, for instance {@code E03-01}
 * @param name its name as printed
 * @param nameParts what each bracket of the name does
 * @param departments who decides it; several only where the regulation gives an alternative of
 *     which a county chooses one
 * @param levels the levels that may decide it (办理层级), at least one
 * @param levelNote what the list adds to the levels, such as 不含市辖区, or null
 * @param remark the remark as printed, or null
 * @param applicability the conditions, one for each basis; all must hold
 * @param variant the situation it is for, or null when it is for all
 * @param parallelGroup the mandatory parallel group it belongs to, or null
 * @param perSubject for whom each outcome stands where one row has many, or null
 * @param territory which fact says where it is decided
 * @param nationalCode its code in the general directory (事项编码), or null while not assigned
 * @param window how far the department has authorised the intake window to act in its name
 * @param alternatives what the row can turn into, at least one
 * @param materials what must be handed in or fetched
 * @param fields what its application form asks
 * @param formalities who has to act for themselves; empty where nothing is said
 */
public record Item(
    ItemCode code,
    String name,
    List<NamePart> nameParts,
    List<DepartmentCode> departments,
    List<Level> levels,
    @Nullable String levelNote,
    @Nullable String remark,
    List<Applicability> applicability,
    @Nullable Variant variant,
    @Nullable String parallelGroup,
    @Nullable PerSubject perSubject,
    TerritorialFact territory,
    @Nullable String nationalCode,
    WindowAuthority window,
    List<Alternative> alternatives,
    List<MaterialRequirement> materials,
    List<FieldRequirement> fields,
    Set<Formality> formalities) {
  /** Copies the lists; departments, levels and alternatives are there and not twice. */
  public Item {
    Objects.requireNonNull(code, "code");
    Text.required("Item", "name", name);
    nameParts = NamePart.distinct(nameParts);
    departments = someDistinct(code, "departments", departments);
    levels = someDistinct(code, "levels", levels);
    Text.optional("Item", "levelNote", levelNote);
    Text.optional("Item", "remark", remark);
    applicability = List.copyOf(applicability);
    if (applicability.stream().map(Applicability::basis).distinct().count()
        < applicability.size()) {
      throw new IllegalArgumentException("Item " + code + " must have one condition per basis");
    }
    Objects.requireNonNull(territory, "territory");
    Objects.requireNonNull(window, "window");
    alternatives = List.copyOf(alternatives);
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("Item " + code + " needs at least one alternative");
    }
    materials = List.copyOf(materials);
    fields = List.copyOf(fields);
    formalities = ImmutableSet.copyOf(new TreeSet<>(formalities));
  }

  private static <T> List<T> someDistinct(ItemCode code, String field, List<T> values) {
    if (values.isEmpty() || Set.copyOf(values).size() != values.size()) {
      throw new IllegalArgumentException(
          "Item " + code + " needs at least one of its " + field + ", none twice: " + values);
    }
    return List.copyOf(values);
  }

  /** A builder for an item of that code and name. */
  public static ItemBuilder builder(ItemCode code, String name) {
    return new ItemBuilder(code, name);
  }

  /** A builder that starts from this item. */
  public ItemBuilder toBuilder() {
    return new ItemBuilder(this);
  }

  /** When the item is needed: all conditions together, from the remark, the name and inferred. */
  public Condition condition() {
    if (applicability.size() == 1) {
      return applicability.get(0).condition();
    }
    return applicability.isEmpty()
        ? Condition.always()
        : new All(applicability.stream().map(Applicability::condition).toList());
  }

  /** The alternative of that code. */
  public Optional<Alternative> alternative(String alternativeCode) {
    return alternatives.stream().filter(a -> a.code().equals(alternativeCode)).findFirst();
  }

  /** Whether the row can turn into different things, as 食品经营许可或仅销售预包装食品备案 can. */
  public boolean eitherOr() {
    return alternatives.size() > 1;
  }

  /** The department that decides, once it is settled; empty while a county still has to choose. */
  public Optional<DepartmentCode> settledDepartment() {
    return departments.size() == 1 ? Optional.of(departments.get(0)) : Optional.empty();
  }
}
