package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Disagreement;
import org.yijianshi.casefile.JointEvent;
import org.yijianshi.casefile.JointProcedure;
import org.yijianshi.party.Party;

/** What the events of 四 审批, 联合环节与会商 make known. */
final class JointMessages {
  private JointMessages() {}

  @Rule({"R43", "P-leadResolution"})
  static void tell(JointEvent event, Messages out) {
    if (event instanceof JointEvent.JointCalled called) {
      session(called.no(), called.time(), called.place(), out);
    } else if (event instanceof JointEvent.JointMoved moved) {
      session(moved.no(), moved.time(), moved.place(), out);
    } else if (event instanceof JointEvent.JointReconvened again) {
      session(again.no(), again.time(), again.place(), out);
    } else if (event instanceof JointEvent.JointCancelled cancelled) {
      toAll(MessageKind.JOINT_CANCELLED, cancelled.no(), Map.of(), out);
    } else if (event instanceof JointEvent.OpinionMissed missed) {
      out.add(
          MessageKind.OPINION_MISSED,
          out.after().requireFiling().leadParty(),
          null,
          ImmutableMap.of(
              "joint", Integer.toString(missed.no()), "department", missed.department().name()));
    } else if (event instanceof JointEvent.JointConcluded concluded) {
      toAll(
          MessageKind.JOINT_CONCLUSION,
          concluded.no(),
          ImmutableMap.of(
              "outcome", concluded.outcome().name(), "dissenting", names(concluded.dissenting())),
          out);
    } else if (event instanceof JointEvent.DisagreementRaised raised) {
      out.add(
          MessageKind.DISAGREEMENT,
          out.after().requireFiling().leadParty(),
          raised.instance(),
          ImmutableMap.of("disagreement", Integer.toString(raised.no()), "by", raised.by().name()));
    } else if (event instanceof JointEvent.DisagreementResolved resolved) {
      resolution(resolved.no(), out);
    }
  }

  private static void session(int no, Instant time, String place, Messages out) {
    JointProcedure procedure = out.after().joint().procedure(no).orElseThrow();
    toAll(
        MessageKind.JOINT_APPOINTMENT,
        no,
        ImmutableMap.of(
            "kind", procedure.kind().name(),
            "round", Integer.toString(procedure.round()),
            "time", time.toString(),
            "place", place),
        out);
  }

  /** Each department once, whatever it has to decide, and every applicant. */
  private static void toAll(MessageKind kind, int no, Map<String, String> content, Messages out) {
    Map<String, String> numbered =
        ImmutableMap.<String, String>builder()
            .put("joint", Integer.toString(no))
            .putAll(content)
            .buildOrThrow();
    departments(out.after().joint().procedure(no).orElseThrow(), out)
        .forEach(party -> out.add(kind, party, null, numbered));
    out.toApplicants(kind, null, numbered);
  }

  private static Stream<Party> departments(JointProcedure procedure, Messages out) {
    return procedure.instances().stream().map(id -> out.plan(id).party()).distinct().sorted();
  }

  /** The department that asked and the one that decides the item. */
  private static void resolution(int no, Messages out) {
    Disagreement settled = out.after().joint().disagreement(no).orElseThrow();
    Stream<Party> deciding =
        settled.instance() == null
            ? Stream.empty()
            : Stream.of(out.plan(settled.instance()).party());
    Stream.concat(Stream.of(settled.by()), deciding)
        .distinct()
        .forEach(
            party ->
                out.add(
                    MessageKind.RESOLUTION,
                    party,
                    settled.instance(),
                    Map.of("disagreement", Integer.toString(no))));
  }

  private static String names(List<Party> parties) {
    return String.join(",", parties.stream().map(Party::name).toList());
  }
}
