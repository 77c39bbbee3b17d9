package org.yijianshi.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day with the holiday that it belongs to.
 *
 * @param date the day
 * @param name the holiday, in Chinese as the notice has it, for instance 国庆节; a make-up day names
 *     the holiday it makes up for
 */
public record NamedDay(LocalDate date, String name) implements Comparable<NamedDay> {
  /** Checks that both are there. */
  public NamedDay {
    Objects.requireNonNull(date, "date");
    if (name.isBlank()) {
      throw new IllegalArgumentException("A day of a holiday notice needs a name: " + date);
    }
  }

  /** A day and its holiday. */
  public static NamedDay of(LocalDate date, String name) {
    return new NamedDay(date, name);
  }

  /** Earlier before later, then by name. */
  @Override
  public int compareTo(NamedDay other) {
    int byDate = date.compareTo(other.date);
    return byDate != 0 ? byDate : name.compareTo(other.name);
  }
}
