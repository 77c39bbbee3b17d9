package org.yijianshi.port;

import org.jmolecules.ddd.annotation.Repository;
import org.yijianshi.casefile.CaseId;

/**
 * The append-only histories of cases: the truth. Thread-safe; verified by {@code CaseLogContract}.
 */
@Repository
public interface CaseLog {
  /**
   * Oldest first; {@link History#NONE} if the case is unknown. Head and commits belong together,
   * whoever writes meanwhile. What is read equals what was appended, to the microsecond.
   *
   * @throws BrokenHistoryException if what is stored is not what was appended
   */
  History read(CaseId id);

  /** Where the history stands, without reading it; {@link Head#NONE} if the case is unknown. */
  Head head(CaseId id);

  /**
   * Stores one command's commit, duties, messages and index entry, all or nothing: after it
   * returns, {@link #read}, {@link WorkLists} and {@link Outbox} show them to everybody. Of several
   * appends at the same head one succeeds. The same append again is stale, whatever its command id:
   * repeated commands are recognised above.
   *
   * @return where the history stands now: the expected version plus one, and a token that no
   *     different history of that case has at that version, such as one that was written anew after
   *     a rollback
   * @throws StaleCaseException if the history does not stand at the expected head: another version,
   *     or the same version with another token, or a head of an unknown case. Nothing is stored
   * @throws DuplicateCaseNumberException if the commit is a case's first and another case has its
   *     number. Nothing is stored, and the case may come again with another number. Where the
   *     append is stale as well, either may be thrown
   * @throws IllegalArgumentException possibly, if a later commit's entry changes what {@link
   *     CaseEntry} says never changes. Any other exception means that it is not known whether the
   *     append was stored: read again
   */
  Appended append(CaseAppend append);
}
