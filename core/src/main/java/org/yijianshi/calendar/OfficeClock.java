package org.yijianshi.calendar;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.yijianshi.base.Rule;

/**
 * Arithmetic in office hours: the hours of a window on a calendar. It counts only the time in which
 * the window is open, to the microsecond, forwards and backwards. For every day it knows how much
 * open time lies before it, so a sum over years costs no more than one over a few days.
 *
 * <p>Immutable; made by {@link OfficeHours#on}. It spans 2000 to 2099 and refuses instants outside.
 */
@Rule("P-hourClock")
public final class OfficeClock {
  private static final long MICROS_PER_MINUTE = 60_000_000L;
  private static final long MICROS_PER_DAY = 24 * 60 * MICROS_PER_MINUTE;
  private static final long FIRST_EPOCH_DAY = DayTable.FIRST_DAY.toEpochDay();

  private final WorkCalendar calendar;
  private final OfficeHours hours;
  private final long offsetMicros;

  private final OfficeDays days;

  OfficeClock(WorkCalendar calendar, OfficeHours hours) {
    this.calendar = calendar;
    this.hours = hours;
    ZoneOffset offset =
        hours
            .zone()
            .getRules()
            .getOffset(DayTable.FIRST_DAY.atStartOfDay(hours.zone()).toInstant());
    this.offsetMicros = offset.getTotalSeconds() * 1_000_000L;
    this.days = new OfficeDays(calendar, hours);
  }

  /** The calendar it counts on. */
  public WorkCalendar calendar() {
    return calendar;
  }

  /** The hours it counts. */
  public OfficeHours hours() {
    return hours;
  }

  /** The local date of an instant. */
  public LocalDate dateOf(Instant instant) {
    return DayTable.day(Math.floorDiv(local(instant), MICROS_PER_DAY));
  }

  /** Whether the window is open at that instant; at the minute of closing it no longer is. */
  public boolean isOpen(Instant instant) {
    long local = local(instant);
    long inDay = local % MICROS_PER_DAY;
    for (Session session : days.sessions(dayOf(local))) {
      if (inDay >= session.opens() * MICROS_PER_MINUTE
          && inDay < session.closes() * MICROS_PER_MINUTE) {
        return true;
      }
    }
    return false;
  }

  /** The sessions of that day, in order; none if the window stays shut. */
  public List<Session> sessionsOn(LocalDate date) {
    return days.sessions(dayOf(date));
  }

  /**
   * The instant at which that much open time has passed. From a closed time it runs from the next
   * opening. It ends at the earliest such instant, so an hour from 16:00 ends at a closing of 17:00
   * and not at the next opening. A negative duration runs backwards: from a closed time it starts
   * at the last closing, and it ends at the latest such instant. Zero gives the instant itself.
   */
  @Rule("P-afterHoursReceipt")
  public Instant plus(Instant from, Duration openTime) {
    long micros =
        Math.addExact(
            Math.multiplyExact(openTime.getSeconds(), 1_000_000L), openTime.getNano() / 1_000);
    long local = local(from);
    if (micros == 0) {
      return from.truncatedTo(MICROS);
    }
    long target = position(local) + micros;
    Instant result = micros > 0 ? earliest(target, dayOf(local)) : latest(target, dayOf(local));
    settled(from, result);
    return result;
  }

  /** The same backwards. */
  public Instant minus(Instant from, Duration openTime) {
    return plus(from, openTime.negated());
  }

  /** How much open time lies between; negative if the second instant is the earlier one. */
  public Duration between(Instant from, Instant to) {
    settled(from, to);
    return Duration.of(position(local(to)) - position(local(from)), MICROS);
  }

  /** That instant if the window is open then, else the next opening. */
  @Rule("P-afterHoursReceipt")
  public Instant openingAfter(Instant instant) {
    if (isOpen(instant)) {
      return instant.truncatedTo(MICROS);
    }
    long local = local(instant);
    // What lies at or before this position is over: the latest instant there is an opening.
    Instant opening = latest(position(local), dayOf(local));
    settled(instant, opening);
    return opening;
  }

  /**
   * When that day ends for a time limit: the close of its last session, also where a local closure
   * keeps the hall shut; midnight, less a microsecond, if it has no session at all.
   */
  @Rule("P-dayCount")
  public Instant closeOf(LocalDate date) {
    List<Session> open = ordinarySessions(date);
    int minute = open.isEmpty() ? 24 * 60 : open.get(open.size() - 1).closes();
    long inDay = minute * MICROS_PER_MINUTE;
    return instant(dayOf(date) * MICROS_PER_DAY + Math.min(inDay, MICROS_PER_DAY - 1));
  }

  /**
   * When the window next closes for the day: that day's last closing if it is still to come, else
   * that of the next day on which the window opens.
   */
  @Rule("P-deliveryCutoff")
  public Instant closeAfter(Instant instant) {
    LocalDate date = dateOf(instant);
    if (sessionsOn(date).isEmpty() || !instant.isBefore(closeOf(date))) {
      date = nextOpenDay(date);
    }
    Instant close = closeOf(date);
    settled(instant, close);
    return close;
  }

  /** The next day after that one on which the window opens. */
  public LocalDate nextOpenDay(LocalDate date) {
    int day = dayOf(date) + 1;
    while (day < days.count() && days.sessions(day).isEmpty()) {
      day++;
    }
    if (day == days.count()) {
      throw new IllegalArgumentException("The window never opens after " + date);
    }
    return DayTable.FIRST_DAY.plusDays(day);
  }

  /** The sessions that the day would have without a local closure. */
  private List<Session> ordinarySessions(LocalDate date) {
    List<Session> open = sessionsOn(date);
    return open.isEmpty()
        ? hours.at(date).sessions(calendar.ordinaryKind(date), date.getDayOfWeek())
        : open;
  }

  /** The open time from the start of the range to that local time, in microseconds. */
  private long position(long local) {
    int day = dayOf(local);
    long inDay = local % MICROS_PER_DAY;
    long open = days.before(day) * MICROS_PER_MINUTE;
    for (Session session : days.sessions(day)) {
      long sinceOpening = inDay - session.opens() * MICROS_PER_MINUTE;
      open += Math.max(0, Math.min(sinceOpening, session.minutes() * MICROS_PER_MINUTE));
    }
    return open;
  }

  /** The earliest instant before which there is that much open time: a closing, not an opening. */
  private Instant earliest(long position, int near) {
    return instant(position, dayHolding(Math.floorDiv(position - 1, MICROS_PER_MINUTE), near), 0);
  }

  /** The latest instant before which there is no more open time: an opening, not a closing. */
  private Instant latest(long position, int near) {
    return instant(position, dayHolding(Math.floorDiv(position, MICROS_PER_MINUTE), near), 1);
  }

  /** The instant in that day; something of its session must be left behind it. */
  private Instant instant(long position, int day, long leftBehind) {
    long ahead = position - days.before(day) * MICROS_PER_MINUTE;
    for (Session session : days.sessions(day)) {
      long length = session.minutes() * MICROS_PER_MINUTE;
      if (ahead + leftBehind <= length) {
        return instant(day * MICROS_PER_DAY + session.opens() * MICROS_PER_MINUTE + ahead);
      }
      ahead -= length;
    }
    throw new IllegalStateException("No session holds position " + position + " of day " + day);
  }

  private int dayHolding(long minute, int near) {
    int day = days.dayHolding(minute, near);
    if (day < 0) {
      throw outside();
    }
    return day;
  }

  private void settled(Instant one, Instant other) {
    if (calendar.isStrict()) {
      boolean forward = one.isBefore(other);
      calendar.settled(dateOf(forward ? one : other), dateOf(forward ? other : one));
    }
  }

  /** Microseconds of local time since the start of the range. */
  private long local(Instant instant) {
    return (instant.getEpochSecond() - FIRST_EPOCH_DAY * 86_400) * 1_000_000L
        + instant.getNano() / 1_000
        + offsetMicros;
  }

  private Instant instant(long local) {
    long epoch = local - offsetMicros + FIRST_EPOCH_DAY * MICROS_PER_DAY;
    return Instant.ofEpochSecond(
        Math.floorDiv(epoch, 1_000_000L), Math.floorMod(epoch, 1_000_000L) * 1_000L);
  }

  private int dayOf(long local) {
    long day = Math.floorDiv(local, MICROS_PER_DAY);
    if (day < 0 || day >= days.count()) {
      throw outside();
    }
    return (int) day;
  }

  private int dayOf(LocalDate date) {
    return dayOf((date.toEpochDay() - FIRST_EPOCH_DAY) * MICROS_PER_DAY);
  }

  private static IllegalArgumentException outside() {
    return new IllegalArgumentException(
        "Office hours are known from " + DayTable.FIRST_DAY + " to " + DayTable.LAST_DAY + " only");
  }
}
