package org.yijianshi.policy;

import java.util.List;
import org.yijianshi.base.Rule;

/**
 * Ratings and complaints. Built by {@link Policy.Builder}.
 *
 * @param badRating 差评整改期限: time to put a bad rating right; working days, 1 to 60, default 15 (R15;
 *     halls of Henan)
 * @param badRatingContact 差评回访期限: time to contact the rater; working days, 1 to 10, default 1 (R15;
 *     禹州)
 * @param badRatingGrades 差评等级数: how many of the five grades, from the worst, are bad; a count, 1 to
 *     4, default 2 (practice)
 * @param anonymousRating 匿名评价: a rating with no name; default COUNT_ONLY (R15; practice)
 * @param ratingAppeal 误评恶评申诉: a malicious or mistaken rating may be appealed against; default true
 *     (R15; practice)
 * @param complaint 投诉办理期限: time to answer a complaint; working days, 1 to 60, default 5 (practice)
 */
@Rule("P-badRating")
public record RatingPolicy(
    int badRating,
    int badRatingContact,
    int badRatingGrades,
    AnonymousRating anonymousRating,
    boolean ratingAppeal,
    int complaint) {
  /** 差评整改期限: time to put a bad rating right. */
  public static final Knob<Integer> BAD_RATING =
      Knob.count(
          "badRating",
          "差评整改期限",
          "time to put a bad rating right",
          15,
          Knob.Unit.WORKING_DAYS,
          1,
          60,
          "R15; halls of Henan");

  /** 差评回访期限: time to contact the rater. */
  public static final Knob<Integer> BAD_RATING_CONTACT =
      Knob.count(
          "badRatingContact",
          "差评回访期限",
          "time to contact the rater",
          1,
          Knob.Unit.WORKING_DAYS,
          1,
          10,
          "R15; 禹州");

  /** 差评等级数: how many of the five grades, from the worst, are bad. */
  public static final Knob<Integer> BAD_RATING_GRADES =
      Knob.count(
          "badRatingGrades",
          "差评等级数",
          "how many of the five grades, from the worst, are bad",
          2,
          Knob.Unit.TIMES,
          1,
          4,
          "practice");

  /** 匿名评价: a rating with no name. */
  public static final Knob<AnonymousRating> ANONYMOUS_RATING =
      Knob.of(
          "anonymousRating",
          "匿名评价",
          "a rating with no name",
          AnonymousRating.COUNT_ONLY,
          "R15; practice");

  /** 误评恶评申诉: a malicious or mistaken rating may be appealed against. */
  public static final Knob<Boolean> RATING_APPEAL =
      Knob.flag(
          "ratingAppeal",
          "误评恶评申诉",
          "a malicious or mistaken rating may be appealed against",
          true,
          "R15; practice");

  /** 投诉办理期限: time to answer a complaint. */
  public static final Knob<Integer> COMPLAINT =
      Knob.count(
          "complaint",
          "投诉办理期限",
          "time to answer a complaint",
          5,
          Knob.Unit.WORKING_DAYS,
          1,
          60,
          "practice");

  /** The knobs of this group, in the order of its components. */
  static final List<Knob<?>> KNOBS =
      List.of(
          BAD_RATING,
          BAD_RATING_CONTACT,
          BAD_RATING_GRADES,
          ANONYMOUS_RATING,
          RATING_APPEAL,
          COMPLAINT);

  static RatingPolicy of(Settings settings) {
    return new RatingPolicy(
        settings.get(BAD_RATING),
        settings.get(BAD_RATING_CONTACT),
        settings.get(BAD_RATING_GRADES),
        settings.get(ANONYMOUS_RATING),
        settings.get(RATING_APPEAL),
        settings.get(COMPLAINT));
  }
}
