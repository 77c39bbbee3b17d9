package org.yijianshi.hall;

/** A message can never be delivered as it is; trying again would not help. */
public final class UndeliverableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a reason that holds no personal data. */
  public UndeliverableException(String reason) {
    super(reason);
  }
}
