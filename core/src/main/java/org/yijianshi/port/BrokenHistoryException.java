package org.yijianshi.port;

import org.yijianshi.casefile.CaseId;

/**
 * A stored history is not what was appended: a commit was altered, is missing, or cannot be read.
 * Nothing is decided on it. {@link Housekeeping#verify} says what is wrong with a whole store.
 */
public final class BrokenHistoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient CaseId caseId;
  private final long version;

  /** That commit of that case, with what is wrong, without personal data. */
  public BrokenHistoryException(CaseId caseId, long version, String detail) {
    super("The history of case " + caseId + " is broken at version " + version + ": " + detail);
    this.caseId = caseId;
    this.version = version;
  }

  /** The same, because something else failed. */
  public BrokenHistoryException(CaseId caseId, long version, String detail, Throwable cause) {
    this(caseId, version, detail);
    initCause(cause);
  }

  /** The case. */
  public CaseId caseId() {
    return caseId;
  }

  /** The commit that is wrong. */
  public long version() {
    return version;
  }
}
