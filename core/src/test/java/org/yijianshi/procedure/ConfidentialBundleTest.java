package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.policy.Policy;

/** Of some bundles nobody else learns that somebody applied: nothing of them is published. */
class ConfidentialBundleTest {
  private static Catalog confidential() {
    Catalog open = SampleCatalogs.shop();
    Bundle b = open.bundles().get(0);
    return new Catalog(
        open.code(),
        open.version(),
        open.region(),
        open.source(),
        open.title(),
        open.regions(),
        open.zones(),
        open.departments(),
        open.questions(),
        open.thresholds(),
        open.thresholdValues(),
        open.levelOverrides(),
        List.of(
            new Bundle(
                b.code(),
                b.number(),
                b.name(),
                b.nameParts(),
                b.scope(),
                b.audience(),
                b.origin(),
                b.lead(),
                b.kind(),
                b.prerequisites(),
                b.items(),
                b.choices(),
                b.parallelGroups(),
                b.dependencies(),
                true)));
  }

  private static CasePlay granted(Catalog catalog) {
    Rulebook book = SampleCatalogs.book(catalog, Policy.defaults());
    CasePlay pushed =
        ShopCase.pushed(
            ShopCase.received(
                ShopCase.submitted(
                    CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(FIRE)))));
    return ShopCase.granted(ShopCase.accepted(pushed.at("2026-03-03T09:30")), FIRE);
  }

  @Test
  @Rule("XKF-40")
  void the_decision_of_a_confidential_bundle_is_not_published() {
    assertThat(granted(SampleCatalogs.shop()).duties(FIRE))
        .contains(ObligationKind.PUBLISH_DECISION);
    assertThat(granted(confidential()).duties(FIRE))
        .contains(ObligationKind.SERVE_BY_LAW)
        .doesNotContain(ObligationKind.PUBLISH_DECISION);
  }

  @Test
  @Rule("R1")
  void it_is_written_and_read_back() {
    Catalog catalog = confidential();
    String json = CatalogCodec.write(catalog);

    assertThat(CatalogCodec.read(json).orThrow().bundles().get(0).confidential()).isTrue();
    assertThat(json).contains("\"confidential\": true");
    assertThat(CatalogCodec.write(SampleCatalogs.shop())).doesNotContain("confidential");
  }
}
