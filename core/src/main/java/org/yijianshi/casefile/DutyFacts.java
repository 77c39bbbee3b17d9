package org.yijianshi.casefile;

/** Reminders and escalations of a case (催办、督办). */
public record DutyFacts() {
  private static final DutyFacts NONE = new DutyFacts();

  /** Nothing of it yet. */
  public static DutyFacts none() {
    return NONE;
  }
}
