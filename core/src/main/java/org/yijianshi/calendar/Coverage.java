package org.yijianshi.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How far a calendar rests on published notices. The last three days of December are settled only
 * by the next year's notice (it moved one of them in 2001, 2005, 2006, 2007, 2011 and 2018), so
 * they stay provisional until that is published too.
 *
 * @param years the years whose notice is there, ascending, each once
 */
public record Coverage(List<Integer> years) {
  /** The first day of December that the next year's notice has ever moved. */
  private static final int UNSETTLED_FROM = 29;

  /** Sorts the years. */
  public Coverage {
    years = years.stream().distinct().sorted().toList();
  }

  /** The coverage of these years. */
  public static Coverage of(Collection<Integer> years) {
    return new Coverage(List.copyOf(years));
  }

  /** Whether the notice of that year is published. */
  public boolean covers(int year) {
    return years.contains(year);
  }

  /** Whether nothing that is still to be published could change that day. */
  public boolean settles(LocalDate date) {
    return covers(date.getYear()) && (!isYearEnd(date) || covers(date.getYear() + 1));
  }

  /** Whether every day from the first to the last, both included, is settled. */
  public boolean settles(LocalDate from, LocalDate through) {
    for (int year = from.getYear(); year <= through.getYear(); year++) {
      if (!covers(year)) {
        return false;
      }
      // The year's end is inside exactly if its last day within the range is.
      LocalDate last = year == through.getYear() ? through : LocalDate.of(year, 12, 31);
      if (isYearEnd(last) && !covers(year + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isYearEnd(LocalDate date) {
    return date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= UNSETTLED_FROM;
  }

  /** The first published year. */
  public Optional<Integer> first() {
    return years.isEmpty() ? Optional.empty() : Optional.of(years.get(0));
  }

  /** The last published year. */
  public Optional<Integer> last() {
    return years.isEmpty() ? Optional.empty() : Optional.of(years.get(years.size() - 1));
  }

  @Override
  public String toString() {
    return years.toString();
  }
}
