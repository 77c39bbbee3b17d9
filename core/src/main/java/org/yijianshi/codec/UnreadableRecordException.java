package org.yijianshi.codec;

import org.yijianshi.base.Label;

/**
 * Something stored cannot be read, so the case cannot be continued until somebody acts: it is
 * damaged, or a newer release wrote it. Nothing is ever dropped to get on. The text names the case,
 * the version, the event and the place, and what to do; never what stands there, which may be
 * personal.
 */
public final class UnreadableRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String zh;
  private final String en;

  UnreadableRecordException(String code, Label explanation) {
    super(explanation.zh() + " / " + explanation.en());
    this.code = code;
    this.zh = explanation.zh();
    this.en = explanation.en();
  }

  /**
   * A stable word for programs: {@code NEWER_VERSION}, {@code UNKNOWN_EVENT}, {@code UNKNOWN_FIELD}
   * and {@code UNKNOWN_WORD} ask for an upgrade; {@code NOT_JSON}, {@code WRONG_FORM}, {@code
   * WRONG_VALUE}, {@code MISSING_FIELD} and {@code REPEATED_FIELD} say that what is stored is
   * damaged.
   */
  public String code() {
    return code;
  }

  /** What is wrong, where, and what to do, for a person. */
  public Label explanation() {
    return Label.of(zh, en);
  }
}
