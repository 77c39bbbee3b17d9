package org.yijianshi.procedure;

import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.ContactWay;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.policy.ServiceFallback;

/**
 * A notice did not reach an applicant: the window calls, writes, and as the last resort gives
 * public notice where the policy lets it.
 */
@Rule({"R36", "R37", "P-serviceFallback"})
record ContactRules(Unfolding unfolding) {

  /** One duty for all that failed about an instance: whoever is reached is told everything. */
  Decision unreached(IntakeCommand.ReportUnreached command) {
    Refusals refusals = new Refusals();
    if (command.instance() != null) {
      Instances.find(unfolding, command.instance(), refusals);
    }
    if (!applicant(command.to())) {
      refusals.refuse(
          "R36",
          "NO_APPLICANT",
          "该接收人不是本件申请人，不产生通知不达补救",
          "That receiver is no applicant of the case: only applicants are to be reached",
          command.to());
    }
    boolean machine = unfolding.envelope().actor().is(Role.SYSTEM);
    if (machine != command.tried().automatic() || command.tried() == ContactWay.PUBLIC_NOTICE) {
      refusals.refuse(
          "R36",
          "WRONG_WAY",
          "短信和电子送达的失败由系统报告，电话和邮寄的失败由窗口登记，公告不存在不达",
          "Failed text messages and electronic service are reported by the system, failed calls and"
              + " letters by the window; a public notice cannot fail",
          "tried");
    }
    if (!machine && !waiting(command)) {
      refuseNothingOpen(refusals);
    }
    if (unfolding.state().stage() == CaseStage.CLOSED) {
      refusals.refuse(
          "R36",
          "CASE_CLOSED",
          "本件已经结案，没有需要补救的通知",
          "The case is closed: nothing is left of which the applicant must be told",
          "case");
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(
        new IntakeEvent.Unreached(
            command.message(), command.to(), command.instance(), command.tried()));
    if (!waiting(command)) {
      unfolding.open(
          ObligationKind.REACH_APPLICANT,
          unfolding.state().requireFiling().window(),
          command.instance(),
          unfolding.at(),
          Terms.prompt(unfolding.book()));
    }
    return unfolding.accepted();
  }

  /** Reached by a call, a letter or, after a letter that failed, by public notice. */
  Decision reached(IntakeCommand.ConfirmReached command) {
    Refusals refusals = new Refusals();
    if (unfolding
        .state()
        .obligations()
        .find(ObligationKind.REACH_APPLICANT, command.instance())
        .isEmpty()) {
      refuseNothingOpen(refusals);
    }
    if (command.how().automatic()) {
      refusals.refuse(
          "R36",
          "WRONG_WAY",
          "补救方式应为电话、邮寄或者公告",
          "An applicant is reached by a call, a letter or a public notice",
          "how");
    }
    if (command.how() == ContactWay.PUBLIC_NOTICE) {
      refuseUnlessLastResort(refusals);
    }
    if (refusals.any()) {
      return refusals.rejected();
    }
    unfolding.emit(new IntakeEvent.Reached(command.instance(), command.how()));
    unfolding.close(ObligationKind.REACH_APPLICANT, command.instance());
    return unfolding.accepted();
  }

  private void refuseUnlessLastResort(Refusals refusals) {
    if (unfolding.book().policy().intake().serviceFallback() == ServiceFallback.LETTER) {
      refusals.refuse(
          "P-serviceFallback",
          "NO_PUBLIC_NOTICE",
          "本地规定以邮寄为最后方式，不作公告",
          "Here a letter is the last resort: no public notice",
          "how");
    } else if (!unfolding.state().milestones().unreachedBy().contains(ContactWay.LETTER)) {
      refusals.refuse(
          "P-serviceFallback",
          "LETTER_FIRST",
          "公告之前须先邮寄",
          "A letter must have failed before a public notice is given",
          "how");
    }
  }

  private static void refuseNothingOpen(Refusals refusals) {
    refusals.refuse(
        "R36", "NOTHING_OPEN", "没有不达的通知需要补救", "No notice that failed is to be made good", "case");
  }

  private boolean waiting(IntakeCommand.ReportUnreached command) {
    return !unfolding
        .state()
        .obligations()
        .find(ObligationKind.REACH_APPLICANT, command.instance())
        .isEmpty();
  }

  private boolean applicant(Party to) {
    return unfolding.state().requireFiling().application().parties().participants().stream()
        .filter(p -> p.role() == PartyRole.APPLICANT)
        .anyMatch(p -> Party.applicant(p.reference()).equals(to));
  }
}
