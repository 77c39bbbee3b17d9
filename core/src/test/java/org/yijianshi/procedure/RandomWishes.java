package org.yijianshi.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.TimeLimit.StartsAt;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Question;
import org.yijianshi.condition.Threshold;
import org.yijianshi.condition.Thresholds;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;

/**
 * Random applications for the bundles of a catalog, for {@link StraightPathProperties}: what the
 * regulation leaves to counties and guides (thresholds, departments, limits, materials) is filled
 * in at random, and questions are answered at random until every item is decided.
 */
final class RandomWishes {
  private static final RegionCode COUNTY = SampleCatalogs.COUNTY;
  private static final MaterialCode FORM = MaterialCode.of("application-form");

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final Random random;

  RandomWishes(Random random) {
    this.random = random;
  }

  /** The catalog as a county might have completed it. */
  Catalog completed(Catalog catalog) {
    Thresholds thresholds = catalog.thresholdValues();
    for (Threshold threshold : catalog.thresholds()) {
      thresholds = thresholds.with(threshold.name(), BigDecimal.valueOf(1 + random.nextInt(500)));
    }
    List<Bundle> bundles = new ArrayList<>();
    for (Bundle bundle : catalog.bundles()) {
      bundles.add(
          new Bundle(
              bundle.code(),
              bundle.number(),
              bundle.name(),
              bundle.nameParts(),
              bundle.scope(),
              bundle.audience(),
              bundle.origin(),
              bundle.lead(),
              bundle.kind(),
              bundle.prerequisites(),
              bundle.items().stream().map(this::completed).toList(),
              bundle.choices(),
              bundle.parallelGroups(),
              bundle.dependencies()));
    }
    return new Catalog(
        catalog.code(),
        catalog.version(),
        catalog.region(),
        catalog.source(),
        catalog.title(),
        catalog.regions(),
        catalog.zones(),
        catalog.departments(),
        catalog.questions(),
        catalog.thresholds(),
        thresholds,
        catalog.levelOverrides(),
        bundles);
  }

  private Item completed(Item item) {
    return item.toBuilder()
        .departments(List.of(item.departments().get(random.nextInt(item.departments().size()))))
        .alternatives(
            item.alternatives().stream()
                .map(a -> a.with(new Limits(limit(15), limit(30), limit(5))))
                .toList())
        .materials(
            List.of(
                material(FORM, MaterialHandling.RETAINED, MaterialSource.APPLICANT),
                material(
                    MaterialCode.of("of-" + item.code().value().toLowerCase(java.util.Locale.ROOT)),
                    pick(MaterialHandling.values()),
                    pick(
                        MaterialSource.APPLICANT,
                        MaterialSource.SHARED_DATA,
                        MaterialSource.E_CERTIFICATE))))
        .build();
  }

  private @org.jspecify.annotations.Nullable TimeLimit limit(int most) {
    int amount = 1 + random.nextInt(most);
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> TimeLimit.naturalDays(amount);
      case 2 -> TimeLimit.workingDays(amount).from(pick(StartsAt.values()));
      default -> TimeLimit.workingDays(amount);
    };
  }

  private static MaterialRequirement material(
      MaterialCode code, MaterialHandling handling, MaterialSource source) {
    return new MaterialRequirement(
        code,
        "材料" + code,
        handling,
        source,
        null,
        true,
        false,
        null,
        Condition.always(),
        1,
        null,
        null,
        null,
        null);
  }

  /** A wish for all items that apply, or for some of them, that leaves nothing undecided. */
  Wish wish(Rulebook book, Bundle bundle) {
    for (int attempt = 0; attempt < 200; attempt++) {
      Wish wish = Wish.all(bundle.code(), COUNTY, Facts.none());
      for (Item item : bundle.items()) {
        if (item.perSubject() != null) {
          wish = wish.withSubjects(item.code(), List.of("employee-1", "employee-2"));
        }
      }
      Selection selection = answered(book, wish);
      if (selection.settled() && selection.planned().size() > 1 && random.nextInt(3) == 0) {
        wish = selection.wish().picking(Set.of(pick(selection.planned()).item().code()));
        selection = answered(book, wish);
      }
      if (selection.settled() && !selection.planned().isEmpty()) {
        return selection.wish();
      }
    }
    throw new AssertionError("No wish for " + bundle.code() + " " + bundle.name());
  }

  private Selection answered(Rulebook book, Wish wish) {
    Wish asked = wish;
    while (true) {
      Selection selection = new Closure().select(book.catalog(), asked, DAY);
      if (selection.openQuestions().isEmpty()) {
        return selection;
      }
      Question question = pick(selection.openQuestions());
      Facts facts = asked.facts();
      facts =
          switch (question.kind()) {
            case BOOLEAN -> facts.with(question.fact(), random.nextBoolean());
            case NUMBER -> facts.with(question.fact(), random.nextInt(1000));
            case CHOICE -> facts.with(question.fact(), pick(question.options()).value());
            case TEXT -> facts.with(question.fact(), "x");
          };
      asked =
          new Wish(
              asked.bundle(),
              asked.region(),
              facts,
              asked.picked(),
              asked.subjects(),
              asked.held());
    }
  }

  /** Everything demanded, some of the rest, any channel and any way of delivery. */
  Application application(Rulebook book, Wish wish) {
    Map<MaterialCode, Supply> supplies = new TreeMap<>();
    new Closure()
        .select(book.catalog(), wish, DAY)
        .planned()
        .forEach(
            planned ->
                planned
                    .item()
                    .materials()
                    .forEach(
                        m -> {
                          if (m.source().fromApplicant()) {
                            boolean paper = m.handling() != MaterialHandling.ELECTRONIC;
                            supplies.put(
                                m.code(),
                                paper ? SampleCatalogs.paper("1") : SampleCatalogs.file("2"));
                          } else if (random.nextBoolean()) {
                            supplies.put(
                                m.code(),
                                new Supply.Shared(
                                    planned.department(), "sha-256:" + "3".repeat(64)));
                          }
                        }));
    DeliveryMethod method = pick(DeliveryMethod.values());
    return new Application(
        CaseNumber.of("SMX-2026-000001"),
        book.pinned(),
        pick(Channel.values()),
        Cast.parties(),
        wish,
        supplies,
        pick(DeliveryChoice.values()),
        method,
        method == DeliveryMethod.ELECTRONIC || random.nextBoolean());
  }

  @SafeVarargs
  final <T> T pick(T... some) {
    return some[random.nextInt(some.length)];
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
