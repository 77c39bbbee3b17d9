package org.yijianshi.storage.jdbc;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The database, its schema or the pool cannot be used as it stands; the findings say what to do.
 */
public final class UnusableDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  UnusableDatabaseException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
    this.findings = List.copyOf(findings);
  }

  /** Everything that is wrong, never empty. */
  public List<Finding> findings() {
    return findings;
  }
}
