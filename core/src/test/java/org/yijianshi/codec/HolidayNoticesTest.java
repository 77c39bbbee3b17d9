package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.HolidayNotice;
import org.yijianshi.calendar.NamedDay;
import org.yijianshi.calendar.WorkCalendar;

@Rule("P-unpublishedYear")
class HolidayNoticesTest {
  /**
   * Where the other source has it wrong. The notice of 2013, 国办发明电〔2012〕33号, has 「4月7日（星期日）上班」 and
   * 「9月29日（星期日）、10月12日（星期六）上班」; tyme4j lacks the first and the last of these.
   */
  private static final Set<LocalDate> MISSING_ELSEWHERE =
      Set.of(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));

  private static final WorkCalendar CALENDAR = CalendarCodec.builtIn();

  @Test
  void every_day_of_every_covered_year_agrees_with_tyme4j() {
    Set<LocalDate> differing = new TreeSet<>();
    for (LocalDate date = LocalDate.of(2001, 12, 29);
        date.getYear() <= 2026;
        date = date.plusDays(1)) {
      if (CALENDAR.isWorkingDay(date) != isWorkingDayElsewhere(date)) {
        differing.add(date);
      }
    }

    assertThat(CALENDAR.coverage().years())
        .isEqualTo(IntStream.rangeClosed(2002, 2026).boxed().toList());
    assertThat(differing).isEqualTo(new TreeSet<>(MISSING_ELSEWHERE));
    assertThat(MISSING_ELSEWHERE).allMatch(CALENDAR::isWorkingDay);
  }

  private static boolean isWorkingDayElsewhere(LocalDate date) {
    LegalHoliday holiday =
        LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    return holiday == null ? date.getDayOfWeek().getValue() <= 5 : holiday.isWork();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023 | 2022-12-31/2023-01-02 01-21/27 04-05 04-29/05-03 06-22/24 09-29/10-06 | 01-28 01-29 04-23 05-06 06-25 10-07 10-08             | 249
          2024 | 01-01 02-10/17 04-04/06 05-01/05 06-10 09-15/17 10-01/07              | 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12       | 251
          2025 | 01-01 01-28/02-04 04-04/06 05-01/05 05-31/06-02 10-01/08              | 01-26 02-08 04-27 09-28 10-11                         | 248
          2026 | 01-01/03 02-15/23 04-04/06 05-01/05 06-19/21 09-25/27 10-01/07        | 01-04 02-14 02-28 05-09 09-20 10-10                   | 248
          """)
  void the_notices_of_2023_to_2026_read_as_published(
      int year, String off, String makeUp, int workingDays) {
    Set<LocalDate> daysOff = new TreeSet<>();
    Arrays.stream(off.split(" ")).forEach(span -> daysOff.addAll(span(year, span)));
    Set<LocalDate> makeUpDays = new TreeSet<>();
    Arrays.stream(makeUp.split(" ")).forEach(day -> makeUpDays.addAll(span(year, day)));
    int counted = 0;
    for (LocalDate date = LocalDate.of(year, 1, 1);
        date.getYear() == year;
        date = date.plusDays(1)) {
      boolean expected =
          makeUpDays.contains(date)
              || (date.getDayOfWeek().getValue() <= 5 && !daysOff.contains(date));
      assertThat(CALENDAR.isWorkingDay(date)).as("%s", date).isEqualTo(expected);
      counted += expected ? 1 : 0;
    }

    assertThat(counted).isEqualTo(workingDays);
    assertThat(
            CALENDAR.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
        .isEqualTo(workingDays);
    assertThat(notice(year).makeUpDays())
        .extracting(NamedDay::date)
        .containsExactlyElementsOf(makeUpDays);
    assertThat(notice(year).daysOff()).extracting(NamedDay::date).containsAll(daysOff);
  }

  /** A day, or a span such as 04-29/05-03 or 01-21/27. */
  private static Set<LocalDate> span(int year, String text) {
    String[] ends = text.split("/");
    LocalDate first = date(year, ends[0]);
    if (ends.length == 1) {
      return Set.of(first);
    }
    LocalDate last =
        ends[1].length() == 2
            ? first.withDayOfMonth(Integer.parseInt(ends[1]))
            : date(year, ends[1]);
    return first.datesUntil(last.plusDays(1)).collect(Collectors.toSet());
  }

  private static LocalDate date(int year, String text) {
    return LocalDate.parse(text.length() == 5 ? year + "-" + text : text);
  }

  private static HolidayNotice notice(int year) {
    return CALENDAR.notices().stream()
        .filter(notice -> notice.year() == year)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_notice_since_2008_carries_its_number_and_its_count_of_make_up_days() {
    Map<String, Integer> makeUpDays = new TreeMap<>();
    CALENDAR.notices().stream()
        .filter(notice -> notice.year() >= 2008)
        .forEach(notice -> makeUpDays.put(notice.toString(), notice.makeUpDays().size()));

    assertThat(makeUpDays)
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("2008 国办发明电〔2007〕52号", 6),
                    Map.entry("2009 国办发明电〔2008〕42号", 6),
                    Map.entry("2010 国办发明电〔2009〕27号", 8),
                    Map.entry("2011 国办发明电〔2010〕40号", 5),
                    Map.entry("2012 国办发明电〔2011〕45号", 7),
                    Map.entry("2013 国办发明电〔2012〕33号", 12),
                    Map.entry("2014 国办发明电〔2013〕28号", 5),
                    Map.entry("2015 国办发明电〔2014〕28号、国发明电〔2015〕1号", 5),
                    Map.entry("2016 国办发明电〔2015〕18号", 6),
                    Map.entry("2017 国办发明电〔2016〕17号", 5),
                    Map.entry("2018 国办发明电〔2017〕12号", 6),
                    Map.entry("2019 国办发明电〔2018〕15号、国办发明电〔2019〕3号", 7),
                    Map.entry("2020 国办发明电〔2019〕16号、国办发明电〔2020〕1号", 6),
                    Map.entry("2021 国办发明电〔2020〕27号", 7),
                    Map.entry("2022 国办发明电〔2021〕11号", 7),
                    Map.entry("2023 国办发明电〔2022〕16号", 7),
                    Map.entry("2024 国办发明电〔2023〕7号", 8),
                    Map.entry("2025 国办发明电〔2024〕12号", 5),
                    Map.entry("2026 国办发明电〔2025〕7号", 6))));
  }
}
