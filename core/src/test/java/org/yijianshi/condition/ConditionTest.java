package org.yijianshi.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yijianshi.condition.Condition.all;
import static org.yijianshi.condition.Condition.any;
import static org.yijianshi.condition.Condition.atLeast;
import static org.yijianshi.condition.Condition.eq;
import static org.yijianshi.condition.Condition.ge;
import static org.yijianshi.condition.Condition.in;
import static org.yijianshi.condition.Condition.lt;
import static org.yijianshi.condition.Condition.not;
import static org.yijianshi.condition.Condition.present;
import static org.yijianshi.contract.arbitrary.ConditionArbitraries.LIMIT;
import static org.yijianshi.contract.arbitrary.ConditionArbitraries.WORDS;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;

class ConditionTest {
  private static final Facts SMALL = Facts.none().with("area", 120);

  @Test
  void explains_in_words_why_an_item_is_not_needed() {
    Evaluation evaluation = ge("area", 200).evaluate(SMALL, Thresholds.none(), WORDS);

    assertThat(evaluation.truth()).isEqualTo(Truth.FALSE);
    assertThat(evaluation.concluding(Conclusion.ITEM).print(Language.ZH))
        .isEqualTo("营业面积 120 平方米，未达到 200 平方米（含）：不需要办理\n");
    assertThat(evaluation.concluding(Conclusion.ITEM).print(Language.EN))
        .isEqualTo("Premises area, 120 m², is below 200 m²: not needed\n");
  }

  @Test
  @Rule({"R13", "P-missingThreshold"})
  void a_missing_threshold_says_ask_the_department_and_never_not_needed() {
    Evaluation evaluation = atLeast("area", LIMIT).evaluate(SMALL, Thresholds.none(), WORDS);

    assertThat(evaluation.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(evaluation.missingThresholds()).containsExactly("limit");
    assertThat(evaluation.openFacts()).isEmpty();
    assertThat(evaluation.concluding(Conclusion.ITEM, "消防救援部门").print(Language.ZH))
        .isEqualTo(
            "营业面积 120 平方米，而“面积标准”本地尚未设定，请咨询主管部门：尚不能确定是否需要办理，请咨询消防救援部门〔P-missingThreshold〕\n");
  }

  @Test
  @Rule("R13")
  void a_county_sets_the_threshold() {
    Thresholds set = Thresholds.none().with("limit", 300);

    Evaluation evaluation = atLeast("area", LIMIT).evaluate(SMALL, set, WORDS);

    assertThat(evaluation.truth()).isEqualTo(Truth.FALSE);
    assertThat(evaluation.reason().text().zh()).isEqualTo("营业面积 120 平方米，未达到 “面积标准” 300 平方米（含）");
  }

  @Test
  void a_missing_threshold_that_cannot_matter_is_not_reported() {
    Evaluation evaluation =
        all(atLeast("area", LIMIT), eq("cooks", true))
            .evaluate(SMALL.with("cooks", false), Thresholds.none(), WORDS);

    assertThat(evaluation.truth()).isEqualTo(Truth.FALSE);
    assertThat(evaluation.missingThresholds()).isEmpty();
    assertThat(evaluation.reason().text().zh()).isEqualTo("现场制售食品：否");
  }

  @Test
  void says_only_the_parts_that_decide() {
    Evaluation evaluation =
        any(ge("area", 200), in("tenure", "rent", "lent"), eq("cooks", true))
            .evaluate(SMALL.with("tenure", "rent").with("cooks", true), Thresholds.none(), WORDS);

    assertThat(evaluation.reason().print(Language.ZH))
        .isEqualTo("以下条件成立\n  用房方式 “租赁”，属于 “借用”、“租赁” 之一\n  现场制售食品：是\n");
  }

  @Test
  void a_fact_of_the_wrong_kind_is_a_violation_and_counts_as_unanswered() {
    Facts wrong = Facts.none().with("area", "large").with("cooks", 1);

    Evaluation evaluation =
        all(ge("area", 200), eq("cooks", true)).evaluate(wrong, Thresholds.none(), WORDS);

    assertThat(evaluation.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(evaluation.openFacts()).containsExactly("area", "cooks");
    assertThat(evaluation.violations())
        .extracting(Violation::toString)
        .containsExactly(
            "R20 WRONG_KIND_OF_FACT @area: “营业面积”应为数值，而给出的是文字",
            "R20 WRONG_KIND_OF_FACT @cooks: “现场制售食品”应为是或否，而给出的是数值");
    assertThat(ge("area", 200).check(wrong, Vocabulary.none())).hasSize(1);
  }

  @Test
  void an_unknown_option_is_a_violation_and_is_not_repeated() {
    Evaluation evaluation =
        eq("tenure", "rent")
            .evaluate(Facts.none().with("tenure", "stolen"), Thresholds.none(), WORDS);

    assertThat(evaluation.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(evaluation.violations())
        .extracting(Violation::toString)
        .containsExactly("R20 UNKNOWN_OPTION @tenure: “用房方式”的回答不在选项之内，应为其中之一：自有、租赁、借用");
  }

  @Test
  void free_text_never_appears_in_a_reason_or_a_printed_fact() {
    Facts facts = Facts.none().with("permit", "张三");

    Evaluation evaluation = eq("permit", "A1").evaluate(facts, Thresholds.none(), WORDS);

    assertThat(evaluation.toString()).doesNotContain("张三");
    assertThat(facts + " " + facts.asMap()).doesNotContain("张三");
  }

  @Test
  void presence_is_unknown_until_answered_and_false_for_none() {
    assertThat(present("permit").evaluate(Facts.none(), Thresholds.none()).truth())
        .isEqualTo(Truth.UNKNOWN);
    assertThat(present("permit").evaluate(Facts.none().withNone("permit"), Thresholds.none()))
        .extracting(Evaluation::truth)
        .isEqualTo(Truth.FALSE);
    assertThat(
            present("permit")
                .evaluate(Facts.none().with("permit", "A1"), Thresholds.none())
                .truth())
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void nobody_is_asked_in_vain() {
    Evaluation evaluation =
        any(lt("area", 200), ge("area", 200)).evaluate(Facts.none(), Thresholds.none(), WORDS);

    assertThat(evaluation.truth()).isEqualTo(Truth.TRUE);
    assertThat(evaluation.openFacts()).isEmpty();
    assertThat(evaluation.reason().text().zh()).isEqualTo("无论其余问题如何回答，条件都成立");
  }

  @Test
  void describes_itself() {
    Condition condition =
        all(
            ge("area", 200),
            any(eq("cooks", true), not(present("permit"))),
            atLeast("seats", LIMIT));

    assertThat(condition.describe(WORDS).zh())
        .isEqualTo("营业面积达到 200 平方米（含），且（现场制售食品：是，或并非（有原许可证号）），且座位数达到 “面积标准”（含）");
    assertThat(condition.describe(WORDS).en())
        .isEqualTo(
            "Premises area is at least 200 m² and (Prepares food on site: yes or not (there is:"
                + " Earlier permit)) and Seats is at least \"the area limit\"");
    assertThat(condition.facts()).containsExactly("area", "cooks", "permit", "seats");
    assertThat(condition.questions(WORDS)).hasSize(4);
    assertThat(condition.thresholds()).containsExactly("limit");
  }

  @Test
  void conditions_built_alike_are_equal() {
    assertThat(in("tenure", "rent", "own", "rent")).isEqualTo(in("tenure", "own", "rent"));
    assertThat(Condition.compare("area", Operator.GE, new BigDecimal("200.0")))
        .isEqualTo(ge("area", 200));
    assertThat(all(ge("area", 1))).isNotEqualTo(ge("area", 1));
    assertThat(all(ge("area", 1)).simplify()).isEqualTo(ge("area", 1));
    assertThat(not(ge("area", 1)).simplify()).isEqualTo(lt("area", 1));
  }

  @Test
  void what_makes_no_sense_cannot_be_built() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Condition.compare("cooks", Operator.LT, FactValue.of(true)))
        .withMessage("Only numbers are in order: cooks LT a BOOLEAN");
    assertThatIllegalArgumentException().isThrownBy(() -> eq("Area", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> in("tenure"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Membership.of("x", List.of(FactValue.of(1), FactValue.of("a"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactValue.of(new BigDecimal("1E+1000000000")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                IntStream.range(0, Condition.MAX_DEPTH)
                    .boxed()
                    .reduce(ge("area", 1), (inner, i) -> not(inner), (a, b) -> a))
        .withMessage("A condition has at most 512 nodes, 32 deep: 33 nodes, 33 deep");
  }

  @Test
  void the_analysis_finds_what_a_linter_looks_for() {
    ConditionAnalysis analysis = ConditionAnalysis.with(WORDS);

    assertThat(analysis.contradictory(all(ge("area", 200), lt("area", 200)))).isEqualTo(Truth.TRUE);
    assertThat(analysis.contradictory(eq("tenure", "stolen"))).isEqualTo(Truth.TRUE);
    assertThat(ConditionAnalysis.plain().contradictory(eq("tenure", "stolen")))
        .isEqualTo(Truth.FALSE);
    assertThat(analysis.alwaysTrue(in("tenure", "own", "rent", "lent"))).isEqualTo(Truth.TRUE);
    assertThat(analysis.disjoint(eq("tenure", "own"), eq("tenure", "rent"))).isEqualTo(Truth.TRUE);
    assertThat(analysis.disjoint(atLeast("area", LIMIT), not(atLeast("area", LIMIT))))
        .isEqualTo(Truth.TRUE);
    assertThat(analysis.disjoint(atLeast("area", LIMIT), lt("area", 100))).isEqualTo(Truth.FALSE);
  }

  @Test
  void the_analysis_says_unknown_rather_than_guess() {
    Condition twoKinds = all(eq("x", true), ge("x", 1));
    // Six pigeons in five holes: contradictory, but only after more branches than are looked at.
    Stream<Condition> housed =
        IntStream.range(0, 6)
            .mapToObj(pigeon -> Condition.in("p" + pigeon, "a", "b", "c", "d", "e"));
    Stream<Condition> apart =
        IntStream.range(0, 6)
            .boxed()
            .flatMap(one -> IntStream.range(0, one).boxed().flatMap(other -> apart(one, other)));
    Condition pigeons = all(Stream.concat(housed, apart).toArray(Condition[]::new));

    Evaluation evaluation = pigeons.evaluate(Facts.none(), Thresholds.none());

    assertThat(ConditionAnalysis.plain().contradictory(twoKinds)).isEqualTo(Truth.UNKNOWN);
    assertThat(ConditionAnalysis.plain().contradictory(pigeons)).isEqualTo(Truth.UNKNOWN);
    assertThat(evaluation.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(evaluation.openFacts()).isEqualTo(pigeons.facts());
  }

  private static Stream<Condition> apart(int one, int other) {
    return Stream.of("a", "b", "c", "d", "e")
        .map(hole -> any(Condition.ne("p" + one, hole), Condition.ne("p" + other, hole)));
  }
}
