package org.yijianshi.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;

/**
 * Why the bundle is decided when it is: the chain of instances that fixes the date, each with its
 * days counted one by one.
 *
 * @param steps the chain; each step ends where the next one begins to count
 * @param promise when the last one is decided
 */
@Rule({"R41", "P-bundleClock", "P-successorClock"})
public record CriticalPath(List<Step> steps, Instant promise) {
  private static final RuleId OWN = RuleId.of("R39");
  private static final RuleId AT_ONCE = RuleId.of("R41");
  private static final RuleId BUNDLE = RuleId.of("P-bundleClock");
  private static final RuleId SUCCESSOR = RuleId.of("P-successorClock");

  /**
   * One instance of the chain.
   *
   * @param id the instance
   * @param department who decides it
   * @param from when the days that count begin
   * @param until when it is decided
   * @param driver what fixes that
   * @param why in words, day by day
   */
  public record Step(
      InstanceId id,
      DepartmentCode department,
      Instant from,
      Instant until,
      Driver driver,
      Explanation why) {
    /** Checks that nothing is missing. */
    public Step {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(department, "department");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(driver, "driver");
      Objects.requireNonNull(why, "why");
    }
  }

  /** Copies the steps; at least one. */
  public CriticalPath {
    steps = List.copyOf(steps);
    Objects.requireNonNull(promise, "promise");
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A critical path has at least one step");
    }
  }

  /** The path of that schedule, explained on the calendar that it was computed with. */
  public static CriticalPath of(Schedule schedule, Deadlines deadlines) {
    List<Step> steps = new ArrayList<>();
    Instant arrival = schedule.clockStarts();
    for (InstanceId id : schedule.criticalInstances()) {
      ScheduledItem item = schedule.item(id).orElseThrow();
      steps.add(step(item, arrival, deadlines));
      arrival = item.decision();
    }
    return new CriticalPath(steps, schedule.promise());
  }

  private static Step step(ScheduledItem item, Instant arrival, Deadlines deadlines) {
    Task task = item.task();
    Instant from =
        switch (item.driver()) {
          case OWN_LIMIT, LIMIT_AFTER_PREDECESSOR, WITH_ACCEPTANCE -> item.start();
          case AT_ONCE_ON_RESULT -> arrival;
          case DECIDED -> item.decision();
        };
    TimeLimit limit =
        switch (item.driver()) {
          case AT_ONCE_ON_RESULT -> task.onResult();
          default -> task.limit();
        };
    RuleId rule =
        switch (item.driver()) {
          case OWN_LIMIT, WITH_ACCEPTANCE, DECIDED -> OWN;
          case LIMIT_AFTER_PREDECESSOR -> SUCCESSOR;
          case AT_ONCE_ON_RESULT -> AT_ONCE;
        };
    Explanation sentence = Explanation.of(rule, text(item, limit).zh(), text(item, limit).en());
    Explanation why =
        item.driver() == Driver.DECIDED || item.driver() == Driver.WITH_ACCEPTANCE
            ? sentence
            : sentence.because(List.of(deadlines.explain(from, limit)));
    return new Step(task.id(), task.department(), from, item.decision(), item.driver(), why);
  }

  private static Label text(ScheduledItem item, TimeLimit limit) {
    Task task = item.task();
    String zh = "「" + task.name() + "」（" + task.id() + "）：";
    String en = "\"" + task.name() + "\" (" + task.id() + "): ";
    Label driver = item.driver().label();
    String source = task.source().label().zh();
    return switch (item.driver()) {
      case WITH_ACCEPTANCE, DECIDED -> Label.of(zh + driver.zh(), en + driver.en());
      case AT_ONCE_ON_RESULT ->
          Label.of(
              zh + "前置" + item.waitsFor() + "结果到达后即时决定",
              en + "at once on the result of " + item.waitsFor());
      case OWN_LIMIT ->
          Label.of(
              zh + source + limit.label().zh(),
              en + task.source().label().en() + ", " + limit.label().en());
      case LIMIT_AFTER_PREDECESSOR ->
          Label.of(
              zh + "前置" + item.waitsFor() + "结果到达后，" + source + limit.label().zh(),
              en
                  + "from the result of "
                  + item.waitsFor()
                  + ", "
                  + task.source().label().en()
                  + ", "
                  + limit.label().en());
    };
  }

  /** The whole as one explanation: the promise, and the steps beneath it. */
  public Explanation explain() {
    Step last = steps.get(steps.size() - 1);
    return Explanation.of(
            BUNDLE,
            "整件事办结日期由" + last.id() + "决定，关键路径共" + steps.size() + "步",
            "The bundle's date is fixed by "
                + last.id()
                + "; the critical path has "
                + steps.size()
                + " steps")
        .because(steps.stream().map(Step::why).toList());
  }
}
