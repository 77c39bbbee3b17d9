package org.yijianshi.contract.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.contract.play.Story;
import org.yijianshi.procedure.Rulebook;

/**
 * A history and everything that came of it: what invariants are checked on, and what is played
 * again over a storage.
 *
 * @param history what was tried
 * @param moves every command with its decision, commit and states, in order
 */
public record PlayedHistory(History history, List<Move> moves) {
  /** Copies the moves. */
  public PlayedHistory {
    Objects.requireNonNull(history, "history");
    moves = List.copyOf(moves);
  }

  /** What the case was submitted under. */
  public Rulebook book() {
    return history.books().first();
  }

  /** What the move was decided by. */
  public Rulebook bookOf(Move move) {
    return history.books().of(move.before());
  }

  /** The case as it stands at the end. */
  public CaseState end() {
    return moves.isEmpty()
        ? CaseState.unfiled(history.caseId())
        : moves.get(moves.size() - 1).after();
  }

  /** What was stored, oldest first. */
  public List<CaseCommit> commits() {
    return moves.stream().map(Move::commit).flatMap(Stream::ofNullable).toList();
  }

  /** The same with other moves: what a test breaks by hand. */
  public PlayedHistory with(List<Move> others) {
    return new PlayedHistory(history, others);
  }

  /** To be read: who tried what when, what came of it, and why it was refused. */
  public String story() {
    List<String> marks = new ArrayList<>();
    for (Move move : moves) {
      Intent intent = move.intent();
      String mark = "#" + intent.no();
      if (intent.deed() instanceof Deed.Again again) {
        mark += " again #" + again.intent() + (move.repeated() ? ", the first answer" : "");
      }
      marks.add(intent.twist() == Twist.NONE ? mark : mark + " " + intent.twist().words());
    }
    StringBuilder out = new StringBuilder().append(history).append('\n');
    for (int i = 0; i < moves.size(); i++) {
      out.append(marks.get(i)).append("  ");
      Story.tell(out, moves.get(i).act());
    }
    return out.append("= ").append(end()).append('\n').toString();
  }

  /** The story: what a failed property prints. */
  @Override
  public String toString() {
    return story();
  }
}
