package org.yijianshi.contract.history;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.OfficeClock;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.procedure.Rulebook;

/**
 * What a case is decided by from its submission on: a rulebook, and the catalogs and calendars that
 * are published while it runs and that it may be moved to. Thread-safe; equal only to itself.
 */
public final class Books {
  private final Rulebook first;
  private final List<Catalog> catalogs;
  private final List<WorkCalendar> calendars;
  private final OfficeClock hours;
  private final Map<Pinned, Rulebook> composed = new ConcurrentHashMap<>();

  private Books(Rulebook first, List<Catalog> catalogs, List<WorkCalendar> calendars) {
    this.first = first;
    this.catalogs = List.copyOf(catalogs);
    this.calendars = List.copyOf(calendars);
    // People keep their hours also in years of which a strict calendar says nothing.
    this.hours =
        new Deadlines(
                WorkCalendar.of(first.deadlines().calendar().notices()),
                first.policy().clock().clockHours())
            .clock();
    composed.put(first.pinned(), first);
    for (WorkCalendar calendar : this.calendars) {
      Rulebook on = Rulebook.of(first.catalog(), first.policy(), calendar).with(first.outages());
      composed.put(on.pinned(), on);
    }
  }

  /** One rulebook, and nothing later. */
  public static Books of(Rulebook only) {
    return new Books(only, List.of(), List.of());
  }

  /** The same, where those catalogs and calendars are published later, each under its version. */
  public Books andLater(List<Catalog> moreCatalogs, List<WorkCalendar> moreCalendars) {
    return new Books(first, moreCatalogs, moreCalendars);
  }

  /** What cases are submitted under. */
  public Rulebook first() {
    return first;
  }

  /** The catalogs to which a case may be moved. */
  public List<Catalog> catalogs() {
    return catalogs;
  }

  /** The calendars to which a case may be moved. */
  public List<WorkCalendar> calendars() {
    return calendars;
  }

  /** When people are at work. */
  OfficeClock hours() {
    return hours;
  }

  /** What a case in that state is decided by: what it pins. */
  public Rulebook of(CaseState state) {
    return state.filed() ? pinned(state.requireFiling().application().pinned()) : first;
  }

  private Rulebook pinned(Pinned versions) {
    return composed.computeIfAbsent(versions, this::compose);
  }

  private Rulebook compose(Pinned versions) {
    Rulebook calendar =
        composed.values().stream()
            .filter(book -> book.pinned().calendar().equals(versions.calendar()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nobody published " + versions));
    Catalog catalog =
        Stream.concat(Stream.of(first.catalog()), catalogs.stream())
            .filter(one -> one.version().equals(versions.catalog()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nobody published " + versions));
    return new Rulebook(catalog, first.policy(), calendar.deadlines(), first.outages());
  }

  /** The versions that it begins with. */
  @Override
  public String toString() {
    return first.pinned().toString();
  }
}
