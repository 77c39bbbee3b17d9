package org.yijianshi.policy;

import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.OfficeHours;

/**
 * How time is counted. Built by {@link Policy.Builder}.
 *
 * @param hourClock 小时计算方式: how hours are counted; default OFFICE_HOURS (民法典 201, 203)
 * @param clockHours 计时时间: the hours that count; default 9:00 to 12:00 and 13:00 to 17:00 on working
 *     days (practice: lunch and weekends do not count, even if a counter is open)
 * @param receptionHours 接待时间: the hours in which somebody is served; default 9:00 to 12:00 and
 *     13:00 to 17:00 on working days (practice: 午间延时、周六不打烊 serve without counting)
 * @param dayCount 起算日: whether the starting day counts; default START_NOT_COUNTED (民法典 201)
 * @param nonWorkingStart 非工作日起算: a start on a non-working day; default NEXT_IS_FIRST (民法典 203)
 * @param afterHoursReceipt 下班后收到: received after closing; default NEXT_OPENING (电子签名法 11; 民法典 203)
 * @param instant 即时: what 即时 means; default BY_RULE (R33, R34, R41)
 * @param instantFetchHours 未联通系统获取时限: the lead of an unconnected department calls within; office
 *     hours, 1 to 8, default 2 (R34)
 * @param instantDecisionHours 前置结果到达后最少时间: a decision due at once has at least; office hours, 0 to
 *     8, default 2 (R41)
 * @param timeWordsOnTheSpot 当场: what 当场 means; default SAME_COMMAND (R28)
 * @param timeWordsRealTime 实时: what 实时 means; default SAME_COMMAND (R35, R42)
 * @param timeWordsSimultaneous 同时: what 同时 means; default WITH_PARTNER (R31)
 * @param timeWordsFirstMoment 第一时间: what 第一时间 means; default CLOSE_OF_DAY (R8)
 * @param timeWordsSameDay 当天: what 当天 means; default CLOSE_OF_DAY (R47)
 * @param timeWordsPromptDays 及时: what 及时 means; working days, 1 to 5, default 1 (R44, R48)
 */
@Rule({"P-hourClock", "P-dayCount", "P-afterHoursReceipt", "P-instant"})
public record ClockPolicy(
    HourClock hourClock,
    OfficeHours clockHours,
    OfficeHours receptionHours,
    DayCount dayCount,
    NonWorkingStart nonWorkingStart,
    AfterHoursReceipt afterHoursReceipt,
    InstantMeaning instant,
    int instantFetchHours,
    int instantDecisionHours,
    TimeWord timeWordsOnTheSpot,
    TimeWord timeWordsRealTime,
    TimeWord timeWordsSimultaneous,
    TimeWord timeWordsFirstMoment,
    TimeWord timeWordsSameDay,
    int timeWordsPromptDays) {
  /** 小时计算方式: how hours are counted. */
  public static final Knob<HourClock> HOUR_CLOCK =
      Knob.of(
          "hourClock", "小时计算方式", "how hours are counted", HourClock.OFFICE_HOURS, "民法典 201, 203");

  /** 计时时间: the hours that count. */
  public static final Knob<OfficeHours> CLOCK_HOURS =
      Knob.of(
          "clockHours",
          "计时时间",
          "the hours that count",
          OfficeHours.standard(),
          "practice: lunch and weekends do not count, even if a counter is open");

  /** 接待时间: the hours in which somebody is served. */
  public static final Knob<OfficeHours> RECEPTION_HOURS =
      Knob.of(
          "receptionHours",
          "接待时间",
          "the hours in which somebody is served",
          OfficeHours.standard(),
          "practice: 午间延时、周六不打烊 serve without counting");

  /** 起算日: whether the starting day counts. */
  public static final Knob<DayCount> DAY_COUNT =
      Knob.of(
          "dayCount",
          "起算日",
          "whether the starting day counts",
          DayCount.START_NOT_COUNTED,
          "民法典 201");

  /** 非工作日起算: a start on a non-working day. */
  public static final Knob<NonWorkingStart> NON_WORKING_START =
      Knob.of(
          "nonWorkingStart",
          "非工作日起算",
          "a start on a non-working day",
          NonWorkingStart.NEXT_IS_FIRST,
          "民法典 203");

  /** 下班后收到: received after closing. */
  public static final Knob<AfterHoursReceipt> AFTER_HOURS_RECEIPT =
      Knob.of(
          "afterHoursReceipt",
          "下班后收到",
          "received after closing",
          AfterHoursReceipt.NEXT_OPENING,
          "电子签名法 11; 民法典 203");

  /** 即时: what 即时 means. */
  public static final Knob<InstantMeaning> INSTANT =
      Knob.of("instant", "即时", "what 即时 means", InstantMeaning.BY_RULE, "R33, R34, R41");

  /** 未联通系统获取时限: the lead of an unconnected department calls within. */
  public static final Knob<Integer> INSTANT_FETCH_HOURS =
      Knob.count(
          "instantFetchHours",
          "未联通系统获取时限",
          "the lead of an unconnected department calls within",
          2,
          Knob.Unit.OFFICE_HOURS,
          1,
          8,
          "R34");

  /** 前置结果到达后最少时间: a decision due at once has at least. */
  public static final Knob<Integer> INSTANT_DECISION_HOURS =
      Knob.count(
          "instantDecisionHours",
          "前置结果到达后最少时间",
          "a decision due at once has at least",
          2,
          Knob.Unit.OFFICE_HOURS,
          0,
          8,
          "R41");

  /** 当场: what 当场 means. */
  public static final Knob<TimeWord> TIME_WORDS_ON_THE_SPOT =
      Knob.of("timeWordsOnTheSpot", "当场", "what 当场 means", TimeWord.SAME_COMMAND, "R28");

  /** 实时: what 实时 means. */
  public static final Knob<TimeWord> TIME_WORDS_REAL_TIME =
      Knob.of("timeWordsRealTime", "实时", "what 实时 means", TimeWord.SAME_COMMAND, "R35, R42");

  /** 同时: what 同时 means. */
  public static final Knob<TimeWord> TIME_WORDS_SIMULTANEOUS =
      Knob.of("timeWordsSimultaneous", "同时", "what 同时 means", TimeWord.WITH_PARTNER, "R31");

  /** 第一时间: what 第一时间 means. */
  public static final Knob<TimeWord> TIME_WORDS_FIRST_MOMENT =
      Knob.of("timeWordsFirstMoment", "第一时间", "what 第一时间 means", TimeWord.CLOSE_OF_DAY, "R8");

  /** 当天: what 当天 means. */
  public static final Knob<TimeWord> TIME_WORDS_SAME_DAY =
      Knob.of("timeWordsSameDay", "当天", "what 当天 means", TimeWord.CLOSE_OF_DAY, "R47");

  /** 及时: what 及时 means. */
  public static final Knob<Integer> TIME_WORDS_PROMPT_DAYS =
      Knob.count(
          "timeWordsPromptDays",
          "及时",
          "what 及时 means",
          1,
          Knob.Unit.WORKING_DAYS,
          1,
          5,
          "R44, R48");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS =
      List.of(
          HOUR_CLOCK,
          CLOCK_HOURS,
          RECEPTION_HOURS,
          DAY_COUNT,
          NON_WORKING_START,
          AFTER_HOURS_RECEIPT,
          INSTANT,
          INSTANT_FETCH_HOURS,
          INSTANT_DECISION_HOURS,
          TIME_WORDS_ON_THE_SPOT,
          TIME_WORDS_REAL_TIME,
          TIME_WORDS_SIMULTANEOUS,
          TIME_WORDS_FIRST_MOMENT,
          TIME_WORDS_SAME_DAY,
          TIME_WORDS_PROMPT_DAYS);

  static ClockPolicy of(Settings settings) {
    return new ClockPolicy(
        settings.get(HOUR_CLOCK),
        settings.get(CLOCK_HOURS),
        settings.get(RECEPTION_HOURS),
        settings.get(DAY_COUNT),
        settings.get(NON_WORKING_START),
        settings.get(AFTER_HOURS_RECEIPT),
        settings.get(INSTANT),
        settings.get(INSTANT_FETCH_HOURS),
        settings.get(INSTANT_DECISION_HOURS),
        settings.get(TIME_WORDS_ON_THE_SPOT),
        settings.get(TIME_WORDS_REAL_TIME),
        settings.get(TIME_WORDS_SIMULTANEOUS),
        settings.get(TIME_WORDS_FIRST_MOMENT),
        settings.get(TIME_WORDS_SAME_DAY),
        settings.get(TIME_WORDS_PROMPT_DAYS));
  }
}
