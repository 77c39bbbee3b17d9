package org.yijianshi.contractcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.yijianshi.contract.CaseLogContract;
import org.yijianshi.contract.HousekeepingContract;
import org.yijianshi.contract.OutboxContract;
import org.yijianshi.contract.PublicationsContract;
import org.yijianshi.contract.WorkListsContract;
import org.yijianshi.port.Storage;

/**
 * The published suites let an honest store pass, and no liar. The runs at the end are what an
 * adapter's author writes; only {@link Launched} runs them.
 */
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

  @ExtendWith(Launched.ChosenStore.class)
  static final class CaseLogRun extends CaseLogContract {
    private final StoreUnderCheck.Opener stores;

    CaseLogRun(StoreUnderCheck.Opener stores) {
      this.stores = stores;
    }

    @Override
    protected Storage open() {
      return stores.fresh().get();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return stores.secondView().apply(storage);
    }
  }

  @ExtendWith(Launched.ChosenStore.class)
  static final class WorkListsRun extends WorkListsContract {
    private final StoreUnderCheck.Opener stores;

    WorkListsRun(StoreUnderCheck.Opener stores) {
      this.stores = stores;
    }

    @Override
    protected Storage open() {
      return stores.fresh().get();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return stores.secondView().apply(storage);
    }
  }

  @ExtendWith(Launched.ChosenStore.class)
  static final class OutboxRun extends OutboxContract {
    private final StoreUnderCheck.Opener stores;

    OutboxRun(StoreUnderCheck.Opener stores) {
      this.stores = stores;
    }

    @Override
    protected Storage open() {
      return stores.fresh().get();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return stores.secondView().apply(storage);
    }
  }

  @ExtendWith(Launched.ChosenStore.class)
  static final class PublicationsRun extends PublicationsContract {
    private final StoreUnderCheck.Opener stores;

    PublicationsRun(StoreUnderCheck.Opener stores) {
      this.stores = stores;
    }

    @Override
    protected Storage open() {
      return stores.fresh().get();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return stores.secondView().apply(storage);
    }
  }

  @ExtendWith(Launched.ChosenStore.class)
  static final class HousekeepingRun extends HousekeepingContract {
    private final StoreUnderCheck.Opener stores;

    HousekeepingRun(StoreUnderCheck.Opener stores) {
      this.stores = stores;
    }

    @Override
    protected Storage open() {
      return stores.fresh().get();
    }

    @Override
    protected Optional<Storage> secondViewOn(Storage storage) {
      return stores.secondView().apply(storage);
    }
  }
}
