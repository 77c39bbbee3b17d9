package org.yijianshi.port;

import java.util.Objects;

/**
 * Where a case's history stands, as only its storage can make it: a version and an opaque token. A
 * version alone lies after a rolled-back host transaction or a promoted standby; the right version
 * with the wrong token is refused.
 *
 * @param version how many commits the history has; 0 for an unknown case
 * @param token what tells this history from another of the same length; opaque, compared only for
 *     equality
 */
public record Head(long version, long token) {
  /** The head of a case that has no history. */
  public static final Head NONE = new Head(0, 0);

  /** Checks the version. */
  public Head {
    if (version < 0) {
      throw new IllegalArgumentException("A head's version must not be negative: " + version);
    }
  }

  /** Whether the case has no history yet. */
  public boolean unknown() {
    return Objects.equals(this, NONE);
  }
}
