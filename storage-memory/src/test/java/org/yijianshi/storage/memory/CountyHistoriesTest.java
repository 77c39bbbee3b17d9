package org.yijianshi.storage.memory;

import java.time.LocalDate;
import java.util.List;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.BundleCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.codec.OverlayCodec;
import org.yijianshi.contract.history.Books;
import org.yijianshi.contract.history.CaseHistoriesContract;
import org.yijianshi.contract.history.CatalogWorld;
import org.yijianshi.contract.history.World;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SupervisionPolicy;
import org.yijianshi.procedure.Rulebook;

/** Histories of the county of the guide: as an embedder would have those of its own catalog. */
// docs: histories
final class CountyHistoriesTest extends CaseHistoriesContract {
  @Override
  protected World world() {
    Policy policy = Policy.builder().set(SupervisionPolicy.YELLOW_PERCENT, 30).build();
    Rulebook book = Rulebook.of(county(), policy, CalendarCodec.builtIn());
    LocalDate from = LocalDate.of(2026, 3, 2);
    return CatalogWorld.of("lushi", List.of(Books.of(book)), from, 90, Cast.parties())
        .only(BundleCode.of("E03")); // the bundle that the county has completed
  }

  @Override
  protected boolean reachesEverything() {
    return false; // a short run; true asks for every command and event
  }

  @Override
  protected int usualCount() {
    return 30; // -Dhistories=10000 plays more
  }

  // docs: end

  private static Catalog county() {
    return OverlayCodec.read(EmbeddingTest.countyJson())
        .orThrow()
        .applyTo(CatalogCodec.builtIn())
        .orThrow();
  }
}
