package org.yijianshi.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.CaseSamples.FIRE;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.closed;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.next;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.Head;
import org.yijianshi.port.WorkLists;
import org.yijianshi.port.WorkLists.WorkQuery;

/** A page shows what one party owes as it stands between two commits, never inside one. */
class WholePagesTest {
  private static final int COMMITS = 3000;

  private final MemoryStorage storage = new MemoryStorage();
  private final CaseLog log = storage.caseLog();
  private final WorkLists lists = storage.workLists();
  private final ExecutorService writer = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    writer.shutdownNow();
  }

  @Test
  void duties_that_one_commit_moves_are_never_missed_and_never_seen_half_moved() throws Exception {
    append(1, Head.NONE).opening(duty(1, 0), duty(2, 0), duty(3, 0)).to(log);

    Future<?> writing =
        writer.submit(
            () -> {
              for (int i = 1; i <= COMMITS; i++) {
                int due = i * 7919 % 1000;
                next(1, log).opening(duty(1, due), duty(2, due), duty(3, due)).to(log);
              }
            });

    boolean last;
    do {
      last = writing.isDone();
      List<Instant> due =
          lists.open(WorkQuery.of(FIRE)).stream().map(item -> item.obligation().dueAt()).toList();
      assertThat(due).hasSize(3).containsOnly(due.get(0));
    } while (!last);
    writing.get(1, TimeUnit.MINUTES);
  }

  @Test
  void duties_that_one_commit_closes_are_closed_together() throws Exception {
    append(1, Head.NONE).to(log);

    Future<?> writing =
        writer.submit(
            () -> {
              for (int i = 1; i <= COMMITS; i++) {
                next(1, log).closing(closed(duty(2 * i, 5), i), closed(duty(2 * i + 1, 5), i)).to(log);
              }
            });

    boolean last;
    do {
      last = writing.isDone();
      assertThat(lists.closed(FIRE, minute(0), minute(COMMITS + 1)).size()).isEven();
    } while (!last);
    writing.get(1, TimeUnit.MINUTES);
  }
}
