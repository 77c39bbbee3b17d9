package org.yijianshi.policy;

import java.time.LocalTime;
import java.util.List;
import org.yijianshi.base.Rule;

/**
 * Handing over results. Built by {@link Policy.Builder}.
 *
 * @param unifiedPickupGuard 统一领取保护: unified delivery holds a finished licence back; default
 *     WARN_AND_RELEASE (许可法 44)
 * @param unifiedPickupWarning 统一领取提示日: the day of the warning, from the decision; working days, 1
 *     to 10, default 7 (许可法 44)
 * @param unifiedPickupRelease 统一领取转分别领取日: the day of the release, from the decision; working days,
 *     1 to 10, default 10 (许可法 44)
 * @param deliveryCutoff 窗口当天截止: until when results count as of today at a counter; default
 *     AT_CLOSING (R47)
 * @param deliveryCourierCutoff 邮寄当天截止: until when results go out by courier today; default 16:00 in
 *     the zone of the window (R47 [J])
 * @param courierPeriod 邮寄签收期限: time for a courier to have it signed for; working days, 1 to 30,
 *     default 5 (practice)
 * @param unclaimedAfter 逾期未领: when an uncollected result is kept; natural days, 7 to 1095, default
 *     90 (practice)
 * @param unclaimedReminder 未领提醒间隔: between reminders to collect; natural days, 1 to 365, default 30
 *     (practice [J])
 * @param unclaimed 逾期未领处理: where it is kept; default KEEP_AT_WINDOW (practice)
 */
@Rule({"P-unifiedPickupGuard", "P-deliveryCutoff", "P-courierPeriod", "P-unclaimedAfter"})
public record DeliveryPolicy(
    UnifiedPickupGuard unifiedPickupGuard,
    int unifiedPickupWarning,
    int unifiedPickupRelease,
    DeliveryCutoff deliveryCutoff,
    LocalTime deliveryCourierCutoff,
    int courierPeriod,
    int unclaimedAfter,
    int unclaimedReminder,
    Unclaimed unclaimed) {
  /** 统一领取保护: unified delivery holds a finished licence back. */
  public static final Knob<UnifiedPickupGuard> UNIFIED_PICKUP_GUARD =
      Knob.of(
          "unifiedPickupGuard",
          "统一领取保护",
          "unified delivery holds a finished licence back",
          UnifiedPickupGuard.WARN_AND_RELEASE,
          "许可法 44");

  /** 统一领取提示日: the day of the warning, from the decision. */
  public static final Knob<Integer> UNIFIED_PICKUP_WARNING =
      Knob.count(
          "unifiedPickupWarning",
          "统一领取提示日",
          "the day of the warning, from the decision",
          7,
          Knob.Unit.WORKING_DAYS,
          1,
          10,
          "许可法 44");

  /** 统一领取转分别领取日: the day of the release, from the decision. */
  public static final Knob<Integer> UNIFIED_PICKUP_RELEASE =
      Knob.count(
          "unifiedPickupRelease",
          "统一领取转分别领取日",
          "the day of the release, from the decision",
          10,
          Knob.Unit.WORKING_DAYS,
          1,
          10,
          "许可法 44");

  /** 窗口当天截止: until when results count as of today at a counter. */
  public static final Knob<DeliveryCutoff> DELIVERY_CUTOFF =
      Knob.of(
          "deliveryCutoff",
          "窗口当天截止",
          "until when results count as of today at a counter",
          DeliveryCutoff.AT_CLOSING,
          "R47");

  /** 邮寄当天截止: until when results go out by courier today. */
  public static final Knob<LocalTime> DELIVERY_COURIER_CUTOFF =
      Knob.of(
          "deliveryCourierCutoff",
          "邮寄当天截止",
          "until when results go out by courier today",
          LocalTime.of(16, 0),
          "R47 [J]");

  /** 邮寄签收期限: time for a courier to have it signed for. */
  public static final Knob<Integer> COURIER_PERIOD =
      Knob.count(
          "courierPeriod",
          "邮寄签收期限",
          "time for a courier to have it signed for",
          5,
          Knob.Unit.WORKING_DAYS,
          1,
          30,
          "practice");

  /** 逾期未领: when an uncollected result is kept. */
  public static final Knob<Integer> UNCLAIMED_AFTER =
      Knob.count(
          "unclaimedAfter",
          "逾期未领",
          "when an uncollected result is kept",
          90,
          Knob.Unit.NATURAL_DAYS,
          7,
          1095,
          "practice");

  /** 未领提醒间隔: between reminders to collect. */
  public static final Knob<Integer> UNCLAIMED_REMINDER =
      Knob.count(
          "unclaimedReminder",
          "未领提醒间隔",
          "between reminders to collect",
          30,
          Knob.Unit.NATURAL_DAYS,
          1,
          365,
          "practice [J]");

  /** 逾期未领处理: where it is kept. */
  public static final Knob<Unclaimed> UNCLAIMED =
      Knob.of("unclaimed", "逾期未领处理", "where it is kept", Unclaimed.KEEP_AT_WINDOW, "practice");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS =
      List.of(
          UNIFIED_PICKUP_GUARD,
          UNIFIED_PICKUP_WARNING,
          UNIFIED_PICKUP_RELEASE,
          DELIVERY_CUTOFF,
          DELIVERY_COURIER_CUTOFF,
          COURIER_PERIOD,
          UNCLAIMED_AFTER,
          UNCLAIMED_REMINDER,
          UNCLAIMED);

  static DeliveryPolicy of(Settings settings) {
    return new DeliveryPolicy(
        settings.get(UNIFIED_PICKUP_GUARD),
        settings.get(UNIFIED_PICKUP_WARNING),
        settings.get(UNIFIED_PICKUP_RELEASE),
        settings.get(DELIVERY_CUTOFF),
        settings.get(DELIVERY_COURIER_CUTOFF),
        settings.get(COURIER_PERIOD),
        settings.get(UNCLAIMED_AFTER),
        settings.get(UNCLAIMED_REMINDER),
        settings.get(UNCLAIMED));
  }
}
