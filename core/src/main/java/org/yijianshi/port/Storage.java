package org.yijianshi.port;

/**
 * The ports that a host must bring, over one store: what is appended through {@link #caseLog} shows
 * in {@link #workLists} and {@link #outbox} at once, or not at all.
 */
public interface Storage {
  /** The histories. */
  CaseLog caseLog();

  /** The duties and the cases. */
  WorkLists workLists();

  /** The messages that wait to leave. */
  Outbox outbox();

  /** What is published. */
  Publications publications();

  /** What keeps the store small and honest. */
  Housekeeping housekeeping();
}
