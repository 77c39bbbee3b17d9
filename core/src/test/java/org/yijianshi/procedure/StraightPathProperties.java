package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.contract.history.CatalogWorld;
import org.yijianshi.contract.history.Dice;
import org.yijianshi.contract.history.Histories;
import org.yijianshi.contract.history.HistoryGenerator;
import org.yijianshi.contract.history.PlayedHistory;
import org.yijianshi.contract.history.Worlds;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.policy.Policy;

/**
 * All 53 bundles of the regulation, each with random facts, limits, materials and subjects, played
 * from submission to closing along random orders of whatever is allowed, by people who do their
 * duty. Every invariant holds all the way.
 */
class StraightPathProperties {
  private static final int MOST_MOVES = 1_000;
  private static final CatalogWorld REGULATION = Worlds.regulation(List.of(Policy.defaults()));

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  @Rule({
    "R2",
    "R26",
    "R28",
    "R30",
    "R35",
    "R36",
    "R39",
    "R40",
    "R41",
    "R42",
    "R45",
    "R47",
    "R48",
    "R50",
    "R51",
    "XKF-42",
    "XKF-45",
    "P-successorClock"
  })
  void every_bundle_closes_by_any_legal_order_of_moves_and_no_invariant_ever_breaks(
      @ForAll long seed) {
    for (Bundle bundle : REGULATION.stage(Dice.of(seed)).books().first().catalog().bundles()) {
      PlayedHistory played =
          HistoryGenerator.dutiful(REGULATION.only(bundle.code()), seed, MOST_MOVES);
      Histories.check(played);
      ended(played);
    }
  }

  private static void ended(PlayedHistory played) {
    CaseState state = played.end();
    assertThat(state.stage()).as(played::story).isEqualTo(CaseStage.CLOSED);
    assertThat(state.obligations().open()).as(played::story).isEmpty();
    assertThat(state.all())
        .as(played::story)
        .allMatch(i -> i.state() == ItemState.GRANTED)
        .allMatch(ItemInstance::nothingToDeliver);
    assertThat(state.materials().all())
        .as(played::story)
        .filteredOn(Material::keptPaper)
        .allMatch(m -> kept(state, state.custody().of(m.code()).orElseThrow()));
    assertThat(played.story()).doesNotContain(Cast.NAME, Cast.PHONE);
  }

  /** By the lead, or by whoever cancels it where it is an old certificate. */
  private static boolean kept(CaseState state, Custody.Holding holding) {
    return holding.holder().equals(state.requireFiling().leadParty())
        || holding.rule().equals(RuleId.of("R26"));
  }
}
