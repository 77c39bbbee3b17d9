package org.yijianshi.policy;

import java.util.List;
import org.yijianshi.base.Rule;

/**
 * What happens where the calendar is silent or changes. Built by {@link Policy.Builder}.
 *
 * @param unpublishedYear 放假通知未发布年度: a year without a holiday notice; default PROVISIONAL (民法典 203;
 *     全国年节及纪念日放假办法)
 * @param unpublishedYearRecompute 通知发布后重算: recomputed when the notice is out; default true (民法典
 *     203)
 * @param unpublishedYearKeepTold 不早于已告知期限: the told date never moves to an earlier one; default
 *     true (a promise told is kept; the lawful date stays beside it)
 * @param localClosure 局部停办: what a local closure moves; default HOURS_AND_NAMED_DAYS (a closed hall
 *     is no holiday: statutory limits run on)
 * @param occurredAtTolerance 补录容许时间: how far recording may lag behind the act outside an outage;
 *     minutes, 0 to 1440, default 30 (practice [J])
 */
@Rule({"P-unpublishedYear", "P-localClosure", "P-occurredAtTolerance"})
public record CalendarPolicy(
    UnpublishedYear unpublishedYear,
    boolean unpublishedYearRecompute,
    boolean unpublishedYearKeepTold,
    LocalClosurePolicy localClosure,
    int occurredAtTolerance) {
  /** 放假通知未发布年度: a year without a holiday notice. */
  public static final Knob<UnpublishedYear> UNPUBLISHED_YEAR =
      Knob.of(
          "unpublishedYear",
          "放假通知未发布年度",
          "a year without a holiday notice",
          UnpublishedYear.PROVISIONAL,
          "民法典 203; 全国年节及纪念日放假办法");

  /** 通知发布后重算: recomputed when the notice is out. */
  public static final Knob<Boolean> UNPUBLISHED_YEAR_RECOMPUTE =
      Knob.flag(
          "unpublishedYearRecompute",
          "通知发布后重算",
          "recomputed when the notice is out",
          true,
          "民法典 203");

  /** 不早于已告知期限: the told date never moves to an earlier one. */
  public static final Knob<Boolean> UNPUBLISHED_YEAR_KEEP_TOLD =
      Knob.flag(
          "unpublishedYearKeepTold",
          "不早于已告知期限",
          "the told date never moves to an earlier one",
          true,
          "a promise told is kept; the lawful date stays beside it");

  /** 局部停办: what a local closure moves. */
  public static final Knob<LocalClosurePolicy> LOCAL_CLOSURE =
      Knob.of(
          "localClosure",
          "局部停办",
          "what a local closure moves",
          LocalClosurePolicy.HOURS_AND_NAMED_DAYS,
          "a closed hall is no holiday: statutory limits run on");

  /** 补录容许时间: how far recording may lag behind the act outside an outage. */
  public static final Knob<Integer> OCCURRED_AT_TOLERANCE =
      Knob.count(
          "occurredAtTolerance",
          "补录容许时间",
          "how far recording may lag behind the act outside an outage",
          30,
          Knob.Unit.MINUTES,
          0,
          1440,
          "practice [J]");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS =
      List.of(
          UNPUBLISHED_YEAR,
          UNPUBLISHED_YEAR_RECOMPUTE,
          UNPUBLISHED_YEAR_KEEP_TOLD,
          LOCAL_CLOSURE,
          OCCURRED_AT_TOLERANCE);

  static CalendarPolicy of(Settings settings) {
    return new CalendarPolicy(
        settings.get(UNPUBLISHED_YEAR),
        settings.get(UNPUBLISHED_YEAR_RECOMPUTE),
        settings.get(UNPUBLISHED_YEAR_KEEP_TOLD),
        settings.get(LOCAL_CLOSURE),
        settings.get(OCCURRED_AT_TOLERANCE));
  }
}
