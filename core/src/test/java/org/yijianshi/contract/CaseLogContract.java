package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.closed;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.entry;
import static org.yijianshi.contract.CaseSamples.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.port.Storage;

/** What a {@link CaseLog} must do; how to run it stands in the package's introduction. */
public abstract class CaseLogContract extends CaseRacesContract {
  /** For the adapter's test. */
  protected CaseLogContract() {}

  @Test
  void an_unknown_case_has_no_history_and_no_head() {
    CaseLog log = open().caseLog();

    assertEquals(History.NONE, log.read(caseId(1)));
    assertEquals(Head.NONE, log.head(caseId(1)));
  }

  @Test
  void what_was_appended_is_read_back_equal_and_oldest_first() {
    Storage storage = open();
    CaseLog log = storage.caseLog();
    List<CaseCommit> commits = new ArrayList<>();
    Head head = Head.NONE;
    for (int i = 1; i <= 12; i++) {
      CaseAppend next =
          append(1, head).opening(duty(i, i), duty(100 + i, i)).telling(i % 3).build();
      head = log.append(next).head();
      commits.add(next.commit());
    }

    History read = viewOf(storage).caseLog().read(caseId(1));
    assertEquals(head, read.head());
    assertEquals(commits, read.commits());
  }

  @Test
  void the_answer_of_an_append_is_the_head_that_reading_gives() {
    Storage storage = open();
    CaseLog log = storage.caseLog();

    Head first = append(1, Head.NONE).to(log).head();
    assertEquals(1, first.version());
    assertEquals(first, viewOf(storage).caseLog().head(caseId(1)));

    Head second = append(1, first).to(log).head();
    assertEquals(2, second.version());
    assertEquals(second, viewOf(storage).caseLog().head(caseId(1)));
    assertEquals(second, viewOf(storage).caseLog().read(caseId(1)).head());
  }

  @Test
  void each_case_has_its_own_history() {
    CaseLog log = open().caseLog();
    CaseAppend one = append(1, Head.NONE).build();
    CaseAppend two = append(2, Head.NONE).build();
    Head oneHead = log.append(one).head();
    log.append(two);
    Head twoHead = append(2, log.head(caseId(2))).to(log).head();

    assertEquals(oneHead, log.read(caseId(1)).head());
    assertEquals(List.of(one.commit()), log.read(caseId(1)).commits());
    assertEquals(2, log.read(caseId(2)).commits().size());
    assertEquals(twoHead, log.head(caseId(2)));
    assertEquals(History.NONE, log.read(caseId(3)));
  }

  @Test
  void an_append_at_a_version_that_was_left_is_stale() {
    CaseLog log = open().caseLog();
    Head first = append(1, Head.NONE).to(log).head();
    append(1, first).to(log);
    History before = log.read(caseId(1));

    assertThrows(StaleCaseException.class, () -> append(1, first).to(log));
    assertThrows(StaleCaseException.class, () -> append(1, Head.NONE).to(log));

    assertEquals(before, log.read(caseId(1)));
  }

  @Test
  void an_append_at_a_version_that_was_never_reached_is_stale() {
    CaseLog log = open().caseLog();
    Head first = append(1, Head.NONE).to(log).head();

    Head tooFar = new Head(first.version() + 1, first.token());
    assertThrows(StaleCaseException.class, () -> append(1, tooFar).to(log));
    assertThrows(StaleCaseException.class, () -> append(2, first).to(log));

    assertEquals(first, log.head(caseId(1)));
    assertEquals(History.NONE, log.read(caseId(2)));
  }

  @Test
  void the_right_version_with_another_token_is_stale() {
    CaseLog log = open().caseLog();
    Head first = append(1, Head.NONE).to(log).head();
    History before = log.read(caseId(1));

    for (long token : new long[] {first.token() ^ 1, ~first.token()}) {
      Head forged = new Head(first.version(), token);
      assertThrows(StaleCaseException.class, () -> append(1, forged).to(log));
    }
    assertThrows(StaleCaseException.class, () -> append(2, new Head(0, 7)).to(log));

    assertEquals(before, log.read(caseId(1)));
    assertEquals(History.NONE, log.read(caseId(2)));
  }

  @Test
  void the_head_of_another_history_of_the_same_length_is_stale() {
    CaseLog log = open().caseLog();
    CaseLog promoted = open().caseLog();
    Head here = append(1, Head.NONE).by(CaseSamples.commandId(7, 1)).to(log).head();
    Head there = append(1, Head.NONE).by(CaseSamples.commandId(7, 2)).to(promoted).head();

    assertEquals(here.version(), there.version());
    assertNotEquals(here.token(), there.token());
    assertThrows(StaleCaseException.class, () -> append(1, there).to(log));
    assertThrows(StaleCaseException.class, () -> append(1, here).to(promoted));
  }

  @Test
  void a_first_commit_with_a_taken_number_is_refused_and_stores_nothing() {
    Storage storage = open();
    CaseLog log = storage.caseLog();
    append(1, Head.NONE).opening(duty(1, 10)).telling(1).to(log);
    Contents before = Contents.of(storage, caseId(1), caseId(2));

    assertThrows(
        DuplicateCaseNumberException.class,
        () -> append(2, Head.NONE).opening(duty(1, 5)).telling(2).showing(numbered(2, 1)).to(log));

    assertEquals(before, Contents.of(storage, caseId(1), caseId(2)));
    assertEquals(caseId(1), storage.workLists().byNumber(number(1)).orElseThrow().caseId());
    assertEquals(1, Outboxes.drain(storage.outbox()).size());
  }

  @Test
  void a_case_refused_for_its_number_may_come_again_with_a_free_one() {
    CaseLog log = open().caseLog();
    append(1, Head.NONE).to(log);
    assertThrows(
        DuplicateCaseNumberException.class,
        () -> append(2, Head.NONE).showing(numbered(2, 1)).to(log));

    Head head = append(2, Head.NONE).to(log).head();

    assertEquals(1, head.version());
    assertEquals(head, log.head(caseId(2)));
  }

  @Test
  void a_refused_append_leaves_history_lists_and_outbox_unchanged() {
    Storage storage = open();
    CaseLog log = storage.caseLog();
    Head first = append(1, Head.NONE).opening(duty(1, 10), duty(2, 20)).telling(1).to(log).head();
    Contents before = Contents.of(storage, caseId(1));
    CaseAppend stale =
        append(1, new Head(1, ~first.token()))
            .opening(duty(2, 5), duty(3, 1))
            .closing(closed(duty(1, 10), 3))
            .telling(3)
            .showing(numbered(1, 9))
            .build();

    assertThrows(StaleCaseException.class, () -> log.append(stale));

    assertEquals(before, Contents.of(storage, caseId(1)));
    assertEquals(Optional.empty(), storage.workLists().byNumber(number(9)));
    assertEquals(List.of(1000L), Outboxes.sequences(Outboxes.drain(storage.outbox())));
  }

  @Test
  void a_commit_its_duties_messages_and_entry_show_together() {
    Storage storage = open();
    append(1, Head.NONE)
        .opening(duty(1, 10))
        .closing(closed(duty(2, 20), 3))
        .telling(2)
        .to(storage.caseLog());

    Contents shown = Contents.of(viewOf(storage), caseId(1));
    assertEquals(1, shown.histories().get(0).head().version());
    assertEquals(List.of(duty(1, 10)), shown.openDuties());
    assertEquals(List.of(closed(duty(2, 20), 3)), shown.closedDuties());
    assertEquals(List.of(entry(1)), shown.cases());
    assertEquals(
        List.of(1000L, 1001L), Outboxes.sequences(Outboxes.drain(viewOf(storage).outbox())));
  }

  @Test
  void a_second_view_sees_the_history_and_a_store_of_its_own_does_not() {
    Storage storage = open();
    Head head = append(1, Head.NONE).to(storage.caseLog()).head();

    Optional<Storage> second = secondViewOn(storage);
    if (second.isPresent()) {
      CaseLog other = second.get().caseLog();
      assertEquals(head, other.head(caseId(1)));
      append(1, head).to(other);
      assertThrows(StaleCaseException.class, () -> append(1, head).to(storage.caseLog()));
    } else {
      CaseLog other = open().caseLog();
      assertEquals(Head.NONE, other.head(caseId(1)));
      assertThrows(StaleCaseException.class, () -> append(1, head).to(other));
    }
  }
}
