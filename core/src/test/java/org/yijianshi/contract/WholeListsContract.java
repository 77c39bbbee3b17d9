package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.yijianshi.contract.CaseSamples.FIRE;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.closed;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.next;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.Head;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;
import org.yijianshi.port.WorkQuery;

/**
 * The part of {@link WorkListsContract} that reads while a case is written; adapters run that one.
 */
public abstract class WholeListsContract extends CaseListsContract {
  private static final int COMMITS = 300;
  private static final ClosedQuery ALL_CLOSED =
      ClosedQuery.of(FIRE, minute(0), minute(COMMITS + 1)).limit(1000);

  /** For {@link WorkListsContract}. */
  protected WholeListsContract() {}

  @Test
  void duties_that_one_commit_moves_are_never_missed_and_never_seen_half_moved() {
    Storage storage = open();
    CaseLog log = storage.caseLog();
    append(1, Head.NONE).opening(duty(1, 0), duty(2, 0), duty(3, 0)).to(log);
    WorkLists lists = viewOf(storage).workLists();

    readWhile(
        i -> {
          int due = i * 7919 % 1000;
          next(1, log).opening(duty(1, due), duty(2, due), duty(3, due)).to(log);
        },
        () -> {
          List<Instant> due =
              lists.open(WorkQuery.of(FIRE)).stream()
                  .map(item -> item.obligation().dueAt())
                  .toList();
          assertEquals(3, due.size(), "duties that are open all the time");
          assertEquals(Collections.nCopies(3, due.get(0)), due);
        });
  }

  @Test
  void duties_that_one_commit_closes_are_seen_closed_together() {
    Storage storage = open();
    CaseLog log = storage.caseLog();
    append(1, Head.NONE).to(log);
    WorkLists lists = viewOf(storage).workLists();

    readWhile(
        i -> next(1, log).closing(closed(duty(2 * i, 5), i), closed(duty(2 * i + 1, 5), i)).to(log),
        () ->
            assertEquals(
                0, lists.closed(ALL_CLOSED).size() % 2, "one of two that are closed together"));
    assertEquals(2 * COMMITS, lists.closed(ALL_CLOSED).size());
  }

  /** Reads at least once, and again until the last commit is stored or a reading fails. */
  private static void readWhile(IntConsumer commit, Runnable reading) {
    AtomicBoolean over = new AtomicBoolean();
    Callable<Boolean> writer =
        () -> {
          try {
            for (int i = 1; i <= COMMITS && !over.get(); i++) {
              commit.accept(i);
            }
          } finally {
            over.set(true);
          }
          return true;
        };
    Callable<Boolean> reader =
        () -> {
          try {
            boolean last;
            do {
              last = over.get();
              reading.run();
            } while (!last);
          } finally {
            over.set(true);
          }
          return true;
        };
    Together.run(Arrays.asList(writer, reader));
  }
}
