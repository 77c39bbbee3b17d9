package org.yijianshi.hall;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.Decision;
import org.yijianshi.party.Actor;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.procedure.CaseDecider;
import org.yijianshi.procedure.Permissions;
import org.yijianshi.procedure.Rulebook;

/**
 * Carries requests out: decided on a state, stored against the head that the state was read at, and
 * decided again if another was faster. What the cache says is never the last word: an acceptance is
 * stored only if its head still stands, and a refusal, or the news that a command was carried out
 * before, is checked against the log.
 */
final class Handling {
  private final HallParts parts;
  private final CaseReader reader;
  private final CaseDecider decider = new CaseDecider();

  Handling(HallParts parts, CaseReader reader) {
    this.parts = parts;
    this.reader = reader;
  }

  /** A request on its way. */
  record Given(
      Actor actor,
      CaseId caseId,
      CommandId id,
      Instant occurredAt,
      Instant recordedAt,
      Request request,
      @Nullable String paper) {
    Given {
      Objects.requireNonNull(actor, "actor");
      Objects.requireNonNull(caseId, "caseId");
      Objects.requireNonNull(id, "commandId");
      Objects.requireNonNull(occurredAt, "occurredAt");
    }

    CommandEnvelope envelope(CaseState state) {
      CommandEnvelope envelope = envelope(occurredAt, recordedAt, request.on(state));
      Instant last = state.changedAt();
      return last == null ? envelope : envelope.notBefore(last);
    }

    CommandEnvelope envelope(Instant occurred, Instant recorded, CaseCommand command) {
      return new CommandEnvelope(id, caseId, actor, occurred, recorded, command, paper);
    }
  }

  /** The answer; the first one again, if the command was carried out before. */
  Answer give(Given given) {
    Retry retry = parts.retry();
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(given, attempt == 1);
      } catch (StaleCaseException lost) {
        parts.cache().evict(given.caseId());
        if (retry.isNever()) {
          throw lost;
        }
        if (attempt == retry.attempts()) {
          throw new ContendedCaseException(given.caseId(), attempt, lost);
        }
        retry.pause(attempt);
      } catch (RuntimeException | Error unknown) {
        // Whether it was stored is not known: the next answer must come from the log.
        parts.cache().evict(given.caseId());
        throw unknown;
      }
    }
  }

  private Answer attempt(Given given, boolean first) {
    CaseId id = given.caseId();
    StateCache.@Nullable Entry cached = first ? cached(id) : null;
    if (cached != null && !cached.state().commands().containsKey(given.id())) {
      Answer answer = decide(given, cached);
      if (answer.done() || reader.isCurrent(id, cached)) {
        return answer;
      }
    }
    History history = parts.log().read(id);
    StateCache.Entry current = reader.read(id, history);
    @Nullable Long carriedOut = current.state().commands().get(given.id());
    return carriedOut == null
        ? decide(given, current)
        : firstAnswer(given, current.state(), history, carriedOut);
  }

  /** In a host's own transaction a race that nobody ran must not cost a roll-back: look first. */
  private StateCache.@Nullable Entry cached(CaseId id) {
    return parts.retry().isNever() ? reader.kept(id) : parts.cache().get(id);
  }

  private Answer decide(Given given, StateCache.Entry current) {
    CommandEnvelope envelope = given.envelope(current.state());
    Rulebook book = reader.rulebook(current.state(), envelope.command());
    Decision decision = decider.decide(current.state(), envelope, book);
    if (!(decision instanceof Decision.Accepted accepted)) {
      return new Answer.Refused(((Decision.Rejected) decision).violations());
    }
    CaseCommand settled = given.request().settled(given.caseId(), envelope.command());
    return settled.equals(envelope.command())
        ? store(envelope, current, accepted)
        : decideSettled(envelope.with(settled), current, book);
  }

  /** What was accepted is accepted again with what was taken for it: deciding is pure. */
  private Answer decideSettled(CommandEnvelope envelope, StateCache.Entry current, Rulebook book) {
    Decision decision = decider.decide(current.state(), envelope, book);
    return decision instanceof Decision.Accepted accepted
        ? store(envelope, current, accepted)
        : new Answer.Refused(((Decision.Rejected) decision).violations());
  }

  private Answer store(
      CommandEnvelope envelope, StateCache.Entry current, Decision.Accepted accepted) {
    CaseState before = current.state();
    CaseCommit commit =
        new CaseCommit(
            envelope.caseId(),
            before.version() + 1,
            envelope.id(),
            Appends.withoutMandate(envelope.actor()),
            envelope.occurredAt(),
            envelope.recordedAt(),
            accepted.events());
    CaseState after = accepted.led().at(commit);
    CaseEntry entry = parts.listing().after(current, after);
    Head head = parts.log().append(Appends.of(current, commit, after, entry)).head();
    parts.cache().put(commit.caseId(), new StateCache.Entry(head, after, entry));
    return new Answer.Done(commit.version(), commit.events(), false);
  }

  /**
   * The first answer again. Deciding is pure, so the same command on the same state gives the same
   * events; other events mean that the id was used for something else.
   */
  private Answer firstAnswer(Given given, CaseState now, History history, long version) {
    List<CaseCommit> commits = history.commits();
    CaseCommit first = commits.get((int) version - 1);
    CaseState before = CaseState.replay(now.id(), commits.subList(0, (int) version - 1));
    Optional<CaseCommand> command = given.request().again(first);
    boolean same =
        first.actor().id().equals(given.actor().id())
            && command.isPresent()
            && decidesAs(given, before, command.get(), first);
    if (same) {
      return new Answer.Done(version, first.events(), true);
    }
    // Whose case it is not learns nothing from an id, not even that it was used.
    CommandEnvelope today = given.envelope(now);
    List<Violation> forbidden =
        Permissions.check(now, today, reader.rulebook(now, today.command()));
    if (!forbidden.isEmpty()) {
      return new Answer.Refused(forbidden);
    }
    throw new IllegalArgumentException(
        "Command id was used for another command of this case: " + given.id());
  }

  private boolean decidesAs(Given given, CaseState before, CaseCommand command, CaseCommit first) {
    CommandEnvelope then = given.envelope(first.occurredAt(), first.at(), command);
    return decider.decide(before, then, reader.rulebook(before, command))
            instanceof Decision.Accepted accepted
        && accepted.events().equals(first.events());
  }
}
