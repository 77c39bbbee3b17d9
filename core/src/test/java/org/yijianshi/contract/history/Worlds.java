package org.yijianshi.contract.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.code.ItemCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.Rulebook;

/** Worlds that are ready to play in. Each is dear to make: make it once. */
public final class Worlds {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 300;
  private static final int COUNTIES = 4;

  private Worlds() {}

  /**
   * The invented shop of {@link SampleCatalogs}, small, one item of each kind: as it is, and with
   * its first two items in a mandatory parallel group.
   */
  public static World shop() {
    Catalog shop = SampleCatalogs.shop();
    return CatalogWorld.of(
        "shop",
        List.of(
            SampleCatalogs.book(shop, Policy.defaults()),
            SampleCatalogs.book(grouped(shop), Policy.defaults())),
        FIRST_DAY,
        DAYS,
        Cast.parties());
  }

  private static Catalog grouped(Catalog shop) {
    Bundle bundle = shop.bundles().get(0);
    List<ItemCode> members = List.of(SampleCatalogs.TRADE.item(), SampleCatalogs.FIRE.item());
    List<Item> items =
        bundle.items().stream()
            .map(i -> members.contains(i.code()) ? i.toBuilder().parallelGroup("law").build() : i)
            .toList();
    Bundle grouped =
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
            items,
            bundle.choices(),
            List.of(new ParallelGroup("law", "并行办理", members)),
            bundle.dependencies());
    return new Catalog(
        shop.code(),
        "grouped",
        shop.region(),
        shop.source(),
        shop.title(),
        shop.regions(),
        shop.zones(),
        shop.departments(),
        shop.questions(),
        shop.thresholds(),
        shop.thresholdValues(),
        shop.levelOverrides(),
        List.of(grouped));
  }

  /**
   * The regulation's own 53 bundles under the built-in calendar, as several counties might have
   * completed them: each with an overlay of its own that gives limits, materials and thresholds.
   */
  public static World regulation() {
    Catalog catalog = CatalogCodec.builtIn();
    WorkCalendar calendar = CalendarCodec.builtIn();
    List<Rulebook> books = new ArrayList<>();
    for (int county = 0; county < COUNTIES; county++) {
      Catalog completed = Overlays.completing(catalog, Dice.of(county)).applyTo(catalog).orThrow();
      books.add(Rulebook.of(completed, Policy.defaults(), calendar));
    }
    return CatalogWorld.of("regulation", books, FIRST_DAY, DAYS, Cast.parties());
  }

  /** Several worlds in one: each history plays in one of them. */
  public static World either(String name, World... worlds) {
    return new World() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Stage stage(Dice dice) {
        return dice.of(worlds).stage(dice);
      }
    };
  }
}
