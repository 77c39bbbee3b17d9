package org.yijianshi.contract.history;

import static org.yijianshi.contract.history.Checks.unless;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yijianshi.casefile.DutyEvent;
import org.yijianshi.party.Party;
import org.yijianshi.policy.Rung;

/** What is true of what time alone brings about. */
final class SweepInvariants {
  static final List<Invariant> ALL =
      List.of(
          Invariant.of(
              "sweep-is-not-refused",
              List.of(),
              "Whatever the sweep finds due is carried out, unless by a strict calendar no date can"
                  + " be told.",
              SweepInvariants::carriedOut),
          Invariant.of(
              "nobody-hears-twice",
              List.of("R14"),
              "A rung of the ladder hears of a duty once, and the rungs rise.",
              SweepInvariants::once));

  private SweepInvariants() {}

  private static Optional<Breach> carriedOut(PlayedHistory played) {
    return Checks.moves(
        played,
        move ->
            unless(
                !(move.intent().deed() instanceof Deed.Sweep)
                    || move.decision().accepted()
                    || move.refusals().stream().allMatch(v -> v.code().equals("YEAR_UNPUBLISHED")),
                "is found due by the sweep and refused"));
  }

  private static Optional<Breach> once(PlayedHistory played) {
    Map<Integer, Rung> heard = new HashMap<>();
    return Checks.events(
        played,
        (event, move) -> {
          if (!(event instanceof DutyEvent.Escalated escalated)) {
            return null;
          }
          Rung before = heard.put(escalated.duty(), escalated.rung());
          List<Party> told = escalated.to();
          return unless(
              (before == null || escalated.rung().compareTo(before) > 0)
                  && told.stream().distinct().count() == told.size()
                  && !told.isEmpty(),
              "tells of duty " + escalated.duty() + " again");
        });
  }
}
