package org.yijianshi.procedure;

/** What is said about the people of a case, by reference and never by name. */
final class Participants {
  private Participants() {}

  /** Notes that the case knows nobody of that reference. */
  static void refuseUnknown(Refusals refusals) {
    refusals.refuse(
        "R2", "UNKNOWN_PARTICIPANT", "本件没有该当事人", "The case knows no such participant", "reference");
  }
}
