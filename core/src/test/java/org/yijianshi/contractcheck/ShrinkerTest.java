package org.yijianshi.contractcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.Evolution;
import org.yijianshi.contract.history.Engine;
import org.yijianshi.contract.history.HistoryGenerator;
import org.yijianshi.contract.history.Invariant;
import org.yijianshi.contract.history.Invariants;
import org.yijianshi.contract.history.PlayedHistory;
import org.yijianshi.contract.history.Shrinker;
import org.yijianshi.contract.history.Twist;
import org.yijianshi.contract.history.World;
import org.yijianshi.contract.history.Worlds;
import org.yijianshi.procedure.CaseDecider;

/** A failing history comes out as the few commands that matter, and reads as a story. */
class ShrinkerTest {
  private static final World SHOP = Worlds.shop();
  private static final Predicate<PlayedHistory> GRANTED =
      played ->
          played.moves().stream()
              .flatMap(move -> move.events().stream())
              .anyMatch(ApprovalEvent.Granted.class::isInstance);

  /** A decider that forgets to say that what it accepts was accepted. */
  private static final Engine FORGETFUL =
      (state, envelope, book) ->
          new CaseDecider().decide(state, envelope, book) instanceof Decision.Accepted accepted
              ? forgotten(state, accepted, envelope.occurredAt())
              : new CaseDecider().decide(state, envelope, book);

  private static Decision forgotten(CaseState state, Decision.Accepted accepted, Instant at) {
    List<CaseEvent> events = accepted.events().stream().filter(ShrinkerTest::remembered).toList();
    CaseState led = state;
    for (CaseEvent event : events) {
      led = Evolution.evolve(led, event, at);
    }
    return new Decision.Accepted(events, led);
  }

  private static boolean remembered(CaseEvent event) {
    return !(event instanceof AcceptanceEvent.BundlePromised);
  }

  @Test
  void a_grant_needs_nothing_but_submission_acceptance_by_whatever_way_and_decision() {
    PlayedHistory whole = first(GRANTED);

    PlayedHistory smallest = Shrinker.smallest(whole, Engine.real(), GRANTED);

    assertThat(whole.history().intents()).hasSizeGreaterThan(10);
    assertThat(smallest.history().intents())
        .hasSizeBetween(3, 7)
        .allMatch(intent -> intent.twist() == Twist.NONE && intent.lag().isZero());
    assertThat(smallest.story())
        .contains("history of seed", ": Submit", "Granted")
        .doesNotContain("✗");
  }

  @Test
  void what_a_wrong_decider_breaks_comes_out_small() {
    Invariant again = Invariants.named("decided-again-the-same");
    Predicate<PlayedHistory> fails = played -> again.breach(played).isPresent();
    PlayedHistory wrong = first(played -> fails.test(played.history().played(FORGETFUL)));

    PlayedHistory smallest = Shrinker.smallest(wrong, FORGETFUL, fails);

    assertThat(again.breach(smallest)).isPresent();
    assertThat(smallest.history().intents().size()).isLessThan(12);
    for (int i = 0; i < smallest.history().intents().size(); i++) {
      assertThat(fails.test(smallest.history().without(i, i + 1).played(FORGETFUL)))
          .as("without intent " + i)
          .isFalse();
    }
  }

  @Test
  void what_does_not_fail_is_not_made_smaller() {
    PlayedHistory honest = HistoryGenerator.generate(SHOP, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shrinker.smallest(honest, Invariants.named("one-outcome-each")))
        .withMessageContaining("does not fail");
  }

  @Test
  void a_history_is_the_same_again_from_its_seed_and_from_its_intents() {
    for (long seed = 0; seed < 20; seed++) {
      PlayedHistory played = HistoryGenerator.generate(SHOP, seed);

      assertThat(HistoryGenerator.generate(SHOP, seed)).isEqualTo(played);
      assertThat(played.history().played()).isEqualTo(played);
      assertThat(played.history().intents()).hasSizeLessThanOrEqualTo(HistoryGenerator.LENGTH);
    }
  }

  @Test
  void what_is_taken_out_leaves_its_time_behind() {
    PlayedHistory played = HistoryGenerator.generate(SHOP, 3);
    Optional<java.time.Instant> last = lastTime(played);

    PlayedHistory shorter = played.history().without(2, 6).played();

    assertThat(lastTime(shorter)).isEqualTo(last);
  }

  private static Optional<java.time.Instant> lastTime(PlayedHistory played) {
    List<org.yijianshi.contract.history.Move> moves = played.moves();
    return moves.isEmpty()
        ? Optional.empty()
        : Optional.of(moves.get(moves.size() - 1).command().recordedAt());
  }

  private static PlayedHistory first(Predicate<PlayedHistory> wanted) {
    for (long seed = 0; seed < 200; seed++) {
      PlayedHistory played = HistoryGenerator.generate(SHOP, seed);
      if (wanted.test(played)) {
        return played;
      }
    }
    throw new AssertionError("No such history");
  }
}
