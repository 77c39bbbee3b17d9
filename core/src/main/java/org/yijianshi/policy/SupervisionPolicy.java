package org.yijianshi.policy;

import java.util.List;
import org.yijianshi.base.Rule;

/**
 * Lights and escalation. Built by {@link Policy.Builder}.
 *
 * @param yellowHourClock 小时期限黄灯: yellow for a limit of two office hours: the last; minutes, 1 to
 *     600, default 30 (practice)
 * @param yellowDayClock 一日期限黄灯: yellow for a limit of one working day: the last; office hours, 1 to
 *     24, default 2 (practice)
 * @param yellowPercent 较长期限黄灯比例: yellow for a longer limit: the last part of it; percent, 1 to 99,
 *     default 20 (practice)
 * @param yellowLeast 较长期限黄灯下限: yellow for a longer limit: at least the last; working days, 1 to 10,
 *     default 1 (practice)
 * @param escalationYellow 黄灯告知: who hears of yellow; default CHIEF_REPRESENTATIVE (practice)
 * @param escalationRed 红灯告知: who hears of red; default LEAD_DEPARTMENT (practice)
 * @param escalationStillRed 持续红灯告知: who hears of lasting red; default SERVICE_ADMINISTRATION
 *     (practice)
 * @param escalationStillRedAfter 持续红灯时间: how long red lasts before that; working days, 1 to 20,
 *     default 1 (practice)
 * @param escalationBreach 法定超期告知: up to whom a statutory breach goes at once; default
 *     SUPERVISION_OFFICE (practice)
 * @param escalationOutsiders 条块外单位: the last rung for vertical bodies and companies; default
 *     OWN_SUPERIOR (practice)
 */
@Rule({"P-yellowHourClock", "P-yellowDayClock", "P-yellowPercent", "P-yellowLeast"})
public record SupervisionPolicy(
    int yellowHourClock,
    int yellowDayClock,
    int yellowPercent,
    int yellowLeast,
    Rung escalationYellow,
    Rung escalationRed,
    Rung escalationStillRed,
    int escalationStillRedAfter,
    Rung escalationBreach,
    Outsiders escalationOutsiders) {
  /** 小时期限黄灯: yellow for a limit of two office hours: the last. */
  public static final Knob<Integer> YELLOW_HOUR_CLOCK =
      Knob.count(
          "yellowHourClock",
          "小时期限黄灯",
          "yellow for a limit of two office hours: the last",
          30,
          Knob.Unit.MINUTES,
          1,
          600,
          "practice");

  /** 一日期限黄灯: yellow for a limit of one working day: the last. */
  public static final Knob<Integer> YELLOW_DAY_CLOCK =
      Knob.count(
          "yellowDayClock",
          "一日期限黄灯",
          "yellow for a limit of one working day: the last",
          2,
          Knob.Unit.OFFICE_HOURS,
          1,
          24,
          "practice");

  /** 较长期限黄灯比例: yellow for a longer limit: the last part of it. */
  public static final Knob<Integer> YELLOW_PERCENT =
      Knob.count(
          "yellowPercent",
          "较长期限黄灯比例",
          "yellow for a longer limit: the last part of it",
          20,
          Knob.Unit.PERCENT,
          1,
          99,
          "practice");

  /** 较长期限黄灯下限: yellow for a longer limit: at least the last. */
  public static final Knob<Integer> YELLOW_LEAST =
      Knob.count(
          "yellowLeast",
          "较长期限黄灯下限",
          "yellow for a longer limit: at least the last",
          1,
          Knob.Unit.WORKING_DAYS,
          1,
          10,
          "practice");

  /** 黄灯告知: who hears of yellow. */
  public static final Knob<Rung> ESCALATION_YELLOW =
      Knob.of(
          "escalationYellow", "黄灯告知", "who hears of yellow", Rung.CHIEF_REPRESENTATIVE, "practice");

  /** 红灯告知: who hears of red. */
  public static final Knob<Rung> ESCALATION_RED =
      Knob.of("escalationRed", "红灯告知", "who hears of red", Rung.LEAD_DEPARTMENT, "practice");

  /** 持续红灯告知: who hears of lasting red. */
  public static final Knob<Rung> ESCALATION_STILL_RED =
      Knob.of(
          "escalationStillRed",
          "持续红灯告知",
          "who hears of lasting red",
          Rung.SERVICE_ADMINISTRATION,
          "practice");

  /** 持续红灯时间: how long red lasts before that. */
  public static final Knob<Integer> ESCALATION_STILL_RED_AFTER =
      Knob.count(
          "escalationStillRedAfter",
          "持续红灯时间",
          "how long red lasts before that",
          1,
          Knob.Unit.WORKING_DAYS,
          1,
          20,
          "practice");

  /** 法定超期告知: up to whom a statutory breach goes at once. */
  public static final Knob<Rung> ESCALATION_BREACH =
      Knob.of(
          "escalationBreach",
          "法定超期告知",
          "up to whom a statutory breach goes at once",
          Rung.SUPERVISION_OFFICE,
          "practice");

  /** 条块外单位: the last rung for vertical bodies and companies. */
  public static final Knob<Outsiders> ESCALATION_OUTSIDERS =
      Knob.of(
          "escalationOutsiders",
          "条块外单位",
          "the last rung for vertical bodies and companies",
          Outsiders.OWN_SUPERIOR,
          "practice");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS =
      List.of(
          YELLOW_HOUR_CLOCK,
          YELLOW_DAY_CLOCK,
          YELLOW_PERCENT,
          YELLOW_LEAST,
          ESCALATION_YELLOW,
          ESCALATION_RED,
          ESCALATION_STILL_RED,
          ESCALATION_STILL_RED_AFTER,
          ESCALATION_BREACH,
          ESCALATION_OUTSIDERS);

  static SupervisionPolicy of(Settings settings) {
    return new SupervisionPolicy(
        settings.get(YELLOW_HOUR_CLOCK),
        settings.get(YELLOW_DAY_CLOCK),
        settings.get(YELLOW_PERCENT),
        settings.get(YELLOW_LEAST),
        settings.get(ESCALATION_YELLOW),
        settings.get(ESCALATION_RED),
        settings.get(ESCALATION_STILL_RED),
        settings.get(ESCALATION_STILL_RED_AFTER),
        settings.get(ESCALATION_BREACH),
        settings.get(ESCALATION_OUTSIDERS));
  }
}
