package org.yijianshi.policy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.base.Label;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.DayKind;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.Session;

/** Finds settings that are fine one by one and cannot hold together. */
final class Contradictions {
  private static final int TWO_HOURS = 120;

  private final List<Violation> found = new ArrayList<>();

  private Contradictions() {}

  static List<Violation> of(Policy policy) {
    Contradictions contradictions = new Contradictions();
    contradictions.hours(policy);
    contradictions.words(policy.clock());
    contradictions.calendar(policy.calendar());
    contradictions.intake(policy.intake());
    contradictions.material(policy);
    contradictions.approval(policy.approval());
    contradictions.delivery(policy.delivery());
    contradictions.rating(policy.rating());
    contradictions.lights(policy);
    contradictions.ladder(policy.supervision());
    return contradictions.found;
  }

  private void hours(Policy policy) {
    OfficeHours clock = policy.clock().clockHours();
    OfficeHours reception = policy.clock().receptionHours();
    refuse(
        minutes(clock) == 0,
        ClockPolicy.CLOCK_HOURS,
        "计时时间在工作日没有任何时段，小时期限永不到期",
        "no hours count on a working day, so that nothing would ever fall due");
    refuse(
        !clock.zone().equals(reception.zone()),
        ClockPolicy.RECEPTION_HOURS,
        "接待时间与计时时间的时区不同",
        "reception hours and clock hours are in different time zones");
    LocalTime cutoff = policy.delivery().deliveryCourierCutoff();
    int minute = cutoff.toSecondOfDay() / 60;
    refuse(
        workday(reception).stream().noneMatch(s -> s.opens() <= minute && minute <= s.closes()),
        DeliveryPolicy.DELIVERY_COURIER_CUTOFF,
        "邮寄截止时间 " + cutoff + " 不在接待时间之内",
        "the courier's cutoff at " + cutoff + " is outside the reception hours");
  }

  private void words(ClockPolicy clock) {
    refuse(
        clock.timeWordsSimultaneous() == TimeWord.SAME_COMMAND,
        ClockPolicy.TIME_WORDS_SIMULTANEOUS,
        "纸质材料由人递送，不能在同一操作内完成",
        "paper is carried by a person, which no command can do at the same time");
    refuse(
        clock.timeWordsSameDay() == TimeWord.SAME_COMMAND,
        ClockPolicy.TIME_WORDS_SAME_DAY,
        "结果由窗口送达，不能在同一操作内完成",
        "results are delivered by a window, which no command can do at the same time");
    refuse(
        clock.timeWordsFirstMoment() == TimeWord.SAME_COMMAND,
        ClockPolicy.TIME_WORDS_FIRST_MOMENT,
        "结果由窗口送达，不能在同一操作内完成",
        "results are delivered by a window, which no command can do at the same time");
    List<Knob<TimeWord>> alone =
        List.of(
            ClockPolicy.TIME_WORDS_ON_THE_SPOT,
            ClockPolicy.TIME_WORDS_REAL_TIME,
            ClockPolicy.TIME_WORDS_FIRST_MOMENT,
            ClockPolicy.TIME_WORDS_SAME_DAY);
    List<TimeWord> meant =
        List.of(
            clock.timeWordsOnTheSpot(),
            clock.timeWordsRealTime(),
            clock.timeWordsFirstMoment(),
            clock.timeWordsSameDay());
    for (int i = 0; i < alone.size(); i++) {
      refuse(
          meant.get(i) == TimeWord.WITH_PARTNER,
          alone.get(i),
          "“" + alone.get(i).label().zh() + "”没有可同期的另一事项",
          "only 同时 names something to be done together with");
    }
  }

  private void calendar(CalendarPolicy calendar) {
    refuse(
        calendar.unpublishedYear() == UnpublishedYear.STRICT && calendar.unpublishedYearRecompute(),
        CalendarPolicy.UNPUBLISHED_YEAR_RECOMPUTE,
        "未发布年度不予计算，就没有可重算的暂定期限",
        "unpublished years are refused, so that there is no provisional date to recompute");
  }

  private void intake(IntakePolicy intake) {
    refuse(
        intake.correctionReminder() >= intake.correctionPeriod(),
        IntakePolicy.CORRECTION_REMINDER,
        "补正提醒（到期前 " + intake.correctionReminder() + " 日）不能早于补正开始",
        "a reminder "
            + intake.correctionReminder()
            + " days before the end of "
            + intake.correctionPeriod()
            + " days to correct comes before their start");
    refuse(
        intake.feeGate() == FeeGate.NONE && intake.feeLapsed() == Lapse.TERMINATE,
        IntakePolicy.FEE_LAPSED,
        "缴费不影响办理，逾期就不能终止",
        "a fee that holds nothing up cannot end an item");
  }

  private void material(Policy policy) {
    MaterialPolicy material = policy.material();
    int longest = policy.approval().statutoryLimit() + policy.approval().extension();
    refuse(
        material.deferral() != DeferralRule.OFF
            && material.deferralPeriod() + material.deferralMargin() > longest,
        MaterialPolicy.DEFERRAL_PERIOD,
        "容缺补交期限加提前量超过最长办结期限 " + longest + " 个工作日",
        "the time to follow up and its margin exceed the longest limit, "
            + longest
            + " working days");
    refuse(
        material.deferralReminder() >= material.deferralPeriod(),
        MaterialPolicy.DEFERRAL_REMINDER,
        "容缺补交提醒不能早于补交期限开始",
        "the reminder to follow up comes before the start of the period");
    refuse(
        material.commitment() == CommitmentPolicy.OFF
            && material.sharedDataFailure() == SharedDataFailure.COMMITMENT_ONLY,
        MaterialPolicy.SHARED_DATA_FAILURE,
        "不适用告知承诺，就不能以承诺代替共享数据",
        "without commitments none can stand in for shared data");
    refuse(
        material.custody() == MaterialCustody.HOLD_AND_READ
            && material.materialVisibility() == MaterialVisibility.OWN_ITEMS,
        MaterialPolicy.CUSTODY,
        "各部门仅可见本部门所需材料，保管部门就不能查阅全部",
        "a department sees only what its items need, so the keeper may not read all");
  }

  private void approval(ApprovalPolicy approval) {
    refuse(
        approval.extension() > approval.statutoryLimit(),
        ApprovalPolicy.EXTENSION,
        "延长期限长于法定期限本身",
        "the extension is longer than the limit that it extends");
    refuse(
        approval.jointHandlingCap()
            && approval.jointHandlingExtension() > approval.jointHandlingDays(),
        ApprovalPolicy.JOINT_HANDLING_EXTENSION,
        "联合办理延长期限长于其期限本身",
        "the extension of joint handling is longer than its limit");
  }

  private void delivery(DeliveryPolicy delivery) {
    refuse(
        delivery.unifiedPickupWarning() >= delivery.unifiedPickupRelease(),
        DeliveryPolicy.UNIFIED_PICKUP_WARNING,
        "统一领取的提示须早于转分别领取之日",
        "the warning must come before the release from unified delivery");
    refuse(
        delivery.unclaimedAfter() < delivery.courierPeriod(),
        DeliveryPolicy.UNCLAIMED_AFTER,
        "逾期未领的期限短于邮寄签收期限",
        "a result would count as unclaimed while the courier still has it");
    refuse(
        delivery.unclaimedReminder() >= delivery.unclaimedAfter(),
        DeliveryPolicy.UNCLAIMED_REMINDER,
        "未领提醒间隔须短于逾期未领的期限",
        "the first reminder would come after the result is given up");
  }

  private void rating(RatingPolicy rating) {
    refuse(
        rating.badRatingContact() > rating.badRating(),
        RatingPolicy.BAD_RATING_CONTACT,
        "差评回访不能晚于整改",
        "the rater would be contacted after the rating must be put right");
  }

  private void lights(Policy policy) {
    SupervisionPolicy lights = policy.supervision();
    refuse(
        lights.yellowHourClock() >= TWO_HOURS,
        SupervisionPolicy.YELLOW_HOUR_CLOCK,
        "两小时期限的黄灯须短于两小时",
        "the yellow light of a limit of two hours must be shorter than two hours");
    int day = minutes(policy.clock().clockHours());
    refuse(
        day > 0 && lights.yellowDayClock() * 60 >= day,
        SupervisionPolicy.YELLOW_DAY_CLOCK,
        "一日期限的黄灯须短于一个工作日的计时时间",
        "the yellow light of one working day must be shorter than its office hours");
  }

  private void ladder(SupervisionPolicy ladder) {
    List<Knob<Rung>> knobs =
        List.of(
            SupervisionPolicy.ESCALATION_YELLOW,
            SupervisionPolicy.ESCALATION_RED,
            SupervisionPolicy.ESCALATION_STILL_RED,
            SupervisionPolicy.ESCALATION_BREACH);
    List<Rung> rungs =
        List.of(
            ladder.escalationYellow(),
            ladder.escalationRed(),
            ladder.escalationStillRed(),
            ladder.escalationBreach());
    for (int i = 1; i < rungs.size(); i++) {
      refuse(
          rungs.get(i).compareTo(rungs.get(i - 1)) < 0,
          knobs.get(i),
          knobs.get(i).label().zh() + "的对象低于前一级",
          knobs.get(i).name() + " is lower than the step before it");
    }
  }

  private void refuse(boolean contradiction, Knob<?> knob, String zh, String en) {
    if (contradiction) {
      found.add(new Violation(knob.rule(), "CONTRADICTORY_POLICY", Label.of(zh, en), knob.name()));
    }
  }

  private static List<Session> workday(OfficeHours hours) {
    return hours.usual().sessions(DayKind.WORKDAY, DayOfWeek.MONDAY);
  }

  private static int minutes(OfficeHours hours) {
    return workday(hours).stream().mapToInt(Session::minutes).sum();
  }
}
