package org.yijianshi.hall;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.procedure.Rulebook;

/** Cases as they stand, from the cache where it is still true and from the log where it is not. */
final class CaseReader {
  private final HallParts parts;

  CaseReader(HallParts parts) {
    this.parts = parts;
  }

  /** The case as it stands now; unfiled if it is unknown. */
  CaseState state(CaseId id) {
    StateCache.@Nullable Entry kept = kept(id);
    return kept == null ? read(id, parts.log().read(id)).state() : kept.state();
  }

  /** What the cache keeps of it, if that is how it stands now. */
  StateCache.@Nullable Entry kept(CaseId id) {
    StateCache.@Nullable Entry cached = parts.cache().get(id);
    return cached != null && isCurrent(id, cached) ? cached : null;
  }

  /** Whether the case still stands where that entry does. */
  boolean isCurrent(CaseId id, StateCache.Entry entry) {
    return parts.log().head(id).equals(entry.head());
  }

  /** The state that this history led to, kept for the next who asks. */
  StateCache.Entry read(CaseId id, History history) {
    StateCache.Entry entry = entry(history.head(), CaseState.replay(id, history.commits()));
    if (!history.head().unknown()) {
      parts.cache().put(id, entry);
    }
    return entry;
  }

  private StateCache.Entry entry(Head head, CaseState state) {
    return new StateCache.Entry(head, state, parts.listing().of(state));
  }

  /** What a filed case is decided by: what it pinned. */
  Rulebook rulebook(CaseState filed) {
    return parts.rulebooks().pinned(filed.requireFiling().application().pinned());
  }

  /** What that command is decided by; a submission brings what it pins. */
  Rulebook rulebook(CaseState state, CaseCommand command) {
    if (state.filed()) {
      return rulebook(state);
    }
    if (command instanceof IntakeCommand.Remand remand) {
      return parts.rulebooks().pinned(remand.application().pinned());
    }
    return command instanceof IntakeCommand.Submit submit
        ? parts.rulebooks().pinned(submit.application().pinned())
        : parts.rulebooks().anyInForce();
  }
}
