package org.yijianshi.calendar;

import java.util.Objects;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/**
 * A time limit as a law, a guide or a policy gives it: how much, of what, from when.
 *
 * @param amount how many units, from 1; for {@link Unit#SAME_DAY} 0; for {@link Unit#AT_ONCE} the
 *     office hours that are left in any case, from 0
 * @param unit what is counted
 * @param startsAt the event that starts it
 */
public record TimeLimit(long amount, Unit unit, StartsAt startsAt) {
  /** A century of days, more than any calendar here knows. */
  private static final long MOST = 36_525L;

  private static final long AT_ONCE_FLOOR = 2;

  /** What a limit counts. */
  public enum Unit implements Labelled {
    /** 工作日: due at the close of the last working day; the first day does not count. */
    WORKING_DAYS("个工作日", "working day"),
    /** 办公小时: time in which the window is open. */
    WORKING_HOURS("个办公小时", "office hour"),
    /** 自然日: due at the close of the last day, or of the next working day if it is none. */
    NATURAL_DAYS("个自然日", "calendar day"),
    /** 小时: by the wall clock, nights and holidays included. */
    NATURAL_HOURS("小时", "hour"),
    /** 当天: by the close of that opening day; from after closing, of the next. */
    SAME_DAY("当天", "the same day"),
    /** 即时: as the same day, but never less than the given office hours. */
    AT_ONCE("即时", "at once");

    private final Label label;

    Unit(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** The event that starts a limit. */
  public enum StartsAt implements Labelled {
    /** 提交: the applicant submits. */
    SUBMISSION("提交", "submission"),
    /** 收到: the materials, or whatever the duty is about, arrive. */
    RECEIPT("收到", "receipt"),
    /** 受理: the department accepts. */
    ACCEPTANCE("受理", "acceptance"),
    /** 转送: another organ's file, or a predecessor's result, comes in. */
    TRANSFER("转送", "transfer");

    private final Label label;

    StartsAt(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** Checks that the amount fits the unit. */
  public TimeLimit {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(startsAt, "startsAt");
    long least =
        switch (unit) {
          case SAME_DAY, AT_ONCE -> 0;
          default -> 1;
        };
    long most = unit == Unit.SAME_DAY ? 0 : MOST;
    if (amount < least || amount > most) {
      throw new IllegalArgumentException(
          "A time limit in " + unit + " must be " + least + " to " + most + ": " + amount);
    }
  }

  /** That many working days from acceptance. */
  public static TimeLimit workingDays(long amount) {
    return new TimeLimit(amount, Unit.WORKING_DAYS, StartsAt.ACCEPTANCE);
  }

  /** That many office hours from receipt. */
  public static TimeLimit workingHours(long amount) {
    return new TimeLimit(amount, Unit.WORKING_HOURS, StartsAt.RECEIPT);
  }

  /** That many calendar days from acceptance. */
  public static TimeLimit naturalDays(long amount) {
    return new TimeLimit(amount, Unit.NATURAL_DAYS, StartsAt.ACCEPTANCE);
  }

  /** That many hours by the wall clock from receipt. */
  public static TimeLimit naturalHours(long amount) {
    return new TimeLimit(amount, Unit.NATURAL_HOURS, StartsAt.RECEIPT);
  }

  /** By the close of that day, from receipt. */
  @Rule("P-timeWords")
  public static TimeLimit sameDay() {
    return new TimeLimit(0, Unit.SAME_DAY, StartsAt.RECEIPT);
  }

  /** By the close of that day from receipt, but never less than two office hours. */
  @Rule("P-instant")
  public static TimeLimit atOnce() {
    return atOnce(AT_ONCE_FLOOR);
  }

  /** By the close of that day from receipt, but never less than so many office hours. */
  public static TimeLimit atOnce(long leastOfficeHours) {
    return new TimeLimit(leastOfficeHours, Unit.AT_ONCE, StartsAt.RECEIPT);
  }

  /** The same limit from another event. */
  public TimeLimit from(StartsAt event) {
    return new TimeLimit(amount, unit, event);
  }

  /** 20个工作日, 20 working days. */
  public Label label() {
    return switch (unit) {
      case SAME_DAY, AT_ONCE -> unit.label();
      default ->
          Label.of(
              amount + unit.label().zh(),
              amount + " " + unit.label().en() + (amount == 1 ? "" : "s"));
    };
  }

  /** 自受理起20个工作日, 20 working days from acceptance. */
  public Label labelWithStart() {
    return Label.of(
        "自" + startsAt.label().zh() + "起" + label().zh(),
        label().en() + " from " + startsAt.label().en());
  }

  @Override
  public String toString() {
    return labelWithStart().zh();
  }
}
