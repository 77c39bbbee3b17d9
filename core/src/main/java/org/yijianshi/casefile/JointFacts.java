package org.yijianshi.casefile;

/** Joint procedures and disagreements of a case (联合环节、会商). */
public record JointFacts() {
  private static final JointFacts NONE = new JointFacts();

  /** Nothing of it yet. */
  public static JointFacts none() {
    return NONE;
  }
}
