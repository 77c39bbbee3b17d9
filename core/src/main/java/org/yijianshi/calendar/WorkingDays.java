package org.yijianshi.calendar;

/**
 * A whole, non-negative number of working days (工作日).
 *
 * @param count how many, from 0
 */
public record WorkingDays(int count) implements Comparable<WorkingDays> {
  /** Refuses a negative count. */
  public WorkingDays {
    if (count < 0) {
      throw new IllegalArgumentException("Working days must not be negative: " + count);
    }
  }

  /** That many working days. */
  public static WorkingDays of(int count) {
    return new WorkingDays(count);
  }

  /** Fewer before more. */
  @Override
  public int compareTo(WorkingDays other) {
    return Integer.compare(count, other.count);
  }

  @Override
  public String toString() {
    return count + "个工作日";
  }
}
