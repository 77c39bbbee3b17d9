package org.yijianshi.hall;

import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.StaleCaseException;

/** The hall lost the race for a case as often as it may try. Nothing was stored; try again. */
public final class ContendedCaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ContendedCaseException(CaseId id, int attempts, StaleCaseException last) {
    super("Case " + id + " changed under each of " + attempts + " attempts", last);
  }
}
