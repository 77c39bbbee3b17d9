package org.yijianshi.contract.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.Decision;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.message.Message;

/**
 * One command of a history and all that came of it.
 *
 * @param intent the intent that it belongs to; a sweep may have several moves
 * @param command the command
 * @param before the state it was decided on
 * @param decision what was decided; of a repeated command, what was decided first
 * @param repeated whether the command had been carried out before, so that it was not decided again
 * @param commit what was stored; null if nothing was
 * @param after the state afterwards; the same if nothing was stored
 * @param messages what the world was told
 */
public record Move(
    Intent intent,
    CommandEnvelope command,
    CaseState before,
    Decision decision,
    boolean repeated,
    @Nullable CaseCommit commit,
    CaseState after,
    List<Message> messages) {
  /** Copies the messages. */
  public Move {
    messages = List.copyOf(messages);
  }

  /** What happened; nothing where it was refused or repeated. */
  public List<CaseEvent> events() {
    return commit == null ? List.of() : commit.events();
  }

  /** Why it was refused; empty if it was not. */
  public List<Violation> refusals() {
    return decision instanceof Decision.Rejected rejected ? rejected.violations() : List.of();
  }

  CasePlay.Act act() {
    return new CasePlay.Act(command, decision, before, commit, after, messages);
  }
}
