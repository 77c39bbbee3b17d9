package org.yijianshi.contract.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.TerritorialFact;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.AnswerKind;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Supply;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.Wish;

/** Applications that are wrong in one way, of those that an application can be wrong in. */
final class Spoilt {
  private static final RegionCode NOWHERE = RegionCode.of("999999");

  private final Scene scene;
  private final Dice dice;

  private Spoilt(Scene scene) {
    this.scene = scene;
    this.dice = scene.dice();
  }

  /** The same made wrong. */
  static Application in(Application good, Scene scene) {
    return new Spoilt(scene).spoilt(good);
  }

  /** The same with those versions, that wish and those supplies. */
  static Application with(
      Application from, Pinned pinned, Wish wish, Map<MaterialCode, Supply> supplies) {
    return new Application(
        from.number(),
        pinned,
        from.channel(),
        from.parties(),
        wish,
        supplies,
        from.delivery(),
        from.method(),
        from.serviceConsent(),
        from.form());
  }

  private Application spoilt(Application good) {
    Wish wish = good.wish();
    Map<MaterialCode, Supply> supplies = new TreeMap<>(good.supplies());
    Bundle bundle = scene.book().catalog().bundle(wish.bundle()).orElseThrow();
    if (!bundle.scope().equals(Condition.always()) && dice.chance(0.5)) {
      return with(good, good.pinned(), wish.withFacts(turned(wish.facts())), supplies);
    }
    return switch (dice.below(13)) {
      case 0 -> with(good, new Pinned("other", "other", "other"), wish, supplies);
      case 1 ->
          new Application(
              good.number(),
              good.pinned(),
              good.channel(),
              good.parties(),
              wish,
              supplies,
              good.delivery(),
              DeliveryMethod.ELECTRONIC,
              false,
              good.form());
      case 2 -> {
        supplies.put(MaterialCode.of("love-letter"), new Supply.Provided(scene.digest(), true));
        yield with(good, good.pinned(), wish, supplies);
      }
      case 3, 4 -> {
        supplies.keySet().removeIf(code -> dice.chance(0.5));
        yield with(good, good.pinned(), wish, supplies);
      }
      case 5 -> {
        supplies.replaceAll(
            (code, given) -> dice.chance(0.5) ? new Supply.Produced(ItemCode.of("X99-99")) : given);
        yield with(good, good.pinned(), wish, supplies);
      }
      case 6, 7 -> with(good, good.pinned(), wish.withFacts(facts(bundle, wish)), supplies);
      case 8 -> with(good, good.pinned(), place(wish), supplies);
      case 9, 10 -> good.with(form(good));
      default -> with(good, good.pinned(), picked(bundle, wish), Map.of());
    };
  }

  private FormValues form(Application good) {
    List<InstanceId> ids =
        new Closure()
                .select(
                    scene.book().catalog(),
                    good.wish(),
                    scene.book().deadlines().dateOf(scene.now()))
                .planned()
                .stream()
                .map(Planned::id)
                .toList();
    return Fillings.of(scene.book(), good.wish(), ids, dice).spoilt(good.form());
  }

  private Wish place(Wish wish) {
    Catalog catalog = scene.book().catalog();
    return switch (dice.below(3)) {
      case 0 -> Wish.all(BundleCode.of("X99"), wish.region(), wish.facts());
      case 1 -> Wish.all(wish.bundle(), NOWHERE, wish.facts());
      default -> Wish.all(wish.bundle(), dice.of(catalog.regions()).code(), wish.facts());
    };
  }

  /** Nothing answered, or answers that are none, or others than the good ones. */
  private Facts facts(Bundle bundle, Wish wish) {
    Facts facts = wish.facts();
    return switch (dice.below(4)) {
      case 0 -> Facts.none();
      case 1 -> {
        TerritorialFact territory = dice.of(bundle.items()).territory();
        yield facts.with(territory.name().toLowerCase(java.util.Locale.ROOT) + "Region", "here");
      }
      case 2 -> {
        boolean choosing = dice.chance(0.5);
        Question question =
            dice.any(
                scene.book().catalog().questions().stream()
                    .filter(q -> !choosing || q.kind() == AnswerKind.CHOICE)
                    .toList());
        yield question == null ? facts : facts.with(question.fact(), other(question));
      }
      default -> turned(facts);
    };
  }

  private Facts turned(Facts facts) {
    Facts turned = facts;
    for (Map.Entry<String, FactValue> fact : facts.asMap().entrySet()) {
      if (fact.getValue() instanceof FactValue.Bool answer && dice.chance(0.7)) {
        turned = turned.with(fact.getKey(), !answer.value());
      }
    }
    return turned;
  }

  private FactValue other(Question question) {
    return question.kind() == AnswerKind.CHOICE || dice.chance(0.5)
        ? FactValue.of("no-such-option")
        : FactValue.of(question.kind() != AnswerKind.BOOLEAN);
  }

  private Wish picked(Bundle bundle, Wish wish) {
    List<ItemCode> items = bundle.items().stream().map(Item::code).toList();
    ItemCode one = dice.of(items);
    return switch (dice.below(8)) {
      case 0 -> wish.picking(Set.of());
      case 1 -> wish.picking(Set.of(ItemCode.of("X99-99")));
      case 2 -> wish.holding(Set.copyOf(items));
      case 3 -> wish.picking(Set.of(one)).holding(Set.of(one));
      case 4, 5 -> wish.withSubjects(perSubject(bundle, one), subjects());
      case 6 -> wish.picking(Set.copyOf(items));
      default -> wish.picking(Set.of(one));
    };
  }

  /** An item that runs once a subject, where there is one. */
  private ItemCode perSubject(Bundle bundle, ItemCode otherwise) {
    Item item = dice.any(bundle.items().stream().filter(i -> i.perSubject() != null).toList());
    return item == null ? otherwise : item.code();
  }

  private List<String> subjects() {
    return dice.of(
        List.of(), List.of("Employee One"), List.of("employee-1", "employee-1"), List.of("nobody"));
  }
}
