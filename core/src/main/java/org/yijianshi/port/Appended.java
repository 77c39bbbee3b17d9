package org.yijianshi.port;

import java.util.Objects;

/**
 * The answer to a successful append.
 *
 * @param head where the history stands now
 */
public record Appended(Head head) {
  /** Checks that there is a head. */
  public Appended {
    Objects.requireNonNull(head, "head");
  }
}
