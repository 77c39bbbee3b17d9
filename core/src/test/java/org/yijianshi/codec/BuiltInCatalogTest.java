package org.yijianshi.codec;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Audience;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.BundleKind;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.CatalogLinter;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Origin;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Truth;

/** The built-in catalog against what was counted in the regulation. */
class BuiltInCatalogTest {
  private static final Catalog CATALOG = CatalogCodec.builtIn();

  private static Bundle bundle(String code) {
    return CATALOG.bundle(BundleCode.of(code)).orElseThrow();
  }

  private static Item item(String code) {
    return CATALOG.item(ItemCode.of(code)).orElseThrow();
  }

  private static long rows(Audience audience) {
    return CATALOG.bundles().stream()
        .filter(b -> b.audience() == audience)
        .mapToLong(b -> b.items().size())
        .sum();
  }

  private static Map<Origin, Long> origins(Audience audience) {
    return CATALOG.bundles().stream()
        .filter(b -> b.audience() == audience)
        .collect(groupingBy(Bundle::origin, counting()));
  }

  @Test
  @Rule("R16")
  void has_53_bundles_and_255_rows_with_the_marks_of_the_lists() {
    assertThat(CATALOG.bundles()).hasSize(53);
    assertThat(rows(Audience.ENTERPRISE)).isEqualTo(130);
    assertThat(rows(Audience.INDIVIDUAL)).isEqualTo(125);
    assertThat(origins(Audience.ENTERPRISE))
        .isEqualTo(Map.of(Origin.STATE, 5L, Origin.PROVINCE, 20L, Origin.CITY, 6L));
    assertThat(origins(Audience.INDIVIDUAL))
        .isEqualTo(Map.of(Origin.STATE, 8L, Origin.PROVINCE, 12L, Origin.CITY, 2L));
  }

  @Test
  void has_the_levels_of_the_lists() {
    Map<String, Long> levels =
        CATALOG.items().collect(groupingBy(i -> i.levels() + " " + i.levelNote(), counting()));

    assertThat(levels)
        .isEqualTo(
            Map.of(
                "[CITY, COUNTY] null", 163L,
                "[COUNTY] null", 60L,
                "[CITY] null", 25L,
                "[PROVINCE] null", 3L,
                "[TOWNSHIP] null", 3L,
                "[CITY, COUNTY] 不含市辖区", 1L));
  }

  @Test
  void has_44_remarks_of_16_kinds_and_ten_rows_of_one_of_two_departments() {
    List<String> remarks = CATALOG.items().map(Item::remark).filter(r -> r != null).toList();

    assertThat(remarks).hasSize(44);
    assertThat(remarks.stream().map(r -> r.replaceAll("[（）(),，]", "")).distinct()).hasSize(16);
    assertThat(CATALOG.items().filter(i -> i.departments().size() == 2)).hasSize(10);
    assertThat(CATALOG.departments()).hasSize(30);
  }

  @Test
  void two_leads_decide_no_item_of_their_own_and_a_third_may_not() {
    assertThat(
            CATALOG.bundles().stream()
                .filter(b -> !b.participatingDepartments().contains(b.lead()))
                .map(b -> b.code().value()))
        .containsExactly("I03", "I04");
    assertThat(bundle("E12").lead()).isEqualTo(DepartmentCode.of("housing-construction"));
    assertThat(bundle("I03").lead()).isEqualTo(DepartmentCode.of("education"));
  }

  @Test
  @Rule("R2")
  void the_only_mandatory_group_is_the_second_hand_flat_s() {
    assertThat(CATALOG.bundles().stream().filter(b -> !b.parallelGroups().isEmpty()))
        .containsExactly(bundle("I17"));
    assertThat(bundle("I17").parallelGroups().get(0).items())
        .containsExactly(ItemCode.of("I17-01"), ItemCode.of("I17-02"), ItemCode.of("I17-03"));
  }

  @Test
  @Rule("R17")
  void permits_to_operate_need_a_business_licence_first() {
    Set<Integer> permits =
        CATALOG.bundles().stream()
            .filter(b -> b.kind() == BundleKind.OPERATING_PERMIT)
            .peek(b -> assertThat(b.prerequisites().get(0).basis()).isEqualTo(Basis.REGULATION))
            .map(Bundle::number)
            .collect(Collectors.toSet());

    assertThat(permits)
        .containsExactlyInAnyOrder(
            3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 27, 28, 29,
            30);
    Facts nonProfit = Facts.none().with("careHomeNature", "publicBenefit");
    assertThat(
            bundle("E30")
                .prerequisites()
                .get(0)
                .condition()
                .evaluate(nonProfit, CATALOG.thresholdValues())
                .truth())
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void only_reviews_of_ethnic_status_are_ordered_by_the_regulation() {
    List<Dependency> regulation =
        CATALOG.bundles().stream()
            .flatMap(b -> b.dependencies().stream())
            .filter(d -> d.basis() == Basis.REGULATION)
            .toList();

    assertThat(regulation).hasSize(4).allMatch(d -> d.kind() == DependencyKind.SEQUENTIAL);
    assertThat(regulation).allMatch(d -> d.before().value().startsWith("I05-"));
  }

  @Test
  void the_thirteen_either_or_rows_are_food_and_environmental_reports() {
    assertThat(CATALOG.items().filter(Item::eitherOr).map(i -> i.code().value().substring(0, 3)))
        .containsExactly(
            "E05", "E06", "E07", "E08", "E09", "E11", "E17", "E18", "E20", "E23", "E27", "E28",
            "E30");
    Item food = item("E09-01");
    Facts sellsNothing = Facts.none().with("foodActivity", "none");
    assertThat(food.condition().evaluate(sellsNothing, CATALOG.thresholdValues()).truth())
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void look_ups_are_queries() {
    assertThat(
            CATALOG
                .items()
                .filter(i -> i.alternatives().get(0).processing() == ProcessingType.QUERY)
                .map(i -> i.code().value().substring(0, 3)))
        .containsExactly("I03", "I03", "I03", "I03", "I04", "I04", "I04", "I04", "I16", "I16");
  }

  @Test
  void lints_without_an_error() {
    assertThat(CatalogLinter.errors(CATALOG)).isEmpty();
  }

  @Test
  void a_bundle_is_found_by_its_name_however_it_is_typed() {
    assertThat(CATALOG.bundleNamed("开饭店（餐饮店）")).contains(bundle("E03"));
    assertThat(CATALOG.bundleNamed(" *开饭店 (餐饮店)")).contains(bundle("E03"));
    assertThat(CATALOG.bundleNamed("开饭店")).contains(bundle("E03"));
    assertThat(CATALOG.bundleNamed("水电气暖联合报装")).contains(bundle("I22"));
    assertThat(CATALOG.bundleNamed("开饭馆")).isEmpty();
    assertThat(CATALOG.nearestBundleName("开饭馆")).contains("开饭店（餐饮店）");
    assertThat(CATALOG.nearestBundleName("新生儿出声")).contains("新生儿出生");
    assertThat(CATALOG.nearestBundleName("完全不同的另一件事情")).isEmpty();
  }

  @Test
  void is_written_back_byte_for_byte_and_read_back_equal() throws IOException {
    try (InputStream in =
        CatalogCodec.class.getResourceAsStream("/org/yijianshi/catalog/sanmenxia-2023.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String written = CatalogCodec.write(CATALOG);

      assertThat(written).isEqualTo(text);
      assertThat(CatalogCodec.read(written).orThrow()).isEqualTo(CATALOG);
    }
  }
}
