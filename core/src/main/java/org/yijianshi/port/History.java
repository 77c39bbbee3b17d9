package org.yijianshi.port;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommit;

/**
 * A case's commits and where they end.
 *
 * @param head where the history stands
 * @param commits oldest first, versions 1 to {@code head.version()} without a gap; empty for an
 *     unknown case
 * @param tip the digest of the whole history, in hexadecimal digits; null for an unknown case and
 *     in a store that keeps no chain of digests
 */
public record History(Head head, List<CaseCommit> commits, @Nullable String tip) {
  /** The history of an unknown case. */
  public static final History NONE = new History(Head.NONE, List.of());

  /** Copies the commits and checks that they end where the head says. */
  public History {
    Objects.requireNonNull(head, "head");
    commits = List.copyOf(commits);
    if (commits.size() != head.version()) {
      throw new IllegalArgumentException(
          "A history of " + commits.size() + " commits cannot end at version " + head.version());
    }
  }

  /** The history of a store that keeps no chain of digests. */
  public History(Head head, List<CaseCommit> commits) {
    this(head, commits, null);
  }
}
