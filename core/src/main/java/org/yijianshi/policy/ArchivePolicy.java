package org.yijianshi.policy;

import java.time.MonthDay;
import java.util.List;
import org.yijianshi.base.Rule;

/**
 * Closing the file. Built by {@link Policy.Builder}.
 *
 * @param archiveWithin 归档期限: time for the package after the last delivery; working days, 1 to 60,
 *     default 10 (practice)
 * @param archiveOuterLimit 次年归档截止: the outer limit, in the next year; default 30 June (practice
 *     [K])
 */
@Rule("P-archiveWithin")
public record ArchivePolicy(int archiveWithin, MonthDay archiveOuterLimit) {
  /** 归档期限: time for the package after the last delivery. */
  public static final Knob<Integer> ARCHIVE_WITHIN =
      Knob.count(
          "archiveWithin",
          "归档期限",
          "time for the package after the last delivery",
          10,
          Knob.Unit.WORKING_DAYS,
          1,
          60,
          "practice");

  /** 次年归档截止: the outer limit, in the next year. */
  public static final Knob<MonthDay> ARCHIVE_OUTER_LIMIT =
      Knob.of(
          "archiveOuterLimit",
          "次年归档截止",
          "the outer limit, in the next year",
          MonthDay.of(6, 30),
          "practice [K]");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS = List.of(ARCHIVE_WITHIN, ARCHIVE_OUTER_LIMIT);

  static ArchivePolicy of(Settings settings) {
    return new ArchivePolicy(settings.get(ARCHIVE_WITHIN), settings.get(ARCHIVE_OUTER_LIMIT));
  }
}
