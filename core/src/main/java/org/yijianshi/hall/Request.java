package org.yijianshi.hall;

import java.util.Optional;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseState;

/**
 * What a host asks for: a command, or all of one but what the hall adds to it. What the hall adds
 * may be another thing tomorrow, so a repeat takes it from the commit that the first time made.
 */
interface Request {

  /** The command, to be decided on that state. */
  CaseCommand on(CaseState state);

  /**
   * The command as that commit would have carried it out; empty if the commit did another thing.
   */
  Optional<CaseCommand> again(CaseCommit first);
}
