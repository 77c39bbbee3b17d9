package org.yijianshi.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.catalog.Bundle;

/** What the quickstart prints is documentation, so it is compared whole. */
class QuickstartTest {

  private record Printed(int status, String text) {}

  private static Printed run(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int status = Quickstart.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return new Printed(status, bytes.toString(StandardCharsets.UTF_8));
  }

  static Stream<String> bundles() {
    return Quickstart.catalog().bundles().stream().map(Bundle::code).map(Object::toString);
  }

  /** After a wanted change: {@code -Dgolden.write=true} writes what is printed now. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_restaurant_is_told_as_the_golden_file_has_it(String language) throws IOException {
    String printed = run("--lang", language).text();
    String name = "restaurant-" + language + ".txt";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(
          Path.of("src/test/resources/org/yijianshi/example/quickstart", name), printed);
    }
    try (InputStream golden = QuickstartTest.class.getResourceAsStream(name)) {
      assertThat(golden).as(name).isNotNull();
      assertThat(printed).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void every_bundle_runs_from_choice_to_archive_in_both_languages(String code) {
    assertThat(run("--bundle", code).text()).contains("已结案").doesNotContain("🔴");
    assertThat(run("--bundle", code, "--lang", "en").text()).contains(" is closed: ");
  }

  @Test
  void a_bundle_is_found_by_its_name_however_its_brackets_are_written() {
    assertThat(run("--bundle", "新生儿出生").text()).contains("新生儿出生（卢氏县，I01）");
    assertThat(run("--bundle", "开饭店(餐饮店)").text()).contains("E03）");
  }

  @Test
  void all_53_are_listed() {
    List<String> lines =
        run("--list").text().lines().filter(l -> l.matches("[EI][0-9]{2}  .*")).toList();

    assertThat(lines).hasSize(53).contains("E03  *开饭店（餐饮店）（4 项，市场监管部门牵头）");
  }

  @Test
  void an_unknown_name_suggests_the_nearest() {
    Printed printed = run("--bundle", "开饭馆");

    assertThat(printed.status()).isEqualTo(2);
    assertThat(printed.text()).contains("没有名为“开饭馆”的一件事").contains("开饭店（餐饮店）");
  }

  @Test
  void a_name_that_arrived_broken_says_how_to_set_the_terminal() {
    assertThat(run("--lang", "en", "--bundle", "\uFFFD\uFFFD").text()).contains("LC_ALL=C.UTF-8");
  }

  @Test
  void every_wrong_argument_is_reported_with_the_usage() {
    Printed printed = run("--lang", "fr", "--fast", "--bundle");

    assertThat(printed.status()).isEqualTo(2);
    assertThat(printed.text()).contains("fr").contains("--fast").contains("--bundle 后面缺少值");
    assertThat(run("--help").status()).isZero();
  }
}
