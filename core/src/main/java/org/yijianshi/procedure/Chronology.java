package org.yijianshi.procedure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.Outage;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;

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
    if (envelope.paper() != null) {
      checkPaper(state, envelope, book, refusals);
    } else if (envelope.occurredAt().isBefore(earliest) && !reportedInTime(envelope, book)) {
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

  /**
   * What a department accepted or decided it reports in real time: when it does it, unless the
   * policy lets a department that works in a system of its own report it later.
   */
  @Rule({"R35", "R42", "P-timeWords"})
  private static boolean reportedInTime(CommandEnvelope envelope, Rulebook book) {
    CaseCommand command = envelope.command();
    boolean report =
        command instanceof AcceptanceCommand.Accept
            || command instanceof AcceptanceCommand.AcceptAndDecide
            || command instanceof AcceptanceCommand.NotAccept
            || command instanceof ApprovalCommand.Grant
            || command instanceof ApprovalCommand.Deny;
    return report
        && Terms.realTime(book)
            .map(limit -> book.deadlines().due(envelope.occurredAt(), limit).at())
            .filter(last -> !envelope.recordedAt().isAfter(last))
            .isPresent();
  }

  /** What was done on paper was done in a declared outage, and is entered promptly after it. */
  private static void checkPaper(
      CaseState state, CommandEnvelope envelope, Rulebook book, Refusals refusals) {
    Optional<Outage> outage = outage(state, envelope, book);
    if (outage.isEmpty()) {
      refusals.refuse(
          "P-occurredAtTolerance",
          "NO_OUTAGE",
          "发生时间不在已申报的停机期间，不能凭纸质编号补录",
          "No outage was declared for that time: nothing can be entered from paper",
          "paper");
      return;
    }
    Instant last = book.deadlines().due(outage.get().to(), Terms.prompt(book)).at();
    if (envelope.recordedAt().isAfter(last)) {
      refusals.refuse(
          "P-occurredAtTolerance",
          "ENTERED_TOO_LATE",
          "停机结束后应在 " + last + " 前补录",
          "What was done in the outage had to be entered by " + last,
          "paper");
    }
  }

  /** The declared outage in which the command occurred, where it was done on paper. */
  static Optional<Outage> outage(CaseState state, CommandEnvelope envelope, Rulebook book) {
    if (envelope.paper() == null) {
      return Optional.empty();
    }
    Filing filing = state.filing();
    RegionCode region =
        filing != null
            ? filing.region()
            : envelope.command() instanceof IntakeCommand.Submit submit
                ? submit.application().wish().region()
                : null;
    return region == null
        ? Optional.empty()
        : book.outages().covering(region, envelope.occurredAt(), envelope.recordedAt(), book);
  }

  /** The last thing that must have happened before; the beginning of time for a submission. */
  private static Instant cause(CaseState state, CommandEnvelope envelope) {
    List<@Nullable Instant> before = new ArrayList<>();
    Filing filing = state.filing();
    if (filing != null) {
      before.add(filing.submittedAt());
      before.add(state.milestones().receivedAt());
    }
    CaseCommand command = envelope.command();
    if (command instanceof CorrectionCommand) {
      for (ItemInstance one : state.all()) {
        CorrectionNotice notice = one.corrections().lastNotice();
        before.add(notice == null ? null : notice.at());
      }
    }
    InstanceId id = Permissions.instanceOf(command);
    ItemInstance instance = id == null ? null : state.instance(id).orElse(null);
    if (instance != null) {
      of(instance, before);
      if (restsOnOthers(command)) {
        others(state, instance).forEach(other -> before.add(other.concludedAt()));
        if (command instanceof ApprovalCommand.Deny) {
          chosenAt(state, instance).forEach(before::add);
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

  private static void of(ItemInstance instance, List<@Nullable Instant> before) {
    before.add(instance.intake().pushedAt());
    before.add(instance.acceptedAt());
    before.add(instance.concludedAt());
    before.add(instance.statutory().changedAt());
    SpecialStep step = instance.step();
    before.add(step == null ? null : step.since());
  }

  /** What uses a predecessor's result, or answers its failure or a sibling's, comes after it. */
  private static boolean restsOnOthers(CaseCommand command) {
    return command instanceof ApprovalCommand.Grant
        || command instanceof AcceptanceCommand.AcceptAndDecide
        || command instanceof ApprovalCommand.ChooseOnFailure
        || (command instanceof ApprovalCommand.Deny deny && deny.becauseOfPredecessor());
  }

  private static Stream<ItemInstance> others(CaseState state, ItemInstance instance) {
    return Stream.concat(
        instance.plan().predecessors().stream().flatMap(p -> state.instance(p.id()).stream()),
        Succession.failedSibling(state, instance).stream());
  }

  /** A denial because of a predecessor also comes after the choice that asks for it. */
  private static Stream<Instant> chosenAt(CaseState state, ItemInstance instance) {
    return state.obligations().find(ObligationKind.DECIDE_AT_ONCE, instance.id()).stream()
        .map(Obligation::since);
  }
}
