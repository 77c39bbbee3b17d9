package org.yijianshi.procedure;

import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.code.Identity;
import org.yijianshi.party.Participant;
import org.yijianshi.party.PartyRole;

/**
 * The number that arises in mid-case: a newborn has none until the household registration, a
 * company none until its licence. Whoever made it records it once, and every later item takes it
 * from there instead of asking the applicant.
 */
@Rule("R41")
record Identification(Unfolding unfolding) {
  Decision identify(ApprovalCommand.IdentifySubject command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> instance = Instances.find(unfolding, command.instance(), refusals);
    instance.ifPresent(i -> refuseNothingGranted(i, refusals));
    Optional<Participant> subject =
        unfolding.state().requireFiling().application().parties().find(command.subject());
    if (subject.isEmpty()) {
      Participants.refuseUnknown(refusals);
    }
    subject.ifPresent(p -> refuseNotIts(p, command, refusals));
    subject.ifPresent(p -> refuseKnown(p, instance, command.identity(), refusals));
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new ApprovalEvent.SubjectIdentified(
            command.instance(), command.subject(), command.identity()));
    return unfolding.accepted();
  }

  /** A number stands on a result that stands. */
  private static void refuseNothingGranted(ItemInstance instance, Refusals refusals) {
    boolean stands =
        instance.state() == ItemState.GRANTED
            && instance.result() != null
            && instance.result().validity().stands();
    if (!stands) {
      refusals.refuse(
          "R41",
          "NO_RESULT",
          "事项“" + instance.plan().name() + "”没有有效的准予结果，不能据以登记号码",
          "Item " + instance.id() + " has no grant that stands: no number comes from it",
          instance.id());
    }
  }

  /** An item for one subject says nothing of another, and who acts for others has a number. */
  private static void refuseNotIts(
      Participant subject, ApprovalCommand.IdentifySubject command, Refusals refusals) {
    String own = command.instance().subject();
    boolean about = subject.role() == PartyRole.SUBJECT || subject.role() == PartyRole.APPLICANT;
    if (!about || (own != null && !own.equals(subject.reference()))) {
      refusals.refuse(
          "R41",
          "NOT_ITS_SUBJECT",
          "该事项的结果只能登记其办理对象或者申请人的号码",
          "A result gives the number of whom it is about, or of an applicant, and nobody else's",
          subject.reference());
    }
  }

  /** A number is said once; only a corrected result says another one. */
  private static void refuseKnown(
      Participant subject, Optional<ItemInstance> instance, Identity number, Refusals refusals) {
    Identity known = subject.identity();
    boolean corrected =
        instance
            .map(ItemInstance::result)
            .filter(r -> r.validity() == ResultValidity.CORRECTED)
            .isPresent();
    if (known != null && (known.equals(number) || !corrected)) {
      refusals.refuse(
          "R41",
          "ALREADY_IDENTIFIED",
          "该当事人的号码已经登记；结果更正后方可变更",
          "The participant's number is known; another one follows a corrected result only",
          subject.reference());
    }
  }
}
