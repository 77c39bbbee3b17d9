package org.yijianshi.example.benchmarks.wholecase;

import org.yijianshi.casefile.CaseId;

/** Something that can carry a whole case, in sixteen commands of one transaction each. */
interface Peer extends AutoCloseable {

  /** Carries one case from its first command to its last. Thread-safe. */
  void carry(CaseId id) throws Exception;

  /**
   * Sends off some of the messages that wait, to nobody, as a relay does.
   *
   * @return how many; 0 from those who keep none
   */
  default int relay(int max) throws Exception {
    return 0;
  }

  /** What drops all messages that still wait; empty from those who keep none. */
  default String dropMessages() {
    return "";
  }

  @Override
  void close();
}
