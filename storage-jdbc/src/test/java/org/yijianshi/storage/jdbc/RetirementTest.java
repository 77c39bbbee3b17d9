package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.closed;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.entry;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.number;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.contract.CaseSamples;
import org.yijianshi.contract.SampleEntry;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.CaseQuery.Shelf;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.port.WorkQuery;

/** Cases that are over move to another shelf, read as before, and come back when they must. */
class RetirementTest {
  private Stores stores;
  private JdbcStorage storage;

  private void on(Databases database) {
    stores = new Stores(database.get());
    storage = stores.open();
  }

  @AfterEach
  void giveBack() {
    stores.close();
  }

  private static CaseEntry over(int n, long minute) {
    return SampleEntry.from(entry(n)).at(CaseStage.CLOSED, minute(minute)).build();
  }

  /** Case n with one duty done, closed at that minute. */
  private Head close(int n, long minute) {
    Head first = append(n, Head.NONE).opening(duty(1, 10)).to(storage.caseLog()).head();
    return append(n, first)
        .closing(closed(duty(1, 10), minute))
        .showing(over(n, minute))
        .insteadOf(entry(n))
        .to(storage.caseLog())
        .head();
  }

  private List<Integer> on(Shelf shelf) {
    return storage.workLists().cases(CaseQuery.all().shelf(shelf)).stream()
        .map(found -> Integer.parseInt(found.number().value().substring(8)))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void only_what_is_over_and_long_unchanged_is_moved_the_oldest_first(Databases database) {
    on(database);
    close(1, 5_000);
    close(2, 3_000);
    close(3, 9_000);
    append(4, Head.NONE).opening(duty(1, 10)).to(storage.caseLog());
    Head owing = close(5, 2_000);
    append(5, owing).opening(duty(2, 10)).showing(over(5, 2_000)).to(storage.caseLog());
    Head telling = close(6, 2_000);
    append(6, telling).telling(1).showing(over(6, 2_000)).to(storage.caseLog());

    assertThat(storage.housekeeping().retire(minute(3_000), 10)).isZero();
    assertThat(storage.housekeeping().retire(minute(9_000), 1)).isEqualTo(1);
    assertThat(on(Shelf.RETIRED)).containsExactly(2);
    assertThat(storage.housekeeping().retire(minute(9_000), 10)).isEqualTo(1);

    assertThat(on(Shelf.RETIRED)).containsExactly(1, 2);
    assertThat(on(Shelf.CURRENT)).containsExactly(3, 4, 5, 6);
    assertThat(on(Shelf.BOTH)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> storage.housekeeping().retire(minute(1), 0));

    Outbox.Claimed last = storage.outbox().claim(minute(99_999), Duration.ofMinutes(1), 10).get(0);
    assertThat(storage.outbox().acknowledge(last)).isTrue();
    assertThat(storage.housekeeping().retire(minute(9_000), 10)).isEqualTo(1);
    assertThat(on(Shelf.RETIRED)).containsExactly(1, 2, 6);
  }

  @ParameterizedTest
  @EnumSource
  void a_retired_case_reads_as_before_and_its_number_stays_taken(Databases database) {
    on(database);
    Head head = close(1, 100);
    History before = storage.caseLog().read(caseId(1));
    ClosedQuery done = ClosedQuery.of(CaseSamples.FIRE, minute(0), minute(999));
    var doneBefore = storage.workLists().closed(done);

    assertThat(storage.housekeeping().retire(minute(101), 5)).isEqualTo(1);

    JdbcStorage second = (JdbcStorage) stores.second(storage).orElseThrow();
    assertThat(second.caseLog().read(caseId(1))).isEqualTo(before);
    assertThat(second.caseLog().head(caseId(1))).isEqualTo(head);
    assertThat(second.workLists().byNumber(number(1))).contains(over(1, 100));
    assertThat(second.workLists().closed(done)).isEqualTo(doneBefore).hasSize(1);
    assertThat(second.workLists().cases(CaseQuery.all().applicantKey("applicant-key-1")))
        .containsExactly(over(1, 100));
    assertThat(second.workLists().cases(CaseQuery.current().applicantKey("applicant-key-1")))
        .isEmpty();
    assertThat(second.workLists().countCases(null, minute(0), minute(999)))
        .extracting(count -> count.stage(), count -> count.count())
        .containsExactly(tuple(CaseStage.CLOSED, 1L));

    CaseEntry sameNumber = SampleEntry.from(entry(2)).number(number(1)).build();
    assertThatThrownBy(() -> append(2, Head.NONE).showing(sameNumber).to(second.caseLog()))
        .isInstanceOf(DuplicateCaseNumberException.class);
    assertThatThrownBy(() -> append(1, Head.NONE).to(second.caseLog()))
        .isInstanceOf(StaleCaseException.class);
    assertThat(on(Shelf.RETIRED)).containsExactly(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_commit_brings_a_retired_case_back_in_the_same_step(Databases database) {
    on(database);
    Head head = close(1, 100);
    assertThat(storage.housekeeping().retire(minute(101), 5)).isEqualTo(1);
    JdbcStorage second = (JdbcStorage) stores.second(storage).orElseThrow();

    assertThatThrownBy(
            () -> append(1, new Head(head.version(), head.token() + 1)).to(storage.caseLog()))
        .isInstanceOf(StaleCaseException.class);
    assertThat(on(Shelf.RETIRED)).containsExactly(1);
    append(1, head).opening(duty(2, 10)).showing(over(1, 100)).telling(1).to(second.caseLog());

    assertThat(on(Shelf.RETIRED)).isEmpty();
    assertThat(on(Shelf.CURRENT)).containsExactly(1);
    assertThat(storage.caseLog().read(caseId(1)).commits()).hasSize(3);
    assertThat(storage.workLists().open(WorkQuery.of(CaseSamples.FIRE))).hasSize(1);
    assertThat(storage.workLists().closed(ClosedQuery.of(CaseSamples.FIRE, minute(0), minute(999))))
        .hasSize(1);
    assertThat(storage.workLists().cases(CaseQuery.current().applicantKey("applicant-key-1")))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void who_retires_and_who_appends_at_once_lose_nothing(Databases database) {
    on(database);
    for (int n = 1; n <= 12; n++) {
      Head head = close(n, n);
      CaseEntry over = over(n, n);
      int which = n;
      CompletableFuture<Integer> moved =
          CompletableFuture.supplyAsync(() -> storage.housekeeping().retire(minute(99), 5));
      boolean stored = appended(which, head, over);
      moved.join();

      assertThat(storage.caseLog().read(caseId(n)).commits()).hasSize(stored ? 3 : 2);
      assertThat(on(Shelf.BOTH)).hasSize(n).contains(n);
    }
  }

  private boolean appended(int n, Head head, CaseEntry over) {
    try {
      append(n, head).opening(duty(2, 10)).showing(over).to(storage.caseLog());
      return true;
    } catch (StaleCaseException lost) {
      return false;
    }
  }
}
