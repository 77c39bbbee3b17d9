package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.CatalogLinter;
import org.yijianshi.catalog.CatalogOverlay;

/**
 * Ten broken catalogs and ten broken overlays, each with the exact list of everything that is wrong
 * with it: what reading finds, else what linting, or applying to the built-in catalog, finds.
 */
class BrokenCatalogsTest {
  private static final String FOLDER = "/org/yijianshi/catalog/broken/";

  @ParameterizedTest
  @Rule({"R6", "R13"})
  @ValueSource(
      strings = {
        "01-not-json",
        "02-fields",
        "03-constants",
        "04-codes",
        "05-references",
        "06-conditions",
        "07-circles",
        "08-contradictions",
        "09-choices",
        "10-names-and-limits",
        "11-field-twice",
        "12-form",
        "13-wrong-base",
        "14-unknown-names",
        "15-materials",
        "16-national-codes",
        "17-declared-already",
        "18-claims",
        "19-result",
        "20-places"
      })
  void every_fault_is_reported_at_once(String name) throws IOException {
    String json = text(name + ".json");
    boolean overlay = name.compareTo("11") >= 0;

    String found = overlay ? overlayFaults(json) : catalogFaults(json);

    assertThat(found).isEqualTo(text(name + ".errors.txt"));
  }

  private static String catalogFaults(String json) {
    Loaded<Catalog> loaded = CatalogCodec.read(json);
    return loaded
        .value()
        .map(
            catalog ->
                print(
                    CatalogLinter.lint(catalog).stream()
                        .map(f -> f.severity() + " " + print(f.violation()))))
        .orElseGet(() -> print(faults(loaded.faults())));
  }

  private static String overlayFaults(String json) {
    Loaded<CatalogOverlay> loaded = OverlayCodec.read(json);
    return loaded
        .value()
        .map(o -> print(faults(o.applyTo(CatalogCodec.builtIn()).conflicts())))
        .orElseGet(() -> print(faults(loaded.faults())));
  }

  private static Stream<String> faults(List<Violation> faults) {
    return faults.stream().map(BrokenCatalogsTest::print);
  }

  private static String print(Stream<String> faults) {
    return faults.collect(Collectors.joining("\n", "", "\n"));
  }

  private static String print(Violation v) {
    return v.where()
        + " "
        + v.rule()
        + " "
        + v.code()
        + "\n  "
        + v.message().zh()
        + "\n  "
        + v.message().en();
  }

  private static String text(String file) throws IOException {
    try (InputStream in = BrokenCatalogsTest.class.getResourceAsStream(FOLDER + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
