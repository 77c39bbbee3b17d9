package org.yijianshi.casefile;

/** Inspections that asked for the file (检查调卷). */
public record InspectionFacts() {
  private static final InspectionFacts NONE = new InspectionFacts();

  /** Nothing of it yet. */
  public static InspectionFacts none() {
    return NONE;
  }
}
