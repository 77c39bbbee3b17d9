package org.yijianshi.contract.history;

import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.party.Actor;

/**
 * Something that somebody might try now.
 *
 * @param actor who
 * @param command what
 * @param temptation whether it looks right here and is not: it is tried though it will be refused
 */
public record Try(Actor actor, CaseCommand command, boolean temptation) {
  /** What makes sense, as far as one sees. */
  public Try(Actor actor, CaseCommand command) {
    this(actor, command, false);
  }

  /** The same as a temptation. */
  Try tempting() {
    return new Try(actor, command, true);
  }
}
