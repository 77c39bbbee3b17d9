package org.yijianshi.contract.arbitrary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.yijianshi.condition.All;
import org.yijianshi.condition.Any;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Operator;
import org.yijianshi.condition.Option;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Threshold;
import org.yijianshi.condition.Thresholds;
import org.yijianshi.condition.Vocabulary;

/**
 * Conditions over a small world, small enough that every possible answer can be tried: two numbers,
 * a yes-or-no, a choice of three and a text, and one threshold.
 */
public final class ConditionArbitraries {
  /** The threshold that the county may set. */
  public static final Threshold LIMIT = Threshold.of("limit", "面积标准", "the area limit", "平方米");

  /** The facts of this world. */
  public static final List<Question> QUESTIONS =
      List.of(
          Question.number("area", "营业面积", "Premises area", "平方米"),
          Question.number("seats", "座位数", "Seats", null),
          Question.yesNo("cooks", "现场制售食品", "Prepares food on site"),
          Question.choice(
              "tenure",
              "用房方式",
              "Tenure",
              List.of(
                  Option.of("own", "自有", "owned"),
                  Option.of("rent", "租赁", "rented"),
                  Option.of("lent", "借用", "lent"))),
          Question.text("permit", "原许可证号", "Earlier permit"));

  /** The words of this world. */
  public static final Vocabulary WORDS = Vocabulary.of(QUESTIONS, List.of(LIMIT));

  private ConditionArbitraries() {}

  /**
   * Values enough to tell any two conditions of this world apart. Conditions name the numbers 0, 6
   * and 12, what is known is one of 0, 3, 6, 9 and 12, and these whole numbers leave room in every
   * gap between, before and after for whatever is still unknown.
   */
  public static List<FactValue> domain(String fact) {
    return switch (fact) {
      case "area", "seats" -> numbers().stream().map(FactValue::of).toList();
      case "cooks" -> List.of(FactValue.of(true), FactValue.of(false));
      case "tenure" -> Stream.of("own", "rent", "lent").map(FactValue::of).toList();
      case "permit" -> Stream.of("", "A1", "other").map(FactValue::of).toList();
      default -> throw new IllegalArgumentException("No such fact: " + fact);
    };
  }

  /** The numbers that stand for all others: -3 to 15. */
  public static List<BigDecimal> numbers() {
    return IntStream.rangeClosed(-3, 15).mapToObj(BigDecimal::valueOf).toList();
  }

  /** What a known fact or threshold of this world is. */
  private static List<FactValue> known(String fact) {
    return domain(fact).get(0) instanceof FactValue.Numeric
        ? IntStream.of(0, 3, 6, 9, 12).mapToObj(FactValue::of).toList()
        : domain(fact);
  }

  /** All, some or none of the facts, each within its domain. */
  public static Arbitrary<Facts> facts() {
    return Arbitraries.maps(
            Arbitraries.of("area", "seats", "cooks", "tenure", "permit"), Arbitraries.just(0))
        .ofMaxSize(5)
        .flatMap(chosen -> filled(chosen.keySet().stream().sorted().toList(), Facts.none()));
  }

  /** Every fact, each within its domain. */
  public static Arbitrary<Facts> fullFacts() {
    return filled(List.of("area", "seats", "cooks", "tenure", "permit"), Facts.none());
  }

  private static Arbitrary<Facts> filled(List<String> names, Facts start) {
    List<Arbitrary<Map.Entry<String, FactValue>>> answers =
        names.stream()
            .map(name -> Arbitraries.of(known(name)).map(value -> Map.entry(name, value)))
            .toList();
    return Combinators.combine(answers)
        .as(
            entries ->
                start.withAll(
                    Facts.of(
                        entries.stream()
                            .sorted(Comparator.comparing(Map.Entry::getKey))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
  }

  /** The threshold set, or not. */
  public static Arbitrary<Thresholds> thresholds() {
    return Arbitraries.of(0, 3, 6, 9, 12)
        .map(value -> Thresholds.none().with(LIMIT.name(), value))
        .injectNull(0.4)
        .map(set -> set == null ? Thresholds.none() : set);
  }

  /** Any condition of this world, up to four deep; some mention the threshold. */
  public static Arbitrary<Condition> conditions() {
    return nested(Arbitraries.<Condition>frequencyOf(weighted(9, leaves()), weighted(1, limits())));
  }

  /** Any condition of this world that mentions no threshold. */
  public static Arbitrary<Condition> conditionsWithoutThresholds() {
    return nested(leaves());
  }

  private static Tuple.Tuple2<Integer, Arbitrary<? extends Condition>> weighted(
      int weight, Arbitrary<Condition> arbitrary) {
    return Tuple.of(weight, arbitrary);
  }

  private static Arbitrary<Condition> nested(Arbitrary<Condition> leaves) {
    Arbitrary<List<Condition>> parts = nestedPart(leaves).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.<Condition>frequencyOf(
        weighted(2, leaves),
        weighted(4, parts.map(All::new)),
        weighted(4, parts.map(Any::new)),
        weighted(2, nestedPart(leaves).map(Condition::not)));
  }

  private static Arbitrary<Condition> nestedPart(Arbitrary<Condition> leaves) {
    Arbitrary<Condition> inner =
        Arbitraries.oneOf(
            leaves,
            leaves.list().ofMaxSize(3).map(All::new),
            leaves.list().ofMaxSize(3).map(Any::new),
            leaves.map(Condition::not));
    return Arbitraries.oneOf(
        leaves, inner, inner.map(Condition::not), inner.list().ofMaxSize(2).map(All::new));
  }

  private static Arbitrary<Condition> limits() {
    return Combinators.combine(Arbitraries.of("area", "seats"), Arbitraries.of(Operator.class))
        .as((fact, operator) -> Condition.compare(fact, operator, LIMIT));
  }

  private static Arbitrary<Condition> leaves() {
    Arbitrary<Condition> numeric =
        Combinators.combine(
                Arbitraries.of("area", "seats"),
                Arbitraries.of(Operator.class),
                Arbitraries.of(0, 6, 12))
            .as((fact, operator, value) -> Condition.compare(fact, operator, FactValue.of(value)));
    Arbitrary<Condition> discrete =
        Arbitraries.of(
            Condition.eq("cooks", true),
            Condition.ne("cooks", true),
            Condition.eq("tenure", "own"),
            Condition.ne("tenure", "rent"),
            Condition.in("tenure", "rent", "lent"),
            Condition.in("tenure", "own", "stolen"),
            Condition.eq("permit", "A1"),
            Condition.present("permit"),
            Condition.present("tenure"));
    return Arbitraries.<Condition>frequencyOf(
        weighted(6, numeric),
        weighted(6, discrete),
        weighted(1, Arbitraries.of(Condition.always(), Condition.never())));
  }
}
