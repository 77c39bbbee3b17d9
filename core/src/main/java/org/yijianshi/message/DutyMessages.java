package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.DutyEvent;
import org.yijianshi.casefile.Overdue;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Party;

/** What reminders and escalations make known, and to whom. */
@Rule("R14")
final class DutyMessages {
  private DutyMessages() {}

  static void tell(DutyEvent event, Messages out) {
    if (event instanceof DutyEvent.Reminded reminded) {
      out.after().obligations().find(reminded.duty()).ifPresent(duty -> remind(duty, out));
    } else if (event instanceof DutyEvent.Escalated escalated) {
      out.after()
          .obligations()
          .find(escalated.duty())
          .ifPresent(duty -> escalate(escalated, duty, out));
    }
  }

  /** Whoever must act: the applicant, also where the window waits for the applicant to collect. */
  private static void remind(Obligation duty, Messages out) {
    if (duty.owedBy().kind() == Party.Kind.APPLICANT) {
      out.add(MessageKind.REMINDER, duty.owedBy(), duty.instance(), content(duty).buildOrThrow());
    } else {
      out.toApplicants(MessageKind.REMINDER, duty.instance(), content(duty).buildOrThrow());
    }
  }

  private static void escalate(DutyEvent.Escalated event, Obligation duty, Messages out) {
    ImmutableMap.Builder<String, String> content = content(duty);
    content.put("owner", duty.owedBy().key());
    Overdue overdue = event.overdue();
    content.put("light", overdue == null ? "YELLOW" : "RED");
    if (overdue != null) {
      content.put("causedBy", overdue.causedBy().key());
      content.put("breach", overdue.breach().name());
    }
    Map<String, String> told = content.buildOrThrow();
    event.to().forEach(to -> out.add(MessageKind.ESCALATION, to, duty.instance(), told));
  }

  private static ImmutableMap.Builder<String, String> content(Obligation duty) {
    ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
    content.put("duty", duty.kind().name());
    if (duty.dueAt() != null) {
      content.put("due", duty.dueAt().toString());
    }
    return content;
  }
}
