package org.yijianshi.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.base.Label;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Applicability;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Choice;
import org.yijianshi.catalog.ChoiceRule;
import org.yijianshi.catalog.ConditionBasis;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemBuilder;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.catalog.Variant;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Option;
import org.yijianshi.condition.Question;

/** Random wishes about the county's bundles and about bundles that nobody would publish. */
final class Situations {
  private static final List<Long> AREAS = List.of(50L, 199L, 200L, 299L, 300L, 1000L);

  private Situations() {}

  /** Every fact that the bundle's items, orderings or prerequisites hang on: the naive list. */
  static Map<String, List<FactValue>> domains(Catalog catalog, Bundle bundle) {
    Set<String> facts = new TreeSet<>(bundle.scope().facts());
    bundle.choices().forEach(c -> facts.add(c.group()));
    bundle.dependencies().forEach(d -> facts.addAll(d.condition().facts()));
    bundle.prerequisites().forEach(p -> facts.addAll(p.condition().facts()));
    for (Item item : bundle.items()) {
      facts.addAll(item.condition().facts());
      item.alternatives().forEach(a -> facts.addAll(a.condition().facts()));
    }
    Map<String, List<FactValue>> domains = new LinkedHashMap<>();
    for (String fact : facts) {
      Question question = catalog.question(fact).orElseThrow();
      List<FactValue> values = new ArrayList<>();
      switch (question.kind()) {
        case BOOLEAN -> values.addAll(List.of(FactValue.of(true), FactValue.of(false)));
        case NUMBER -> AREAS.forEach(a -> values.add(FactValue.of(a)));
        case CHOICE -> question.options().forEach(o -> values.add(FactValue.of(o.value())));
        case TEXT -> values.add(FactValue.of("x"));
      }
      bundle
          .choice(fact)
          .filter(c -> c.rule() != ChoiceRule.EXACTLY_ONE)
          .ifPresent(c -> values.add(FactValue.of("none")));
      bundle
          .choice(fact)
          .filter(c -> c.rule() == ChoiceRule.ANY)
          .ifPresent(c -> values.add(FactValue.of(String.join(",", c.variants()))));
      domains.put(fact, values);
    }
    return domains;
  }

  /** Some of the facts, answered somehow. */
  static Facts someFacts(Map<String, List<FactValue>> domains, Random random) {
    double share = random.nextDouble();
    Facts facts = Facts.none();
    for (Map.Entry<String, List<FactValue>> domain : domains.entrySet()) {
      if (random.nextDouble() < share) {
        facts = facts.with(domain.getKey(), any(domain.getValue(), random));
      }
    }
    return facts;
  }

  /** A wish about that bundle: everything, or some items; now and then something is held. */
  static Wish wish(Bundle bundle, Facts facts, Random random) {
    Wish wish = Wish.all(bundle.code(), Cities.LUSHI, facts);
    Set<ItemCode> held = some(bundle, random, 0.1);
    if (random.nextBoolean()) {
      Set<ItemCode> picked = some(bundle, random, 0.4);
      picked.removeAll(held);
      if (!picked.isEmpty()) {
        wish = wish.picking(picked);
      }
    }
    return random.nextInt(4) == 0 ? wish.holding(held) : wish;
  }

  private static Set<ItemCode> some(Bundle bundle, Random random, double share) {
    Set<ItemCode> some = new HashSet<>();
    for (Item item : bundle.items()) {
      if (random.nextDouble() < share) {
        some.add(item.code());
      }
    }
    return some;
  }

  static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** A bundle of up to seven items with a scope, variants, either/or rows, a group, orderings. */
  static Catalog strange(Random random) {
    Choice choice =
        new Choice(
            "g",
            Label.of("情形", "case"),
            random.nextBoolean() ? ChoiceRule.EXACTLY_ONE : ChoiceRule.AT_MOST_ONE,
            List.of("v1", "v2"));
    List<Item> items = new ArrayList<>();
    int count = 2 + random.nextInt(6);
    for (int i = 1; i <= count; i++) {
      items.add(item(i, random));
    }
    List<ParallelGroup> groups = new ArrayList<>();
    if (count > 3 && random.nextBoolean()) {
      groups.add(new ParallelGroup("p", "并行办理", List.of(code(2), code(3))));
      if (random.nextBoolean()) {
        groups.add(new ParallelGroup("q", "并行办理", List.of(code(3), code(4))));
      }
    }
    List<Dependency> dependencies = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      if (random.nextInt(3) == 0) {
        dependencies.add(
            new Dependency(
                code(i),
                code(i + 1),
                any(List.of(DependencyKind.values()), random),
                any(List.of(Basis.values()), random),
                condition(1, random)));
      }
    }
    Bundle plain = Cities.bundle(items, List.of(choice), groups, dependencies);
    Bundle bundle =
        new Bundle(
            plain.code(),
            1,
            plain.name(),
            List.of(),
            random.nextInt(3) == 0 ? condition(1, random) : Condition.always(),
            plain.audience(),
            plain.origin(),
            plain.lead(),
            plain.kind(),
            List.of(),
            items,
            plain.choices(),
            groups,
            dependencies);
    return Cities.with(
        Cities.COUNTY, questions(), Cities.COUNTY.thresholdValues(), List.of(bundle));
  }

  private static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (String fact : List.of("a", "b", "c")) {
      questions.add(Question.yesNo(fact, "问题" + fact, "question " + fact));
    }
    questions.add(
        Question.choice(
            "g", "情形", "case", List.of(Option.of("v1", "甲", "one"), Option.of("v2", "乙", "two"))));
    return questions;
  }

  private static ItemCode code(int i) {
    return Cities.item("X01-0" + i);
  }

  private static Item item(int i, Random random) {
    ItemBuilder builder = Cities.plain(code(i).value());
    if (random.nextInt(3) == 0) {
      builder.variant(new Variant("g", random.nextBoolean() ? "v1" : "v2"));
    }
    if (random.nextBoolean()) {
      builder.applicability(
          List.of(new Applicability(ConditionBasis.REMARK, condition(2, random))));
    }
    if (random.nextInt(4) == 0) {
      String fact = any(List.of("a", "b", "c"), random);
      builder.alternatives(
          List.of(
              alternative("yes", Condition.all(Condition.eq(fact, true), condition(1, random))),
              alternative("no", Condition.all(Condition.eq(fact, false), condition(1, random)))));
    }
    return builder.build();
  }

  private static Alternative alternative(String code, Condition condition) {
    return new Alternative(
        code, "情形" + code, ItemType.FILING, ProcessingType.PROMISED, condition, Limits.none());
  }

  private static Condition condition(int depth, Random random) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return Condition.eq(any(List.of("a", "b", "c"), random), random.nextBoolean());
    }
    Condition one = condition(depth - 1, random);
    Condition other = condition(depth - 1, random);
    return switch (random.nextInt(3)) {
      case 0 -> Condition.all(one, other);
      case 1 -> Condition.any(one, other);
      default -> Condition.not(one);
    };
  }
}
