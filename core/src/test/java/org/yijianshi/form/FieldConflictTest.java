package org.yijianshi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.CatalogLinter;
import org.yijianshi.catalog.FieldConstraint;
import org.yijianshi.catalog.FieldKind;
import org.yijianshi.catalog.FieldMerge;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.contract.play.SampleCatalogs;

/** Demands of several items that no form can meet are found before anybody fills it in. */
@Rule("R11")
class FieldConflictTest {
  private static FieldRequirement some(
      String label,
      FieldKind kind,
      @Nullable String unit,
      List<String> options,
      @Nullable String source,
      FieldConstraint constraint) {
    return new FieldRequirement(
        "some",
        Label.of(label, "some"),
        kind,
        unit,
        options,
        true,
        false,
        source,
        Condition.always(),
        constraint);
  }

  private static FieldRequirement number(@Nullable String min, @Nullable String max) {
    return some(
        "某项",
        FieldKind.NUMBER,
        null,
        List.of(),
        null,
        FieldConstraint.between(
            min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max)));
  }

  private static List<String> conflicts(FieldRequirement one, FieldRequirement two) {
    return FieldMerge.of(
            List.of(
                new FieldMerge.Use(ItemCode.of("S01-01"), one),
                new FieldMerge.Use(ItemCode.of("S01-02"), two)))
        .conflicts()
        .stream()
        .map(c -> c.item() + " " + c.aspect() + " " + c.text().zh())
        .toList();
  }

  @Test
  void each_kind_of_conflict_names_the_item_the_part_and_both_demands() {
    FieldConstraint none = FieldConstraint.none();
    FieldRequirement plain = some("某项", FieldKind.TEXT, null, List.of(), null, none);

    assertThat(conflicts(number("10", null), number(null, "9")))
        .containsExactly("S01-02 max 表单项“some”此处为不大于9，本件事其他事项为不小于10");
    assertThat(conflicts(number(null, "9"), number("10", null)))
        .containsExactly("S01-02 min 表单项“some”此处为不小于10，本件事其他事项为不大于9");
    assertThat(conflicts(plain, some("另一项", FieldKind.TEXT, null, List.of(), null, none)))
        .containsExactly("S01-02 label 表单项“some”此处为另一项，本件事其他事项为某项");
    assertThat(conflicts(plain, some("某项", FieldKind.DATE, null, List.of(), null, none)))
        .containsExactly("S01-02 kind 表单项“some”此处为日期，本件事其他事项为文本");
    assertThat(
            conflicts(
                some("某项", FieldKind.NUMBER, "平方米", List.of(), null, none),
                some("某项", FieldKind.NUMBER, "亩", List.of(), null, none)))
        .containsExactly("S01-02 unit 表单项“some”此处为亩，本件事其他事项为平方米");
    assertThat(
            conflicts(
                some("某项", FieldKind.TEXT, null, List.of(), "甲库", none),
                some("某项", FieldKind.TEXT, null, List.of(), "乙库", none)))
        .containsExactly("S01-02 sharedSource 表单项“some”此处为乙库，本件事其他事项为甲库");
    assertThat(
            conflicts(
                some("某项", FieldKind.CHOICE, null, List.of("甲"), null, none),
                some("某项", FieldKind.CHOICE, null, List.of("乙", "丙"), null, none)))
        .containsExactly("S01-02 options 表单项“some”此处为乙、丙，本件事其他事项为甲");
    assertThat(
            conflicts(
                some("某项", FieldKind.TEXT, null, List.of(), null, like("A.*")),
                some("某项", FieldKind.TEXT, null, List.of(), null, like("B.*"))))
        .containsExactly("S01-02 pattern 表单项“some”此处为B.*，本件事其他事项为A.*");
  }

  private static FieldConstraint like(String pattern) {
    return FieldConstraint.like(pattern, Label.of("某种写法", "some form"));
  }

  @Test
  void the_linter_names_the_place_in_the_catalog() {
    List<org.yijianshi.catalog.Item> items =
        SampleCatalogs.items().stream()
            .map(
                i ->
                    i.code().equals(SampleCatalogs.TRADE.item())
                        ? i.toBuilder().fields(List.of(number("10", null))).build()
                        : i.code().equals(SampleCatalogs.FIRE.item())
                            ? i.toBuilder().fields(List.of(number(null, "9"))).build()
                            : i)
            .toList();

    assertThat(CatalogLinter.lint(SampleCatalogs.catalog(items, SampleCatalogs.dependencies())))
        .filteredOn(f -> f.violation().code().equals("FIELD_CONFLICT"))
        .extracting(f -> f.violation().where())
        .containsExactly("/bundles/0/items/1/fields/0/max");
  }

  @Test
  void a_constraint_that_cannot_be_kept_to_is_none() {
    assertThatThrownBy(() -> number("2", "1")).hasMessageContaining("at least 2 and at most 1");
    assertThatThrownBy(() -> FieldConstraint.atMost(0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> like("[")).hasMessageContaining("[");
    assertThatThrownBy(
            () -> some("某项", FieldKind.DATE, null, List.of(), null, FieldConstraint.atMost(3)))
        .hasMessageContaining("maxLength");
    assertThatThrownBy(() -> some("某项", FieldKind.NUMBER, null, List.of(), null, like("A")))
        .hasMessageContaining("pattern");
    assertThatThrownBy(() -> new FieldConstraint(null, null, null, "A", null))
        .hasMessageContaining("hint");
    assertThat(new BigDecimal("200"))
        .isEqualTo(FieldConstraint.between(new BigDecimal("2E+2"), null).min());
  }
}
