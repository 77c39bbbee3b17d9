package org.yijianshi.contract.history;

import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.Decision;

/** What somebody would like to see happen, until it does. Mutable, of one history. */
final class Curiosity {
  private final Set<String> wanted;

  private Curiosity(Set<String> wanted) {
    this.wanted = new TreeSet<>(wanted);
  }

  /** About nothing. */
  static Curiosity none() {
    return new Curiosity(Set.of());
  }

  /** About commands and events by class name, and reasons by rule and code or by code alone. */
  static Curiosity about(Set<String> wanted) {
    return new Curiosity(wanted);
  }

  /** Whether there is nothing left to see. */
  boolean satisfied() {
    return wanted.isEmpty();
  }

  /** Whether that decision about that command would be something to see. */
  boolean stirredBy(CaseCommand command, Decision decision) {
    return shown(command, decision).stream().anyMatch(wanted::contains);
  }

  /** Once is enough. */
  void saw(Move move) {
    if (!wanted.isEmpty()) {
      wanted.removeAll(shown(move.command().command(), move.decision()));
    }
  }

  private static Set<String> shown(CaseCommand command, Decision decision) {
    Set<String> shown = new TreeSet<>();
    if (decision instanceof Decision.Accepted accepted) {
      shown.add(command.getClass().getName());
      for (CaseEvent event : accepted.events()) {
        shown.add(event.getClass().getName());
      }
    } else if (decision instanceof Decision.Rejected rejected) {
      for (Violation violation : rejected.violations()) {
        shown.add(violation.rule() + " " + violation.code());
        shown.add(violation.code());
      }
    }
    return shown;
  }
}
