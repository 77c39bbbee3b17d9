package org.yijianshi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.codec.CalendarCodec;

@Rule({"R39", "R40", "R41", "P-successorClock", "P-bundleClock"})
class ScheduleProperties {
  private static final WorkCalendar PUBLISHED = CalendarCodec.builtIn();

  /** Random items, orderings, limits and acceptances on a random calendar. */
  private record Plan(ItemGraph graph, Map<InstanceId, Task> tasks, Deadlines deadlines) {
    static Plan any(Random random) {
      Orders orders = Orders.any(random, 7);
      Map<InstanceId, Task> tasks = new LinkedHashMap<>();
      for (InstanceId id : orders.instances()) {
        tasks.put(id, task(id, random));
      }
      return new Plan(orders.graph(), tasks, deadlines(random));
    }

    private static Task task(InstanceId id, Random random) {
      Instant accepted = halfHour(random);
      ProcessingType processing =
          ProcessingType.values()[random.nextInt(ProcessingType.values().length)];
      boolean onTheSpot = processing != ProcessingType.PROMISED && random.nextBoolean();
      Task task =
          new Task(
              id,
              "事项",
              DepartmentCode.of("market-regulation"),
              accepted,
              accepted,
              onTheSpot ? TimeLimit.sameDay() : limit(random),
              onTheSpot ? LimitSource.ON_THE_SPOT : LimitSource.PROMISED,
              random.nextInt(3) == 0 ? limit(random) : null,
              processing,
              TimeLimit.atOnce(random.nextInt(4)),
              null);
      return random.nextInt(10) == 0
          ? task.decidedAt(accepted.plus(random.nextInt(400), ChronoUnit.HOURS))
          : task;
    }

    private static Instant halfHour(Random random) {
      return LocalDate.of(2025, 12, 20)
          .plusDays(random.nextInt(40))
          .atTime(LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)))
          .atZone(OfficeHours.CHINA)
          .toInstant();
    }

    private static TimeLimit limit(Random random) {
      return switch (random.nextInt(5)) {
        case 0 -> TimeLimit.atOnce(random.nextInt(5));
        case 1 -> TimeLimit.naturalDays(1 + random.nextInt(40));
        default -> TimeLimit.workingDays(1 + random.nextInt(25));
      };
    }

    private static Deadlines deadlines(Random random) {
      WorkCalendar calendar = random.nextInt(3) == 0 ? WorkCalendar.unpublished() : PUBLISHED;
      if (random.nextInt(3) == 0) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(30));
        LocalClosure flood =
            LocalClosure.of(
                from, from.plusDays(random.nextInt(5)), Label.of("防汛停办", "flood"), "应急通告");
        calendar = calendar.withClosure(random.nextBoolean() ? flood.movingDayClocks() : flood);
      }
      return new Deadlines(calendar, OfficeHours.standard());
    }

    Schedule schedule() {
      return Schedule.forward(graph, tasks.values(), deadlines);
    }

    Plan with(Task task) {
      Map<InstanceId, Task> other = new LinkedHashMap<>(tasks);
      other.put(task.id(), task);
      return new Plan(graph, other, deadlines);
    }
  }

  @Property(tries = 10_000)
  void every_decision_falls_when_a_simulated_hall_decides(@ForAll Random random) {
    Plan plan = Plan.any(random);
    Schedule schedule = plan.schedule();
    Map<InstanceId, Instant> simulated =
        new SimulatedHall(plan.graph(), plan.tasks(), plan.deadlines()).run();

    Map<InstanceId, Instant> scheduled = new LinkedHashMap<>();
    schedule.items().forEach(i -> scheduled.put(i.id(), i.decision()));
    assertThat(scheduled).isEqualTo(simulated);
    assertThat(schedule.promise())
        .isEqualTo(simulated.values().stream().max(Comparator.naturalOrder()).orElseThrow());
  }

  @Property(tries = 2000)
  void a_decision_may_slip_to_its_latest_date_and_not_a_microsecond_further(@ForAll Random random) {
    Plan plan = Plan.any(random);
    Schedule schedule = plan.schedule();
    for (ScheduledItem item : schedule.items()) {
      Task task = item.task();
      assertThat(plan.with(task.decidedAt(item.latest())).schedule().promise())
          .isEqualTo(schedule.promise());
      Instant later = item.latest().plus(1, ChronoUnit.MICROS);
      assertThat(plan.with(task.decidedAt(later)).schedule().promise())
          .as("%s", task.id())
          .isAfter(schedule.promise());
      assertThat(item.slackWorkingDays()).isGreaterThanOrEqualTo(0);
    }
  }

  @Property(tries = 2000)
  void the_critical_path_is_a_chain_of_causes_that_ends_at_the_promise(@ForAll Random random) {
    Plan plan = Plan.any(random);
    Schedule schedule = plan.schedule();
    CriticalPath path = CriticalPath.of(schedule, plan.deadlines());
    List<InstanceId> chain = schedule.criticalInstances();

    assertThat(path.steps()).extracting(CriticalPath.Step::id).isEqualTo(chain);
    assertThat(schedule.deciding().decision()).isEqualTo(schedule.promise());
    assertThat(schedule.deciding().slackWorkingDays()).isZero();
    for (int i = 0; i < chain.size(); i++) {
      ScheduledItem item = schedule.item(chain.get(i)).orElseThrow();
      CriticalPath.Step step = path.steps().get(i);
      assertThat(step.until()).isEqualTo(item.decision());
      if (i > 0) {
        assertThat(item.waitsFor()).isEqualTo(chain.get(i - 1));
        assertThat(plan.graph().predecessors(item.id())).contains(chain.get(i - 1));
        assertThat(step.from()).isEqualTo(path.steps().get(i - 1).until());
      } else {
        assertThat(item.waitsFor()).isNull();
      }
    }
  }

  @Property(tries = 1000)
  void the_bundles_clock_starts_with_the_last_acceptance(@ForAll Random random) {
    Plan plan = Plan.any(random);
    List<Instant> accepted = new ArrayList<>();
    plan.tasks().values().forEach(t -> accepted.add(t.accepted()));

    assertThat(plan.schedule().clockStarts())
        .isEqualTo(accepted.stream().max(Comparator.naturalOrder()).orElseThrow());
  }
}
