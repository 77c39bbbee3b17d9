package org.yijianshi.hall;

import java.util.Optional;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;

/**
 * What a host asks for: a command, or all of one but what the hall adds to it. What the hall adds
 * may be another thing tomorrow, so a repeat takes it from the commit that the first time made.
 */
interface Request {

  /** The command, to be decided on that state. */
  CaseCommand on(CaseState state);

  /**
   * What is carried out in the place of a command that {@link #on} made and that was accepted: what
   * is used up by an acceptance alone, a number, is taken only then. The same command where nothing
   * is.
   */
  default CaseCommand settled(CaseId id, CaseCommand accepted) {
    return accepted;
  }

  /**
   * The command as that commit would have carried it out; empty if the commit did another thing.
   */
  Optional<CaseCommand> again(CaseCommit first);
}
