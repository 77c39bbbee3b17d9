package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.Question;
import org.yijianshi.obligation.Obligation;

/**
 * What the events of 办件管理 make known: later dates to the applicant, a file to its new department.
 */
final class AdministrationMessages {
  private AdministrationMessages() {}

  static void tell(AdministrationEvent event, Messages out) {
    if (event instanceof AdministrationEvent.DutyReprojected moved) {
      out.after()
          .obligations()
          .find(moved.no())
          .filter(duty -> duty.instance() != null)
          .ifPresent(duty -> later(moved, duty, out));
    } else if (event instanceof AdministrationEvent.DepartmentReassigned reassigned) {
      out.add(
          MessageKind.PUSH,
          out.plan(reassigned.instance()).party(),
          reassigned.instance(),
          ImmutableMap.of("basis", reassigned.basis(), "from", reassigned.from().value()));
    } else if (event instanceof AdministrationEvent.QuestionReferred asked) {
      out.add(
          MessageKind.QUESTION,
          asked.to(),
          asked.instance(),
          ImmutableMap.of("no", Integer.toString(asked.no()), "question", asked.reference()));
    } else if (event instanceof AdministrationEvent.QuestionAnswered answered) {
      out.after()
          .administration()
          .question(answered.no())
          .ifPresent(question -> answered(question, answered.reference(), out));
    }
  }

  @Rule("R23")
  private static void answered(Question question, String answer, Messages out) {
    out.add(
        MessageKind.ANSWER,
        question.from(),
        question.instance(),
        ImmutableMap.of(
            "no",
            Integer.toString(question.no()),
            "question",
            question.reference(),
            "answer",
            answer));
  }

  /** Only what the applicant was told before is told again. */
  @Rule("P-unpublishedYear")
  private static void later(
      AdministrationEvent.DutyReprojected moved, Obligation duty, Messages out) {
    switch (duty.kind()) {
      case DECIDE, PRE_REVIEW, CORRECT, SUPPLY_FOLLOWING, CHOOSE ->
          out.toApplicants(
              MessageKind.DATE_CHANGED,
              duty.instance(),
              ImmutableMap.of("duty", duty.kind().name(), "due", moved.told().toString()));
      default -> {
        // Between offices: the work list shows it.
      }
    }
  }
}
