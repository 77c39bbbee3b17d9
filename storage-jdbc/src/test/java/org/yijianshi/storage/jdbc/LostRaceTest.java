package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.duty;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yijianshi.contract.CaseSamples;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.Head;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.port.WorkQuery;

/** Whoever waits too long for a lock, or is the victim of a deadlock, lost a race and may retry. */
class LostRaceTest {
  private static HikariDataSource impatient(Databases database) {
    String url = database.get().schemaWithTables();
    return switch (database) {
      case POSTGRES ->
          database
              .get()
              .pool(url, 4, config -> config.setConnectionInitSql("set lock_timeout = '300ms'"));
      case MARIADB ->
          database
              .get()
              .pool(
                  url,
                  4,
                  config ->
                      config.setConnectionInitSql("set session innodb_lock_wait_timeout = 1"));
      case H2 ->
          database
              .get()
              .pool(url, 4, config -> config.setConnectionInitSql("set lock_timeout 300"));
    };
  }

  @ParameterizedTest
  @EnumSource
  void who_waits_too_long_for_a_case_lost_a_race_and_stored_nothing(Databases database)
      throws SQLException {
    try (HikariDataSource tables = impatient(database)) {
      JdbcStorage storage = JdbcStorage.on(tables).build();
      CaseLog log = storage.caseLog();
      Head first = append(1, Head.NONE).to(log).head();

      try (Connection blocker = tables.getConnection();
          Statement statement = blocker.createStatement()) {
        blocker.setAutoCommit(false);
        statement.execute("update yjs_case set changed_at = changed_at");

        assertThatThrownBy(() -> append(1, first).opening(duty(1, 5)).telling(2).to(log))
            .isInstanceOf(StaleCaseException.class);

        blocker.rollback();
        blocker.setAutoCommit(true);
      }
      assertThat(log.head(caseId(1))).isEqualTo(first);
      assertThat(storage.workLists().open(WorkQuery.of(CaseSamples.FIRE))).isEmpty();
      assertThat(append(1, first).opening(duty(1, 5)).to(log).head().version()).isEqualTo(2);
      assertThat(log.read(caseId(1)).commits()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void of_two_transactions_in_a_deadlock_one_lost_a_race_and_the_other_goes_on(Databases database)
      throws Exception {
    try (HikariDataSource tables = impatient(database)) {
      JdbcStorage own = JdbcStorage.on(tables).build();
      Head one = append(1, Head.NONE).to(own.caseLog()).head();
      Head two = append(2, Head.NONE).to(own.caseLog()).head();
      CyclicBarrier bothHoldOne = new CyclicBarrier(2);

      List<Boolean> won =
          together(
              () -> appendsBoth(tables, bothHoldOne, List.of(1, 2), List.of(one, two)),
              () -> appendsBoth(tables, bothHoldOne, List.of(2, 1), List.of(two, one)));

      // Where both waited until a time-out, nobody won; where one was the victim, the other did.
      int winners = won.contains(true) ? 1 : 0;
      assertThat(won.stream().filter(w -> w)).hasSize(winners);
      assertThat(own.caseLog().read(caseId(1)).commits()).hasSize(1 + winners);
      assertThat(own.caseLog().read(caseId(2)).commits()).hasSize(1 + winners);
    }
  }

  /** Whether both were stored; if not, the host's transaction is rolled back. */
  private static boolean appendsBoth(
      DataSource tables, CyclicBarrier barrier, List<Integer> cases, List<Head> heads) {
    ConnectionSource source =
        ConnectionSource.ofHost(
            () -> DataSourceUtils.getConnection(tables),
            connection -> DataSourceUtils.releaseConnection(connection, tables));
    TransactionTemplate transactions =
        new TransactionTemplate(new DataSourceTransactionManager(tables));
    transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    CaseLog log = JdbcStorage.on(source).connections(1).build().caseLog();
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              append(cases.get(0), heads.get(0)).to(log);
              try {
                barrier.await(30, TimeUnit.SECONDS);
                append(cases.get(1), heads.get(1)).to(log);
                return true;
              } catch (StaleCaseException lost) {
                status.setRollbackOnly();
                return false;
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            }));
  }

  private static List<Boolean> together(Callable<Boolean> left, Callable<Boolean> right)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Boolean> results = new ArrayList<>();
      for (Future<Boolean> future : threads.invokeAll(List.of(left, right))) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
