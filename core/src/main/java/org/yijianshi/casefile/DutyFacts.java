package org.yijianshi.casefile;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.policy.Rung;

/**
 * Reminders and escalations of a case (催办、督办), by the number of the duty. What was told once is not
 * told again, also after the duty is done.
 *
 * @param reminded how often somebody was reminded of the duty
 * @param told the highest rung of the ladder that was told of it
 * @param overdue who caused it to be overdue, and what that breaks
 */
public record DutyFacts(
    Map<Integer, Integer> reminded, Map<Integer, Rung> told, Map<Integer, Overdue> overdue) {
  private static final DutyFacts NONE = new DutyFacts(Map.of(), Map.of(), Map.of());

  /** Copies the maps. */
  public DutyFacts {
    reminded = ImmutableMap.copyOf(reminded);
    told = ImmutableMap.copyOf(told);
    overdue = ImmutableMap.copyOf(overdue);
  }

  /** Nothing of it yet. */
  public static DutyFacts none() {
    return NONE;
  }

  /** How often somebody was reminded of that duty. */
  public int remindersOf(int duty) {
    return reminded.getOrDefault(duty, 0);
  }

  /** The highest rung that was told of that duty; null if none was. */
  public @Nullable Rung toldOf(int duty) {
    return told.get(duty);
  }

  DutyFacts remindedOf(int duty) {
    return new DutyFacts(with(reminded, duty, remindersOf(duty) + 1), told, overdue);
  }

  DutyFacts escalated(int duty, Rung rung, @Nullable Overdue why) {
    return new DutyFacts(
        reminded, with(told, duty, rung), why == null ? overdue : with(overdue, duty, why));
  }

  private static <V> Map<Integer, V> with(Map<Integer, V> map, int duty, V value) {
    return ImmutableMap.<Integer, V>builder().putAll(map).put(duty, value).buildKeepingLast();
  }
}
