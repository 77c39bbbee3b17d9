package org.yijianshi.hall;

import java.util.List;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.CaseEvent;

/** What the hall answers to a command. */
public sealed interface Answer {

  /**
   * The command is carried out and stored.
   *
   * @param version the version the case is at because of it
   * @param events what happened
   * @param repeated whether it had been carried out before, and this is the first answer again
   */
  record Done(long version, List<CaseEvent> events, boolean repeated) implements Answer {
    /** Copies the events. */
    public Done {
      events = List.copyOf(events);
    }
  }

  /**
   * The command changed nothing.
   *
   * @param violations every reason, each naming its rule
   */
  record Refused(List<Violation> violations) implements Answer {
    /** Copies the violations. */
    public Refused {
      violations = List.copyOf(violations);
    }
  }

  /** Whether it was carried out, now or before. */
  default boolean done() {
    return this instanceof Done;
  }

  /** Every reason for a refusal; empty if it was carried out. */
  default List<Violation> violations() {
    return this instanceof Refused refused ? refused.violations() : List.of();
  }

  /**
   * What was done, where a refusal would be a mistake of the caller.
   *
   * @throws IllegalStateException with every violation, if it was refused
   */
  default Done orThrow() {
    if (this instanceof Done done) {
      return done;
    }
    throw new IllegalStateException("Refused: " + violations());
  }
}
