package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE_PERMIT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Language;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.BundleCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Truth;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.procedure.Expectations;
import org.yijianshi.procedure.Rulebook;

@Rule({"R1", "R23", "R25"})
class AdviceTest {
  private static final Instant NOW = CasePlay.time("2026-03-02T10:00");
  private static final Rulebook BOOK = SampleCatalogs.book();

  private static Adviser adviser(Catalog catalog) {
    return new Adviser(catalog, Expectations.locally(BOOK));
  }

  private static Advice shop(Facts facts) {
    return adviser(BOOK.catalog()).advise(SampleCatalogs.wish().withFacts(facts), NOW);
  }

  private static List<String> codes(Advice advice) {
    return advice.faults().stream().map(Violation::code).toList();
  }

  @Test
  void from_no_facts_at_all_it_says_what_to_ask_and_what_is_sure_already() {
    Advice advice = shop(Facts.none());

    assertThat(advice.questions())
        .extracting(q -> q.question().fact())
        .containsExactly("sign", "leased", "oldPermit");
    assertThat(advice.next().orElseThrow().waiting()).containsExactly(SIGN.item());
    assertThat(advice.questions().get(1).materials()).containsExactly(LEASE);
    assertThat(advice.items(Need.UNDECIDED))
        .extracting(i -> i.item().code())
        .containsExactly(SIGN.item());
    assertThat(advice.items(Need.UNDECIDED).get(0).openFacts()).containsExactly("sign");
    assertThat(advice.prospect()).isNull();
    assertThat(advice.decided()).isFalse();
    assertThat(advice.material(LEASE).orElseThrow().needed()).isEqualTo(Truth.UNKNOWN);
    assertThat(advice.material(LEASE).orElseThrow().openFacts()).containsExactly("leased");
  }

  @Test
  void once_all_is_answered_it_says_everything_with_dates() {
    Advice advice = shop(SampleCatalogs.facts());

    assertThat(advice.questions()).isEmpty();
    assertThat(advice.decided()).isTrue();
    Prospect prospect = java.util.Objects.requireNonNull(advice.prospect());
    assertThat(prospect.decidingInstance()).isEqualTo(SIGN);
    assertThat(prospect.decidingDepartment()).isEqualTo(SampleCatalogs.WORKS);
    assertThat(advice.items())
        .extracting(AdvisedItem::decidedBy)
        .doesNotContainNull()
        .contains(prospect.promise());
    assertThat(advice.steps()).extracting(s -> s.what().rule()).doesNotContainNull();
    assertThat(advice.steps().get(advice.steps().size() - 1).by()).isEqualTo(prospect.promise());
  }

  @Test
  @Rule("R10")
  void each_material_says_where_it_comes_from() {
    Advice advice = shop(SampleCatalogs.facts());

    assertThat(advice.material(TRADE_PERMIT).orElseThrow().origin()).isEqualTo(MaterialOrigin.MADE);
    assertThat(advice.material(FORM).orElseThrow().origin()).isEqualTo(MaterialOrigin.BRING);
    assertThat(advice.materials(MaterialOrigin.GOVERNMENT))
        .extracting(m -> m.material().code())
        .containsExactly(SampleCatalogs.BUSINESS_LICENCE, SampleCatalogs.SITE_DATA);
    assertThat(advice.material(FORM).orElseThrow().material().neededBy()).hasSize(3);
    assertThat(advice.material(FLOOR_PLAN).orElseThrow().why().print(Language.EN))
        .startsWith("平面图: bring it");
  }

  @Test
  void everything_stands_in_it_once() {
    for (Bundle bundle : Cities.COUNTY.bundles()) {
      Advice advice = settled(Cities.COUNTY, bundle, new Random(7));

      assertThat(advice.items())
          .extracting(AdvisedItem::item)
          .containsExactlyElementsOf(bundle.items());
      assertThat(advice.materials()).extracting(m -> m.material().code()).doesNotHaveDuplicates();
      assertThat(advice.questions()).extracting(q -> q.question().fact()).doesNotHaveDuplicates();
      assertThat(advice.notes()).extracting(n -> n.text().zh()).doesNotHaveDuplicates();
      assertThat(advice.notes()).extracting(Explanation::rule).doesNotContainNull();
      assertThat(advice.steps()).doesNotHaveDuplicates();
    }
  }

  @Test
  void every_one_of_the_53_bundles_is_advised_on_to_the_end() {
    for (Bundle bundle : Cities.COUNTY.bundles()) {
      Advice advice = settled(Cities.COUNTY, bundle, new Random(53));

      assertThat(advice.items(Need.UNDECIDED)).as("%s", bundle.code()).isEmpty();
      assertThat(codes(advice)).isSubsetOf("OUTSIDE_SCOPE", "NOTHING_TO_APPLY_FOR");
      if (advice.decided()) {
        assertThat(advice.prospect()).isNotNull();
        assertThat(advice.steps()).hasSizeGreaterThanOrEqualTo(4);
      }
    }
  }

  /** Answers the first question, whatever comes, until none is left. */
  private static Advice settled(Catalog catalog, Bundle bundle, Random random) {
    Adviser adviser = adviser(catalog);
    var domains = Situations.domains(catalog, bundle);
    Wish wish = Wish.all(bundle.code(), Cities.LUSHI, Facts.none());
    Advice advice = adviser.advise(wish, NOW);
    while (advice.next().isPresent()) {
      String fact = advice.next().orElseThrow().question().fact();
      FactValue answer = Situations.any(domains.get(fact), random);
      wish = wish.withFacts(wish.facts().with(fact, answer));
      advice = adviser.advise(wish, NOW);
    }
    return advice;
  }

  @Test
  void alternatives_are_offered_with_the_items_that_come_with_them() {
    Wish wish = Wish.all(BundleCode.of("E05"), Cities.LUSHI, Facts.none());
    Advice advice = adviser(Cities.COUNTY).advise(wish, NOW);

    Offer tenure = advice.offers().get(0);
    assertThat(tenure.about()).isEqualTo("premisesTenure");
    assertThat(tenure.open()).isTrue();
    assertThat(tenure.options()).extracting(Offer.Option::value).containsExactly("own", "leased");
    assertThat(tenure.options()).allSatisfy(o -> assertThat(o.items()).isNotEmpty());
    Offer food = advice.offers().get(1);
    assertThat(food.options()).hasSize(2);

    Advice own =
        adviser(Cities.COUNTY)
            .advise(wish.withFacts(Facts.none().with("premisesTenure", "own")), NOW);
    assertThat(own.offers().get(0).options())
        .extracting(Offer.Option::holds)
        .containsExactly(Truth.TRUE, Truth.FALSE);
  }

  @Test
  @Rule({"R16", "R17"})
  void the_mark_and_the_licence_that_comes_first_are_among_what_to_watch_for() {
    Wish wish = Wish.all(BundleCode.of("E03"), Cities.LUSHI, Cities.RESTAURANT);
    Advice advice = adviser(Cities.COUNTY).advise(wish, NOW);

    assertThat(advice.notes())
        .extracting(Explanation::rule)
        .extracting(Object::toString)
        .contains("R16", "R17", "R20", "P-statutoryLimit");
    assertThat(advice.notes().get(0).text().zh()).contains("*开饭店").contains("全省统一");
    assertThat(advice.notes()).anySatisfy(n -> assertThat(n.text().zh()).contains("需先行取得营业执照"));
  }

  @Test
  @Rule("R18")
  void what_applies_and_is_not_picked_is_said_and_one_item_alone_is_fine() {
    Item food = Cities.COUNTY.item(Cities.item("E03-01")).orElseThrow();
    Wish wish =
        Wish.all(BundleCode.of("E03"), Cities.LUSHI, Cities.RESTAURANT)
            .picking(Set.of(food.code()));
    Advice advice = adviser(Cities.COUNTY).advise(wish, NOW);

    assertThat(advice.decided()).isTrue();
    assertThat(advice.items(Need.NEEDED)).extracting(AdvisedItem::item).containsExactly(food);
    assertThat(advice.notes()).extracting(n -> String.valueOf(n.rule())).contains("R18");
  }

  @Test
  @Rule({"R13", "P-missingThreshold"})
  void a_missing_threshold_is_asked_of_the_department_and_never_taken_for_not_needed() {
    Wish wish = Wish.all(BundleCode.of("E03"), Cities.LUSHI, Cities.RESTAURANT);
    Advice advice = adviser(Cities.PUBLISHED).advise(wish, NOW);

    assertThat(advice.items(Need.UNDECIDED)).hasSize(1);
    assertThat(advice.items(Need.UNDECIDED).get(0).why().print(Language.EN))
        .contains("the county has set no standard, ask the department");
    assertThat(advice.notes())
        .extracting(n -> String.valueOf(n.rule()))
        .contains("P-missingThreshold");
    assertThat(advice.prospect()).isNull();
  }

  @Test
  void a_question_that_is_wrong_is_answered_with_every_fault_and_all_the_rest() {
    Facts wrong = Facts.none().with("premisesArea", "很大").with("outdoorAdvert", 3);
    Wish wish = Wish.all(BundleCode.of("E03"), Cities.LUSHI, wrong);
    Advice advice = adviser(Cities.COUNTY).advise(wish, NOW);

    assertThat(codes(advice)).containsOnly("WRONG_KIND_OF_FACT");
    assertThat(advice.faults())
        .extracting(Violation::where)
        .contains("premisesArea", "outdoorAdvert");
    assertThat(advice.faults())
        .allSatisfy(
            f -> {
              assertThat(f.message().zh()).doesNotContain("很大");
              assertThat(f.message().en()).isNotBlank();
            });
    assertThat(advice.questions())
        .extracting(q -> q.question().fact())
        .contains("premisesArea", "outdoorAdvert");
    assertThat(advice.items()).hasSize(4);
  }

  @Test
  void an_unknown_bundle_is_said_in_both_languages() {
    Advice advice =
        adviser(Cities.COUNTY)
            .advise(Wish.all(BundleCode.of("X99"), Cities.LUSHI, Facts.none()), NOW);

    assertThat(codes(advice)).containsExactly("UNKNOWN_BUNDLE");
    assertThat(advice.faults().get(0).message().zh()).contains("X99");
    assertThat(advice.faults().get(0).message().en()).contains("X99");
    assertThat(advice.items()).isEmpty();
  }

  @Test
  @Rule("R20")
  void fees_are_announced_where_they_are_known_and_nothing_is_said_to_be_free() {
    Charge licence = new Charge(SampleCatalogs.TRADE.item(), "工本费", "免费", "示例文件");
    Advice advice =
        new Adviser(BOOK.catalog(), Expectations.locally(BOOK).charging(List.of(licence)))
            .advise(SampleCatalogs.wish(), NOW);

    assertThat(advice.charges()).containsExactly(licence);
    List<String> notes = new ArrayList<>();
    advice.notes().forEach(n -> notes.add(n.text().zh()));
    assertThat(notes).anyMatch(n -> n.contains("收费情况未载明") && !n.contains("营业许可"));
  }

  @Test
  void facts_are_never_printed() {
    Advice advice = shop(SampleCatalogs.facts().with("note", "张三"));
    Set<String> said = new HashSet<>();
    advice.notes().forEach(n -> said.add(n.print(Language.ZH)));
    advice.items().forEach(i -> said.add(i.why().print(Language.ZH)));

    assertThat(said).noneMatch(s -> s.contains("张三"));
    assertThat(advice.toString()).doesNotContain("张三");
  }
}
