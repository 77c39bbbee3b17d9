package org.yijianshi.contract.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that is true of every history, whatever was tried in it.
 *
 * @param name its name, in lower case with hyphens
 * @param rules the rules that it follows from; empty where it is how the library itself works
 * @param says what is true, in a sentence
 * @param check finds the first place where it is not; empty where there is none
 */
public record Invariant(
    String name, List<String> rules, String says, Function<PlayedHistory, Optional<Breach>> check) {
  /** Copies the rules. */
  public Invariant {
    Objects.requireNonNull(name, "name");
    rules = List.copyOf(rules);
    Objects.requireNonNull(says, "says");
    Objects.requireNonNull(check, "check");
  }

  static Invariant of(
      String name,
      List<String> rules,
      String says,
      Function<PlayedHistory, Optional<Breach>> check) {
    return new Invariant(name, rules, says, check);
  }

  /** The first place where it does not hold. */
  public Optional<Breach> breach(PlayedHistory played) {
    return check.apply(played);
  }

  /** Name, rules and sentence. */
  @Override
  public String toString() {
    return name + (rules.isEmpty() ? "" : " " + rules) + ": " + says;
  }
}
