package org.yijianshi.calendar;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;

/** Writes out a due date day by day: which counted, which did not, by which notice or rule. */
@Rule({"P-dayCount", "P-hourClock", "P-afterHoursReceipt", "P-unpublishedYear", "P-localClosure"})
final class DeadlineExplainer {
  private static final RuleId DAY_COUNT = RuleId.of("P-dayCount");
  private static final RuleId HOUR_CLOCK = RuleId.of("P-hourClock");
  private static final RuleId AFTER_HOURS = RuleId.of("P-afterHoursReceipt");
  private static final RuleId UNPUBLISHED = RuleId.of("P-unpublishedYear");
  private static final RuleId CLOSURE = RuleId.of("P-localClosure");
  private static final RuleId AT_ONCE = RuleId.of("P-instant");
  private static final RuleId SAME_DAY = RuleId.of("P-timeWords");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Deadlines deadlines;
  private final OfficeClock clock;
  private final DueDate due;
  private final List<Interval> suspended;
  private final List<Explanation> lines = new ArrayList<>();

  DeadlineExplainer(Deadlines deadlines, DueDate due, List<Interval> suspended) {
    this.deadlines = deadlines;
    this.clock = deadlines.clock();
    this.due = due;
    this.suspended = suspended;
  }

  Explanation explain() {
    switch (due.limit().unit()) {
      case WORKING_DAYS -> workingDays();
      case NATURAL_DAYS -> naturalDays();
      case WORKING_HOURS -> officeHours();
      case NATURAL_HOURS -> wallClock();
      case SAME_DAY, AT_ONCE -> promptly();
    }
    if (due.provisional()) {
      lines.add(
          Explanation.of(
              UNPUBLISHED,
              "其中有的日期尚无已公布的放假通知，按周末和法定节假日暂定",
              "part of it lies in days that no published notice settles yet: weekends and statutory"
                  + " days are assumed, and the date is provisional"));
    }
    return Explanation.of(headRule(), head("zh"), head("en")).because(lines);
  }

  private String head(String language) {
    String from = minute(due.from());
    String at = minute(due.at());
    TimeLimit limit = due.limit();
    return language.equals("zh")
        ? limit.labelWithStart().zh()
            + "："
            + from
            + "起，"
            + at
            + "届满"
            + (due.provisional() ? "（暂定）" : "")
        : limit.labelWithStart().en()
            + ": from "
            + from
            + ", due "
            + at
            + (due.provisional() ? " (provisional)" : "");
  }

  private RuleId headRule() {
    return switch (due.limit().unit()) {
      case WORKING_DAYS, NATURAL_DAYS -> DAY_COUNT;
      case WORKING_HOURS, NATURAL_HOURS -> HOUR_CLOCK;
      case SAME_DAY -> SAME_DAY;
      case AT_ONCE -> AT_ONCE;
    };
  }

  private void workingDays() {
    LocalDate last = clock.dateOf(due.at());
    LocalDate first = startDay();
    int counted = 0;
    for (LocalDate date = first.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
      DayReason reason = deadlines.calendar().reason(date);
      if (!reason.working()) {
        notCounted(reason);
      } else if (stands(date)) {
        standsStill(date, reason);
      } else {
        counted++;
        line(
            ruleOf(reason),
            date,
            said(reason, "zh") + "第" + counted + "个工作日",
            said(reason, "en") + "working day " + counted);
      }
    }
    closing(last);
  }

  private void naturalDays() {
    LocalDate last = clock.dateOf(due.at());
    LocalDate first = startDay();
    long counted = 0;
    for (LocalDate date = first.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
      DayReason reason = deadlines.calendar().reason(date);
      if (stands(date) && counted < due.limit().amount()) {
        standsStill(date, reason);
      } else if (counted < due.limit().amount()) {
        counted++;
        line(null, date, "第" + counted + "日", "day " + counted);
      } else if (reason.working()) {
        line(DAY_COUNT, date, "休息日后的第一个工作日", "the first working day after the days off");
      } else {
        notCounted(reason);
      }
    }
    closing(last);
  }

  private void officeHours() {
    if (deadlines.runsAtOnce(due.from())) {
      lines.add(
          Explanation.of(
              AFTER_HOURS,
              "起算时不在办公时间，按规定即刻起计",
              "outside office hours, and by the policy it runs at once"));
      wallClock();
      return;
    }
    LocalDate first = clock.dateOf(due.from());
    LocalDate last = clock.dateOf(due.at());
    if (!clock.isOpen(due.from())) {
      Instant opening = clock.openingAfter(due.from());
      lines.add(
          Explanation.of(
              AFTER_HOURS,
              "起算时不在办公时间，自" + minute(opening) + "开门起计",
              "outside office hours, so it runs from the opening at " + minute(opening)));
    }
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      Duration ran = ranOn(date);
      DayReason reason = deadlines.calendar().reason(date);
      if (!ran.isZero()) {
        line(
            HOUR_CLOCK,
            date,
            said(reason, "zh") + "办公" + sessions(date, "、") + "，计" + zh(ran),
            said(reason, "en") + "open " + sessions(date, ", ") + ", counts " + en(ran));
      } else if (!clock.sessionsOn(date).isEmpty()) {
        line(HOUR_CLOCK, date, "无计入的办公时间", "no office hours count");
      } else {
        notCounted(reason);
      }
    }
  }

  /** The office hours of that day that count, between start and due date and not suspended. */
  private Duration ranOn(LocalDate date) {
    Instant start = date.atStartOfDay(clock.hours().zone()).toInstant();
    Instant from = start.isBefore(due.from()) ? due.from() : start;
    Instant end = start.plus(Duration.ofDays(1));
    Instant to = end.isAfter(due.at()) ? due.at() : end;
    Duration ran = clock.between(from, to);
    for (Interval interval : suspended) {
      Instant stops = interval.from().isBefore(from) ? from : interval.from();
      Instant runs = interval.to().isAfter(to) ? to : interval.to();
      if (stops.isBefore(runs)) {
        ran = ran.minus(clock.between(stops, runs));
      }
    }
    return ran;
  }

  private void wallClock() {
    lines.add(Explanation.of("按自然小时计，含夜间和休息日", "by the wall clock, nights and days off included"));
    for (Interval interval : suspended) {
      if (interval.from().isBefore(due.at()) && interval.to().isAfter(due.from())) {
        lines.add(
            Explanation.of(
                minute(interval.from()) + "至" + minute(interval.to()) + "中止计时",
                "the clock stands still from "
                    + minute(interval.from())
                    + " to "
                    + minute(interval.to())));
      }
    }
  }

  private void promptly() {
    LocalDate first = clock.dateOf(due.from());
    LocalDate last = clock.dateOf(due.at());
    Instant close = clock.closeAfter(due.from());
    for (LocalDate date = first; date.isBefore(last); date = date.plusDays(1)) {
      DayReason reason = deadlines.calendar().reason(date);
      if (clock.sessionsOn(date).isEmpty()) {
        notCounted(reason);
      } else if (date.equals(first) && !due.from().isBefore(clock.closeOf(date))) {
        line(AFTER_HOURS, date, "已过下班时间，顺延", "after closing, so the next opening counts");
      } else {
        line(headRule(), date, "不足时限，顺延", "not enough time was left, so it goes on");
      }
    }
    if (due.at().equals(close)) {
      closing(last);
    } else {
      line(
          headRule(),
          last,
          "至少留足" + due.limit().amount() + "个办公小时，" + time(due.at()) + "届满",
          "at least " + due.limit().amount() + " office hours are left, due at " + time(due.at()));
    }
  }

  /** Says how it begins; the day after which its days are counted. */
  private LocalDate startDay() {
    LocalDate started = clock.dateOf(due.from());
    LocalDate uncounted = deadlines.uncounted(due.from());
    LocalDate begins = deadlines.counting().startCounts() ? uncounted.plusDays(1) : uncounted;
    if (begins.isAfter(started)) {
      boolean over = deadlines.calendar().isWorkingDay(started);
      line(
          DAY_COUNT,
          begins,
          over ? "起算之时已过下班时间，视为本日开始" : "起算之日为休息日，视为本日开始",
          (over ? "it started after closing" : "it started on a day off")
              + ": it counts as started on this day");
    }
    if (deadlines.counting().startCounts()) {
      line(DAY_COUNT, begins, "起算之日计入", "the day it starts counts");
    } else {
      line(DAY_COUNT, begins, "起算之日不计入", "the day it starts does not count");
    }
    return uncounted;
  }

  private void notCounted(DayReason reason) {
    Label why = reason.describe();
    if (reason.kind() == DayKind.WEEKEND) {
      line(null, reason.date(), "周末，不计入", "weekend, does not count");
    } else {
      line(ruleOf(reason), reason.date(), why.zh() + "，不计入", why.en() + ", does not count");
    }
  }

  private void standsStill(LocalDate date, DayReason reason) {
    line(ruleOf(reason), date, "中止计时，不计入", "the clock stands still, does not count");
  }

  private void closing(LocalDate last) {
    line(
        DAY_COUNT,
        last,
        time(due.at()) + "停止办公时届满",
        "due when the office closes at " + time(due.at()));
  }

  /** Whether the clock stands still when that day closes. */
  private boolean stands(LocalDate date) {
    Instant close = clock.closeOf(date);
    return suspended.stream().anyMatch(interval -> interval.contains(close));
  }

  /** What makes an otherwise plain counted day remarkable, with a comma after it. */
  private static String said(DayReason reason, String language) {
    if (reason.kind() == DayKind.WORKDAY) {
      return "";
    }
    return language.equals("zh") ? reason.describe().zh() + "，" : reason.describe().en() + ", ";
  }

  private static RuleId ruleOf(DayReason reason) {
    if (reason.kind() == DayKind.LOCAL_CLOSURE) {
      return CLOSURE;
    }
    return reason.provisional() ? UNPUBLISHED : DAY_COUNT;
  }

  private void line(@Nullable RuleId rule, LocalDate date, String zh, String en) {
    Label day = WorkCalendar.weekday(date);
    lines.add(
        new Explanation(
            Label.of(date + " " + day.zh() + "：" + zh, date + " " + day.en() + ": " + en),
            rule,
            List.of()));
  }

  private String sessions(LocalDate date, String separator) {
    return clock.sessionsOn(date).stream().map(String::valueOf).collect(joining(separator));
  }

  private String minute(Instant instant) {
    return MINUTE.format(instant.atZone(clock.hours().zone()));
  }

  private String time(Instant instant) {
    LocalTime time = LocalTime.ofInstant(instant, clock.hours().zone());
    return Session.clock(time.getHour() * 60 + time.getMinute());
  }

  private static String zh(Duration duration) {
    return duration.toHours()
        + "小时"
        + (duration.toMinutesPart() == 0 ? "" : duration.toMinutesPart() + "分");
  }

  private static String en(Duration duration) {
    return duration.toHours()
        + " h"
        + (duration.toMinutesPart() == 0 ? "" : " " + duration.toMinutesPart() + " min");
  }
}
