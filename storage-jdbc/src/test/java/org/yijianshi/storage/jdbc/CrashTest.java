package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.hall.Answer;
import org.yijianshi.port.Outbox.Backlog;

/**
 * Processes are killed under load: the program, and the database. Nothing that was acknowledged is
 * lost, nothing is there by half or twice, and every message leaves. The normal build kills a few;
 * the profile {@code crash} kills the program 50 times and PostgreSQL 20 times.
 */
class CrashTest {
  private static final int KILLS_OF_THE_PROGRAM = Integer.getInteger("crash.program", 2);
  private static final int KILLS_OF_POSTGRES = Integer.getInteger("crash.postgres", 2);
  private static final int LEAST = 20;
  private static final int SPREAD = 150;

  @TempDir Path directory;

  private final CrashLedger ledger = new CrashLedger();
  private final Random random = new Random(20260401);

  @Test
  void the_program_is_killed_under_load_on_postgresql() throws Exception {
    try (DurablePostgres server = new DurablePostgres(directory)) {
      programKilled(server, Databases.POSTGRES, server.create("crash"), KILLS_OF_THE_PROGRAM);
    }
  }

  /** H2 runs in the program and dies with it. */
  @Test
  void the_program_is_killed_under_load_with_h2_in_it() throws Exception {
    String url = "jdbc:h2:file:" + directory.resolve("crash") + ";WRITE_DELAY=0";
    programKilled(Databases.H2.get(), Databases.H2, url, Math.min(KILLS_OF_THE_PROGRAM, 10));
  }

  private void programKilled(Database database, Databases kind, String url, int kills)
      throws Exception {
    try (HikariDataSource pool = database.pool(url, 2)) {
      SchemaScripts.run(pool, database.dialect());
    }
    for (int round = 1; round <= kills; round++) {
      CrashProcess.killedAfter(LEAST + random.nextInt(SPREAD), kind, url, round, ledger);
    }
    try (HikariDataSource pool = database.pool(url, 4)) {
      settle(pool, database.dialect());
    }
  }

  @Test
  void postgresql_is_killed_under_load() throws Exception {
    try (DurablePostgres server = new DurablePostgres(directory)) {
      HikariDataSource pool =
          server.pool(server.create("crash"), CaseLoad.THREADS + CaseLoad.RELAYS);
      try (pool) {
        pool.setConnectionTimeout(2_000);
        SchemaScripts.run(pool, server.dialect());
        JdbcStorage storage = JdbcStorage.on(pool).dialect(server.dialect()).build();
        assertThat(storage.warnings()).isEmpty();
        CaseLoad load = new CaseLoad(storage, ledger, 1, true);
        List<Thread> threads = load.start();
        for (int kill = 0; kill < KILLS_OF_POSTGRES; kill++) {
          await(ledger.acknowledged() + LEAST + random.nextInt(SPREAD));
          server.kill();
          server.restart();
        }
        await(ledger.acknowledged() + LEAST);
        load.end();
        for (Thread thread : threads) {
          thread.join();
        }
        settle(pool, server.dialect());
      }
    }
  }

  private static Backlog backlog(JdbcStorage storage) {
    return storage.outbox().backlog(Instant.now());
  }

  private void await(long acknowledged) throws InterruptedException {
    while (ledger.acknowledged() < acknowledged) {
      Thread.sleep(5);
    }
  }

  /** Sends off what still waits, asks some commands again, and looks. */
  private void settle(HikariDataSource pool, Dialect dialect) throws Exception {
    JdbcStorage storage = JdbcStorage.on(pool).dialect(dialect).build();
    assertThat(storage.warnings()).isEmpty();
    CaseLoad load = new CaseLoad(storage, ledger, 0, true);
    for (Backlog left = backlog(storage); left.waiting() + left.leased() > 0; ) {
      load.sendOff();
      left = backlog(storage);
    }
    ledger.holdAgainst(storage, pool);
    for (CaseId id : ledger.cases().stream().limit(30).toList()) {
      Answer.Done again = load.answer(id, 1).orThrow();
      assertThat(again.repeated()).isTrue();
      assertThat(again.version()).isEqualTo(1);
    }
    System.out.printf(
        "%s: %d commands of %d cases acknowledged, all there%n",
        dialect.name(), ledger.acknowledged(), ledger.cases().size());
  }
}
