package org.yijianshi.contract.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.Rulebook;

/** Worlds that are ready to play in. Each is dear to make: make it once. */
public final class Worlds {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 350;
  private static final int COUNTIES = 6;
  private static final int POLICIES = 6;

  private Worlds() {}

  /**
   * The invented shop of {@link SampleCatalogs}, small, one item of each kind: as it is, with its
   * first two items in a mandatory parallel group, with them decided by the city, and with items
   * that people have to act for themselves for; under several policies.
   */
  public static CatalogWorld shop() {
    Catalog shop = ShopVariants.authorised(SampleCatalogs.shop());
    List<Catalog> variants = List.of(shop, ShopVariants.grouped(shop), ShopVariants.higher(shop));
    List<Books> books = new ArrayList<>();
    List<Policy> policies = Policies.covering(POLICIES, Dice.of(1));
    for (int policy = 0; policy < POLICIES; policy++) {
      Catalog catalog = variants.get(policy % variants.size());
      books.add(shopBooks(catalog, policies.get(policy)));
    }
    books.add(shopBooks(ShopVariants.formal(shop), policies.get(0)));
    return CatalogWorld.of("shop", books, FIRST_DAY, DAYS, Cast.parties());
  }

  private static Books shopBooks(Catalog catalog, Policy policy) {
    return Later.books(
        SampleCatalogs.book(catalog, policy), ShopVariants.later(catalog), FIRST_DAY, DAYS);
  }

  /**
   * The regulation's own 53 bundles under the built-in calendar, as several counties might have
   * completed them: each with an overlay of its own that gives limits, materials and thresholds,
   * and with a policy of its own. A county's next catalog is its neighbour's.
   */
  public static CatalogWorld regulation() {
    return regulation(Policies.covering(POLICIES, Dice.of(2)));
  }

  /** The same under those policies, which the counties take in turn. */
  public static CatalogWorld regulation(List<Policy> policies) {
    Catalog catalog = CatalogCodec.builtIn();
    WorkCalendar calendar = CalendarCodec.builtIn();
    List<Catalog> completed = new ArrayList<>();
    for (int county = 0; county <= COUNTIES; county++) {
      completed.add(Overlays.completing(catalog, Dice.of(county)).applyTo(catalog).orThrow());
    }
    List<Books> books = new ArrayList<>();
    for (int county = 0; county < COUNTIES; county++) {
      books.add(
          Later.books(
              Rulebook.of(completed.get(county), policies.get(county % policies.size()), calendar),
              List.of(completed.get(county + 1)),
              FIRST_DAY,
              DAYS));
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
