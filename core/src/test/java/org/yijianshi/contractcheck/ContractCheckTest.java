package org.yijianshi.contractcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The published suites let an honest store pass, and no liar. */
class ContractCheckTest {

  @ParameterizedTest
  @EnumSource(names = {"HONEST", "HONEST_AND_SEEN_TWICE"})
  void an_honest_store_passes_every_test(StoreUnderCheck store) {
    Launched run = Launched.against(store);

    assertThat(run.failed()).isEmpty();
    assertThat(run.skipped()).isEmpty();
    assertThat(run.passed()).hasSizeGreaterThan(60);
  }

  @Test
  void a_store_that_does_nothing_passes_only_what_asks_about_nothing() {
    Launched run = Launched.against(StoreUnderCheck.IDLE);

    assertThat(new TreeSet<>(run.passed()))
        .containsExactly(
            "an_empty_outbox_has_nothing_to_claim",
            "an_unknown_case_has_no_history_and_no_head",
            "what_was_never_published_is_not_found_and_has_no_versions");
    assertThat(run.skipped()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"HONEST", "HONEST_AND_SEEN_TWICE", "IDLE"})
  void a_lie_is_caught_by_the_test_that_speaks_of_it(StoreUnderCheck store) {
    Launched run = Launched.against(store);

    assertThat(store.caughtBy()).isNotEmpty();
    assertThat(run.failed()).containsKeys(store.caughtBy().toArray(String[]::new));
    assertThat(run.skipped()).isEmpty();
  }

  @Test
  void every_test_catches_a_liar() {
    Set<String> named =
        Arrays.stream(StoreUnderCheck.values())
            .flatMap(store -> store.caughtBy().stream())
            .collect(Collectors.toSet());
    Set<String> all = new TreeSet<>(Launched.against(StoreUnderCheck.HONEST).passed());
    all.removeAll(named);

    assertThat(all).isEmpty();
  }
}
