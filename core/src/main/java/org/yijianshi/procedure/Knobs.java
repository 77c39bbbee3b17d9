package org.yijianshi.procedure;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;
import org.yijianshi.base.Violation;
import org.yijianshi.policy.AcceptancePolicy;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.ArchivePolicy;
import org.yijianshi.policy.CalendarPolicy;
import org.yijianshi.policy.ClockPolicy;
import org.yijianshi.policy.DeliveryPolicy;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.MaterialPolicy;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.RatingPolicy;
import org.yijianshi.policy.SelectionPolicy;
import org.yijianshi.policy.Setting;
import org.yijianshi.policy.SupervisionPolicy;

/**
 * Which knobs of the policy the procedure reads. For every other one only its default is built;
 * whoever sets it otherwise is told so instead of being ignored.
 */
public final class Knobs {
  private static final Set<Knob<?>> READ =
      ImmutableSet.of(
          ClockPolicy.HOUR_CLOCK,
          ClockPolicy.CLOCK_HOURS,
          ClockPolicy.INSTANT_FETCH_HOURS,
          ClockPolicy.INSTANT_DECISION_HOURS,
          ClockPolicy.TIME_WORDS_PROMPT_DAYS,
          CalendarPolicy.UNPUBLISHED_YEAR,
          CalendarPolicy.UNPUBLISHED_YEAR_RECOMPUTE,
          CalendarPolicy.UNPUBLISHED_YEAR_KEEP_TOLD,
          CalendarPolicy.LOCAL_CLOSURE,
          CalendarPolicy.OCCURRED_AT_TOLERANCE,
          SelectionPolicy.DUPLICATE,
          IntakePolicy.INTAKE_MODE,
          IntakePolicy.SERVICE_FALLBACK,
          AcceptancePolicy.DEEMED_ACCEPTANCE,
          AcceptancePolicy.DEEMED_ACCEPTANCE_DAYS,
          ApprovalPolicy.SUCCESSOR_CLOCK,
          ApprovalPolicy.PRE_REVIEW_LIMIT,
          ApprovalPolicy.STATUTORY_LIMIT,
          ApprovalPolicy.EXTENSION,
          ApprovalPolicy.JOINT_HANDLING_CAP,
          ApprovalPolicy.JOINT_HANDLING_DAYS,
          ApprovalPolicy.JOINT_HANDLING_EXTENSION,
          ApprovalPolicy.BUNDLE_CLOCK,
          ApprovalPolicy.SIBLING_REFUSAL,
          ApprovalPolicy.SIBLING_CURE,
          ApprovalPolicy.PREDECESSOR_FAILURE,
          ApprovalPolicy.PREDECESSOR_CHOICE,
          ApprovalPolicy.WITHDRAWAL_SCOPE,
          DeliveryPolicy.DELIVERY_CUTOFF,
          DeliveryPolicy.DELIVERY_COURIER_CUTOFF,
          DeliveryPolicy.COURIER_PERIOD,
          DeliveryPolicy.UNCLAIMED_AFTER,
          ArchivePolicy.ARCHIVE_WITHIN,
          SupervisionPolicy.YELLOW_HOUR_CLOCK,
          SupervisionPolicy.YELLOW_DAY_CLOCK,
          SupervisionPolicy.YELLOW_PERCENT,
          RatingPolicy.BAD_RATING,
          RatingPolicy.BAD_RATING_CONTACT,
          RatingPolicy.BAD_RATING_GRADES,
          RatingPolicy.ANONYMOUS_RATING,
          RatingPolicy.RATING_APPEAL,
          RatingPolicy.COMPLAINT,
          IntakePolicy.CORRECTION_HALFWAY_REMINDER,
          IntakePolicy.CORRECTION_REMINDER,
          MaterialPolicy.DEFERRAL_REMINDER,
          DeliveryPolicy.UNCLAIMED_REMINDER,
          SupervisionPolicy.ESCALATION_YELLOW,
          SupervisionPolicy.ESCALATION_RED,
          SupervisionPolicy.ESCALATION_STILL_RED,
          SupervisionPolicy.ESCALATION_STILL_RED_AFTER,
          SupervisionPolicy.ESCALATION_BREACH,
          SupervisionPolicy.ESCALATION_OUTSIDERS,
          SupervisionPolicy.YELLOW_LEAST);

  private Knobs() {}

  /** The knobs that have an effect. */
  public static Set<Knob<?>> read() {
    return READ;
  }

  /** One violation for each knob that the policy sets away from its default and nothing reads. */
  public static List<Violation> unread(Policy policy) {
    return policy.knobs().stream()
        .filter(setting -> !setting.isDefault() && !READ.contains(setting.knob()))
        .map(Knobs::unread)
        .toList();
  }

  private static Violation unread(Setting<?> setting) {
    Knob<?> knob = setting.knob();
    String byDefault = defaultOf(knob, Language.ZH);
    return new Violation(
        knob.rule(),
        "KNOB_WITHOUT_EFFECT",
        Label.of(
            "“" + knob.label().zh() + "”目前只实现了默认值 " + byDefault + "，设为其他值不会生效",
            knob.name()
                + " is built for its default only, "
                + defaultOf(knob, Language.EN)
                + ": another value would have no effect"),
        knob.name());
  }

  private static <T> String defaultOf(Knob<T> knob, Language language) {
    return knob.inWords(knob.defaultValue()).in(language);
  }
}
