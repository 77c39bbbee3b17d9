package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.plan.Reduction.Measure;
import org.yijianshi.procedure.Expectations;

/** 四减 and more: counted, and each figure says how it came about. */
@Rule("R1")
class ReductionsTest {
  private static final Instant NOW = CasePlay.time("2026-03-02T10:00");
  private static final Locally LOCALLY = Expectations.locally(SampleCatalogs.book());

  private static Reductions shop() {
    Selection selection =
        new Closure().select(SampleCatalogs.shop(), SampleCatalogs.wish(), Cities.DAY);
    return Reductions.of(SampleCatalogs.shop(), LOCALLY, selection, NOW);
  }

  private static String figure(Measure measure) {
    Reduction reduction = shop().of(measure);
    return reduction.itemByItem() + " → " + reduction.bundled();
  }

  @Test
  void the_shops_figures_are_those_that_one_counts_by_hand() {
    // Seven instances: five items once, one for each of two employees.
    assertThat(figure(Measure.FORMS)).isEqualTo("7 → 1");
    assertThat(figure(Measure.TRIPS)).isEqualTo("14 → 2");
    // Two layers of decisions.
    assertThat(figure(Measure.STEPS)).isEqualTo("28 → 5");
    // Market, fire, works, records, labour.
    assertThat(figure(Measure.WINDOWS)).isEqualTo("5 → 1");
    // Form three times, lease, plan, the permit that the first item makes, list twice.
    assertThat(figure(Measure.MATERIALS)).isEqualTo("8 → 4");
  }

  @Test
  void days_are_counted_on_the_calendar_one_item_after_another() {
    Reduction days = shop().of(Measure.DAYS);

    // 10 + 5 + 8 + 6 + 0 + 3 + 3; one day until the first is accepted, and two for each that is
    // submitted at the close of the day on which the one before is decided.
    assertThat(days.itemByItem()).isEqualTo(35 + 1 + 6 * 2);
    assertThat(days.bundled()).isEqualTo(12);
    assertThat(days.saved()).isEqualTo(36);
    assertThat(days.percent()).isEqualTo(75);
    assertThat(days.how().print(Language.ZH)).contains("「S01-03」10个工作日", "由「S01-03」决定");
  }

  @Test
  void each_figure_says_how_it_came_about() {
    assertThat(shop().of(Measure.MATERIALS).how().print(Language.ZH))
        .startsWith("申请材料：逐项办理8份，一件事4份〔R1〕\n")
        .contains("申请表：3→1（一套材料共用）")
        .contains("营业执照：0→0（政府部门已有）")
        .contains("营业许可证：1→0（由本件事项产生）");
    assertThat(shop().figures()).allSatisfy(r -> assertThat(r.how().rule()).hasToString("R1"));
    assertThat(shop().figures()).extracting(Reduction::measure).containsExactly(Measure.values());
  }

  @Test
  void every_bundle_has_its_figures_and_never_costs_more_together() {
    Random random = new Random(4);
    for (Bundle bundle : Cities.COUNTY.bundles()) {
      Selection selection = somebody(bundle, random);
      while (!selection.settled() || selection.planned().isEmpty()) {
        selection = somebody(bundle, random);
      }
      Reductions reductions = Reductions.of(Cities.COUNTY, LOCALLY, selection, NOW);

      assertThat(reductions.figures())
          .as("%s", bundle.code())
          .allSatisfy(r -> assertThat(r.bundled()).isLessThanOrEqualTo(r.itemByItem()));
      if (selection.planned().size() > 1) {
        assertThat(reductions.of(Measure.DAYS).saved()).as("%s", bundle.code()).isPositive();
        assertThat(reductions.of(Measure.FORMS).percent()).isPositive();
      }
    }
  }

  private static Selection somebody(Bundle bundle, Random random) {
    Facts facts = Facts.none();
    for (Map.Entry<String, java.util.List<FactValue>> domain :
        Situations.domains(Cities.COUNTY, bundle).entrySet()) {
      facts = facts.with(domain.getKey(), Situations.any(domain.getValue(), random));
    }
    return Cities.select(Cities.COUNTY, Wish.all(bundle.code(), Cities.LUSHI, facts));
  }

  @Test
  void of_nothing_there_are_no_figures() {
    Selection nothing =
        Cities.select(
            Cities.COUNTY,
            Wish.all(Cities.COUNTY.bundles().get(0).code(), Cities.LUSHI, Facts.none())
                .holding(
                    java.util.Set.copyOf(
                        Cities.COUNTY.bundles().get(0).items().stream()
                            .map(i -> i.code())
                            .toList())));

    assertThatThrownBy(() -> Reductions.of(Cities.COUNTY, LOCALLY, nothing, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
