package org.yijianshi.casefile;

/** Fees, attendance and rectification of an instance (缴费、到场、整改). */
public record GateFacts() {
  private static final GateFacts NONE = new GateFacts();

  /** Nothing of it yet. */
  public static GateFacts none() {
    return NONE;
  }
}
