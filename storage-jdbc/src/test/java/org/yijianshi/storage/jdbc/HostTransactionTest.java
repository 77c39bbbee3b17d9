package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.entry;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yijianshi.contract.CaseSamples;
import org.yijianshi.hall.Retry;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseLog;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.port.WorkQuery;

/** Commands within a transaction of the host's, which Spring manages. */
class HostTransactionTest {
  private Stores stores;
  private JdbcStorage own;
  private JdbcStorage hosted;
  private TransactionTemplate transactions;
  private JdbcTemplate host;

  private void on(Databases database) {
    stores = new Stores(database.get());
    own = stores.open();
    DataSource tables = stores.under(own);
    hosted = spring(tables, database);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(tables));
    transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    host = new JdbcTemplate(tables);
    host.execute("create table if not exists yjs_host_note (note varchar(20))");
  }

  private static JdbcStorage spring(DataSource tables, Databases database) {
    ConnectionSource source =
        ConnectionSource.ofHost(
            () -> DataSourceUtils.getConnection(tables),
            connection -> DataSourceUtils.releaseConnection(connection, tables));
    return JdbcStorage.on(source).dialect(database.get().dialect()).build();
  }

  @AfterEach
  void giveBack() {
    stores.close();
  }

  private List<String> notes() {
    return host.queryForList("select note from yjs_host_note order by note", String.class);
  }

  private void note(String text) {
    host.update("insert into yjs_host_note values (?)", text);
  }

  @ParameterizedTest
  @EnumSource
  void what_the_host_rolls_back_was_never_stored(Databases database) {
    on(database);
    Head first = append(1, Head.NONE).to(own.caseLog()).head();

    transactions.executeWithoutResult(
        status -> {
          note("with the case");
          Head head = append(1, first).opening(duty(1, 10)).telling(2).to(hosted.caseLog()).head();
          append(2, Head.NONE).to(hosted.caseLog());
          assertThat(hosted.caseLog().head(caseId(1))).isEqualTo(head);
          assertThat(own.caseLog().head(caseId(1))).isEqualTo(first);
          status.setRollbackOnly();
        });

    assertThat(own.caseLog().read(caseId(1)).head()).isEqualTo(first);
    assertThat(own.caseLog().head(caseId(2))).isEqualTo(Head.NONE);
    assertThat(own.workLists().open(WorkQuery.of(CaseSamples.FIRE))).isEmpty();
    assertThat(notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_the_host_commits_shows_with_what_the_host_wrote(Databases database) {
    on(database);

    Head second =
        transactions.execute(
            status -> {
              note("with the case");
              Head first =
                  append(1, Head.NONE).opening(duty(1, 10)).telling(1).to(hosted.caseLog()).head();
              return append(1, first)
                  .opening(duty(2, 5))
                  .closing(CaseSamples.closed(duty(1, 10), 3))
                  .telling(1)
                  .to(hosted.caseLog())
                  .head();
            });

    assertThat(own.caseLog().read(caseId(1)).head()).isEqualTo(second);
    assertThat(own.workLists().open(WorkQuery.of(CaseSamples.FIRE)))
        .extracting(item -> item.obligation().no())
        .containsExactly(2);
    assertThat(own.outbox().backlog(CaseSamples.minute(99_999)).waiting()).isEqualTo(2);
    assertThat(notes()).containsExactly("with the case");
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_race_leaves_the_hosts_transaction_usable(Databases database) {
    on(database);
    Head first = append(1, Head.NONE).to(own.caseLog()).head();
    Head second = append(1, first).to(own.caseLog()).head();

    transactions.executeWithoutResult(
        status -> {
          CaseLog log = hosted.caseLog();
          assertThatThrownBy(() -> append(1, first).telling(1).to(log))
              .isInstanceOf(StaleCaseException.class);
          assertThatThrownBy(() -> append(1, Head.NONE).to(log))
              .isInstanceOf(StaleCaseException.class);
          assertThatThrownBy(() -> append(2, Head.NONE).showing(numberOfOne()).to(log))
              .isInstanceOf(DuplicateCaseNumberException.class);
          note("goes on");
        });

    assertThat(notes()).containsExactly("goes on");
    assertThat(own.caseLog().read(caseId(1)).head()).isEqualTo(second);
    assertThat(own.caseLog().head(caseId(2))).isEqualTo(Head.NONE);
  }

  private static CaseEntry numberOfOne() {
    CaseEntry two = entry(2);
    return new CaseEntry(
        two.caseId(),
        entry(1).number(),
        two.bundle(),
        two.region(),
        two.applicantKeys(),
        two.items(),
        two.departments(),
        two.stage(),
        two.submittedAt(),
        two.changedAt());
  }

  @ParameterizedTest
  @EnumSource
  void halls_with_caches_of_their_own_never_act_on_what_was_rolled_back(Databases database) {
    on(database);
    Hall inHost = new Hall(hosted, Retry.never());
    Hall other = new Hall(own, new Retry(4, Duration.ofNanos(1), Duration.ofNanos(2)));
    assertThat(other.submit(Hall.caseId(1), Hall.command(1)).done()).isTrue();

    transactions.executeWithoutResult(
        status -> {
          assertThat(inHost.receive(Hall.caseId(1), Hall.command(2)).done()).isTrue();
          status.setRollbackOnly();
        });
    assertThat(other.receive(Hall.caseId(1), Hall.command(3)).done()).isTrue();

    // The same command again is not a repeat, and finds what the other hall did meanwhile.
    transactions.executeWithoutResult(
        status ->
            assertThat(inHost.receive(Hall.caseId(1), Hall.command(2)).violations()).isNotEmpty());
    assertThat(own.caseLog().read(Hall.caseId(1)).commits())
        .extracting(commit -> commit.commandId())
        .containsExactly(Hall.command(1), Hall.command(3));
  }
}
