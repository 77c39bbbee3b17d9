package org.yijianshi.contract.history;

import java.util.Objects;

/**
 * Where an invariant does not hold.
 *
 * @param move which move broke it, counted from 0
 * @param what what is wrong there
 */
public record Breach(int move, String what) {
  /** Checks that something is said. */
  public Breach {
    Objects.requireNonNull(what, "what");
  }
}
