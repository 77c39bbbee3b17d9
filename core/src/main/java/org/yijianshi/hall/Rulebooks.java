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
 * earlier ones, under which running cases are still decided. A case pins versions, not contents.
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
    keep(book);
    inForce = book;
  }

  void publish(RegionCode region, Rulebook book) {
    keep(book);
    regional.put(region, book);
  }

  /** What cases have pinned must not change under them. */
  private void keep(Rulebook book) {
    @Nullable Rulebook kept = known.putIfAbsent(book.pinned(), book);
    if (kept != null && !same(kept, book)) {
      throw new IllegalStateException(
          "Published versions never change; these have other content already: " + book.pinned());
    }
  }

  private static boolean same(Rulebook one, Rulebook other) {
    return one.catalog().equals(other.catalog())
        && one.policy().equals(other.policy())
        && one.deadlines().calendar().equals(other.deadlines().calendar());
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
