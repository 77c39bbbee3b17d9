package org.yijianshi.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.code.InstanceId;

/**
 * When a command may have occurred: not long before it was recorded, and not before what it rests
 * on.
 */
@Rule("P-occurredAtTolerance")
final class Chronology {
  private Chronology() {}

  static void check(CaseState state, CommandEnvelope envelope, Rulebook book, Refusals refusals) {
    Duration tolerance = Terms.occurredAtTolerance(book.policy());
    Instant earliest = envelope.recordedAt().minus(tolerance);
    if (envelope.occurredAt().isBefore(earliest)) {
      refusals.refuse(
          "P-occurredAtTolerance",
          "RECORDED_TOO_LATE",
          "发生时间早于允许补录的时间 " + earliest + "：须先申报停机",
          "It occurred before " + earliest + ", the earliest that may be entered without an outage",
          "occurredAt");
    }
    Instant cause = cause(state, envelope);
    if (envelope.occurredAt().isBefore(cause)) {
      refusals.refuse(
          "P-occurredAtTolerance",
          "BEFORE_ITS_CAUSE",
          "发生时间早于其依据的上一步 " + cause,
          "It occurred before the step that it rests on, at " + cause,
          "occurredAt");
    }
  }

  /** The last thing that must have happened before; the beginning of time for a submission. */
  private static Instant cause(CaseState state, CommandEnvelope envelope) {
    List<@Nullable Instant> before = new ArrayList<>();
    Filing filing = state.filing();
    if (filing != null) {
      before.add(filing.submittedAt());
      before.add(state.milestones().receivedAt());
    }
    if (envelope.command() instanceof CorrectionCommand) {
      for (ItemInstance one : state.all()) {
        CorrectionNotice notice = one.corrections().lastNotice();
        before.add(notice == null ? null : notice.at());
      }
    }
    InstanceId id = Permissions.instanceOf(envelope.command());
    ItemInstance instance = id == null ? null : state.instance(id).orElse(null);
    if (instance != null) {
      before.add(state.milestones().pushedAt());
      before.add(instance.acceptedAt());
      before.add(instance.concludedAt());
      SpecialStep step = instance.step();
      before.add(step == null ? null : step.since());
      if (envelope.command() instanceof ApprovalCommand.Grant
          || envelope.command() instanceof AcceptanceCommand.AcceptAndDecide) {
        for (ItemPlan.Predecessor predecessor : instance.plan().predecessors()) {
          before.add(state.instance(predecessor.id()).map(ItemInstance::concludedAt).orElse(null));
        }
      }
    }
    Instant last = Instant.MIN;
    for (Instant one : before) {
      if (one != null && one.isAfter(last)) {
        last = one;
      }
    }
    return last;
  }
}
