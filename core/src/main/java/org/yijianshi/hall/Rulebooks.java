package org.yijianshi.hall;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.Outage;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.RegionCode;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.Outages;
import org.yijianshi.procedure.Rulebook;

/**
 * The rulebooks a hall knows: one in force for everybody, others in force for a region, and all
 * earlier ones, under which running cases are still decided. A case pins versions, not contents;
 * one that was moved to another calendar or catalog pins a combination that was never in force, so
 * the parts are kept one by one and put together when they are asked for.
 */
final class Rulebooks {
  private final Map<String, Catalog> catalogs = new ConcurrentHashMap<>();
  private final Map<String, Policy> policies = new ConcurrentHashMap<>();
  private final Map<String, WorkCalendar> calendars = new ConcurrentHashMap<>();
  private final Map<Pinned, Rulebook> composed = new ConcurrentHashMap<>();
  private final Map<RegionCode, Pinned> regional = new ConcurrentHashMap<>();
  private volatile Pinned inForce;
  private volatile Outages outages = Outages.none();

  Rulebooks(Rulebook inForce) {
    this.inForce = inForce.pinned();
    keep(inForce);
  }

  void publish(Rulebook book) {
    keep(book);
    inForce = book.pinned();
  }

  void publish(RegionCode region, Rulebook book) {
    keep(book);
    regional.put(region, book.pinned());
  }

  /** Makes a calendar known as each known policy takes it, and puts it in force everywhere. */
  synchronized void publish(WorkCalendar calendar) {
    for (Policy policy : policies.values()) {
      keepCalendar(ruled(policy, calendar));
    }
    inForce = on(calendar, inForce);
    regional.replaceAll((region, pinned) -> on(calendar, pinned));
  }

  private Pinned on(WorkCalendar calendar, Pinned pinned) {
    Policy policy = part(policies, pinned.policy(), pinned);
    return new Pinned(pinned.catalog(), pinned.policy(), ruled(policy, calendar).version());
  }

  private WorkCalendar ruled(Policy policy, WorkCalendar calendar) {
    Catalog any = part(catalogs, inForce.catalog(), inForce);
    return Rulebook.of(any, policy, calendar).deadlines().calendar();
  }

  /** Makes a catalog known to which running cases are to be moved; it comes into force nowhere. */
  void keep(Catalog catalog) {
    keep(catalogs, catalog.version(), catalog);
  }

  /** What cases have pinned must not change under them. */
  private void keep(Rulebook book) {
    keep(book.catalog());
    keep(policies, book.policy().version(), book.policy());
    keepCalendar(book.deadlines().calendar());
  }

  private void keepCalendar(WorkCalendar calendar) {
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
    outages = outages.and(outage);
    composed.clear();
  }

  Rulebook inForce(RegionCode region) {
    return pinned(Objects.requireNonNullElse(regional.get(region), inForce));
  }

  /** For a command to a case that does not exist: whatever is in force refuses it alike. */
  Rulebook anyInForce() {
    return pinned(inForce);
  }

  Rulebook pinned(Pinned versions) {
    return composed.computeIfAbsent(versions, this::compose);
  }

  private Rulebook compose(Pinned versions) {
    Policy policy = part(policies, versions.policy(), versions);
    return new Rulebook(
        part(catalogs, versions.catalog(), versions),
        policy,
        Rulebook.deadlines(policy, part(calendars, versions.calendar(), versions)),
        outages);
  }

  private static <T> T part(Map<String, T> known, String version, Pinned versions) {
    @Nullable T part = known.get(version);
    if (part == null) {
      throw new IllegalStateException(
          "The case pins versions that this hall does not know; publish them first: " + versions);
    }
    return part;
  }
}
