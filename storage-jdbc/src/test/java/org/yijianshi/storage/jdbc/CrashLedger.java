package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.message.Messages;
import org.yijianshi.port.Housekeeping.Verified;
import org.yijianshi.port.Storage;

/** What was acknowledged and delivered, to be held against what a database still knows. */
final class CrashLedger implements CaseLoad.Witness {
  /** What a command was told. */
  record Entry(int command, long version) {}

  private final Map<CaseId, Set<Entry>> commands = new ConcurrentHashMap<>();
  private final Map<CaseId, Set<Long>> deliveries = new ConcurrentHashMap<>();
  private final AtomicLong acknowledged = new AtomicLong();

  @Override
  public void acknowledged(CaseId id, int command, long version) {
    commands
        .computeIfAbsent(id, c -> ConcurrentHashMap.newKeySet())
        .add(new Entry(command, version));
    acknowledged.incrementAndGet();
  }

  /** Keeps first deliveries, in their order. */
  @Override
  public void delivered(CaseId id, long sequence) {
    Set<Long> of = deliveries.computeIfAbsent(id, c -> new LinkedHashSet<>());
    synchronized (of) {
      of.add(sequence);
    }
  }

  long acknowledged() {
    return acknowledged.get();
  }

  /** The cases of which something was acknowledged. */
  Set<CaseId> cases() {
    return commands.keySet();
  }

  /** Every acknowledged command is there, whole and once, and so is every message. */
  void holdAgainst(Storage storage, DataSource tables) throws SQLException {
    List<CaseId> stored = stored(tables);
    assertThat(stored).containsAll(commands.keySet());
    for (CaseId id : stored) {
      List<CaseCommit> commits = storage.caseLog().read(id).commits();
      assertThat(commits).extracting(CaseCommit::commandId).doesNotHaveDuplicates();
      for (Entry entry : commands.getOrDefault(id, Set.of())) {
        assertThat(commits.get((int) entry.version() - 1).commandId())
            .as("command %d of %s", entry.command(), id)
            .isEqualTo(CaseLoad.commandId(id, entry.command()));
      }
      assertThat(List.copyOf(deliveries.getOrDefault(id, Set.of())))
          .as("messages of %s", id)
          .isEqualTo(expected(id, commits));
    }
    assertThat(faults(storage)).isEmpty();
  }

  private static List<Long> expected(CaseId id, List<CaseCommit> commits) {
    List<Long> sequences = new ArrayList<>();
    CaseState state = CaseState.unfiled(id);
    for (CaseCommit commit : commits) {
      CaseState after = state.after(commit);
      Messages.of(state, commit, after).forEach(message -> sequences.add(message.sequence()));
      state = after;
    }
    return sequences;
  }

  private static List<Object> faults(Storage storage) {
    List<Object> faults = new ArrayList<>();
    CaseId next = null;
    do {
      Verified verified = storage.housekeeping().verify(next, 500);
      faults.addAll(verified.faults());
      next = verified.next();
    } while (next != null);
    return faults;
  }

  private static List<CaseId> stored(DataSource tables) throws SQLException {
    List<CaseId> ids = new ArrayList<>();
    try (Connection connection = tables.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select cast(case_id as varchar(36)) from yjs_case")) {
      while (rows.next()) {
        ids.add(CaseId.of(rows.getString(1)));
      }
    }
    return ids;
  }
}
