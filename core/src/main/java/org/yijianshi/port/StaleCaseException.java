package org.yijianshi.port;

import org.yijianshi.casefile.CaseId;

/** An append was decided on a head that the history has left: read again and decide again. */
public final class StaleCaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The case of that id is no longer at that head. */
  public StaleCaseException(CaseId caseId, Head expected) {
    super("Case " + caseId + " is no longer at version " + expected.version());
  }
}
