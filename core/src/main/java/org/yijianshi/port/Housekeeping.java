package org.yijianshi.port;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jmolecules.ddd.annotation.Repository;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;

/**
 * What keeps a store small and honest. Nothing here happens by itself: the host calls it, at night
 * for instance, in pieces as small as it likes, beside normal work and from several processes at
 * once. Thread-safe; verified by {@code HousekeepingContract}.
 */
@Repository
public interface Housekeeping {

  /**
   * Moves cases that are over out of what is searched every day: closed ones that have no open duty
   * and no message waiting, and that last changed before {@code unchangedSince}; longest unchanged
   * first, at most {@code max}. A retired case reads as before, and is found as before by number,
   * key and every other query that does not ask for {@link CaseQuery.Shelf#CURRENT}; its closed
   * duties still count. A commit that is appended to a retired case brings it back, in the same
   * step. Call it again while it returns {@code max}.
   *
   * @return how many were moved
   * @throws IllegalArgumentException if {@code max} is less than 1
   */
  int retire(Instant unchangedSince, int max);

  /**
   * What is wrong with a case.
   *
   * @param caseId the case
   * @param version the commit that is wrong; 0 where it is not a commit
   * @param flaw what is wrong
   * @param detail what was found and what was expected, for whoever repairs it; no personal data
   */
  record Fault(CaseId caseId, long version, Flaw flaw, String detail) {
    /** Checks that nothing is missing. */
    public Fault {
      Objects.requireNonNull(caseId, "caseId");
      Objects.requireNonNull(flaw, "flaw");
      Objects.requireNonNull(detail, "detail");
    }
  }

  /** What can be wrong with a case. */
  enum Flaw {
    /** A commit is missing between two, or before the first. */
    GAP,
    /** A commit's digest is not that of its content and its predecessor: one was altered. */
    CHAIN,
    /** The head does not stand where the last commit does. */
    HEAD,
    /** A commit cannot be read back. */
    UNREADABLE,
    /** The open duties in the lists are not those that the history leaves open. */
    DUTIES,
    /** The entry in the lists is not at the stage that the history led to, or is missing. */
    ENTRY
  }

  /**
   * A page of a verification.
   *
   * @param cases how many cases were looked at
   * @param faults everything that is wrong with them
   * @param next the case to continue behind; null when there are no more
   */
  record Verified(int cases, List<Fault> faults, @Nullable CaseId next) {
    /** Copies the faults. */
    public Verified {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads cases, retired ones among them, and checks them from end to end: no gap in the versions,
   * the chain of digests where the store keeps one, the head, and the lists against the history. In
   * the order of their ids, so that a long verification can be interrupted and resumed. A case that
   * is written meanwhile is looked at as it was before or after.
   *
   * @param after the case to continue behind; null from the start
   * @param max at most so many cases
   * @throws IllegalArgumentException if {@code max} is less than 1
   */
  Verified verify(@Nullable CaseId after, int max);
}
