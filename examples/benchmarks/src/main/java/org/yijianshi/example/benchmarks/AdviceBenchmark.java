package org.yijianshi.example.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.plan.Advice;
import org.yijianshi.plan.Adviser;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.Expectations;
import org.yijianshi.procedure.Rulebook;

/**
 * The whole advice for a bundle, from no facts at all, with six materials to each item, some of
 * them shared. I13 has the most items, twelve, and nothing to ask, so its dates are computed too;
 * I20 the most orderings, E08 the most questions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AdviceBenchmark {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  /** Which bundle. */
  @Param({"I13", "I20", "E08"})
  public String bundle = "I13";

  private Adviser adviser = adviser();
  private Wish wish = wish("I13");

  /** Takes the bundle and makes sure that there is something to say. */
  @Setup
  public void setUp() {
    adviser = adviser();
    wish = wish(bundle);
    if (advise().items().isEmpty()) {
      throw new IllegalStateException("No advice for " + bundle);
    }
  }

  /** Everything once. */
  @Benchmark
  public Advice advise() {
    return adviser.advise(wish, NOW);
  }

  private static Wish wish(String bundle) {
    return Wish.all(BundleCode.of(bundle), RegionCode.of("411224"), Facts.none());
  }

  private static Adviser adviser() {
    Catalog published = CatalogCodec.builtIn();
    Catalog furnished =
        new Catalog(
            published.code(),
            published.version() + "+furnished",
            published.region(),
            published.source(),
            published.title(),
            published.regions(),
            published.zones(),
            published.departments(),
            published.questions(),
            published.thresholds(),
            published.thresholdValues(),
            published.levelOverrides(),
            published.bundles().stream().map(AdviceBenchmark::furnished).toList());
    return new Adviser(
        furnished,
        Expectations.locally(Rulebook.of(furnished, Policy.defaults(), CalendarCodec.builtIn())));
  }

  private static Bundle furnished(Bundle bare) {
    List<Item> items = bare.items().stream().map(AdviceBenchmark::furnished).toList();
    return new Bundle(
        bare.code(),
        bare.number(),
        bare.name(),
        bare.nameParts(),
        bare.scope(),
        bare.audience(),
        bare.origin(),
        bare.lead(),
        bare.kind(),
        bare.prerequisites(),
        items,
        bare.choices(),
        bare.parallelGroups(),
        bare.dependencies(),
        bare.confidential());
  }

  /** Three materials that all items ask for, one of them exempt, and three of its own. */
  private static Item furnished(Item bare) {
    List<MaterialRequirement> materials = new ArrayList<>();
    for (String code : List.of("application-form", "identity-card", "household-register")) {
      MaterialRequirement brought = MaterialRequirement.brought(MaterialCode.of(code), code);
      materials.add(
          code.equals("identity-card") ? brought.exempt(MaterialSource.E_CERTIFICATE) : brought);
    }
    String own = bare.code().value().toLowerCase(java.util.Locale.ROOT);
    for (int i = 1; i <= 3; i++) {
      String code = "own-" + own + "-" + i;
      materials.add(MaterialRequirement.brought(MaterialCode.of(code), code));
    }
    return bare.toBuilder().materials(materials).build();
  }
}
