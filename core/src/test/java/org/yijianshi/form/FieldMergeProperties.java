package org.yijianshi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.FieldConstraint;
import org.yijianshi.catalog.FieldKind;
import org.yijianshi.catalog.FieldMerge;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;

/** The merged field accepts just what every item accepts: the naive oracle asks each of them. */
@Rule("R11")
class FieldMergeProperties {
  private static FieldRequirement field(
      FieldKind kind, List<String> options, boolean required, FieldConstraint constraint) {
    return new FieldRequirement(
        "some",
        Label.of("某项", "some"),
        kind,
        null,
        options,
        required,
        false,
        null,
        Condition.always(),
        constraint);
  }

  @Provide
  Arbitrary<FieldRequirement> numbers() {
    Arbitrary<BigDecimal> bounds =
        Arbitraries.integers().between(-5, 5).map(BigDecimal::valueOf).injectNull(0.3);
    return Combinators.combine(bounds, bounds, Arbitraries.of(true, false))
        .as(
            (a, b, required) ->
                field(
                    FieldKind.NUMBER,
                    List.of(),
                    required,
                    a != null && b != null && a.compareTo(b) > 0
                        ? FieldConstraint.between(b, a)
                        : FieldConstraint.between(a, b)));
  }

  @Provide
  Arbitrary<FieldRequirement> texts() {
    return Arbitraries.integers()
        .between(1, 6)
        .injectNull(0.3)
        .map(
            most ->
                field(
                    FieldKind.TEXT,
                    List.of(),
                    true,
                    most == null ? FieldConstraint.none() : FieldConstraint.atMost(most)));
  }

  @Provide
  Arbitrary<FieldRequirement> choices() {
    return Arbitraries.of("甲", "乙", "丙", "丁")
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .map(options -> field(FieldKind.CHOICE, options, true, FieldConstraint.none()));
  }

  private static void agrees(List<FieldRequirement> asked, String value) {
    List<FieldMerge.Use> uses = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      uses.add(new FieldMerge.Use(ItemCode.of("S01-0" + (i + 1)), asked.get(i)));
    }
    FieldMerge merge = FieldMerge.of(uses);
    boolean each = asked.stream().allMatch(f -> FieldCheck.check(f, value, "").isEmpty());
    if (merge.conflicts().isEmpty()) {
      assertThat(FieldCheck.check(merge.field(), value, "").isEmpty()).isEqualTo(each);
    } else {
      assertThat(each).as("A conflict means that no value fits all").isFalse();
    }
    assertThat(merge.field().required())
        .isEqualTo(asked.stream().anyMatch(FieldRequirement::required));
  }

  @Property
  void of_numbers(
      @ForAll("numbers") FieldRequirement one,
      @ForAll("numbers") FieldRequirement two,
      @ForAll("numbers") FieldRequirement three) {
    for (int value = -6; value <= 6; value++) {
      agrees(List.of(one, two, three), Integer.toString(value));
    }
  }

  @Property
  void of_texts(@ForAll("texts") FieldRequirement one, @ForAll("texts") FieldRequirement two) {
    for (int length = 1; length <= 7; length++) {
      agrees(List.of(one, two), "𠮷".repeat(length));
    }
  }

  @Property
  void of_choices(
      @ForAll("choices") FieldRequirement one,
      @ForAll("choices") FieldRequirement two,
      @ForAll("choices") FieldRequirement three) {
    for (String value : List.of("甲", "乙", "丙", "丁", "戊")) {
      agrees(List.of(one, two, three), value);
    }
  }
}
