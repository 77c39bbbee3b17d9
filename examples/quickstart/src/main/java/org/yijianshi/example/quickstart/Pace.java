package org.yijianshi.example.quickstart;

import java.util.Map;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.code.ItemCode;

/**
 * How fast the departments of the story work.
 *
 * @param days working days from acceptance to the decision, by item; others take three
 * @param special a special step by item
 */
record Pace(Map<ItemCode, Integer> days, Map<ItemCode, Step> special) {
  /**
   * A special step.
   *
   * @param kind which one
   * @param announced how long it takes
   * @param opens on which working day after acceptance
   * @param takes after how many working days it is over
   */
  record Step(SpecialStepKind kind, TimeLimit announced, int opens, int takes) {}

  static Pace usual() {
    return new Pace(Map.of(), Map.of());
  }

  /** The fire check takes nearly all of its time, the sewage permit waits for a test. */
  static Pace restaurant() {
    return new Pace(
        Map.of(ItemCode.of("E03-02"), 4, ItemCode.of("E03-03"), 7, ItemCode.of("E03-04"), 6),
        Map.of(
            ItemCode.of("E03-04"),
            new Step(SpecialStepKind.MEASUREMENT_TEST, TimeLimit.workingDays(3), 2, 3)));
  }

  int daysOf(ItemCode item) {
    return days.getOrDefault(item, 3);
  }
}
