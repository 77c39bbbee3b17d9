package org.yijianshi.contract.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * All invariants of a case, named and each with its rules. They are checked on what was decided and
 * stored, with little help of the code that decided it.
 */
public final class Invariants {
  private static final List<Invariant> ALL =
      Stream.of(
              DecisionInvariants.ALL,
              DutyInvariants.ALL,
              ClockInvariants.ALL,
              CalendarInvariants.ALL,
              SweepInvariants.ALL,
              NoticeInvariants.ALL,
              OutcomeInvariants.ALL,
              DeliveryInvariants.ALL,
              MaterialInvariants.ALL)
          .flatMap(List::stream)
          .toList();

  private Invariants() {}

  /** Every invariant. */
  public static List<Invariant> all() {
    return ALL;
  }

  /**
   * The invariant of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Invariant named(String name) {
    return ALL.stream()
        .filter(invariant -> invariant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No invariant " + name + " in " + ALL));
  }

  /** Those that the history breaks; none, if the library is right. */
  public static List<Invariant> broken(PlayedHistory played) {
    return ALL.stream().filter(invariant -> invariant.breach(played).isPresent()).toList();
  }
}
