package org.yijianshi.contract.history;

import java.util.List;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.Decision;
import org.yijianshi.message.Message;
import org.yijianshi.message.Messages;
import org.yijianshi.procedure.CaseDecider;
import org.yijianshi.procedure.Rulebook;

/**
 * What plays a history: decides, evolves and tells. There is one real engine; others lie on
 * purpose, to show that the invariants notice.
 */
public interface Engine {
  /** What happens, or every reason why nothing does. */
  Decision decide(CaseState state, CommandEnvelope envelope, Rulebook book);

  /** The state after a commit. */
  default CaseState evolve(CaseState before, CaseCommit commit) {
    return before.after(commit);
  }

  /** What the world is told of a commit. */
  default List<Message> tell(CaseState before, CaseCommit commit, CaseState after) {
    return Messages.of(before, commit, after);
  }

  /** The library's own. */
  static Engine real() {
    CaseDecider decider = new CaseDecider();
    return decider::decide;
  }
}
