package org.yijianshi.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.condition.Condition;

/**
 * Builds an {@link Item} step by step. Without further word an item has no remark, no condition, no
 * variant, is decided where the premises are, is only received by the window, and is a licence
 * within a promised limit.
 */
public final class ItemBuilder {
  private final ItemCode code;
  private final String name;
  private List<NamePart> nameParts = List.of();
  private List<DepartmentCode> departments = List.of();
  private List<Level> levels = List.of();
  private @Nullable String levelNote;
  private @Nullable String remark;
  private List<Applicability> applicability = List.of();
  private @Nullable Variant variant;
  private @Nullable String parallelGroup;
  private @Nullable PerSubject perSubject;
  private TerritorialFact territory = TerritorialFact.PREMISES;
  private @Nullable String nationalCode;
  private WindowAuthority window = WindowAuthority.RECEIVE;
  private List<Alternative> alternatives;
  private List<MaterialRequirement> materials = List.of();
  private List<FieldRequirement> fields = List.of();
  private Set<Formality> formalities = Set.of();

  ItemBuilder(ItemCode code, String name) {
    this.code = code;
    this.name = name;
    this.alternatives =
        List.of(
            new Alternative(
                Alternative.PLAIN,
                name.isBlank() ? code.value() : name,
                ItemType.ADMINISTRATIVE_LICENCE,
                ProcessingType.PROMISED,
                Condition.always(),
                Limits.none()));
  }

  ItemBuilder(Item item) {
    this.code = item.code();
    this.name = item.name();
    this.nameParts = item.nameParts();
    this.departments = item.departments();
    this.levels = item.levels();
    this.levelNote = item.levelNote();
    this.remark = item.remark();
    this.applicability = item.applicability();
    this.variant = item.variant();
    this.parallelGroup = item.parallelGroup();
    this.perSubject = item.perSubject();
    this.territory = item.territory();
    this.nationalCode = item.nationalCode();
    this.window = item.window();
    this.alternatives = item.alternatives();
    this.materials = item.materials();
    this.fields = item.fields();
    this.formalities = item.formalities();
  }

  /** What each bracket of the name does. */
  public ItemBuilder nameParts(List<NamePart> parts) {
    this.nameParts = parts;
    return this;
  }

  /** Who decides it; several only where a county chooses one of them. */
  public ItemBuilder departments(List<DepartmentCode> codes) {
    this.departments = codes;
    return this;
  }

  /** The levels that may decide it. */
  public ItemBuilder levels(List<Level> values) {
    this.levels = values;
    return this;
  }

  /** What the list adds to the levels. */
  public ItemBuilder levelNote(@Nullable String note) {
    this.levelNote = note;
    return this;
  }

  /** The remark as printed. */
  public ItemBuilder remark(@Nullable String text) {
    this.remark = text;
    return this;
  }

  /** The conditions; all must hold. */
  public ItemBuilder applicability(List<Applicability> reasons) {
    this.applicability = reasons;
    return this;
  }

  /** The situation it is for. */
  public ItemBuilder variant(@Nullable Variant value) {
    this.variant = value;
    return this;
  }

  /** The mandatory parallel group it belongs to. */
  public ItemBuilder parallelGroup(@Nullable String group) {
    this.parallelGroup = group;
    return this;
  }

  /** For whom each outcome stands. */
  public ItemBuilder perSubject(@Nullable PerSubject value) {
    this.perSubject = value;
    return this;
  }

  /** Which fact says where it is decided. */
  public ItemBuilder territory(TerritorialFact value) {
    this.territory = value;
    return this;
  }

  /** Its code in the general directory. */
  public ItemBuilder nationalCode(@Nullable String value) {
    this.nationalCode = value;
    return this;
  }

  /**
   * How far the intake window may act in the department's name; without further word it only
   * receives.
   */
  public ItemBuilder window(WindowAuthority authority) {
    this.window = authority;
    return this;
  }

  /** What the row can turn into. */
  public ItemBuilder alternatives(List<Alternative> values) {
    this.alternatives = values;
    return this;
  }

  /** What must be handed in or fetched. */
  public ItemBuilder materials(List<MaterialRequirement> values) {
    this.materials = values;
    return this;
  }

  /** What its application form asks. */
  public ItemBuilder fields(List<FieldRequirement> values) {
    this.fields = values;
    return this;
  }

  /** Who has to act for themselves. */
  public ItemBuilder formalities(Set<Formality> values) {
    this.formalities = Set.copyOf(values);
    return this;
  }

  /** The item, checked. */
  public Item build() {
    return new Item(
        code,
        name,
        nameParts,
        departments,
        levels,
        levelNote,
        remark,
        applicability,
        variant,
        parallelGroup,
        perSubject,
        territory,
        nationalCode,
        window,
        alternatives,
        materials,
        fields,
        formalities);
  }
}
