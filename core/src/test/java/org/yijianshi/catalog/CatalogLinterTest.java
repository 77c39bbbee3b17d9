package org.yijianshi.catalog;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Facts;

/** The linter on catalogs made in code, where no reader has looked at references before. */
class CatalogLinterTest {
  private static final Catalog BUILT_IN = CatalogCodec.builtIn();

  /** The built-in catalog with nothing declared that its bundles refer to. */
  private static Catalog undeclared() {
    return new Catalog(
        BUILT_IN.code(),
        BUILT_IN.version(),
        BUILT_IN.region(),
        BUILT_IN.source(),
        BUILT_IN.title(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        BUILT_IN.thresholdValues(),
        List.of(),
        BUILT_IN.bundles());
  }

  @Test
  void every_dangling_name_is_reported() {
    Map<String, Long> found =
        CatalogLinter.errors(undeclared()).stream()
            .collect(groupingBy(f -> f.violation().code(), counting()));

    // 53 leads, 255 rows of which 10 name two departments; one threshold in 11 bundles' fire check.
    assertThat(found)
        .containsEntry("UNKNOWN_DEPARTMENT", 53L + 255L + 10L)
        .containsEntry("UNKNOWN_THRESHOLD", fireChecks())
        .containsEntry("UNKNOWN_REGION", 1L)
        .containsKey("UNKNOWN_FACT");
  }

  private static long fireChecks() {
    return BUILT_IN.items().filter(i -> !i.condition().thresholds().isEmpty()).count();
  }

  @Test
  @Rule("R13")
  void the_fire_check_depends_on_the_county_in_eleven_bundles() {
    assertThat(
            BUILT_IN.bundles().stream()
                .filter(
                    b -> b.items().stream().anyMatch(i -> !i.condition().thresholds().isEmpty()))
                .map(Bundle::number))
        .containsExactly(3, 5, 6, 8, 9, 10, 19, 21, 22, 23, 28);
  }

  @Test
  void what_is_no_licence_still_needs_its_statutory_limit_before_publication() {
    long promisedNonLicences =
        BUILT_IN
            .items()
            .flatMap(i -> i.alternatives().stream())
            .filter(a -> !a.type().underLicensingLaw())
            .filter(a -> a.processing() == ProcessingType.PROMISED)
            .count();

    assertThat(CatalogLinter.lint(BUILT_IN))
        .hasSize(Math.toIntExact(promisedNonLicences))
        .allMatch(f -> f.severity() == Severity.PUBLISH);
  }

  @Test
  @Rule("R13")
  void brackets_are_found_whatever_their_width_and_only_the_outermost() {
    assertThat(LintBrackets.brackets("核发（从事林木种子（普通）生产经营）与(乙)及〔丙〕"))
        .containsExactly("从事林木种子（普通）生产经营", "乙", "丙");
    assertThat(LintBrackets.brackets("没有）括号（")).isEmpty();
  }

  @Test
  void a_choice_is_answered_by_the_fact_of_its_name() {
    Bundle bar = BUILT_IN.bundleNamed("开酒吧").orElseThrow();
    Choice tenure = bar.choice("premisesTenure").orElseThrow();

    assertThat(tenure.chosen(Facts.none().with("premisesTenure", "leased"))).contains("leased");
    assertThat(tenure.chosen(Facts.none().with("premisesTenure", "borrowed"))).isEmpty();
    assertThat(tenure.chosen(Facts.none())).isEmpty();
    assertThat(tenure.allows(1)).isTrue();
    assertThat(tenure.allows(2)).isFalse();
  }

  @Test
  void misuse_is_refused_where_it_happens() {
    ItemCode one = ItemCode.of("B1-01");

    assertThatThrownBy(() -> Dependency.of(one, one, DependencyKind.SEQUENTIAL, Basis.INFERRED))
        .hasMessage("An item must not wait for itself: B1-01");
    assertThatThrownBy(() -> Item.builder(one, "甲").build())
        .hasMessage("Item B1-01 needs at least one of its departments, none twice: []");
    assertThatThrownBy(
            () ->
                MaterialRequirement.brought(MaterialCode.of("deed"), "产权证")
                    .exempt(MaterialSource.APPLICANT))
        .hasMessage("A material is exempt by SHARED_DATA or E_CERTIFICATE, not by APPLICANT");
    assertThatThrownBy(
            () ->
                new Prerequisite(
                    MaterialCode.of("deed"), "产权证", Condition.always(), Basis.REGULATION, null))
        .hasMessage("Prerequisite deed must quote its basis");
  }
}
