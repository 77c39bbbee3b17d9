package org.yijianshi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yijianshi.code.ItemCode;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.contract.arbitrary.CatalogArbitraries;

/** The linter, the codec and the nearest name against slow, obvious oracles. */
class CatalogLinterProperties {
  @Provide
  Arbitrary<Catalog> catalogs() {
    return CatalogArbitraries.catalogs();
  }

  @Provide
  Arbitrary<List<Integer>> edges() {
    return Arbitraries.integers().between(0, 35).list().ofMaxSize(10);
  }

  @Property(tries = 300)
  void random_catalogs_have_no_error(@ForAll("catalogs") Catalog catalog) {
    assertThat(CatalogLinter.errors(catalog)).isEmpty();
  }

  @Property(tries = 300)
  void what_is_written_is_read_back_equal_and_written_alike(@ForAll("catalogs") Catalog catalog) {
    String written = CatalogCodec.write(catalog);

    Catalog read = CatalogCodec.read(written).orThrow();

    assertThat(read).isEqualTo(catalog);
    assertThat(CatalogCodec.write(read)).isEqualTo(written);
  }

  @Property(tries = 1000)
  void a_circle_is_reported_exactly_when_some_item_can_reach_itself(
      @ForAll("catalogs") Catalog any, @ForAll("edges") List<Integer> edges) {
    boolean[][] reach = new boolean[6][6];
    List<Dependency> dependencies = new ArrayList<>();
    for (int edge : edges) {
      int from = edge / 6;
      int to = edge % 6;
      if (from != to && !reach[from][to]) {
        reach[from][to] = true;
        dependencies.add(
            Dependency.of(code(from), code(to), DependencyKind.SEQUENTIAL, Basis.INFERRED));
      }
    }
    for (int via = 0; via < 6; via++) {
      for (int from = 0; from < 6; from++) {
        for (int to = 0; to < 6; to++) {
          reach[from][to] |= reach[from][via] && reach[via][to];
        }
      }
    }
    boolean circular = false;
    for (int i = 0; i < 6; i++) {
      circular |= reach[i][i];
    }

    List<Finding> circles =
        CatalogLinter.lint(catalogOfSix(any, dependencies)).stream()
            .filter(f -> f.violation().code().equals("DEPENDENCY_CYCLE"))
            .toList();

    assertThat(!circles.isEmpty()).isEqualTo(circular);
    for (Finding circle : circles) {
      assertThat(pathOf(circle)).allMatch(step -> has(dependencies, step));
    }
  }

  /** Every step of the reported path, such as {@code B1-01 → B1-02}. */
  private static List<String> pathOf(Finding circle) {
    String text = circle.violation().message().en();
    String[] codes = text.substring(text.indexOf(": ") + 2).split(" → ");
    assertThat(codes[0]).isEqualTo(codes[codes.length - 1]);
    List<String> steps = new ArrayList<>();
    for (int i = 1; i < codes.length; i++) {
      steps.add(codes[i - 1] + " → " + codes[i]);
    }
    return steps;
  }

  private static boolean has(List<Dependency> dependencies, String step) {
    return dependencies.stream().anyMatch(d -> (d.before() + " → " + d.after()).equals(step));
  }

  private static ItemCode code(int i) {
    return ItemCode.of("B1-0" + (i + 1));
  }

  private static Catalog catalogOfSix(Catalog base, List<Dependency> dependencies) {
    Item plain = base.bundles().get(0).items().get(0);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      items.add(
          Item.builder(code(i), "事项" + i)
              .departments(plain.departments())
              .levels(plain.levels())
              .build());
    }
    Bundle bundle = base.bundles().get(0).with(items, dependencies);
    return new Catalog(
        base.code(),
        base.version(),
        base.region(),
        base.source(),
        base.title(),
        base.regions(),
        base.zones(),
        base.departments(),
        base.questions(),
        base.thresholds(),
        base.thresholdValues(),
        base.levelOverrides(),
        List.of(bundle));
  }

  @Property(tries = 300)
  void the_edit_distance_is_the_textbook_s(
      @ForAll("words") String one, @ForAll("words") String other) {
    assertThat(Nearest.distance(one, other)).isEqualTo(textbook(one, other));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("ab开店").ofMaxLength(5);
  }

  private static int textbook(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    String restA = a.substring(1);
    String restB = b.substring(1);
    if (a.charAt(0) == b.charAt(0)) {
      return textbook(restA, restB);
    }
    return 1 + Math.min(textbook(restA, restB), Math.min(textbook(restA, b), textbook(a, restB)));
  }
}
