package org.yijianshi.casefile;

import java.util.Objects;

/**
 * The versions under which a case was submitted. They never change by themselves: moving a case to
 * another version is a command of its own.
 *
 * @param catalog the catalog's version, overlays included
 * @param policy the policy's version
 * @param calendar the calendar's version
 */
public record Pinned(String catalog, String policy, String calendar) {
  /** Checks that all three are named. */
  public Pinned {
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(calendar, "calendar");
  }
}
