package org.yijianshi.procedure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Appointment;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Fee;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Rectification;
import org.yijianshi.casefile.RectificationState;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.policy.FeeGate;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Lapse;

/** What has to be open before an item may go on: one place that every step asks. */
final class Gates {
  private Gates() {}

  /** Notes everything that keeps the item from being granted. */
  @Rule({"R43", "R20", "P-feeGate", "P-noShow", "P-reinspections"})
  static void refuseClosed(CaseState state, ItemInstance instance, Refusals refusals) {
    refuseUnpaid(
        instance, EnumSet.of(FeeGate.BEFORE_ACCEPTANCE, FeeGate.BEFORE_DECISION), refusals);
    Appointment appointment = instance.gates().appointment();
    if (appointment != null) {
      refusals.refuse(
          "R20",
          "NOT_ATTENDED",
          "申请人尚未到场：" + appointment.purpose().label().zh(),
          "The applicant has not been there yet: " + appointment.purpose().label().en(),
          instance.id());
    }
    Optional<Rectification> last = instance.gates().rectification();
    if (last.isPresent() && last.get().state() == RectificationState.FAILED) {
      refusals.refuse(
          "P-reinspections",
          "RECTIFICATION_FAILED",
          "整改复查未通过，不得准予",
          "The re-inspection failed: it cannot be granted",
          instance.id());
    } else if (last.isPresent() && last.get().state() != RectificationState.PASSED) {
      refusals.refuse(
          "P-reinspections",
          "RECTIFICATION_OPEN",
          "整改尚未复查通过，不得准予",
          "What must be put right has not passed a re-inspection yet",
          instance.id());
    }
    JointRules.refuseUnpassed(state, instance, refusals);
  }

  /** Notes fees that must be paid before the item is accepted. */
  @Rule("P-feeGate")
  static void refuseUnaccepted(ItemInstance instance, Refusals refusals) {
    refuseUnpaid(instance, EnumSet.of(FeeGate.BEFORE_ACCEPTANCE), refusals);
  }

  /**
   * Notes fees that must be paid before a result leaves the window: with the offer, where that puts
   * it out of its hands. At a counter the applicant pays when coming for it.
   */
  @Rule("P-feeGate")
  static void refuseOffer(ItemInstance instance, DeliveryMethod method, Refusals refusals) {
    if (method != DeliveryMethod.COUNTER) {
      refuseHandOver(instance, refusals);
    }
  }

  /** Whether no fee keeps a result from being handed over. */
  @Rule("P-feeGate")
  static boolean mayBeHandedOver(ItemInstance instance) {
    Refusals refusals = new Refusals();
    refuseHandOver(instance, refusals);
    return !refusals.any();
  }

  /** Notes fees that must be paid before a granted result is handed over. */
  @Rule("P-feeGate")
  static void refuseHandOver(ItemInstance instance, Refusals refusals) {
    ItemResult result = instance.result();
    boolean stands = result != null && result.validity().stands();
    if (instance.state() == ItemState.GRANTED && stands) {
      refuseUnpaid(instance, EnumSet.complementOf(EnumSet.of(FeeGate.NONE)), refusals);
    }
  }

  private static void refuseUnpaid(ItemInstance instance, Set<FeeGate> shut, Refusals refusals) {
    for (Fee fee : instance.gates().fees()) {
      if (fee.outstanding() && shut.contains(fee.gate())) {
        String yuan = BigDecimal.valueOf(fee.fen(), 2).toPlainString();
        refusals.refuse(
            "P-feeGate",
            "FEE_UNPAID",
            "第" + fee.no() + "项费用" + yuan + "元未缴，应于" + fee.gate().label().zh() + "缴清",
            "Fee " + fee.no() + " of " + yuan + " yuan is due " + fee.gate().label().en(),
            instance.id());
      }
    }
  }

  /** Notes that the applicant still has the time announced for putting something right. */
  @Rule("P-reinspections")
  static void refuseRectifying(ItemInstance instance, Refusals refusals) {
    if (instance.gates().rectifying()) {
      refusals.refuse(
          "P-reinspections",
          "RECTIFYING",
          "已书面告知整改期限，期限内等待整改",
          "The applicant was told in writing until when to put it right and has the time",
          instance.id());
    }
  }

  /** A denied item needs nobody to come or to pay any more. */
  static void ended(Unfolding unfolding, InstanceId id) {
    unfolding.close(ObligationKind.PAY, id);
    unfolding.close(ObligationKind.ATTEND, id);
    JointRules.ended(unfolding);
  }

  /** Notes that a fee or missed appointments do not end the item, or not yet. */
  @Rule({"P-feeGate", "P-noShow"})
  static void refuseUnlapsed(
      Unfolding unfolding, ItemInstance instance, TerminationCause cause, Refusals refusals) {
    IntakePolicy policy = unfolding.book().policy().intake();
    boolean fee = cause == TerminationCause.FEE_LAPSED;
    String rule = fee ? "P-feeGate" : "P-noShow";
    if ((fee ? policy.feeLapsed() : policy.noShow()) == Lapse.KEEP_OPEN) {
      refusals.refuse(
          rule,
          "KEPT_OPEN",
          "本地对“" + cause.label().zh() + "”只提醒，不终止",
          "What is " + cause.label().en() + " is kept open here and not ended",
          instance.id());
    } else if (!(fee ? feeLapsed(unfolding, instance) : missed(policy, instance))) {
      refusals.refuse(
          rule,
          "NOT_LAPSED",
          fee ? "没有逾期未缴且影响办理的费用" : "未到场次数应达到" + policy.noShowLimit() + "次",
          fee
              ? "No fee that holds the item up is overdue"
              : "It takes " + policy.noShowLimit() + " missed appointments",
          instance.id());
    }
  }

  private static boolean feeLapsed(Unfolding unfolding, ItemInstance instance) {
    return instance.gates().fees().stream()
        .filter(f -> f.outstanding() && f.gate() != FeeGate.NONE)
        .flatMap(f -> unfolding.state().obligations().find(f.duty()).stream())
        .anyMatch(o -> o.light(unfolding.at()) == Light.RED);
  }

  /** Whether so many appointments were missed that the policy ends the item. */
  static boolean missed(IntakePolicy policy, ItemInstance instance) {
    return policy.noShow() == Lapse.TERMINATE && instance.gates().noShows() >= policy.noShowLimit();
  }
}
