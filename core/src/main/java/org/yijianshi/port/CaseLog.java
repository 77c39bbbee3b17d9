package org.yijianshi.port;

import org.jmolecules.ddd.annotation.Repository;
import org.yijianshi.casefile.CaseId;

/**
 * The append-only histories of cases: the truth. Thread-safe; verified by {@code CaseLogContract}.
 */
@Repository
public interface CaseLog {
  /** Oldest first; {@link History#NONE} if the case is unknown. */
  History read(CaseId id);

  /** Where the history stands, without reading it; {@link Head#NONE} if the case is unknown. */
  Head head(CaseId id);

  /**
   * Stores one command's commit, duties, messages and index entry, all or nothing.
   *
   * @throws StaleCaseException if the history does not stand at the expected head: another version,
   *     or the same version with another token. Nothing is stored
   * @throws DuplicateCaseNumberException if the commit is a case's first and its number is taken.
   *     Nothing is stored
   */
  Appended append(CaseAppend append);
}
