package org.yijianshi.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.base.Language;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.obligation.Light;

/** What the quickstart prints is documentation, so it is compared whole. */
class QuickstartTest {
  private static final Catalog CATALOG = Quickstart.catalog();

  private record Printed(int status, String out, String err) {}

  private static Printed run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Quickstart.run(stream(out), stream(err), args);
    return new Printed(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  static Stream<Arguments> bundles() {
    return CATALOG.bundles().stream()
        .flatMap(b -> Stream.of(Language.values()).map(language -> Arguments.of(b, language)));
  }

  private static Bundle find(String wanted) {
    return new BundleFinder(CATALOG).find(Options.parse("--bundle", wanted));
  }

  /** After a wanted change: {@code -Dgolden.write=true} writes what is printed now. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_restaurant_is_told_as_the_golden_file_has_it(String language) throws IOException {
    Printed printed = run("--lang", language);
    String name = "restaurant-" + language + ".txt";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(
          Path.of("src/test/resources/org/yijianshi/example/quickstart", name), printed.out());
    }
    assertThat(printed.out()).isEqualTo(golden(name));
    assertThat(printed.err()).isEmpty();
    assertThat(printed.status()).isZero();
  }

  private static String golden(String name) throws IOException {
    try (InputStream golden = QuickstartTest.class.getResourceAsStream(name)) {
      assertThat(golden).as(name).isNotNull();
      return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void the_restaurant_fits_on_few_pages() {
    assertThat(run().out().lines().count()).isLessThanOrEqualTo(150);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void every_bundle_ends_closed_on_time_and_with_nothing_left_to_do(
      Bundle bundle, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Names names = new Names(CATALOG, language);

    CaseView view = Quickstart.tell(CATALOG, bundle, new Page(stream(out), names), names);

    assertThat(view.stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(view.items()).isNotEmpty().allMatch(i -> i.state() == ItemState.GRANTED);
    assertThat(view.duties()).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(names.say("已结案", "stage: closed"))
        .doesNotContain(" " + Light.RED.label().in(language) + " ")
        .doesNotContainPattern("(?<![0-9])1 (working days|calendar days|items|materials|commands)");
  }

  @Test
  void what_runs_once_per_subject_runs_for_two() {
    assertThat(run("--bundle", "E24").out()).contains("E24-01/subject-1", "E24-01/subject-2");
  }

  @ParameterizedTest
  @CsvSource({
    "新生儿出生, I01",
    "开饭店(餐饮店), E03",
    "开饭店 （餐饮店）, E03",
    "*开饭店, E03",
    "E03, E03",
    "i05, I05",
    "31, E31"
  })
  void a_bundle_is_found_by_its_code_name_or_number_however_it_is_written(
      String given, String code) {
    assertThat(find(given).code().value()).isEqualTo(code);
  }

  @Test
  void a_number_of_both_lists_is_asked_back() {
    assertThat(run("--bundle", "3", "--lang", "en").err())
        .startsWith("Both lists have a number 3: give the code, E03 开饭店（餐饮店） / I03 幼儿入园\n");
  }

  @Test
  void all_53_are_listed_once() {
    assertThat(run("--list").out().lines().filter(l -> l.matches("[EI][0-9]{2}  .*")))
        .hasSize(53)
        .anyMatch(l -> l.startsWith("E03  *开饭店（餐饮店）") && l.endsWith("4个事项，市场监管部门牵头"))
        .anyMatch(l -> l.startsWith("E20   开月子中心 "));
  }

  @Test
  void the_list_says_whom_a_bundle_serves_and_what_its_mark_means() {
    assertThat(run("--list", "--lang", "en").out())
        .contains("── enterprises, 31 bundles ", "── individuals, 22 bundles ")
        .contains("\n* set by the General Office", "\n# set by the province", "\n  the city's own")
        .contains("\nI01  *Birth of a child ");
  }

  @Test
  void every_bundle_has_an_english_name_for_reading() {
    Names names = new Names(CATALOG, Language.EN);

    assertThat(CATALOG.bundles())
        .allMatch(b -> !names.named(b.code(), b.name()).equals(b.name()))
        .allMatch(b -> Page.width("*" + names.named(b.code(), b.name())) < 50);
  }

  @Test
  void an_unknown_name_suggests_the_nearest() {
    Printed printed = run("--bundle", "开饭馆");

    assertThat(printed.status()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err())
        .contains("没有“开饭馆”这件事，您要办的是 E03 开饭店（餐饮店） 吗？")
        .contains("There is no bundle \"开饭馆\": is it E03 开饭店（餐饮店）?");
  }

  @ParameterizedTest
  @CsvSource({
    "出生, I01 新生儿出生",
    "我要办新生儿出生登记, I01 新生儿出生",
    "水电气, E31 水电气暖讯联合报装 / I17 二手房转移登记及水电气暖联动过户 / I22 水电气暖联合报装"
  })
  void part_of_a_name_suggests_those_that_have_it(String part, String suggested) {
    assertThat(run("--bundle", part).err()).contains("您要办的是 " + suggested + " 吗？");
  }

  @Test
  void a_name_like_no_other_suggests_nothing_but_the_list() {
    assertThat(run("--bundle", "mortgage", "--lang", "en").err())
        .isEqualTo("There is no bundle \"mortgage\"\nSee all of them with --list\n");
  }

  @Test
  void a_fault_is_told_in_the_language_that_was_chosen() {
    assertThat(run("--lang", "zh", "--bundle", "mortgage").err())
        .isEqualTo("没有“mortgage”这件事\n用 --list 查看全部\n");
    assertThat(run("--lang", "en", "--fast").err()).startsWith("Unknown option").contains("Usage");
    assertThat(run("--fast").err()).contains("不认识的选项", "Unknown option", "用法", "Usage");
  }

  /** Unreadable bytes, Windows' question marks, and UTF-8 read as Latin-1. */
  @ParameterizedTest
  @ValueSource(strings = {"\uFFFD\uFFFD", "????", "\u00e6\u0096\u00b0"})
  void a_name_that_arrived_broken_says_how_to_set_the_terminal(String broken) {
    assertThat(run("--bundle", broken).err()).contains("LC_ALL=C.UTF-8");
  }

  @Test
  void everything_wrong_with_the_command_line_is_said_at_once() {
    Printed printed = run("--lang", "fr", "--fast", "--bundle");

    assertThat(printed.status()).isEqualTo(2);
    assertThat(printed.err())
        .contains("There is no language fr", "Unknown option: --fast", "--bundle needs a value")
        .contains("用法", "Usage");
    assertThat(run("--lang", "en", "--bundle", " ").err()).contains("--bundle needs a value");
  }

  @Test
  void help_is_help_and_no_fault() {
    assertThat(run("--help").out()).contains("--bundle 名称或编号");
    assertThat(run("--help", "--lang", "en").out()).contains("NAME|CODE");
    assertThat(run("--help").status()).isZero();
  }
}
