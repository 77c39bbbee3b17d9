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
          ClockPolicy.DAY_COUNT,
          ClockPolicy.NON_WORKING_START,
          ClockPolicy.AFTER_HOURS_RECEIPT,
          ClockPolicy.INSTANT,
          ClockPolicy.RECEPTION_HOURS,
          ClockPolicy.TIME_WORDS_ON_THE_SPOT,
          ClockPolicy.TIME_WORDS_REAL_TIME,
          ClockPolicy.TIME_WORDS_SIMULTANEOUS,
          ClockPolicy.TIME_WORDS_FIRST_MOMENT,
          ClockPolicy.TIME_WORDS_SAME_DAY,
          SelectionPolicy.SELECTION,
          SelectionPolicy.MISSING_THRESHOLD,
          SelectionPolicy.LEVEL_RESOLVER,
          ClockPolicy.CLOCK_HOURS,
          ClockPolicy.HOUR_CLOCK,
          ClockPolicy.INSTANT_DECISION_HOURS,
          ClockPolicy.INSTANT_FETCH_HOURS,
          ClockPolicy.TIME_WORDS_PROMPT_DAYS,
          CalendarPolicy.LOCAL_CLOSURE,
          CalendarPolicy.OCCURRED_AT_TOLERANCE,
          CalendarPolicy.UNPUBLISHED_YEAR,
          CalendarPolicy.UNPUBLISHED_YEAR_KEEP_TOLD,
          CalendarPolicy.UNPUBLISHED_YEAR_RECOMPUTE,
          SelectionPolicy.DUPLICATE,
          IntakePolicy.CORRECTION_HALFWAY_REMINDER,
          IntakePolicy.CORRECTION_LAPSED,
          IntakePolicy.CORRECTION_PERIOD,
          IntakePolicy.CORRECTION_REMINDER,
          IntakePolicy.FEE_GATE,
          IntakePolicy.FEE_LAPSED,
          IntakePolicy.FEE_PERIOD,
          IntakePolicy.INTAKE_MODE,
          IntakePolicy.NO_SHOW,
          IntakePolicy.NO_SHOW_LIMIT,
          IntakePolicy.PARTIAL_RECEIPT,
          IntakePolicy.SERVICE_CONSENT,
          IntakePolicy.SERVICE_FALLBACK,
          AcceptancePolicy.DEEMED_ACCEPTANCE,
          AcceptancePolicy.DEEMED_ACCEPTANCE_DAYS,
          AcceptancePolicy.DEPARTMENT_CORRECTION,
          MaterialPolicy.COMMITMENT,
          MaterialPolicy.COMMITMENT_CHECK,
          MaterialPolicy.CREDIT_CHECK,
          MaterialPolicy.CUSTODY,
          MaterialPolicy.DATA_DISPUTE,
          MaterialPolicy.DEFERRAL,
          MaterialPolicy.DEFERRAL_LAPSED,
          MaterialPolicy.DEFERRAL_MARGIN,
          MaterialPolicy.DEFERRAL_PERIOD,
          MaterialPolicy.DEFERRAL_REMINDER,
          MaterialPolicy.FALLBACK_VERIFICATION,
          MaterialPolicy.MATERIAL_VISIBILITY,
          MaterialPolicy.SHARED_DATA_FAILURE,
          MaterialPolicy.SHARED_DATA_RETRIES,
          ApprovalPolicy.BUNDLE_CLOCK,
          ApprovalPolicy.EXTENSION,
          ApprovalPolicy.JOINT_HANDLING_CAP,
          ApprovalPolicy.JOINT_HANDLING_DAYS,
          ApprovalPolicy.JOINT_HANDLING_EXTENSION,
          ApprovalPolicy.JOINT_OPINION,
          ApprovalPolicy.JOINT_PROCEDURE_MARGIN,
          ApprovalPolicy.LEAD_RESOLVES,
          ApprovalPolicy.PREDECESSOR_CHOICE,
          ApprovalPolicy.PREDECESSOR_FAILURE,
          ApprovalPolicy.PRE_REVIEW_LIMIT,
          ApprovalPolicy.REINSPECTIONS,
          ApprovalPolicy.SIBLING_CURE,
          ApprovalPolicy.SIBLING_REFUSAL,
          ApprovalPolicy.STATUTORY_LIMIT,
          ApprovalPolicy.SUCCESSOR_CLOCK,
          ApprovalPolicy.WITHDRAWAL_SCOPE,
          DeliveryPolicy.COURIER_PERIOD,
          DeliveryPolicy.DELIVERY_COURIER_CUTOFF,
          DeliveryPolicy.DELIVERY_CUTOFF,
          DeliveryPolicy.UNCLAIMED,
          DeliveryPolicy.UNCLAIMED_AFTER,
          DeliveryPolicy.UNCLAIMED_REMINDER,
          DeliveryPolicy.UNIFIED_PICKUP_GUARD,
          DeliveryPolicy.UNIFIED_PICKUP_RELEASE,
          DeliveryPolicy.UNIFIED_PICKUP_WARNING,
          ArchivePolicy.ARCHIVE_OUTER_LIMIT,
          ArchivePolicy.ARCHIVE_WITHIN,
          SupervisionPolicy.ESCALATION_BREACH,
          SupervisionPolicy.ESCALATION_OUTSIDERS,
          SupervisionPolicy.ESCALATION_RED,
          SupervisionPolicy.ESCALATION_STILL_RED,
          SupervisionPolicy.ESCALATION_STILL_RED_AFTER,
          SupervisionPolicy.ESCALATION_YELLOW,
          SupervisionPolicy.YELLOW_DAY_CLOCK,
          SupervisionPolicy.YELLOW_HOUR_CLOCK,
          SupervisionPolicy.YELLOW_LEAST,
          SupervisionPolicy.YELLOW_PERCENT,
          RatingPolicy.ANONYMOUS_RATING,
          RatingPolicy.BAD_RATING,
          RatingPolicy.BAD_RATING_CONTACT,
          RatingPolicy.BAD_RATING_GRADES,
          RatingPolicy.COMPLAINT,
          RatingPolicy.RATING_APPEAL);

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
