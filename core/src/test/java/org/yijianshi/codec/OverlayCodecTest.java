package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.CatalogOverlay;
import org.yijianshi.catalog.Formality;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.catalog.WindowAuthority;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Truth;

/** A county's overlay, and guides with materials, laid on the built-in catalog. */
class OverlayCodecTest {
  private static final Catalog BASE = CatalogCodec.builtIn();

  private static final String COUNTY =
      """
      {
        "overlay": {"code": "lingbao", "version": "2", "base": "sanmenxia", "region": "411282", "kind": "COUNTY",
          "source": "灵宝市〔2024〕1号", "from": "2024-03-01", "until": "2025-02-28"},
        "questions": [{"fact": "outdoorSeats", "text": {"zh": "户外餐位", "en": "outdoor seats"}, "kind": "NUMBER"}],
        "thresholds": [{"name": "outdoorSeatLimit", "zh": "户外餐位标准", "en": "outdoor seat limit"}],
        "thresholdValues": {"fireSafetyArea": 300, "outdoorSeatLimit": 12.5},
        "departmentChoices": [{"among": ["housing-construction", "urban-management"], "chosen": "urban-management"}],
        "levelOverrides": [{"item": "E11-01", "region": "411282", "level": "COUNTY", "from": "2024-03-01", "source": "豫政〔2011〕60号"}],
        "bundles": [{"code": "L01", "number": 101, "name": "开民宿", "audience": "ENTERPRISE", "origin": "CITY", "lead": "culture-tourism",
          "kind": "RUNNING", "prerequisites": [],
          "items": [{"code": "L01-01", "name": "民宿备案", "departments": ["culture-tourism"], "levels": ["COUNTY"], "type": "FILING",
            "processing": "ON_THE_SPOT", "nationalCode": "000112345678", "window": "DECIDE"}],
          "dependencies": []}],
        "items": [{"bundle": "E03", "item": {"code": "E03-L1", "name": "户外餐位备案", "departments": ["urban-management"], "levels": ["COUNTY"],
          "condition": {"INFERRED": {"fact": "outdoorSeats", "ge": {"threshold": "outdoorSeatLimit"}}}, "type": "FILING",
          "processing": "PROMISED", "nationalCode": "000187654321"}}],
        "changes": [{"item": "E03-01", "window": "ACCEPT", "limits": {"plain": {"promised": {"amount": 8, "unit": "WORKING_DAYS", "startsAt": "ACCEPTANCE"},
          "statutory": {"amount": 20, "unit": "WORKING_DAYS", "startsAt": "ACCEPTANCE"}}}}],
        "dependencies": [{"bundle": "E03", "before": "E03-03", "after": "E03-01", "kind": "PRE_REVIEWABLE", "basis": "INFERRED"}]
      }
      """;

  private static String guide(String kind, String material) {
    return """
    {"overlay": {"code": "guide", "version": "1", "base": "sanmenxia", "region": "411200", "kind": "%s",
       "source": "办事指南", "from": "2024-01-01"},
     "changes": [{"item": "E03-01", "materials": [{"code": "%s", "name": "材料", "handling": "INSPECTED_AND_RETURNED",
       "source": "APPLICANT", "primary": true, "copies": 1}]}]}
    """
        .formatted(kind, material);
  }

  private static CatalogOverlay overlay(String json) {
    return OverlayCodec.read(json).orThrow();
  }

  private static Item item(Catalog catalog, String code) {
    return catalog.item(ItemCode.of(code)).orElseThrow();
  }

  @Test
  @Rule({"R7", "R13", "R38"})
  void a_county_adds_and_sets_what_is_its_own() {
    Catalog county = overlay(COUNTY).applyTo(BASE).orThrow();

    assertThat(county.version()).isEqualTo("2023.1+lingbao.2");
    assertThat(county.region()).isEqualTo(RegionCode.of("411282"));
    assertThat(county.bundles()).hasSize(54);
    assertThat(county.bundleNamed("开民宿").map(b -> b.code())).contains(BundleCode.of("L01"));
    assertThat(county.thresholdValues().get("fireSafetyArea")).contains(new BigDecimal("3E+2"));
    assertThat(county.items().filter(i -> i.departments().size() > 1)).isEmpty();
    assertThat(item(county, "E12-01").settledDepartment())
        .contains(DepartmentCode.of("urban-management"));
    assertThat(item(county, "E03-01").alternatives().get(0).limits().promised())
        .isEqualTo(TimeLimit.workingDays(8));
    assertThat(item(BASE, "E03-01").window()).isEqualTo(WindowAuthority.RECEIVE);
    assertThat(item(county, "E03-01").window())
        .as("Its departments authorised its windows")
        .isEqualTo(WindowAuthority.ACCEPT);
    assertThat(item(county, "L01-01").window()).isEqualTo(WindowAuthority.DECIDE);
    assertThat(item(county, "E03-L1").window()).isEqualTo(WindowAuthority.RECEIVE);
    assertThat(county.bundleOf(ItemCode.of("E03-L1")).orElseThrow().dependencies()).hasSize(1);
    Facts shop = Facts.none().with("premisesArea", 299);
    assertThat(item(BASE, "E03-03").condition().evaluate(shop, BASE.thresholdValues()).truth())
        .isEqualTo(Truth.UNKNOWN);
    assertThat(item(county, "E03-03").condition().evaluate(shop, county.thresholdValues()).truth())
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void the_catalog_below_stays_as_it_was() {
    overlay(COUNTY).applyTo(BASE);

    assertThat(BASE).isEqualTo(CatalogCodec.builtIn());
  }

  @Test
  void a_county_catalog_and_its_overlay_survive_writing_and_reading() {
    CatalogOverlay overlay = overlay(COUNTY);
    Catalog county = overlay.applyTo(BASE).orThrow();

    assertThat(overlay(OverlayCodec.write(overlay))).isEqualTo(overlay);
    assertThat(CatalogCodec.read(CatalogCodec.write(county)).orThrow()).isEqualTo(county);
  }

  @Test
  void holds_from_its_first_to_its_last_day() {
    CatalogOverlay overlay = overlay(COUNTY);

    assertThat(overlay.in(LocalDate.of(2024, 2, 29))).isFalse();
    assertThat(overlay.in(LocalDate.of(2024, 3, 1))).isTrue();
    assertThat(overlay.in(LocalDate.of(2025, 2, 28))).isTrue();
    assertThat(overlay.in(LocalDate.of(2025, 3, 1))).isFalse();
  }

  @Test
  @Rule("R6")
  void the_own_guide_states_materials_once_and_never_tightens_uniform_ones() {
    Catalog guided = overlay(guide("GUIDE", "id-card")).applyTo(BASE).orThrow();

    assertThat(item(guided, "E03-01").materials()).hasSize(1);
    assertThat(overlay(guide("GUIDE", "id-card")).applyTo(guided).conflicts())
        .extracting(Violation::code)
        .containsExactly("MATERIAL_TIGHTENED");
    assertThat(overlay(guide("GUIDE", "floor-plan")).applyTo(guided).conflicts())
        .extracting(Violation::code)
        .containsExactly("MATERIAL_ADDED");
    assertThat(overlay(guide("ILLUSTRATIVE", "floor-plan")).applyTo(guided).conflicts()).isEmpty();
  }

  @Test
  @Rule("R6")
  void a_county_may_exempt_a_material() {
    Catalog guided = overlay(guide("GUIDE", "id-card")).applyTo(BASE).orThrow();
    String exempting =
        """
        {"overlay": {"code": "lushi", "version": "1", "base": "sanmenxia", "region": "411224", "kind": "COUNTY",
           "source": "卢氏县〔2024〕3号", "from": "2024-01-01"},
         "changes": [{"item": "E03-01", "exemptions": [{"material": "id-card", "by": "E_CERTIFICATE"}]}]}
        """;

    List<MaterialRequirement> materials =
        item(overlay(exempting).applyTo(guided).orThrow(), "E03-01").materials();

    assertThat(materials).hasSize(1);
    assertThat(materials.get(0).source()).isEqualTo(MaterialSource.E_CERTIFICATE);
    assertThat(materials.get(0).copies()).isZero();
  }

  @Test
  void what_was_inferred_can_be_restated_or_dropped_and_what_the_regulation_says_cannot() {
    String restating =
        """
        {"overlay": {"code": "lushi", "version": "1", "base": "sanmenxia", "region": "411224", "kind": "COUNTY",
           "source": "卢氏县〔2024〕3号", "from": "2024-01-01"},
         "changes": [{"item": "E03-04", "inferred": {"always": true}},
           {"item": "E03-03", "inferred": {"fact": "offersLodging", "eq": true}}],
         "dependencies": [{"bundle": "I01", "before": "I01-03", "after": "I01-04", "kind": "PRE_REVIEWABLE",
             "basis": "INFERRED", "condition": {"always": false}},
           {"bundle": "I01", "before": "I01-03", "after": "I01-05", "kind": "SEQUENTIAL", "basis": "INFERRED"}%s]}
        """;
    CatalogOverlay overlay = overlay(restating.formatted(""));
    Catalog county = overlay.applyTo(BASE).orThrow();
    String againstTheRegulation =
        ", {\"bundle\": \"I05\", \"before\": \"I05-01\", \"after\": \"I05-02\", \"kind\":"
            + " \"SEQUENTIAL\", \"basis\": \"INFERRED\", \"condition\": {\"always\": false}}";

    assertThat(item(county, "E03-04").applicability()).isEmpty();
    assertThat(item(county, "E03-03").applicability()).hasSize(2);
    assertThat(item(county, "E03-03").condition().thresholds()).containsExactly("fireSafetyArea");
    assertThat(county.bundle(BundleCode.of("I01")).orElseThrow().dependencies())
        .hasSize(BASE.bundle(BundleCode.of("I01")).orElseThrow().dependencies().size() - 1);
    assertThat(overlay(OverlayCodec.write(overlay))).isEqualTo(overlay);
    assertThat(overlay(restating.formatted(againstTheRegulation)).applyTo(BASE).conflicts())
        .extracting(Violation::code)
        .containsExactly("ORDER_OF_THE_REGULATION");
  }

  @Test
  @Rule({"R13", "R20"})
  void a_guide_says_who_acts_for_themselves_and_what_nobody_else_may_learn() {
    CatalogOverlay overlay =
        overlay(
            """
            {"overlay": {"code": "guide", "version": "1", "base": "sanmenxia", "region": "411200", "kind": "GUIDE",
               "source": "办事指南", "from": "2024-01-01"},
             "changes": [{"item": "E03-01", "formalities": ["ALL_APPLICANTS", "IN_PERSON"]}],
             "confidential": ["E03"]}
            """);
    Catalog guided = overlay.applyTo(BASE).orThrow();

    assertThat(item(BASE, "E03-01").formalities()).isEmpty();
    assertThat(item(guided, "E03-01").formalities())
        .containsExactly(Formality.IN_PERSON, Formality.ALL_APPLICANTS);
    assertThat(guided.bundles().stream().filter(Bundle::confidential).map(Bundle::code))
        .containsExactly(BundleCode.of("E03"));
    assertThat(guided.bundle(BundleCode.of("E03")).map(Bundle::items))
        .map(List::size)
        .isEqualTo(BASE.bundle(BundleCode.of("E03")).map(b -> b.items().size()));
    assertThat(OverlayCodec.read(OverlayCodec.write(overlay)).orThrow()).isEqualTo(overlay);
    assertThat(CatalogCodec.read(CatalogCodec.write(guided)).orThrow()).isEqualTo(guided);
  }

  @Test
  @Rule({"R13", "R20"})
  void formalities_may_be_taken_back_and_what_is_not_there_cannot_be_kept_confidential() {
    String form =
        """
        {"overlay": {"code": "guide", "version": "1", "base": "sanmenxia", "region": "411200", "kind": "GUIDE",
           "source": "办事指南", "from": "2024-01-01"},
         "changes": [{"item": "E03-01", "formalities": %s}], "confidential": [%s]}
        """;
    Catalog before = overlay(form.formatted("[\"IN_PERSON\"]", "\"E03\"")).applyTo(BASE).orThrow();
    Catalog after = overlay(form.formatted("[]", "")).applyTo(before).orThrow();

    assertThat(item(after, "E03-01").formalities()).isEmpty();
    assertThat(after.bundle(BundleCode.of("E03")).map(Bundle::confidential))
        .as("What is confidential stays so")
        .contains(true);
    assertThat(overlay(form.formatted("[]", "\"X99\"")).applyTo(BASE).conflicts())
        .extracting(v -> v.code() + " " + v.where())
        .containsExactly("UNKNOWN_BUNDLE /confidential/0");
  }
}
