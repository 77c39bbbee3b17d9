package org.yijianshi.port;

import org.yijianshi.casefile.CaseNumber;

/** A new case came with a number that another case already has; nothing was stored. */
public final class DuplicateCaseNumberException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** That number is taken. */
  public DuplicateCaseNumberException(CaseNumber number) {
    super("Case number is taken: " + number);
  }
}
