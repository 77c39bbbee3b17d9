package org.yijianshi.hall;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.code.RegionCode;
import org.yijianshi.procedure.Rulebook;

/**
 * The rulebooks a hall knows: one in force for everybody, others in force for a region, and all
 * earlier ones, under which running cases are still decided.
 */
final class Rulebooks {
  private final Map<Pinned, Rulebook> known = new ConcurrentHashMap<>();
  private final Map<RegionCode, Rulebook> regional = new ConcurrentHashMap<>();
  private volatile Rulebook inForce;

  Rulebooks(Rulebook inForce) {
    this.inForce = inForce;
    known.put(inForce.pinned(), inForce);
  }

  void publish(Rulebook book) {
    known.put(book.pinned(), book);
    inForce = book;
  }

  void publish(RegionCode region, Rulebook book) {
    known.put(book.pinned(), book);
    regional.put(region, book);
  }

  Rulebook inForce(RegionCode region) {
    return Objects.requireNonNullElse(regional.get(region), inForce);
  }

  /** For a command to a case that does not exist: whatever is in force refuses it alike. */
  Rulebook anyInForce() {
    return inForce;
  }

  Rulebook pinned(Pinned versions) {
    @Nullable Rulebook book = known.get(versions);
    if (book == null) {
      throw new IllegalStateException(
          "The case pins versions that this hall does not know; publish them first: " + versions);
    }
    return book;
  }
}
