package org.yijianshi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yijianshi.condition.All;
import org.yijianshi.condition.AnswerKind;
import org.yijianshi.condition.Any;
import org.yijianshi.condition.Comparison;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Membership;
import org.yijianshi.condition.Operand;
import org.yijianshi.condition.Operator;
import org.yijianshi.condition.Presence;

/**
 * Reads conditions: {@code {"fact": "premisesArea", "ge": 200}}, with {@code eq ne lt le gt ge in
 * present}, a threshold as {@code {"threshold": "fireSafetyArea"}}, and {@code all}, {@code any},
 * {@code not}, {@code always} around them.
 */
final class ConditionReader {
  private static final Map<String, Operator> OPERATORS =
      Stream.of(Operator.values())
          .collect(Collectors.toMap(o -> o.name().toLowerCase(Locale.ROOT), o -> o));

  private final CatalogReferences references;

  ConditionReader(CatalogReferences references) {
    this.references = references;
  }

  /** The condition that this node is. */
  CatalogSlot<Condition> read(CatalogNode node) {
    if (!node.isObject()) {
      return CatalogSlot.empty();
    }
    JsonNode json = node.json();
    for (String combinator : List.of("all", "any", "not", "always")) {
      if (json.has(combinator)) {
        return combined(node, combinator);
      }
    }
    if (json.has("fact")) {
      return leaf(node);
    }
    node.faults()
        .add(
            node.pointer(),
            "BAD_CONDITION",
            "条件应含 fact、all、any、not 或 always 之一，实为：" + names(json),
            "A condition needs one of fact, all, any, not, always; found: " + names(json));
    return CatalogSlot.empty();
  }

  private CatalogSlot<Condition> combined(CatalogNode node, String combinator) {
    switch (combinator) {
      case "always" -> {
        CatalogSlot<Boolean> flag = node.optionalFlag("always");
        return node.build(() -> flag.or(false) ? Condition.always() : Condition.never());
      }
      case "not" -> {
        CatalogNode inner = node.child("not");
        CatalogSlot<Condition> part = inner == null ? CatalogSlot.empty() : read(inner);
        return node.build(() -> Condition.not(part.get()));
      }
      default -> {
        List<Condition> parts = node.list(combinator, true, this::read);
        return node.build(() -> combinator.equals("all") ? new All(parts) : new Any(parts));
      }
    }
  }

  private CatalogSlot<Condition> leaf(CatalogNode node) {
    CatalogSlot<String> fact = node.text("fact");
    String name = fact.orNull();
    if (name != null) {
      references.use(CatalogReferences.Kind.FACT, name, node.at("fact"));
    }
    Set<String> tests = new TreeSet<>();
    node.json().fieldNames().forEachRemaining(tests::add);
    tests.remove("fact");
    if (tests.size() != 1) {
      node.faults()
          .add(
              node.pointer(),
              "BAD_CONDITION",
              "条件应恰有一个比较（" + operators() + "），实为：" + tests,
              "A condition on a fact needs exactly one of " + operators() + "; found: " + tests);
      return CatalogSlot.empty();
    }
    String test = tests.iterator().next();
    if (test.equals("present")) {
      CatalogSlot<Boolean> flag = node.optionalFlag("present");
      return node.build(
          () ->
              flag.or(false) ? new Presence(fact.get()) : Condition.not(new Presence(fact.get())));
    }
    if (test.equals("in")) {
      List<FactValue> values = node.some("in", this::value);
      if (values.stream().map(FactValue::kind).distinct().count() > 1) {
        node.faults()
            .add(node.at("in"), "BAD_CONDITION", "取值应同为一类", "The values must be of one kind");
      }
      return node.build(() -> Membership.of(fact.get(), values));
    }
    Operator operator = OPERATORS.get(test);
    if (operator == null) {
      node.faults()
          .notAmong(
              node.at(test), "BAD_CONDITION", "未知比较", "Unknown comparison", test, operators());
      return CatalogSlot.empty();
    }
    CatalogNode with = node.child(test);
    CatalogSlot<Operand> operand = with == null ? missing(node, test) : operand(with);
    Operand against = operand.orNull();
    if (against != null && operator.ordering() && against.kind() != AnswerKind.NUMBER) {
      node.faults()
          .add(
              node.at(test),
              "BAD_CONDITION",
              "“" + test + "”只能比较数字，实为" + against.kind().label().zh(),
              "\"" + test + "\" compares numbers only, found " + against.kind().label().en());
    }
    return node.build(() -> new Comparison(fact.get(), operator, operand.get()));
  }

  private static CatalogSlot<Operand> missing(CatalogNode node, String test) {
    node.faults().add(node.at(test), "BAD_CONDITION", "比较缺少取值", "The comparison has no value");
    return CatalogSlot.empty();
  }

  private CatalogSlot<Operand> operand(CatalogNode node) {
    if (node.json().isObject()) {
      CatalogSlot<String> threshold = node.text("threshold");
      String name = threshold.orNull();
      if (name != null) {
        references.use(CatalogReferences.Kind.THRESHOLD, name, node.at("threshold"));
      }
      return node.build(() -> new Operand.Reference(threshold.get()));
    }
    CatalogSlot<FactValue> value = value(node);
    return node.make(() -> new Operand.Literal(value.get()));
  }

  private CatalogSlot<FactValue> value(CatalogNode node) {
    JsonNode json = node.json();
    if (json.isBoolean()) {
      return CatalogSlot.of(FactValue.of(json.booleanValue()));
    }
    if (json.isNumber()) {
      return node.make(() -> FactValue.of(json.decimalValue()));
    }
    if (json.isTextual()) {
      return CatalogSlot.of(FactValue.of(json.textValue()));
    }
    node.wrongType(
        node.pointer(), "字符串、数字、true 或 false", "a string, a number, true or false", json);
    return CatalogSlot.empty();
  }

  private static Set<String> operators() {
    Set<String> all = new TreeSet<>(OPERATORS.keySet());
    all.add("in");
    all.add("present");
    return all;
  }

  private static String names(JsonNode json) {
    List<String> names = new ArrayList<>();
    for (Iterator<String> i = json.fieldNames(); i.hasNext(); ) {
      names.add(i.next());
    }
    return names.toString();
  }
}
