package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Violation;

/** The answer to a command: what happens, or every reason why nothing does. */
public sealed interface Decision {

  /**
   * The command is carried out.
   *
   * @param events what happens, in order; at least one
   * @param led the state that they lead to, which {@link CaseState#at} counts as a commit; its
   *     version is still that of the state it was decided on
   */
  record Accepted(List<CaseEvent> events, CaseState led) implements Decision {
    /** Copies the events. */
    public Accepted {
      events = List.copyOf(events);
      Objects.requireNonNull(led, "led");
    }
  }

  /**
   * The command changes nothing.
   *
   * @param violations every reason, each naming its rule; at least one
   */
  record Rejected(List<Violation> violations) implements Decision {
    /** Copies the violations and checks that there is a reason. */
    public Rejected {
      violations = List.copyOf(violations);
      if (violations.isEmpty()) {
        throw new IllegalArgumentException("A rejection needs at least one violation");
      }
    }
  }

  /** Whether the command is carried out. */
  default boolean accepted() {
    return this instanceof Accepted;
  }
}
