package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.plan.PlayedBundle.Pace;
import org.yijianshi.procedure.Expectations;

/**
 * The promise against what really happens: the case is played through the decider, by departments
 * that keep every limit and take their time in different ways. However they do, nothing is decided
 * later than the schedule says; and for each item there is a way in which it is decided exactly
 * then. So the schedule is neither too early nor too late by a microsecond.
 *
 * <p>Of random graphs, limits and calendars 250 are played; with {@code -Dschedule.cases=40} forty
 * times as many.
 */
@Rule({"R39", "R40", "R41", "P-bundleClock", "P-successorClock", "P-statutoryLimit"})
class PlayedScheduleProperties {
  private static final int CASES = Integer.getInteger("schedule.cases", 1);

  /** A bundle with its schedule. */
  private record Planned(PlayedBundle bundle, Assumptions expected, Schedule schedule) {
    static Planned any(Random random) {
      PlayedBundle bundle = PlayedBundle.any(random);
      Selection selection =
          new Closure()
              .select(
                  bundle.book.catalog(),
                  bundle.wish,
                  bundle.book.deadlines().dateOf(bundle.submitted));
      Assumptions expected = Expectations.ifSubmitted(bundle.submitted, bundle.book);
      return new Planned(
          bundle, expected, Schedule.forward(selection, expected, bundle.book.deadlines()));
    }

    Map<InstanceId, Instant> played(Map<InstanceId, Pace> paces) {
      return bundle.play(expected, id -> paces.getOrDefault(id, Pace.EARLY));
    }
  }

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void an_item_is_decided_exactly_when_the_schedule_says_if_those_take_their_time_who_fix_it(
      @ForAll Random random) {
    for (int i = 0; i < CASES; i++) {
      Planned planned = Planned.any(random);
      Schedule schedule = planned.schedule();
      ScheduledItem other = Situations.any(schedule.items(), random);
      for (ScheduledItem item : List.of(schedule.deciding(), other)) {
        assertThat(planned.played(slow(schedule, item)).get(item.id()))
            .as("%s of %s", item, schedule)
            .isEqualTo(item.decision());
      }
      assertThat(schedule.deciding().decision()).isEqualTo(schedule.promise());
    }
  }

  /** Those who fix an item's date, each by its own limit or by the result that it hands on. */
  private static Map<InstanceId, Pace> slow(Schedule schedule, ScheduledItem item) {
    Map<InstanceId, Pace> paces = new HashMap<>();
    for (ScheduledItem next = item; ; ) {
      paces.put(next.id(), next.driver() == Driver.AT_ONCE_ON_RESULT ? Pace.REVIEWED : Pace.LATE);
      InstanceId before = next.waitsFor();
      if (before == null) {
        return paces;
      }
      next = schedule.item(before).orElseThrow();
    }
  }

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void however_departments_take_their_time_nothing_is_decided_later(@ForAll Random random) {
    for (int i = 0; i < CASES; i++) {
      Planned planned = Planned.any(random);
      Map<InstanceId, Pace> paces = new HashMap<>();
      for (ScheduledItem item : planned.schedule().items()) {
        paces.put(item.id(), Situations.any(List.of(Pace.values()), random));
      }
      Map<InstanceId, Instant> played = planned.played(paces);
      for (ScheduledItem item : planned.schedule().items()) {
        assertThat(played.get(item.id()))
            .as("%s at %s", item, paces)
            .isBeforeOrEqualTo(item.decision());
      }
    }
  }
}
