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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.base.Language;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;

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

  static Stream<String> bundles() {
    return CATALOG.bundles().stream().map(Bundle::code).map(Object::toString);
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
  void every_bundle_ends_closed_on_time_and_with_nothing_left_to_do(String code) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Names names = new Names(CATALOG, Language.EN);

    CaseView view =
        Quickstart.tell(
            CATALOG, Quickstart.bundle(CATALOG, code), new Page(stream(out), names), names);

    assertThat(view.stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(view.items()).isNotEmpty().allMatch(i -> i.state() == ItemState.GRANTED);
    assertThat(view.duties()).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(" red ");
  }

  @Test
  void what_runs_once_per_subject_runs_for_two() {
    assertThat(run("--bundle", "E24").out()).contains("E24-01/subject-1", "E24-01/subject-2");
  }

  @ParameterizedTest
  @CsvSource({"新生儿出生, I01", "开饭店(餐饮店), E03", "E03, E03", "i05, I05"})
  void a_bundle_is_found_by_its_code_or_name_however_it_is_written(String given, String code) {
    assertThat(Quickstart.bundle(CATALOG, given).code().value()).isEqualTo(code);
  }

  @Test
  void all_53_are_listed_once() {
    assertThat(run("--list").out().lines().filter(l -> l.matches("[EI][0-9]{2}  .*")))
        .hasSize(53)
        .anyMatch(l -> l.startsWith("E03  *开饭店（餐饮店）") && l.endsWith("4个事项，市场监管部门牵头"));
  }

  @Test
  void an_unknown_name_suggests_the_nearest() {
    Printed printed = run("--bundle", "开饭馆");

    assertThat(printed.status()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err())
        .contains("没有“开饭馆”这件事，您要办的是“开饭店（餐饮店）”吗？")
        .contains("There is no bundle \"开饭馆\": is it \"开饭店（餐饮店）\"?");
  }

  @Test
  void a_name_that_arrived_broken_says_how_to_set_the_terminal() {
    assertThat(run("--bundle", "\uFFFD\uFFFD").err()).contains("LC_ALL=C.UTF-8");
  }

  @Test
  void everything_wrong_with_the_command_line_is_said_at_once() {
    Printed printed = run("--lang", "fr", "--fast", "--bundle");

    assertThat(printed.status()).isEqualTo(2);
    assertThat(printed.err())
        .contains("There is no language fr", "Unknown option: --fast", "--bundle needs a value")
        .contains("用法", "Usage");
  }

  @Test
  void help_is_help_and_no_fault() {
    assertThat(run("--help").out()).contains("--bundle 名称或编号");
    assertThat(run("--help", "--lang", "en").out()).contains("NAME|CODE");
    assertThat(run("--help").status()).isZero();
  }
}
