package org.yijianshi.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Always;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Truth;
import org.yijianshi.material.Material;
import org.yijianshi.material.MaterialList;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.material.OneMaterial;
import org.yijianshi.material.Requested;
import org.yijianshi.material.Supply;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.ItemGraph;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.SelectionRule;

/** Turns what an applicant hands in into the instances and the one set of materials of a case. */
final class Applications {
  private Applications() {}

  /** What the wish comes to on that day; whatever is contradictory or undecided is noted. */
  @Rule({"R2", "R18"})
  static Selection select(Rulebook book, Wish wish, Instant at, Refusals refusals) {
    Selection selection =
        new Closure(book.policy().selection())
            .select(book.catalog(), wish, book.deadlines().dateOf(at));
    refuseObstacles(book, wish, at, selection, refusals);
    return selection;
  }

  /** Notes whatever is contradictory or undecided in what a wish came to. */
  @Rule({"R2", "R18"})
  static void refuseObstacles(
      Rulebook book, Wish wish, Instant at, Selection selection, Refusals refusals) {
    refusals.add(selection.obstacles());
    if (book.policy().selection().selection() == SelectionRule.WHOLE_BUNDLE) {
      refusePart(book, wish, at, selection, refusals);
    }
  }

  /** Where the policy takes the bundle whole, everything that applies must be applied for. */
  @Rule("P-selection")
  private static void refusePart(
      Rulebook book, Wish wish, Instant at, Selection selection, Refusals refusals) {
    Set<InstanceId> picked =
        selection.planned().stream().map(Planned::id).collect(Collectors.toUnmodifiableSet());
    for (Planned all :
        new Closure(book.policy().selection())
            .select(book.catalog(), wish.whole(), book.deadlines().dateOf(at))
            .planned()) {
      if (!picked.contains(all.id())) {
        refusals.refuse(
            "P-selection",
            "WHOLE_BUNDLE",
            "本地政策规定全部适用事项一并办理，还应选择“" + all.alternative().name() + "”",
            "By the policy here all items that apply go together; missing: " + all.id(),
            all.id());
      }
    }
  }

  /** What is fixed for each instance. */
  static List<ItemPlan> plans(Selection selection) {
    ItemGraph graph = selection.graph();
    List<ItemPlan> plans = new ArrayList<>();
    for (Planned planned : selection.planned()) {
      List<ItemPlan.Predecessor> before =
          graph.predecessors(planned.id()).stream()
              .sorted()
              .map(id -> new ItemPlan.Predecessor(id, graph.kind(id, planned.id()).orElseThrow()))
              .toList();
      plans.add(
          new ItemPlan(
              planned.id(),
              planned.alternative().name(),
              planned.department(),
              planned.level(),
              planned.decidingRegion(),
              planned.alternative().type(),
              planned.alternative().processing(),
              planned.alternative().limits(),
              planned.item().parallelGroup(),
              before));
    }
    return plans;
  }

  /**
   * The one set of materials: every kind once, with all the instances that need it. What another
   * item of the case makes comes from there; anything supplied that no item asks for is refused.
   */
  @Rule({"R1", "R10"})
  static MaterialSet materials(
      Rulebook book, Selection selection, Application application, Refusals refusals) {
    MaterialList asked = asked(book, selection, application);
    List<Material> materials = new ArrayList<>();
    for (OneMaterial one : asked.materials()) {
      Supply supply = supply(one, application);
      if (supply != null) {
        materials.add(
            new Material(
                one.code(), one.name(), one.handling(), supply, Set.copyOf(one.neededBy())));
      }
    }
    application
        .supplies()
        .forEach(
            (code, given) -> refuseUnasked(code, given, asked.find(code).orElse(null), refusals));
    return MaterialSet.of(materials);
  }

  private static void refuseUnasked(
      MaterialCode code, Supply given, @Nullable OneMaterial asked, Refusals refusals) {
    if (asked == null) {
      refusals.refuse(
          "R1",
          "MATERIAL_NOT_ASKED",
          "所选事项都不需要这份材料",
          "No chosen item asks for this material",
          code);
    } else if (given instanceof Supply.Produced && !given.equals(produced(asked))) {
      refusals.refuse(
          "R26",
          "MATERIAL_NOT_PRODUCED",
          "本件没有事项产生这份材料，须提交或者由窗口获取",
          "No item of this case makes this material: hand it in or have it fetched",
          code);
    }
  }

  /** What the planned instances ask for, each document once, as advice merges it. */
  private static MaterialList asked(Rulebook book, Selection selection, Application application) {
    List<Requested> asked = new ArrayList<>();
    for (Planned planned : selection.planned()) {
      for (MaterialRequirement requirement : planned.item().materials()) {
        if (needed(requirement, application.wish().facts(), book)) {
          asked.add(new Requested(planned.id(), requirement));
        }
      }
    }
    return MaterialList.of(asked, selection.items());
  }

  private static @Nullable Supply supply(OneMaterial asked, Application application) {
    Supply given = application.supplies().get(asked.code());
    return given == null ? produced(asked) : given;
  }

  /** What another item of the case makes; null where none does. */
  private static @Nullable Supply produced(OneMaterial asked) {
    return asked.producedBy() == null ? null : new Supply.Produced(asked.producedBy());
  }

  /**
   * Notes every requirement of those instances that nothing meets (g2): said all at once. What the
   * government has itself is never demanded, so its lack is no defect.
   */
  @Rule({"R10", "R26"})
  static void refuseIncomplete(
      CaseState state, Rulebook book, Collection<InstanceId> instances, Refusals refusals) {
    missing(state, book, instances)
        .keySet()
        .forEach(
            requirement ->
                refusals.refuse(
                    "R26",
                    "MATERIAL_MISSING",
                    "缺少材料：" + requirement.name(),
                    "Missing material: " + requirement.name(),
                    requirement.code()));
  }

  /** The same of all instances. */
  static void refuseIncomplete(CaseState state, Rulebook book, Refusals refusals) {
    refuseIncomplete(state, book, state.instances().keySet(), refusals);
  }

  /** What of those instances nothing meets, and which of them lack it; each material once. */
  @Rule({"R10", "R26"})
  static Map<MaterialRequirement, Set<InstanceId>> missing(
      CaseState state, Rulebook book, Collection<InstanceId> instances) {
    Map<MaterialCode, MaterialRequirement> first = new LinkedHashMap<>();
    Map<MaterialRequirement, Set<InstanceId>> missing = new LinkedHashMap<>();
    for (InstanceId id : instances) {
      if (state.instance(id).filter(Instances::acceptedBeforeReceipt).isPresent()) {
        // The law took it on as it is: nothing can be missing any more.
        continue;
      }
      for (MaterialRequirement requirement : demandedOf(state, book, id)) {
        if (state.materials().find(requirement.code()).isEmpty()) {
          first.putIfAbsent(requirement.code(), requirement);
          missing
              .computeIfAbsent(
                  first.getOrDefault(requirement.code(), requirement), one -> new LinkedHashSet<>())
              .add(id);
        }
      }
    }
    return missing;
  }

  /** What may be demanded of the applicant for that instance, given the facts. */
  @Rule("R10")
  static List<MaterialRequirement> demandedOf(CaseState state, Rulebook book, InstanceId id) {
    Facts facts = state.requireFiling().application().wish().facts();
    return book.catalog().item(id.item()).map(Item::materials).orElse(List.of()).stream()
        .filter(r -> demanded(r) && needed(r, facts, book))
        .filter(r -> !Requirements.exempt(Requirements.of(state, book, r.code())))
        .toList();
  }

  /** Every material that the planned items ask for, whatever its source. */
  static Set<MaterialCode> asked(Rulebook book, Selection selection, Facts facts) {
    Set<MaterialCode> asked = new LinkedHashSet<>();
    for (Planned planned : selection.planned()) {
      for (MaterialRequirement requirement : planned.item().materials()) {
        if (needed(requirement, facts, book)) {
          asked.add(requirement.code());
        }
      }
    }
    return asked;
  }

  private static boolean demanded(MaterialRequirement requirement) {
    return requirement.source().fromApplicant() || requirement.source() == MaterialSource.PRODUCED;
  }

  static boolean needed(MaterialRequirement requirement, Facts facts, Rulebook book) {
    Condition condition = requirement.condition();
    return condition instanceof Always
        || condition.evaluate(facts, book.catalog().thresholdValues()).truth() != Truth.FALSE;
  }
}
