package org.yijianshi.contract.arbitrary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.yijianshi.base.Label;
import org.yijianshi.catalog.Accountability;
import org.yijianshi.catalog.Audience;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.BundleKind;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.ChoiceRule;
import org.yijianshi.catalog.Department;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Origin;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.catalog.Region;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.AnswerKind;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Option;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Threshold;
import org.yijianshi.condition.Thresholds;

/**
 * Small random catalogs without an error: one to three bundles of one to six items, with
 * conditions, a choice, a mandatory group, acyclic orderings, limits and items per subject; and
 * random answers to a catalog's questions. They shrink to few bundles of few plain items.
 */
public final class CatalogArbitraries {
  /** The city of every catalog here. */
  public static final RegionCode CITY = RegionCode.of("411200");

  /** The city's only district. */
  public static final RegionCode DISTRICT = RegionCode.of("411202");

  static final Threshold FIRE_AREA = Threshold.of("fireArea", "消防检查面积", "fire check area", "平方米");

  private static final int MOST_ITEMS = 6;

  private CatalogArbitraries() {}

  /** Catalogs in which {@code CatalogLinter} finds no error. */
  public static Arbitrary<Catalog> catalogs() {
    Arbitrary<List<List<ItemDraft>>> drafts =
        ItemDraft.drafts()
            .list()
            .ofMinSize(1)
            .ofMaxSize(MOST_ITEMS)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    Arbitrary<List<Integer>> edges =
        Arbitraries.integers().between(0, 3).list().ofSize(MOST_ITEMS * MOST_ITEMS);
    Arbitrary<Thresholds> values =
        Arbitraries.integers()
            .between(1, 500)
            .injectNull(0.5)
            .map(v -> v == null ? Thresholds.none() : Thresholds.none().with(FIRE_AREA.name(), v));
    return Combinators.combine(drafts, edges, values).as(CatalogArbitraries::catalog);
  }

  /** Bundles of such catalogs. */
  public static Arbitrary<Bundle> bundles() {
    return catalogs().map(c -> c.bundles().get(0));
  }

  /** Answers to some of the catalog's questions, each of the kind that is asked for. */
  public static Arbitrary<Facts> facts(Catalog catalog) {
    Arbitrary<Facts> all = Arbitraries.just(Facts.none());
    for (Question question : catalog.questions()) {
      all =
          Combinators.combine(all, answer(question).injectNull(0.4))
              .as((facts, value) -> value == null ? facts : facts.with(question.fact(), value));
    }
    return all;
  }

  private static Arbitrary<FactValue> answer(Question question) {
    if (question.kind() == AnswerKind.CHOICE) {
      return Arbitraries.of(question.options()).map(o -> FactValue.of(o.value()));
    }
    return switch (question.kind()) {
      case BOOLEAN -> Arbitraries.of(true, false).map(FactValue::of);
      case NUMBER -> Arbitraries.longs().between(0, 600).map(FactValue::of);
      default -> Arbitraries.of("甲", "乙", "").map(FactValue::of);
    };
  }

  private static Catalog catalog(
      List<List<ItemDraft>> drafts, List<Integer> edges, Thresholds values) {
    List<Bundle> bundles = new ArrayList<>();
    for (int b = 0; b < drafts.size(); b++) {
      bundles.add(bundle("B" + (b + 1), b + 1, drafts.get(b), edges));
    }
    return new Catalog(
        "random",
        "1",
        CITY,
        "invented",
        "随机清单",
        List.of(
            new Region(CITY, "三门峡市", Level.CITY, null, false),
            new Region(DISTRICT, "湖滨区", Level.COUNTY, CITY, true)),
        List.of(),
        List.of(
            department("alpha", Accountability.LOCAL),
            department("beta", Accountability.VERTICAL),
            department("gamma", Accountability.ENTERPRISE)),
        List.of(
            Question.number("area", "面积", "area", "平方米"),
            Question.yesNo("leased", "租赁", "leased"),
            Question.choice(
                "food",
                "食品",
                "food",
                List.of(
                    Option.of("made", "现制", "made"),
                    Option.of("packed", "预包装", "packed"),
                    Option.of("none", "无", "none"))),
            Question.choice(
                "tenure",
                "用房",
                "tenure",
                List.of(Option.of("own", "自有", "own"), Option.of("rented", "租赁", "rented")))),
        List.of(FIRE_AREA),
        values,
        List.of(),
        bundles);
  }

  private static Department department(String code, Accountability accountability) {
    return new Department(DepartmentCode.of(code), code + "部门", accountability);
  }

  private static Bundle bundle(
      String code, int number, List<ItemDraft> drafts, List<Integer> edges) {
    boolean choice = ItemDraft.hasBothVariants(drafts);
    boolean group = ItemDraft.grouped(drafts).size() > 1;
    List<Item> items =
        IntStream.range(0, drafts.size())
            .mapToObj(i -> drafts.get(i).item(code + "-0" + (i + 1), choice, group))
            .toList();
    List<ItemCode> members =
        items.stream().filter(i -> i.parallelGroup() != null).map(Item::code).toList();
    return new Bundle(
        BundleCode.of(code),
        number,
        "一件事" + number,
        List.of(),
        Condition.always(),
        Audience.INDIVIDUAL,
        Origin.CITY,
        DepartmentCode.of("alpha"),
        BundleKind.PERSONAL,
        List.of(),
        items,
        choice
            ? List.of(
                new Choice(
                    "tenure",
                    Label.of("用房", "tenure"),
                    ChoiceRule.EXACTLY_ONE,
                    List.of("own", "rented")))
            : List.of(),
        group ? List.of(new ParallelGroup("law", "并行办理", members)) : List.of(),
        dependencies(items, Set.copyOf(members), edges));
  }

  /** Only from earlier to later items, never inside a group, never across variants. */
  private static List<Dependency> dependencies(
      List<Item> items, Set<ItemCode> group, List<Integer> edges) {
    List<Dependency> all = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (int before = 0; before < items.size(); before++) {
      for (int after = before + 1; after < items.size(); after++) {
        Item first = items.get(before);
        Item second = items.get(after);
        int edge = edges.get(before * MOST_ITEMS + after);
        boolean inGroup = group.contains(first.code()) && group.contains(second.code());
        boolean apart =
            first.variant() != null
                && second.variant() != null
                && !first.variant().equals(second.variant());
        if (edge > 1 && !inGroup && !apart && seen.add(before + ">" + after)) {
          all.add(
              Dependency.of(
                  first.code(),
                  second.code(),
                  edge == 2 ? DependencyKind.PRE_REVIEWABLE : DependencyKind.SEQUENTIAL,
                  Basis.INFERRED));
        }
      }
    }
    return all;
  }
}
