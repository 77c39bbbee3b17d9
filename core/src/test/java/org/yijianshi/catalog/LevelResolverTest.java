package org.yijianshi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CatalogCodec;

/** Who decides 市、县级 items, district by district. */
class LevelResolverTest {
  private static final RegionCode CITY = RegionCode.of("411200");
  private static final RegionCode HUBIN = RegionCode.of("411202");
  private static final RegionCode LINGBAO = RegionCode.of("411282");
  private static final RegionCode ZONE = RegionCode.of("411291");
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final Catalog CATALOG = CatalogCodec.builtIn();

  private static String decides(Catalog catalog, String item, RegionCode place, LocalDate day) {
    return LevelResolver.of(catalog)
        .resolve(catalog.item(ItemCode.of(item)).orElseThrow(), place, day)
        .map(r -> r.level() + " " + r.region())
        .orElse("nobody");
  }

  private static CatalogOverlay lingbao(List<Zone> zones, List<LevelOverride> overrides) {
    return new CatalogOverlay(
        "lingbao",
        "1",
        "sanmenxia",
        LINGBAO,
        OverlayKind.COUNTY,
        "灵宝市〔2024〕1号",
        LocalDate.of(2024, 1, 1),
        null,
        List.of(),
        zones,
        List.of(),
        List.of(),
        List.of(),
        Map.of("fireSafetyArea", BigDecimal.valueOf(300)),
        List.of(),
        overrides,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  @Rule("P-levelResolver")
  void the_lowest_level_of_the_place_decides() {
    assertThat(decides(CATALOG, "E03-02", HUBIN, DAY)).isEqualTo("COUNTY 411202");
    assertThat(decides(CATALOG, "E03-02", CITY, DAY)).isEqualTo("CITY 411200");
    assertThat(decides(CATALOG, "E03-01", CITY, DAY)).isEqualTo("nobody");
    assertThat(decides(CATALOG, "E11-01", LINGBAO, DAY)).isEqualTo("CITY 411200");
    assertThat(decides(CATALOG, "E16-01", LINGBAO, DAY)).isEqualTo("PROVINCE 410000");
    assertThat(decides(CATALOG, "I11-04", LINGBAO, DAY)).isEqualTo("TOWNSHIP 411282");
    assertThat(decides(CATALOG, "E03-02", RegionCode.of("110000"), DAY)).isEqualTo("nobody");
  }

  @Test
  @Rule("P-levelResolver")
  void a_district_is_left_out_where_the_list_says_so() {
    assertThat(decides(CATALOG, "E29-06", HUBIN, DAY)).isEqualTo("CITY 411200");
    assertThat(decides(CATALOG, "E29-06", LINGBAO, DAY)).isEqualTo("COUNTY 411282");
  }

  @Test
  @Rule("P-levelResolver")
  void a_dated_override_holds_from_its_first_to_its_last_day() {
    LevelOverride override =
        new LevelOverride(
            ItemCode.of("E11-01"),
            LINGBAO,
            Level.COUNTY,
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2024, 6, 30),
            "豫政〔2011〕60号");
    Catalog catalog = lingbao(List.of(), List.of(override)).applyTo(CATALOG).orThrow();

    assertThat(decides(catalog, "E11-01", LINGBAO, LocalDate.of(2024, 2, 29)))
        .isEqualTo("CITY 411200");
    assertThat(decides(catalog, "E11-01", LINGBAO, LocalDate.of(2024, 3, 1)))
        .isEqualTo("COUNTY 411282");
    assertThat(decides(catalog, "E11-01", LINGBAO, LocalDate.of(2024, 6, 30)))
        .isEqualTo("COUNTY 411282");
    assertThat(decides(catalog, "E11-01", LINGBAO, LocalDate.of(2024, 7, 1)))
        .isEqualTo("CITY 411200");
    assertThat(decides(catalog, "E11-01", HUBIN, DAY)).isEqualTo("CITY 411200");
  }

  @Test
  @Rule("P-levelResolver")
  void a_zone_decides_what_was_delegated_under_the_organ_s_seal_and_its_parent_the_rest() {
    DepartmentCode organ = DepartmentCode.of("urban-management");
    Zone zone =
        new Zone(
            ZONE,
            "灵宝经济开发区",
            LINGBAO,
            List.of(
                new DelegatedPower(
                    ItemCode.of("E03-02"), Level.CITY, organ, LocalDate.of(2024, 1, 1), null)));
    Catalog catalog = lingbao(List.of(zone), List.of()).applyTo(CATALOG).orThrow();

    Optional<ResolvedLevel> delegated =
        LevelResolver.of(catalog)
            .resolve(catalog.item(ItemCode.of("E03-02")).orElseThrow(), ZONE, DAY);

    assertThat(delegated.orElseThrow().sealedBy()).isEqualTo(organ);
    assertThat(delegated.orElseThrow().region()).isEqualTo(ZONE);
    assertThat(delegated.orElseThrow().reason().print(Language.ZH))
        .isEqualTo("灵宝经济开发区受委托行使市级权限〔P-levelResolver〕\n");
    assertThat(decides(catalog, "E03-01", ZONE, DAY)).isEqualTo("COUNTY 411282");
    assertThat(decides(catalog, "E03-02", ZONE, LocalDate.of(2023, 12, 31)))
        .isEqualTo("COUNTY 411282");
  }
}
