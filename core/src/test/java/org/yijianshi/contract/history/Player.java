package org.yijianshi.contract.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.Decision;
import org.yijianshi.party.Actor;
import org.yijianshi.procedure.Sweep;

/**
 * Plays intents one after the other, as the hall would: a command that was carried out before gets
 * its first answer again, everything else is decided on the case as it stands. Not thread-safe.
 */
final class Player {
  private static final int MOST_SWEPT = 1_000;

  private final History history;
  private final Engine engine;
  private final List<Move> moves = new ArrayList<>();
  private final Map<Integer, Given> given = new HashMap<>();
  private final Map<Long, Move> stored = new HashMap<>();
  private CaseState state;
  private Instant now;

  /** A command as it was given first: a repeat says the same. */
  private record Given(
      CommandId id, Deed.Give give, @Nullable Instant occurred, @Nullable String paper) {}

  Player(History history, Engine engine) {
    this.history = history;
    this.engine = engine;
    this.state = CaseState.unfiled(history.caseId());
    this.now = history.opens();
  }

  CaseState state() {
    return state;
  }

  Instant now() {
    return now;
  }

  PlayedHistory played() {
    return new PlayedHistory(history, moves);
  }

  /** What would be decided now; nothing is kept of it. */
  Decision peek(Actor actor, CaseCommand command, Instant at) {
    return engine.decide(
        state,
        CommandEnvelope.now(id(history.seed(), 0), history.caseId(), actor, at, command),
        history.books().of(state));
  }

  /** Plays it; what came of it, one move a command. */
  List<Move> play(Intent intent) {
    now = now.plus(intent.pause());
    int first = moves.size();
    if (intent.deed() instanceof Deed.Give give) {
      Given some =
          new Given(
              id(history.seed(), intent.no()),
              give,
              intent.lag().isZero() ? null : now.minus(intent.lag()),
              intent.twist() == Twist.PAPER ? "ZZ-" + intent.no() : null);
      given.put(intent.no(), some);
      give(intent, some);
    } else if (intent.deed() instanceof Deed.Again again) {
      @Nullable Given earlier = given.get(again.intent());
      if (earlier != null) {
        give(intent, earlier);
      }
    } else {
      sweep(intent);
    }
    return moves.subList(first, moves.size());
  }

  /**
   * What the first does may make the second needless, so each is asked for anew; one that is
   * refused does not hold up those behind it.
   */
  private void sweep(Intent intent) {
    Set<CaseCommand> refused = new HashSet<>();
    for (int n = 1; n <= MOST_SWEPT; n++) {
      CaseCommand next =
          Sweep.due(state, history.books().of(state), now).stream()
              .filter(command -> !refused.contains(command))
              .findFirst()
              .orElse(null);
      if (next == null) {
        return;
      }
      CommandId id = id(history.seed(), ((long) intent.no() * MOST_SWEPT + n) << 20);
      give(intent, new Given(id, new Deed.Give(Actor.system(), next), null, null));
      if (!moves.get(moves.size() - 1).decision().accepted()) {
        refused.add(next);
      }
    }
    throw new IllegalStateException("A sweep does not come to an end: " + history);
  }

  private void give(Intent intent, Given some) {
    CommandId id = some.id();
    Deed.Give give = some.give();
    Instant occurred = some.occurred();
    CommandEnvelope envelope =
        new CommandEnvelope(
            id,
            history.caseId(),
            give.actor(),
            occurred == null ? now : occurred,
            now,
            give.command(),
            some.paper());
    @Nullable Long carriedOut = state.commands().get(id);
    @Nullable Move before = carriedOut == null ? null : stored.get(carriedOut);
    if (before != null) {
      moves.add(new Move(intent, envelope, state, before.decision(), true, null, state, List.of()));
      return;
    }
    Decision decision = engine.decide(state, envelope, history.books().of(state));
    if (!(decision instanceof Decision.Accepted accepted)) {
      moves.add(new Move(intent, envelope, state, decision, false, null, state, List.of()));
      return;
    }
    CaseCommit commit =
        new CaseCommit(
            history.caseId(),
            state.version() + 1,
            id,
            withoutMandate(give.actor()),
            envelope.occurredAt(),
            envelope.recordedAt(),
            accepted.events());
    CaseState after = engine.evolve(state, commit);
    Move move =
        new Move(
            intent,
            envelope,
            state,
            decision,
            false,
            commit,
            after,
            engine.tell(state, commit, after));
    moves.add(move);
    stored.put(commit.version(), move);
    state = after;
  }

  private static CommandId id(long seed, long no) {
    return new CommandId(new UUID(seed, no));
  }

  private static Actor withoutMandate(Actor actor) {
    return new Actor(
        actor.id(), actor.roles(), actor.department(), actor.level(), actor.region(), null);
  }
}
