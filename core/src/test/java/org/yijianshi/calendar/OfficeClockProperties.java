package org.yijianshi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.yijianshi.base.Rule;
import org.yijianshi.contract.arbitrary.CalendarArbitraries;

@Rule({"P-hourClock", "P-afterHoursReceipt"})
class OfficeClockProperties {
  private static final Map<List<Object>, OfficeClock> CLOCKS = new HashMap<>();

  @Provide
  Arbitrary<OfficeClock> clocks() {
    return CalendarArbitraries.calendars()
        .flatMap(
            calendar ->
                CalendarArbitraries.officeHours()
                    .map(
                        hours ->
                            CLOCKS.computeIfAbsent(
                                List.of(calendar.version(), hours), key -> hours.on(calendar))));
  }

  @Provide
  Arbitrary<Instant> minutes() {
    return CalendarArbitraries.minutes();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return CalendarArbitraries.instants();
  }

  /** Whether the minute that starts there is open, looked up afresh. */
  static boolean isOpen(OfficeClock clock, Instant minute) {
    var local = minute.atZone(OfficeHours.CHINA);
    LocalDate date = local.toLocalDate();
    int ofDay = local.getHour() * 60 + local.getMinute();
    DayReason reason = clock.calendar().reason(date);
    return clock.hours().at(date).sessions(reason.kind(), date.getDayOfWeek()).stream()
        .anyMatch(session -> session.opens() <= ofDay && ofDay < session.closes());
  }

  private static Instant walk(OfficeClock clock, Instant from, int openMinutes) {
    Instant at = from;
    for (int left = openMinutes; left > 0; at = at.plusSeconds(60)) {
      if (isOpen(clock, at)) {
        left--;
      }
    }
    return at;
  }

  private static Instant walkBack(OfficeClock clock, Instant from, int openMinutes) {
    Instant at = from;
    for (int left = openMinutes; left > 0; ) {
      at = at.minusSeconds(60);
      if (isOpen(clock, at)) {
        left--;
      }
    }
    return at;
  }

  @Property(tries = 150)
  void office_time_passes_as_walking_minute_by_minute(
      @ForAll("clocks") OfficeClock clock,
      @ForAll("minutes") Instant from,
      @ForAll @IntRange(min = 1, max = 900) int openMinutes) {
    Duration open = Duration.ofMinutes(openMinutes);
    Instant later = walk(clock, from, openMinutes);
    Instant earlier = walkBack(clock, from, openMinutes);

    assertThat(clock.plus(from, open)).isEqualTo(later);
    assertThat(clock.minus(from, open)).isEqualTo(earlier);
    assertThat(clock.between(from, later)).isEqualTo(open);
    assertThat(clock.between(from, earlier)).isEqualTo(open.negated());
  }

  @Property(tries = 150)
  void the_next_opening_is_the_first_open_minute(
      @ForAll("clocks") OfficeClock clock, @ForAll("minutes") Instant from) {
    Instant opening = from;
    while (!isOpen(clock, opening)) {
      opening = opening.plusSeconds(60);
    }

    assertThat(clock.isOpen(from)).isEqualTo(isOpen(clock, from));
    assertThat(clock.openingAfter(from)).isEqualTo(opening);
  }

  @Property
  void sums_split_anywhere_and_come_back_to_the_microsecond(
      @ForAll("clocks") OfficeClock clock,
      @ForAll("instants") Instant from,
      @ForAll("instants") Instant to,
      @ForAll @LongRange(min = 1, max = 3_000_000_000_000L) long micros) {
    Duration open = Duration.ofNanos(micros * 1_000);
    Instant later = clock.plus(from, open);

    assertThat(later).isAfterOrEqualTo(from);
    assertThat(clock.between(from, later)).isEqualTo(open);
    assertThat(clock.minus(later, open)).isAfterOrEqualTo(from);
    assertThat(clock.between(from, clock.minus(later, open))).isZero();
    assertThat(clock.between(from, to)).isEqualTo(clock.between(to, from).negated());
    assertThat(clock.plus(clock.plus(from, open), open))
        .isEqualTo(clock.plus(from, open.multipliedBy(2)));
  }

  @Property
  void the_close_to_come_is_the_last_of_its_day_and_the_next(
      @ForAll("clocks") OfficeClock clock, @ForAll("instants") Instant now) {
    Instant close = clock.closeAfter(now);
    LocalDate day = clock.dateOf(close);

    assertThat(close).isAfter(now);
    assertThat(clock.sessionsOn(day)).isNotEmpty();
    for (LocalDate date = clock.dateOf(now); date.isBefore(day); date = date.plusDays(1)) {
      assertThat(clock.sessionsOn(date).isEmpty() || !now.isBefore(clock.closeOf(date))).isTrue();
    }
  }
}
