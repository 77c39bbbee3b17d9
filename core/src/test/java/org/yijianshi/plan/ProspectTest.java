package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE_PERMIT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.BundleCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.procedure.Expectations;

/** The promise before submission, its bars, and what it would be if one thing were different. */
@Rule({"R25", "P-bundleClock"})
class ProspectTest {
  private static final Instant NOW = CasePlay.time("2026-03-02T10:00");
  private static final Locally LOCALLY = Expectations.locally(SampleCatalogs.book());
  private static final Catalog SHOP = SampleCatalogs.shop();

  private static Advice advice(Catalog catalog, Wish wish) {
    return new Adviser(catalog, LOCALLY).advise(wish, NOW);
  }

  private static WhatIf whatIf(Catalog catalog, Wish wish) {
    return WhatIf.of(catalog, LOCALLY, advice(catalog, wish), NOW).orElseThrow();
  }

  private static WhatIf shop() {
    return whatIf(SHOP, SampleCatalogs.wish(TRADE, FIRE, SIGN, REVIEW));
  }

  private static String end(WhatIf.Effect effect) {
    return CasePlay.local(Objects.requireNonNull(effect.after()).promise());
  }

  /** The shop with the form, which three items ask for, to follow. */
  private static Catalog following() {
    List<Item> items =
        SampleCatalogs.items().stream()
            .map(
                i ->
                    i.toBuilder()
                        .materials(i.materials().stream().map(ProspectTest::later).toList())
                        .build())
            .toList();
    return SampleCatalogs.catalog(items, SampleCatalogs.dependencies());
  }

  private static MaterialRequirement later(MaterialRequirement m) {
    return m.code().equals(FORM)
        ? new MaterialRequirement(
            m.code(),
            m.name(),
            m.handling(),
            m.source(),
            null,
            false,
            true,
            null,
            m.condition(),
            m.copies(),
            null,
            null,
            null,
            null)
        : m;
  }

  @Test
  void it_says_the_date_and_which_item_and_department_decide_it() {
    Prospect now = shop().asItIs();

    assertThat(CasePlay.local(now.promise())).isEqualTo("2026-03-18 17:00");
    assertThat(now.decidingInstance()).isEqualTo(SIGN);
    assertThat(now.decidingDepartment()).isEqualTo(SampleCatalogs.WORKS);
    assertThat(now.path().steps()).extracting(CriticalPath.Step::id).containsExactly(TRADE, SIGN);
  }

  @Test
  void its_bars_stand_in_a_lane_for_each_department() {
    Gantt gantt = shop().asItIs().gantt();

    assertThat(gantt.lanes())
        .extracting(Gantt.Lane::department)
        .containsExactly(SampleCatalogs.MARKET, SampleCatalogs.FIRE_RESCUE, SampleCatalogs.WORKS);
    assertThat(gantt.lanes().get(1).bars()).extracting(Gantt.Bar::id).containsExactly(FIRE, REVIEW);
    Gantt.Bar sign = gantt.lanes().get(2).bars().get(0);
    assertThat(sign.critical()).isTrue();
    assertThat(sign.waitsFor()).isEqualTo(TRADE);
    assertThat(sign.end()).isEqualTo(gantt.until());
    assertThat(CasePlay.local(Objects.requireNonNull(sign.preReviewEnd())))
        .isEqualTo("2026-03-06 17:00");
    assertThat(gantt.lanes().get(1).bars().get(0).critical()).isFalse();
    assertThat(gantt.from()).isEqualTo(sign.start());
  }

  @Test
  @Rule("R26")
  void a_material_that_comes_late_holds_up_the_receipt_of_everything() {
    WhatIf.Effect effect = shop().materialAt(FORM, CasePlay.time("2026-03-04T10:00"));

    assertThat(effect.workingDays()).isEqualTo(2);
    assertThat(end(effect)).isEqualTo("2026-03-20 17:00");
    assertThat(effect.moved()).containsExactly(TRADE, FIRE, SIGN, REVIEW);
    assertThat(effect.why().print(Language.ZH))
        .isEqualTo("“申请表”于2026-03-04才齐全，全部事项届时一并收件，承诺日期推迟2个工作日，为2026-03-20〔R26〕\n");
  }

  @Test
  @Rule({"R29", "P-deferral"})
  void what_may_follow_in_time_moves_nothing_and_too_late_it_does() {
    WhatIf shop = whatIf(following(), SampleCatalogs.wish(TRADE, FIRE));

    // FIRE has five working days: until two before their end, 2026-03-05.
    assertThat(shop.materialAt(FORM, CasePlay.time("2026-03-05T10:00")).workingDays()).isZero();
    assertThat(shop.materialAt(FORM, CasePlay.time("2026-03-06T10:00")).workingDays()).isEqualTo(4);
  }

  @Test
  @Rule("R10")
  void what_the_applicant_does_not_bring_keeps_nobody_waiting() {
    WhatIf.Effect licence = shop().materialAt(BUSINESS_LICENCE, CasePlay.time("2026-04-01T10:00"));

    assertThat(licence.workingDays()).isZero();
    assertThat(licence.after()).isEqualTo(licence.before());
    assertThat(shop().materialAt(TRADE_PERMIT, CasePlay.time("2026-04-01T10:00")).moved())
        .isEmpty();
  }

  @Test
  void without_an_item_the_rest_is_sooner_and_who_waited_for_it_has_to_bring_its_result() {
    WhatIf.Effect effect = shop().without(TRADE.item());

    assertThat(end(effect)).isEqualTo("2026-03-18 17:00");
    assertThat(effect.why().details()).hasSize(1);
    assertThat(effect.why().details().get(0).text().zh()).contains("招牌许可").contains("营业许可");
    WhatIf two = whatIf(SHOP, SampleCatalogs.wish(TRADE, SIGN));
    assertThat(two.without(SIGN.item()).workingDays()).isEqualTo(-1);
    assertThat(two.without(SIGN.item()).why().print(Language.EN))
        .isEqualTo(
            "Without S01-03; the promised date is 1 working day earlier: 2026-03-17 [R25]\n");
  }

  @Test
  void without_the_only_item_nothing_is_left() {
    WhatIf only = whatIf(SHOP, SampleCatalogs.wish(FIRE));

    assertThat(only.without(FIRE.item()).after()).isNull();
  }

  @Test
  @Rule("R2")
  void a_mandatory_group_is_left_out_whole() {
    Catalog county = Cities.COUNTY;
    WhatIf flat = whatIf(county, Wish.all(BundleCode.of("I17"), Cities.LUSHI, Facts.none()));
    WhatIf.Effect effect = flat.without(Cities.item("I17-01"));

    assertThat(effect.why().text().zh()).contains("依法并行办理");
    assertThat(Objects.requireNonNull(effect.after()).schedule().items())
        .extracting(i -> i.id().item())
        .doesNotContainAnyElementsOf(
            Set.of(Cities.item("I17-01"), Cities.item("I17-02"), Cities.item("I17-03")));
  }

  @Test
  void a_shorter_limit_moves_the_date_only_where_it_decides_it() {
    WhatIf.Effect trade =
        whatIf(SHOP, SampleCatalogs.wish(TRADE, SIGN)).limited(TRADE, TimeLimit.workingDays(3));
    WhatIf.Effect fire = shop().limited(FIRE, TimeLimit.workingDays(4));

    // The sign's own eight days then decide: its pre-review may not be done when the result comes.
    assertThat(trade.workingDays()).isEqualTo(-3);
    assertThat(trade.moved()).containsExactly(TRADE, SIGN);
    assertThat(fire.workingDays()).isZero();
    assertThat(fire.moved()).containsExactly(FIRE, REVIEW);
    assertThat(fire.why().print(Language.EN)).contains("the promised date stays");
  }

  @Test
  void what_is_not_planned_cannot_be_changed() {
    assertThatThrownBy(() -> shop().without(SampleCatalogs.LOOK_UP.item()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> shop().limited(SampleCatalogs.LOOK_UP, TimeLimit.workingDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> shop().materialAt(SampleCatalogs.STAFF_LIST, NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> shop().materialAt(FORM, NOW.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            WhatIf.of(
                SHOP, LOCALLY, advice(SHOP, SampleCatalogs.wish().withFacts(Facts.none())), NOW))
        .isEmpty();
    assertThat(advice(SHOP, SampleCatalogs.wish()).material(LEASE)).isPresent();
  }
}
