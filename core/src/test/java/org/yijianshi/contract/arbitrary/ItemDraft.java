package org.yijianshi.contract.arbitrary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Applicability;
import org.yijianshi.catalog.ConditionBasis;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemBuilder;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.PerSubject;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.catalog.Variant;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Condition;

/**
 * A random item before it knows its bundle.
 *
 * @param departments who decides it
 * @param levels where
 * @param condition which of a few conditions it has
 * @param type its type; {@code null} makes it an either/or row
 * @param promised its promised working days
 * @param tenure the variant it asks for, or {@code null}
 * @param grouped whether it would be in the mandatory group
 * @param perEmployee whether it runs once per employee
 * @param materials how many of the known materials it needs
 */
record ItemDraft(
    List<DepartmentCode> departments,
    List<Level> levels,
    int condition,
    @Nullable ItemType type,
    int promised,
    @Nullable String tenure,
    boolean grouped,
    boolean perEmployee,
    int materials) {
  private static final long GENEROUS = 365;

  static Arbitrary<ItemDraft> drafts() {
    return Combinators.combine(
            Arbitraries.of("alpha", "beta", "gamma").set().ofMinSize(1).ofMaxSize(2),
            Arbitraries.of(
                List.of(Level.CITY, Level.COUNTY), List.of(Level.COUNTY), List.of(Level.CITY)),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(
                    ItemType.ADMINISTRATIVE_LICENCE, ItemType.FILING, ItemType.PUBLIC_SERVICE)
                .injectNull(0.2),
            Arbitraries.integers().between(1, 30),
            Arbitraries.of("own", "rented").injectNull(0.6),
            Arbitraries.of(false, false, true),
            Combinators.combine(Arbitraries.of(false, true), Arbitraries.integers().between(0, 3))
                .as(Extras::new))
        .as(
            (departments, levels, condition, type, promised, tenure, grouped, extras) ->
                new ItemDraft(
                    departments.stream().sorted().map(DepartmentCode::of).toList(),
                    levels,
                    condition,
                    type,
                    promised,
                    tenure,
                    grouped && tenure == null,
                    extras.perEmployee(),
                    extras.materials()));
  }

  private record Extras(boolean perEmployee, int materials) {}

  static boolean hasBothVariants(List<ItemDraft> drafts) {
    Set<String> names =
        drafts.stream().map(ItemDraft::tenure).filter(t -> t != null).collect(Collectors.toSet());
    return names.size() == 2;
  }

  static List<ItemDraft> grouped(List<ItemDraft> drafts) {
    return drafts.stream().filter(ItemDraft::grouped).toList();
  }

  Item item(String code, boolean choice, boolean group) {
    ItemBuilder builder =
        Item.builder(ItemCode.of(code), "事项" + code)
            .departments(departments)
            .levels(levels)
            .applicability(applicability())
            .alternatives(alternatives("事项" + code))
            .materials(
                List.of("id-card", "lease", "photo").subList(0, materials).stream()
                    .map(m -> MaterialRequirement.brought(MaterialCode.of(m), m))
                    .toList())
            .perSubject(perEmployee ? PerSubject.EMPLOYEE : null)
            .parallelGroup(group && grouped ? "law" : null);
    return builder.variant(choice && tenure != null ? new Variant("tenure", tenure) : null).build();
  }

  private List<Applicability> applicability() {
    if (type == null) {
      return List.of(
          new Applicability(ConditionBasis.REMARK, Condition.in("food", "made", "packed")));
    }
    return switch (condition) {
      case 1 ->
          List.of(
              new Applicability(
                  ConditionBasis.REMARK, Condition.atLeast("area", CatalogArbitraries.FIRE_AREA)));
      case 2 -> List.of(new Applicability(ConditionBasis.REMARK, Condition.ge("area", 200)));
      case 3 ->
          List.of(
              new Applicability(ConditionBasis.NAME, Condition.eq("leased", true)),
              new Applicability(ConditionBasis.INFERRED, Condition.ne("food", "none")));
      default -> List.of();
    };
  }

  private List<Alternative> alternatives(String name) {
    Limits limits = Limits.of(TimeLimit.workingDays(promised), TimeLimit.workingDays(GENEROUS));
    if (type != null) {
      return List.of(Alternative.plain(name, type, ProcessingType.PROMISED).with(limits));
    }
    return List.of(
        new Alternative(
            "licence",
            name + "许可",
            ItemType.ADMINISTRATIVE_LICENCE,
            ProcessingType.PROMISED,
            Condition.eq("food", "made"),
            limits),
        new Alternative(
            "filing",
            name + "备案",
            ItemType.FILING,
            ProcessingType.ON_THE_SPOT,
            Condition.eq("food", "packed"),
            limits));
  }
}
