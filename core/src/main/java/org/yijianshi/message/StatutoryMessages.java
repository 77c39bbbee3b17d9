package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.HearingEvent;
import org.yijianshi.casefile.ReviewEvent;
import org.yijianshi.casefile.StatutoryEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;

/** What the events of 四 审批, 法定程序 make known. */
final class StatutoryMessages {
  private StatutoryMessages() {}

  static void tell(StatutoryEvent event, Messages out) {
    if (event instanceof StatutoryEvent.Extended extended) {
      extended(extended.instance(), extended.reason(), extended.notice(), out);
    } else if (event instanceof StatutoryEvent.JointHandlingExtended joint) {
      joint.instances().forEach(id -> extended(id, joint.reason(), joint.notice(), out));
    } else if (event instanceof StatutoryEvent.SpecialStepRenewed renewed) {
      out.toApplicants(
          MessageKind.SPECIAL_STEP,
          renewed.instance(),
          ImmutableMap.of(
              "step", renewed.kind().name(),
              "notice", renewed.notice(),
              "until", renewed.until().toString()));
    } else if (event instanceof HearingEvent.HearingTold told) {
      toThoseConcerned(
          MessageKind.HEARING_RIGHT, told.instance(), Map.of("notice", told.notice()), out);
    } else if (event instanceof HearingEvent.HearingAnnounced announced) {
      toThoseConcerned(
          MessageKind.HEARING,
          announced.instance(),
          ImmutableMap.of("notice", announced.notice(), "day", announced.day().toString()),
          out);
    } else if (event instanceof ReviewEvent.LowerReviewAssigned assigned) {
      out.add(
          MessageKind.LOWER_REVIEW,
          assigned.reviewer(),
          assigned.instance(),
          Map.of("basis", assigned.basis()));
    } else if (event instanceof ReviewEvent.LowerOpinionGiven given) {
      sentUp(given, out);
    }
  }

  /** With the reason and the new date; without a date while the clock stands still. */
  @Rule({"XKF-42", "P-extension"})
  private static void extended(InstanceId id, Ground reason, String notice, Messages out) {
    ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
    content.put("notice", notice);
    content.put("reason", reason.text());
    for (Obligation duty : out.after().obligations().find(ObligationKind.DECIDE_BY_LAW, id)) {
      @Nullable Instant due = duty.dueAt();
      if (due != null) {
        content.put("due", due.toString());
      }
    }
    out.toApplicants(MessageKind.EXTENSION, id, content.buildOrThrow());
  }

  @Rule("XKF-35")
  private static void sentUp(ReviewEvent.LowerOpinionGiven given, Messages out) {
    out.add(
        MessageKind.LOWER_OPINION,
        out.plan(given.instance()).party(),
        given.instance(),
        ImmutableMap.of(
            "number", given.number(), "favourable", Boolean.toString(given.favourable())));
  }

  /** Applicants and interested parties alike. */
  @Rule({"XKF-47", "XKF-48"})
  private static void toThoseConcerned(
      MessageKind kind, InstanceId id, Map<String, String> content, Messages out) {
    out.toApplicants(kind, id, content);
    for (Participant one : out.after().requireFiling().application().parties().participants()) {
      if (one.role() == PartyRole.INTERESTED) {
        out.add(kind, Party.applicant(one.reference()), id, content);
      }
    }
  }
}
