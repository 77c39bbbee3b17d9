package org.yijianshi.example.benchmarks.wholecase;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.storage.memory.MemoryStorage;

/** Makes sure, before anything is measured, that the hand-written program keeps what ours keeps. */
final class SameFacts {
  private SameFacts() {}

  /**
   * Compares command by command.
   *
   * @throws IllegalStateException if they store different duties or messages
   */
  static void check(WorkCalendar calendar) throws SQLException {
    Recording ours = new Recording(new MemoryStorage());
    HallPeer.over(ours, true).carry(new CaseIds().next());
    List<Recording.StoredFacts> theirs = new ArrayList<>();
    HandPeer.script(
        new HandRules(calendar),
        "agreement",
        (it, change, command) ->
            theirs.add(
                new Recording.StoredFacts(
                    change.opened.stream().map(d -> d.kind() + " " + d.party()).toList(),
                    change.closed.stream().map(HandRules.Duty::kind).toList(),
                    change.notes.stream().map(n -> n.kind() + " " + n.to()).toList())));
    for (int i = 0; i < CaseScript.COMMANDS; i++) {
      if (!ours.facts().get(i).equals(theirs.get(i))) {
        throw new IllegalStateException(
            "Command %d stores different facts:%n%s%n%s"
                .formatted(i + 1, ours.facts().get(i), theirs.get(i)));
      }
    }
  }

  /** How many duties are opened and closed and messages sent in one case. */
  static int[] count() {
    Recording ours = new Recording(new MemoryStorage());
    HallPeer.over(ours, true).carry(new CaseIds().next());
    return new int[] {
      ours.facts().stream().mapToInt(f -> f.opened().size()).sum(),
      ours.facts().stream().mapToInt(f -> f.closed().size()).sum(),
      ours.facts().stream().mapToInt(f -> f.messages().size()).sum()
    };
  }
}
