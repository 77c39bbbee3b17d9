package org.yijianshi.calendar;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;

/**
 * Which days are worked (工作日), from the State Council's yearly notices and local closures.
 * Immutable; adding a notice or a closure gives another calendar. It knows 2000 to 2099 and refuses
 * other dates. Every operation takes constant time at any distance.
 *
 * <p>In a year without a notice weekends and statutory days are off, nothing is made up, and the
 * day {@linkplain #isProvisional(LocalDate) is provisional}; a {@linkplain #strict() strict}
 * calendar throws {@link UnpublishedYearException} instead.
 */
@Rule("P-unpublishedYear")
public final class WorkCalendar {
  private final Map<Integer, HolidayNotice> notices;
  private final List<LocalClosure> closures;
  private final boolean strict;
  private final Coverage coverage;
  private final String version;
  private final DayTable days;
  private final SpecialDays special;

  private WorkCalendar(
      Map<Integer, HolidayNotice> notices, List<LocalClosure> closures, boolean strict) {
    this.notices = new TreeMap<>(notices);
    this.closures = List.copyOf(closures);
    this.strict = strict;
    this.coverage = Coverage.of(notices.keySet());
    this.special = new SpecialDays(this.notices.values());
    this.days = special.table(this.closures);
    this.version = versionOf(coverage, this.notices, this.closures) + (strict ? "-strict" : "");
  }

  /** No notice at all: weekends and statutory days, every day provisional. */
  public static WorkCalendar unpublished() {
    return new WorkCalendar(Map.of(), List.of(), false);
  }

  /** The calendar of these notices; of two for the same year the later in the list holds. */
  public static WorkCalendar of(Collection<HolidayNotice> notices) {
    Map<Integer, HolidayNotice> byYear = new HashMap<>();
    notices.forEach(notice -> byYear.put(notice.year(), notice));
    return new WorkCalendar(byYear, List.of(), false);
  }

  /** The same with this year's notice added, or replaced if there was one. */
  public WorkCalendar with(HolidayNotice notice) {
    Map<Integer, HolidayNotice> more = new HashMap<>(notices);
    more.put(notice.year(), notice);
    return new WorkCalendar(more, closures, strict);
  }

  /** The same without the notice of that year. */
  public WorkCalendar without(int year) {
    Map<Integer, HolidayNotice> fewer = new HashMap<>(notices);
    fewer.remove(year);
    return new WorkCalendar(fewer, closures, strict);
  }

  /** The same with one more local closure. */
  @Rule("P-localClosure")
  public WorkCalendar withClosure(LocalClosure closure) {
    List<LocalClosure> more = new ArrayList<>(closures);
    more.add(closure);
    return new WorkCalendar(notices, more, strict);
  }

  /** The same, refusing days that no published notice settles. */
  public WorkCalendar strict() {
    return new WorkCalendar(notices, closures, true);
  }

  /** The same, answering provisionally where no notice is published. The default. */
  public WorkCalendar provisional() {
    return new WorkCalendar(notices, closures, false);
  }

  /** Whether that day is worked. A local closure counts only if its notice moves day clocks. */
  public boolean isWorkingDay(LocalDate date) {
    settled(date, date);
    return days.contains(date);
  }

  /** Whether that day is worked and the hall is not closed locally. */
  @Rule("P-localClosure")
  public boolean isOpenDay(LocalDate date) {
    return isWorkingDay(date) && closure(date) == null;
  }

  /**
   * The n-th working day after that day, which itself never counts: from a Saturday, one working
   * day later is the Monday. Zero working days later is the day itself, worked or not.
   */
  @Rule("P-dayCount")
  public LocalDate plus(LocalDate date, WorkingDays count) {
    int n = count.count();
    return n == 0 ? date : settled(date, days.ofRank(days.rank(date) + n));
  }

  /** The n-th working day before that day, which itself never counts; zero gives the day itself. */
  public LocalDate minus(LocalDate date, WorkingDays count) {
    int n = count.count();
    if (n == 0) {
      return date;
    }
    int before = days.rank(date) - (days.contains(date) ? 1 : 0);
    LocalDate result = days.ofRank(before - n + 1);
    settled(result, date);
    return result;
  }

  /**
   * How many working days come after the first day up to and including the second. Backwards it is
   * the negative of the same count the other way round, so {@code between(a, b) = -between(b, a)}
   * and {@code between(a, c) = between(a, b) + between(b, c)} whatever the order.
   */
  public int workingDaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
    if (strict) {
      boolean forward = startExclusive.isBefore(endInclusive);
      settled(forward ? startExclusive : endInclusive, forward ? endInclusive : startExclusive);
    }
    return days.rank(endInclusive) - days.rank(startExclusive);
  }

  /** The next working day after that day. */
  public LocalDate next(LocalDate date) {
    return settled(date, days.ofRank(days.rank(date) + 1));
  }

  /** That day if it is worked, else the next one that is. */
  public LocalDate nextOrSame(LocalDate date) {
    return days.contains(date) ? settled(date, date) : next(date);
  }

  /** The last working day before that day. */
  public LocalDate previous(LocalDate date) {
    return minus(date, new WorkingDays(1));
  }

  /** That day if it is worked, else the last one before it that is. */
  public LocalDate previousOrSame(LocalDate date) {
    return days.contains(date) ? settled(date, date) : previous(date);
  }

  /** How far the calendar rests on published notices. */
  public Coverage coverage() {
    return coverage;
  }

  /**
   * A name that changes exactly when a notice, a closure or the strictness does: the last published
   * year and a digest of the content, for instance {@code 2026-1f0c77a2b3d4}, and {@code
   * 2026-1f0c77a2b3d4-strict}.
   */
  public String version() {
    return version;
  }

  /** Whether a notice that is still unpublished could change that day. */
  public boolean isProvisional(LocalDate date) {
    return !coverage.settles(date);
  }

  /** Whether a notice that is still unpublished could change a day of that range, ends included. */
  public boolean isProvisional(LocalDate from, LocalDate through) {
    return !coverage.settles(from, through);
  }

  /** Whether the calendar refuses days that no published notice settles. */
  public boolean isStrict() {
    return strict;
  }

  /** The published notices by year, ascending. */
  public List<HolidayNotice> notices() {
    return List.copyOf(notices.values());
  }

  /** The same calendar on which no closure stops limits counted in working days. */
  public WorkCalendar closingHoursOnly() {
    List<LocalClosure> hours =
        closures.stream()
            .map(c -> LocalClosure.of(c.from(), c.through(), c.reason(), c.notice()))
            .toList();
    return new WorkCalendar(notices, hours, strict);
  }

  /** The local closures, in the order in which they were added. */
  public List<LocalClosure> closures() {
    return closures;
  }

  /** What that day is, local closures included; unlike {@link #reason} it never refuses. */
  DayKind kind(LocalDate date) {
    DayKind ordinary = ordinaryKind(date);
    boolean worked = ordinary == DayKind.WORKDAY || ordinary == DayKind.MAKE_UP_WORKDAY;
    return worked && closure(date) != null ? DayKind.LOCAL_CLOSURE : ordinary;
  }

  /** Every date that a notice, a statute or a closure speaks of, perhaps more than once. */
  Stream<LocalDate> specialDates() {
    Stream<LocalDate> closed =
        closures.stream()
            .flatMap(closure -> closure.from().datesUntil(closure.through().plusDays(1)));
    return Stream.concat(special.dates(), closed);
  }

  /** What that day is but for local closures. */
  DayKind ordinaryKind(LocalDate date) {
    return special.kind(date);
  }

  /** What that day is, and which notice or statute says so. */
  public DayReason reason(LocalDate date) {
    boolean working = isWorkingDay(date);
    boolean provisional = isProvisional(date);
    DayKind kind = kind(date);
    LocalClosure closure = closure(date);
    if (kind == DayKind.LOCAL_CLOSURE && closure != null) {
      return new DayReason(
          date, kind, closure.reason(), closure.notice(), working, false, provisional);
    }
    SpecialDays.Said said = special.of(date);
    return said == null
        ? new DayReason(date, kind, weekday(date), null, working, working, provisional)
        : new DayReason(
            date,
            kind,
            HolidayNames.label(said.name()),
            said.source(),
            working,
            working,
            provisional);
  }

  /** 星期一 and Monday. */
  static Label weekday(LocalDate date) {
    return Label.of(
        date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA),
        date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }

  /** The closure of that day, or null. */
  private @Nullable LocalClosure closure(LocalDate date) {
    for (LocalClosure closure : closures) {
      if (closure.covers(date)) {
        return closure;
      }
    }
    return null;
  }

  /** The later day, once a strict calendar has made sure of all days up to it. */
  LocalDate settled(LocalDate from, LocalDate through) {
    if (strict && !coverage.settles(from, through)) {
      throw new UnpublishedYearException(from, through, coverage);
    }
    return through;
  }

  private static String versionOf(
      Coverage coverage, Map<Integer, HolidayNotice> notices, List<LocalClosure> closures) {
    String content = notices.values().stream().map(WorkCalendar::content).toList() + "|" + closures;
    String digest = Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString();
    return coverage.last().map(String::valueOf).orElse("none") + "-" + digest.substring(0, 12);
  }

  private static String content(HolidayNotice notice) {
    return notice + " " + notice.title() + " " + notice.daysOff() + " " + notice.makeUpDays();
  }

  /** Equal notices, closures and strictness. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkCalendar that
        && strict == that.strict
        && notices.equals(that.notices)
        && closures.equals(that.closures);
  }

  @Override
  public int hashCode() {
    return Objects.hash(notices, closures, strict);
  }

  @Override
  public String toString() {
    return "WorkCalendar " + version + (strict ? " strict" : "");
  }
}
