package org.yijianshi.procedure;

import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryFacts;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultEvent;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.policy.ServiceConsent;

/** The applicant decides how results come back, and may think better of it until they do. */
@Rule({"R45", "P-serviceConsent"})
final class Choosing {
  private final Unfolding unfolding;

  Choosing(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Rule("R45")
  Decision choose(ResultCommand.ChooseDelivery command) {
    Refusals refusals = new Refusals();
    CaseState state = unfolding.state();
    DeliveryFacts before = state.delivery();
    refuseTooLate(refusals);
    if (command.choice() == before.choice() && command.method() == before.method()) {
      refusals.refuse(
          "R45", "UNCHANGED", "送达方式没有变化", "That is how they come back already", "method");
    }
    if (command.method() == DeliveryMethod.ELECTRONIC) {
      refuseWithoutConsent(unfolding, refusals);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new ResultEvent.DeliveryChosen(command.choice(), command.method()));
    if (before.unified() && !unfolding.state().delivery().unified()) {
      apart();
    } else if (!before.unified() && unfolding.state().delivery().unified()) {
      together();
    }
    return unfolding.accepted();
  }

  private void refuseTooLate(Refusals refusals) {
    CaseState state = unfolding.state();
    if (state.stage() == CaseStage.CLOSED) {
      refusals.refuse("R45", "CASE_CLOSED", "本件已经结案", "The case is closed", "case");
    } else if (state.stage() == CaseStage.COMPLETED
        && state.all().stream()
            .map(ItemInstance::result)
            .noneMatch(r -> r != null && r.toBeOffered())) {
      refusals.refuse(
          "R45",
          "ALL_OFFERED",
          "所有结果都已通知领取或者送达，不能再变更送达方式",
          "Every result is offered or delivered already",
          "case");
    }
  }

  /** Each result that waited for the package goes by itself, from now. */
  private void apart() {
    unfolding.close(ObligationKind.DELIVER, null);
    for (ItemInstance instance : unfolding.state().all()) {
      new Sending(unfolding).free(instance.id());
      if (atWindow(instance) && instance.state() == ItemState.GRANTED && noDelivery(instance)) {
        Offering.open(unfolding, instance);
      }
    }
  }

  private boolean noDelivery(ItemInstance instance) {
    return unfolding.state().obligations().find(ObligationKind.DELIVER, instance.id()).isEmpty();
  }

  /** What was not offered yet waits for the rest. */
  private void together() {
    for (ItemInstance instance : unfolding.state().all()) {
      if (Windows.inPackage(unfolding.state(), instance)) {
        unfolding.close(ObligationKind.DELIVER, instance.id());
        new Sending(unfolding).hold(instance);
      }
    }
    Offering.openUnifiedIfDue(unfolding);
  }

  private static boolean atWindow(ItemInstance instance) {
    ItemResult result = instance.result();
    return result != null && result.state() == ResultState.AT_WINDOW;
  }

  @Rule({"P-serviceConsent", "XKF-44"})
  Decision consent(ResultCommand.ChangeServiceConsent command) {
    Refusals refusals = new Refusals();
    DeliveryFacts facts = unfolding.state().delivery();
    if (unfolding.state().stage() == CaseStage.CLOSED) {
      refusals.refuse("P-serviceConsent", "CASE_CLOSED", "本件已经结案", "The case is closed", "case");
    }
    if (command.consented() == facts.serviceConsent()) {
      refusals.refuse(
          "P-serviceConsent", "UNCHANGED", "该意愿已经记录", "That is what is recorded", "consented");
    }
    if (command.consented()) {
      refusePaperOnly(unfolding, refusals);
    } else if (facts.method() == DeliveryMethod.ELECTRONIC) {
      refusals.refuse(
          "P-serviceConsent",
          "ELECTRONIC_CHOSEN",
          "已选择电子送达，请先改选其他方式",
          "Electronic delivery is chosen: choose another way first",
          "consented");
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new ResultEvent.ServiceConsentChanged(command.consented()));
    if (command.consented()) {
      for (ItemInstance instance : unfolding.state().all()) {
        ItemResult result = instance.result();
        if (result != null && result.certificateId() != null) {
          unfolding.close(ObligationKind.SERVE_BY_LAW, instance.id());
        }
      }
    }
    return unfolding.accepted();
  }

  /** Where nobody is asked, nobody consents. */
  static void refusePaperOnly(Unfolding unfolding, Refusals refusals) {
    if (unfolding.book().policy().intake().serviceConsent() == ServiceConsent.PAPER_ONLY) {
      refusals.refuse(
          "P-serviceConsent",
          "PAPER_ONLY",
          "本地一律纸质送达，不征询电子送达同意",
          "Everything is served on paper here: there is nothing to consent to",
          "serviceConsent");
    }
  }

  /** Results go out electronically only to those who consented to it. */
  static void refuseWithoutConsent(Unfolding unfolding, Refusals refusals) {
    if (!unfolding.state().delivery().serviceConsent()) {
      refusals.refuse(
          "P-serviceConsent",
          "NO_CONSENT",
          "选择电子送达须同意以电子方式送达",
          "Results go out electronically only to those who consented to it",
          "serviceConsent");
    }
  }
}
