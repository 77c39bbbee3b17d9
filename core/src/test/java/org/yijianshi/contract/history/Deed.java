package org.yijianshi.contract.history;

import java.util.Objects;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.party.Actor;

/** What an {@link Intent} is to do. */
public sealed interface Deed {

  /**
   * Somebody gives a command.
   *
   * @param actor who
   * @param command what is wanted
   */
  record Give(Actor actor, CaseCommand command) implements Deed {
    /** Checks that nothing is missing. */
    public Give {
      Objects.requireNonNull(actor, "actor");
      Objects.requireNonNull(command, "command");
    }
  }

  /**
   * The command of an earlier intent is given again under the same id, as after a broken
   * connection. Where that intent is not in the history, nothing happens.
   *
   * @param intent the number of the earlier intent
   */
  record Again(int intent) implements Deed {}

  /** The host's sweep gives everything that time alone brings about by now. */
  record Sweep() implements Deed {}
}
