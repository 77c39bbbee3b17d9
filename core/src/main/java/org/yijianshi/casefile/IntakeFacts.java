package org.yijianshi.casefile;

/** How an instance came to its department: rerouting, integrated acceptance (收件). */
public record IntakeFacts() {
  private static final IntakeFacts NONE = new IntakeFacts();

  /** Nothing of it yet. */
  public static IntakeFacts none() {
    return NONE;
  }
}
