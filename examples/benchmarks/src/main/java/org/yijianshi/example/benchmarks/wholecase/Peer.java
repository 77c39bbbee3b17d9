package org.yijianshi.example.benchmarks.wholecase;

import org.yijianshi.casefile.CaseId;

/** Something that can carry a whole case, in sixteen commands of one transaction each. */
interface Peer extends AutoCloseable {

  /** Carries one case from its first command to its last. Thread-safe. */
  void carry(CaseId id) throws Exception;

  @Override
  void close();
}
