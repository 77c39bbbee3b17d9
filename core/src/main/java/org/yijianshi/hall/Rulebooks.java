package org.yijianshi.hall;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.Outage;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.LevelResolver;
import org.yijianshi.catalog.Region;
import org.yijianshi.code.RegionCode;
import org.yijianshi.policy.Policy;
import org.yijianshi.port.PublicationTexts;
import org.yijianshi.procedure.Outages;
import org.yijianshi.procedure.Rulebook;

/**
 * The rulebooks a hall knows: one in force for everybody, others in force for a region and those
 * below it, and all earlier ones, under which running cases are still decided. With a shelf they
 * come back after a restart, and what was put in force last stays in force. A case pins versions,
 * not contents; one that was moved to another calendar or catalog pins a combination that was never
 * in force, so the parts are kept one by one and put together when they are asked for.
 */
final class Rulebooks {
  private final Map<String, Catalog> catalogs = new ConcurrentHashMap<>();
  private final Map<String, Policy> policies = new ConcurrentHashMap<>();
  private final Map<String, WorkCalendar> calendars = new ConcurrentHashMap<>();
  private final Map<Pinned, Rulebook> composed = new ConcurrentHashMap<>();
  private final Map<RegionCode, Pinned> regional = new ConcurrentHashMap<>();
  private volatile Pinned inForce;
  private volatile Outages outages = Outages.none();
  private final @Nullable Shelf shelf;

  /** Over that shelf, or in memory alone; what is given comes into force if nothing is yet. */
  Rulebooks(Rulebook first, @Nullable Shelf shelf) {
    this.shelf = shelf;
    this.inForce = first.pinned();
    keep(first);
    if (shelf != null) {
      if (!shelf.inForce().containsKey(PublicationTexts.EVERYWHERE)) {
        shelf.putInForce(PublicationTexts.EVERYWHERE, first.pinned());
      }
      refresh();
    }
  }

  /** Takes over what other halls over the same storage have published and declared meanwhile. */
  synchronized void refresh() {
    if (shelf == null) {
      return;
    }
    Outages known = Outages.none();
    for (Outage outage : shelf.outages()) {
      known = known.and(outage);
    }
    outages = known;
    composed.clear();
    shelf
        .inForce()
        .forEach(
            (where, pinned) -> {
              if (where.equals(PublicationTexts.EVERYWHERE)) {
                inForce = pinned;
              } else {
                regional.put(RegionCode.of(where), pinned);
              }
            });
  }

  synchronized void publish(Rulebook book) {
    keep(book);
    putInForce(book.pinned());
  }

  synchronized void publish(RegionCode region, Rulebook book) {
    keep(book);
    putInForce(region, book.pinned());
  }

  private void putInForce(Pinned pinned) {
    if (shelf != null) {
      shelf.putInForce(PublicationTexts.EVERYWHERE, pinned);
    }
    inForce = pinned;
  }

  private void putInForce(RegionCode region, Pinned pinned) {
    if (shelf != null) {
      shelf.putInForce(region.value(), pinned);
    }
    regional.put(region, pinned);
  }

  /** Makes a calendar known as each known policy takes it, and puts it in force everywhere. */
  synchronized void publish(WorkCalendar calendar) {
    if (shelf != null) {
      shelf.policies().forEach(policies::putIfAbsent);
    }
    for (Policy policy : policies.values()) {
      keepCalendar(ruled(policy, calendar));
    }
    putInForce(on(calendar, inForce));
    for (RegionCode region : regional.keySet()) {
      putInForce(region, on(calendar, Objects.requireNonNull(regional.get(region))));
    }
  }

  private Pinned on(WorkCalendar calendar, Pinned pinned) {
    Policy policy = policy(pinned);
    return new Pinned(pinned.catalog(), pinned.policy(), ruled(policy, calendar).version());
  }

  private WorkCalendar ruled(Policy policy, WorkCalendar calendar) {
    return Rulebook.of(catalog(inForce), policy, calendar).deadlines().calendar();
  }

  /** Makes a catalog known to which running cases are to be moved; it comes into force nowhere. */
  void keep(Catalog catalog) {
    if (shelf != null) {
      shelf.keep(catalog);
    }
    keep(catalogs, catalog.version(), catalog);
  }

  /** What cases have pinned must not change under them. */
  private void keep(Rulebook book) {
    keep(book.catalog());
    if (shelf != null) {
      shelf.keep(book.policy());
    }
    keep(policies, book.policy().version(), book.policy());
    keepCalendar(book.deadlines().calendar());
  }

  private void keepCalendar(WorkCalendar calendar) {
    if (shelf != null) {
      shelf.keep(calendar);
    }
    keep(calendars, calendar.version(), calendar);
  }

  private static <T> void keep(Map<String, T> known, String version, T part) {
    @Nullable T kept = known.putIfAbsent(version, part);
    if (kept != null && !kept.equals(part)) {
      throw new IllegalStateException(
          "Published versions never change; this one has other content already: " + version);
    }
  }

  /** From now on that outage is known to every decision. */
  synchronized void declare(Outage outage) {
    if (shelf != null) {
      shelf.keep(outage);
    }
    outages = outages.and(outage);
    composed.clear();
  }

  /** What the region, or the nearest above it, has of its own; else what is in force everywhere. */
  Rulebook inForce(RegionCode region) {
    if (regional.isEmpty()) {
      return pinned(inForce);
    }
    Pinned own = regional.get(region);
    if (own == null) {
      own =
          LevelResolver.of(catalog(inForce)).ancestry(region).stream()
              .map(Region::code)
              .map(regional::get)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(inForce);
    }
    return pinned(own);
  }

  /** For a command to a case that does not exist: whatever is in force refuses it alike. */
  Rulebook anyInForce() {
    return pinned(inForce);
  }

  Rulebook pinned(Pinned versions) {
    return composed.computeIfAbsent(versions, this::compose);
  }

  private Rulebook compose(Pinned versions) {
    Policy policy = policy(versions);
    return new Rulebook(
        catalog(versions), policy, Rulebook.deadlines(policy, calendar(versions)), outages);
  }

  private Catalog catalog(Pinned versions) {
    return part(catalogs, versions.catalog(), versions, Shelf::catalog);
  }

  private Policy policy(Pinned versions) {
    return part(policies, versions.policy(), versions, Shelf::policy);
  }

  private WorkCalendar calendar(Pinned versions) {
    return part(calendars, versions.calendar(), versions, Shelf::calendar);
  }

  private <T> T part(
      Map<String, T> known,
      String version,
      Pinned versions,
      BiFunction<Shelf, String, Optional<T>> shelved) {
    @Nullable T part = known.get(version);
    if (part == null && shelf != null) {
      shelved.apply(shelf, version).ifPresent(found -> known.putIfAbsent(version, found));
      part = known.get(version);
    }
    if (part == null) {
      throw new IllegalStateException(
          "The case pins versions that this hall does not know; publish them first: " + versions);
    }
    return part;
  }
}
