package org.yijianshi.casefile;

import java.util.Set;
import org.yijianshi.base.Rule;

/**
 * Who inspects: references to accounts, never printed.
 *
 * @param accounts the accounts, each once; rules refuse fewer than two
 */
@Rule("XKF-55")
public record Inspectors(Set<String> accounts) {
  /** Copies the set and checks that every account is named. */
  public Inspectors {
    accounts = Set.copyOf(accounts);
    if (accounts.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("An inspector is named by an account");
    }
  }

  /** Those accounts. */
  public static Inspectors of(String... accounts) {
    return new Inspectors(Set.copyOf(java.util.Arrays.asList(accounts)));
  }

  /** How many. */
  public int count() {
    return accounts.size();
  }

  /** How many, and nothing personal. */
  @Override
  public String toString() {
    return count() + " inspectors";
  }
}
