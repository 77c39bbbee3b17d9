package org.yijianshi.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.CatalogOverlay;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.catalog.DepartmentChoice;
import org.yijianshi.catalog.ItemChange;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.catalog.OverlayKind;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Condition;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.Rulebook;

/**
 * A guide made up for a scenario (示例办事指南): limits and materials for items of the built-in catalog,
 * which has neither, because the regulation leaves them to the guides.
 */
final class Guide {
  private static final String PLAIN = "plain";

  private final Map<ItemCode, Map<String, Limits>> limits = new LinkedHashMap<>();
  private final Map<ItemCode, List<MaterialRequirement>> materials = new LinkedHashMap<>();
  private final List<DepartmentChoice> departments = new ArrayList<>();
  private final Map<String, BigDecimal> thresholds = new LinkedHashMap<>();

  /** Promised in so many working days, by law in so many; 0 where the law says nothing. */
  Guide limits(String item, int promised, int statutory) {
    return limits(item, PLAIN, promised, statutory, null);
  }

  /** The same for one alternative, with a limit for the pre-review. */
  Guide limits(
      String item, String alternative, int promised, int statutory, @Nullable TimeLimit ahead) {
    TimeLimit byLaw = statutory == 0 ? null : TimeLimit.workingDays(statutory);
    limits
        .computeIfAbsent(ItemCode.of(item), i -> new LinkedHashMap<>())
        .put(alternative, new Limits(TimeLimit.workingDays(promised), byLaw, ahead));
    return this;
  }

  /** Those items need that material. */
  Guide material(MaterialRequirement requirement, String... items) {
    for (String item : items) {
      materials.computeIfAbsent(ItemCode.of(item), i -> new ArrayList<>()).add(requirement);
    }
    return this;
  }

  /** Which of alternative departments decides that item. */
  Guide decidedBy(String item, Set<String> among, String chosen) {
    departments.add(
        new DepartmentChoice(
            ItemCode.of(item),
            Set.copyOf(among.stream().map(DepartmentCode::of).toList()),
            DepartmentCode.of(chosen)));
    return this;
  }

  /** The value of a threshold that the regulation leaves to the counties. */
  Guide threshold(String name, int value) {
    thresholds.put(name, BigDecimal.valueOf(value));
    return this;
  }

  /** A primary paper original that the lead keeps. */
  static MaterialRequirement kept(String code, String name) {
    return of(code, name, MaterialHandling.RETAINED, MaterialSource.APPLICANT, true, false, null);
  }

  /** A secondary paper original that may follow later. */
  static MaterialRequirement mayFollow(String code, String name) {
    return of(code, name, MaterialHandling.RETAINED, MaterialSource.APPLICANT, false, true, null);
  }

  /** An old certificate, given up for a new one. */
  static MaterialRequirement surrendered(String code, String name) {
    return of(
        code, name, MaterialHandling.SURRENDERED, MaterialSource.APPLICANT, true, false, null);
  }

  /** A file that a signed commitment may stand in for, of that kind. */
  static MaterialRequirement committable(String code, String name, CommitmentKind kind) {
    return of(code, name, MaterialHandling.ELECTRONIC, MaterialSource.APPLICANT, true, false, kind);
  }

  /** Data that a department of the government has. */
  static MaterialRequirement shared(String code, String name) {
    return of(
        code, name, MaterialHandling.ELECTRONIC, MaterialSource.SHARED_DATA, true, false, null);
  }

  private static MaterialRequirement of(
      String code,
      String name,
      MaterialHandling handling,
      MaterialSource source,
      boolean primary,
      boolean mayFollow,
      @Nullable CommitmentKind commitment) {
    return new MaterialRequirement(
        MaterialCode.of(code),
        name,
        handling,
        source,
        null,
        primary,
        mayFollow,
        commitment,
        Condition.always(),
        handling == MaterialHandling.ELECTRONIC ? 0 : 1,
        null,
        null,
        null,
        null);
  }

  /** The built-in catalog with this guide, the built-in calendar, every knob at its default. */
  Rulebook book() {
    Set<ItemCode> items = new java.util.LinkedHashSet<>(limits.keySet());
    items.addAll(materials.keySet());
    List<ItemChange> changes =
        items.stream()
            .map(
                item ->
                    new ItemChange(
                        item,
                        null,
                        null,
                        limits.getOrDefault(item, Map.of()),
                        materials.getOrDefault(item, List.of()),
                        List.of(),
                        List.of()))
            .toList();
    CatalogOverlay overlay =
        new CatalogOverlay(
            "scenario",
            "1",
            "sanmenxia",
            Stage.LUSHI,
            OverlayKind.ILLUSTRATIVE,
            "示例办事指南",
            LocalDate.parse("2026-01-01"),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            thresholds,
            departments,
            List.of(),
            List.of(),
            List.of(),
            changes,
            List.of());
    return Rulebook.of(
        overlay.applyTo(CatalogCodec.builtIn()).orThrow(),
        Policy.defaults(),
        CalendarCodec.builtIn());
  }
}
