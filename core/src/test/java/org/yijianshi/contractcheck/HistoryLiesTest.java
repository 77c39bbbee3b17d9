package org.yijianshi.contractcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.contract.history.Breach;
import org.yijianshi.contract.history.HistoryGenerator;
import org.yijianshi.contract.history.Invariant;
import org.yijianshi.contract.history.Invariants;
import org.yijianshi.contract.history.PlayedHistory;
import org.yijianshi.contract.history.World;
import org.yijianshi.contract.history.Worlds;

/** Every invariant fails on a history that was broken in the one thing that it is about. */
class HistoryLiesTest {
  private static final int SEEDS = 80;
  private static final World SHOP = Worlds.shop();

  /** Of the shop with all its variants, played once. */
  private static final List<PlayedHistory> HONEST = honest();

  private static List<PlayedHistory> honest() {
    List<PlayedHistory> honest = new ArrayList<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      honest.add(HistoryGenerator.generate(SHOP, seed));
    }
    return List.copyOf(honest);
  }

  @Test
  void there_is_a_lie_for_every_invariant_and_no_other() {
    assertThat(HistoryLies.ALL.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Invariants.all().stream().map(Invariant::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> an_invariant_notices_the_lie_about() {
    return Invariants.all().stream()
        .map(invariant -> dynamicTest(invariant.name(), () -> notices(invariant)));
  }

  private static void notices(Invariant invariant) {
    UnaryOperator<PlayedHistory> lie = HistoryLies.ALL.get(invariant.name());
    for (PlayedHistory honest : HONEST) {
      PlayedHistory lied = lie.apply(honest);
      Optional<Breach> breach = lied == honest ? Optional.empty() : invariant.breach(lied);
      if (breach.isPresent()) {
        assertThat(breach.get().what()).isNotBlank();
        assertThat(invariant.breach(honest)).isEmpty();
        return;
      }
    }
    throw new AssertionError(invariant + " never notices");
  }
}
