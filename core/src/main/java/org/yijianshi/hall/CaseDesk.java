package org.yijianshi.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Micros;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.party.Actor;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.procedure.CaseDecider;
import org.yijianshi.procedure.CaseViews;
import org.yijianshi.procedure.Rulebook;

/**
 * Every command of a case, and what its actors may see. A command is decided on the state, stored
 * against the head it was decided on, and decided again if another was faster. The same command id
 * again gives the first answer.
 */
public final class CaseDesk {
  private static final int NUMBERS_TO_TRY = 5;

  private final HallParts parts;
  private final CaseDecider decider = new CaseDecider();

  CaseDesk(HallParts parts) {
    this.parts = parts;
  }

  /**
   * Submits an application as a new case, under the versions in force in its region. The host
   * brings the ids, so that it can ask again after a broken connection. A number that is taken is
   * asked for anew, a few times.
   *
   * @throws DuplicateCaseNumberException if every number that was given out was taken
   * @throws ContendedCaseException if the race was lost as often as it may be tried
   */
  public Answer submit(Actor actor, CaseId id, CommandId commandId, Submission submission) {
    for (int attempt = 1; ; attempt++) {
      try {
        return submitOnce(actor, id, commandId, submission);
      } catch (DuplicateCaseNumberException taken) {
        if (attempt >= NUMBERS_TO_TRY) {
          throw taken;
        }
      }
    }
  }

  private Answer submitOnce(Actor actor, CaseId id, CommandId commandId, Submission submission) {
    Instant now = Micros.truncate(parts.clock().instant());
    Filing filed = load(id).state().filing();
    Rulebook book = parts.rulebooks().inForce(submission.wish().region());
    Application application =
        new Application(
            filed == null
                ? parts.numbers().next(id, submission.wish().region(), book.deadlines().dateOf(now))
                : filed.application().number(),
            filed == null ? book.pinned() : filed.application().pinned(),
            submission.channel(),
            submission.parties(),
            submission.wish(),
            submission.supplies(),
            submission.delivery(),
            submission.method(),
            submission.serviceConsent());
    return give(actor, id, commandId, new IntakeCommand.Submit(application), now, now);
  }

  /**
   * The intake window receives a case; departments that the platform knows as not connected will
   * have to fetch it.
   */
  public Answer receive(Actor window, CaseId id, CommandId commandId) {
    return give(window, id, commandId, new IntakeCommand.Receive(unconnected(id)));
  }

  /** The intake window pushes a case whose paper it has digitised. */
  public Answer push(Actor window, CaseId id, CommandId commandId) {
    return give(window, id, commandId, new IntakeCommand.Push(unconnected(id)));
  }

  private Set<DepartmentCode> unconnected(CaseId id) {
    Filing filing = load(id).state().filing();
    return filing == null ? Set.of() : parts.platform().unconnected(filing.region());
  }

  /**
   * Gives a command that occurs now.
   *
   * @throws ContendedCaseException if the race was lost as often as it may be tried
   */
  public Answer give(Actor actor, CaseId id, CommandId commandId, CaseCommand command) {
    Instant now = Micros.truncate(parts.clock().instant());
    return give(actor, id, commandId, command, now, now);
  }

  /**
   * Gives a command that occurred earlier, at a counter that entered it late.
   *
   * @throws ContendedCaseException if the race was lost as often as it may be tried
   */
  public Answer giveLate(
      Actor actor, CaseId id, CommandId commandId, CaseCommand command, Instant occurredAt) {
    Instant now = Micros.truncate(parts.clock().instant());
    return give(actor, id, commandId, command, occurredAt, now);
  }

  private Answer give(
      Actor actor,
      CaseId id,
      CommandId commandId,
      CaseCommand command,
      Instant occurredAt,
      Instant recordedAt) {
    CommandEnvelope envelope =
        new CommandEnvelope(commandId, id, actor, occurredAt, recordedAt, command);
    @Nullable StaleCaseException lost = null;
    for (int attempt = 0; attempt < parts.retry().attempts(); attempt++) {
      if (lost != null) {
        parts.retry().pause(attempt);
      }
      try {
        return attempt(envelope, lost == null);
      } catch (StaleCaseException stale) {
        parts.cache().evict(id);
        lost = stale;
      } catch (RuntimeException | Error unknown) {
        // Whether it was stored is not known: the next answer must come from the storage.
        parts.cache().evict(id);
        throw unknown;
      }
    }
    if (parts.retry().attempts() == 1 && lost != null) {
      throw lost;
    }
    throw new ContendedCaseException(
        id, parts.retry().attempts(), java.util.Objects.requireNonNull(lost));
  }

  private Answer attempt(CommandEnvelope envelope, boolean cacheAllowed) {
    CaseId id = envelope.caseId();
    StateCache.@Nullable Entry cached = cacheAllowed ? parts.cache().get(id) : null;
    StateCache.Entry current = cached == null ? read(id) : cached;
    CaseState state = current.state();
    Long carriedOut = state.commands().get(envelope.id());
    if (carriedOut != null) {
      return firstAnswer(envelope, carriedOut);
    }
    Instant last = state.changedAt();
    CommandEnvelope timely = last == null ? envelope : envelope.notBefore(last);
    Rulebook book = rulebook(state, envelope.command());
    Decision decision = decider.decide(state, timely, book);
    if (decision instanceof Decision.Rejected rejected) {
      if (cached != null && !parts.log().head(id).equals(cached.head())) {
        // What was refused is the past: decide again on what is.
        return attempt(envelope, false);
      }
      return new Answer.Refused(rejected.violations());
    }
    return store(timely, current, ((Decision.Accepted) decision).events());
  }

  private Answer store(CommandEnvelope envelope, StateCache.Entry current, List<CaseEvent> events) {
    CaseState before = current.state();
    CaseCommit commit =
        new CaseCommit(
            envelope.caseId(),
            before.version() + 1,
            envelope.id(),
            Appends.withoutMandate(envelope.actor()),
            envelope.occurredAt(),
            envelope.recordedAt(),
            events);
    CaseState after = before.after(commit);
    Head head = parts.log().append(Appends.of(current, commit, after, parts.keys())).head();
    parts.cache().put(commit.caseId(), head, after);
    return new Answer.Done(commit.version(), events, false);
  }

  /**
   * The first answer again. Deciding is pure, so the same command on the same state gives the same
   * events; other events mean that the id was used for something else.
   */
  private Answer firstAnswer(CommandEnvelope envelope, long version) {
    List<CaseCommit> commits = parts.log().read(envelope.caseId()).commits();
    CaseCommit first = commits.get((int) version - 1);
    CaseState before = CaseState.replay(envelope.caseId(), commits.subList(0, (int) version - 1));
    CommandEnvelope same =
        new CommandEnvelope(
            envelope.id(),
            envelope.caseId(),
            envelope.actor(),
            first.occurredAt(),
            first.at(),
            envelope.command());
    Decision again = decider.decide(before, same, rulebook(before, envelope.command()));
    boolean equal =
        again instanceof Decision.Accepted accepted
            && accepted.events().equals(first.events())
            && first.actor().id().equals(envelope.actor().id());
    if (!equal) {
      throw new IllegalArgumentException(
          "Command id was used for another command of this case: " + envelope.id());
    }
    return new Answer.Done(version, first.events(), true);
  }

  private Rulebook rulebook(CaseState state) {
    return parts.rulebooks().pinned(state.requireFiling().application().pinned());
  }

  private Rulebook rulebook(CaseState state, CaseCommand command) {
    if (state.filed()) {
      return rulebook(state);
    }
    return command instanceof IntakeCommand.Submit submit
        ? parts.rulebooks().pinned(submit.application().pinned())
        : parts.rulebooks().anyInForce();
  }

  private StateCache.Entry load(CaseId id) {
    StateCache.@Nullable Entry cached = parts.cache().get(id);
    return cached != null && parts.log().head(id).equals(cached.head()) ? cached : read(id);
  }

  private StateCache.Entry read(CaseId id) {
    History history = parts.log().read(id);
    StateCache.Entry entry =
        new StateCache.Entry(history.head(), CaseState.replay(id, history.commits()));
    if (!history.head().unknown()) {
      parts.cache().put(id, entry.head(), entry.state());
    }
    return entry;
  }

  /** The case as the actor may see it; empty when it is unknown or none of the actor's. */
  @Rule("P-permission")
  public Optional<CaseView> view(Actor actor, CaseId id) {
    CaseState state = load(id).state();
    if (!state.filed()) {
      return Optional.empty();
    }
    return CaseViews.of(state, actor, rulebook(state), parts.clock().instant());
  }

  /**
   * Why a duty is due when it is, day by day, by the calendar that the case pinned; empty when the
   * case is unknown, or the duty is not open or none of the actor's.
   */
  @Rule("P-permission")
  public Optional<Explanation> explain(Actor actor, CaseId id, int obligation) {
    CaseState state = load(id).state();
    if (!state.filed()) {
      return Optional.empty();
    }
    Rulebook book = rulebook(state);
    return CaseViews.of(state, actor, book, parts.clock().instant()).stream()
        .flatMap(view -> view.duties().stream())
        .map(CaseView.Duty::obligation)
        .filter(duty -> duty.no() == obligation)
        .findFirst()
        .map(duty -> book.deadlines().explain(duty.since(), duty.limit(), duty.stopped()));
  }

  /**
   * Everything that happened to a case, oldest first; empty when it is unknown or the actor may not
   * see all of it.
   */
  @Rule("P-permission")
  public List<CaseCommit> history(Actor actor, CaseId id) {
    History history = parts.log().read(id);
    CaseState state = CaseState.replay(id, history.commits());
    if (!state.filed() || !CaseViews.seesWhole(state, actor, rulebook(state))) {
      return List.of();
    }
    return history.commits();
  }
}
