package org.yijianshi.port;

import java.util.Objects;
import java.util.Optional;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.party.Party;

/** Where finished packages go, and where they are read from to be verified. Thread-safe. */
public interface ArchiveStore {

  /**
   * Whose package of which case.
   *
   * @param caseId the case
   * @param keeper the department that files it
   */
  record Key(CaseId caseId, Party keeper) {
    /** Checks that nothing is missing. */
    public Key {
      Objects.requireNonNull(caseId, "caseId");
      Objects.requireNonNull(keeper, "keeper");
    }
  }

  /**
   * Stores the package, durably once it returns. The same bytes again change nothing.
   *
   * @throws IllegalStateException if there are other bytes under that key: what is filed stays
   */
  void store(Key key, byte[] zip);

  /** The bytes that were stored, to the bit; empty if nothing was. */
  Optional<byte[]> find(Key key);
}
