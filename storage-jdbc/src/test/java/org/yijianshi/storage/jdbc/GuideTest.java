package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.IntakeCommand.Receive;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.codec.CatalogCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.hall.Courier;
import org.yijianshi.hall.Relay;
import org.yijianshi.hall.Retry;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.hall.Submission;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.plan.Wish;
import org.yijianshi.port.Storage;

/** The code that the storage guide shows, run. The pages quote its regions. */
class GuideTest {
  private static final Catalog CATALOG = CatalogCodec.builtIn();
  private static final RegionCode LUSHI = RegionCode.of("411224");

  private final List<String> logged = new ArrayList<>();

  private void log(String line) {
    logged.add(line);
  }

  @ParameterizedTest
  @EnumSource
  void what_the_guide_shows_works_on_every_database(Databases database) throws SQLException {
    try (HikariDataSource dataSource = database.get().bare()) {
      // docs: schema
      SchemaScripts.run(dataSource, new PostgresDialect()); // or MariaDbDialect, H2Dialect
      // docs: end
    } catch (SQLException otherDialect) {
      assertThat(database).isNotEqualTo(Databases.POSTGRES);
    }
    try (HikariDataSource dataSource = database.get().bare()) {
      SchemaScripts.run(dataSource, database.get().dialect());
      inAHall(dataSource);
    }
  }

  private void inAHall(DataSource dataSource) {
    // docs: build
    JdbcStorage storage = JdbcStorage.on(dataSource).connections(8).build();
    storage.warnings().forEach(warning -> log(warning.toString()));

    ServiceHall hall =
        ServiceHall.builder(CATALOG, CalendarCodec.builtIn()).storage(storage).build();
    // docs: end
    new JdbcTemplate(dataSource).execute("create table portal_order (case_id varchar(36))");

    // docs: spring
    ConnectionSource springs =
        ConnectionSource.ofHost(
            () -> DataSourceUtils.getConnection(dataSource),
            connection -> DataSourceUtils.releaseConnection(connection, dataSource));
    Storage inTransactions = JdbcStorage.on(springs).build();
    ServiceHall hosted =
        ServiceHall.builder(CATALOG, CalendarCodec.builtIn())
            .storage(inTransactions)
            .retry(Retry.never()) // whoever lost a race rolls back first
            .build();

    PlatformTransactionManager manager = new DataSourceTransactionManager(dataSource);
    TransactionTemplate transaction = new TransactionTemplate(manager);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    CaseId caseId = CaseId.of("0190a0a0-0000-7000-8000-000000000001"); // time-ordered, version 7
    CommandId commandId = CommandId.of("0190a0a0-0000-7000-8000-000000000002");
    transaction.executeWithoutResult(
        status -> {
          new JdbcTemplate(dataSource).update("insert into portal_order values (?)", caseId + "");
          hosted.cases().submit(applicant(), caseId, commandId, submission()).orThrow();
        });
    // docs: end
    assertThat(hall.cases().history(applicant(), caseId)).hasSize(1);

    CommandId next = CommandId.of("0190a0a0-0000-7000-8000-000000000003");
    hall.cases().give(Hall.WINDOW, caseId, next, new Receive(Set.of())).orThrow();
    Courier courier = (id, message) -> log(message.kind().name());
    // docs: relay
    Relay.Report report;
    do { // for instance every second, on as many machines as you like
      report = hall.relay().run(courier, 500);
    } while (report.delivered() > 0);
    hall.relay().parked().forEach(parked -> log("needs somebody: " + parked.reason()));
    // docs: end
    assertThat(logged).contains("RECEIPT");

    // docs: housekeeping
    Instant aYearAgo = Instant.now().minus(Duration.ofDays(365));
    int moved;
    do { // at night, for instance
      moved = storage.housekeeping().retire(aYearAgo, 500);
    } while (moved == 500);
    // docs: end
    assertThat(moved).isZero();

    // docs: verify
    StoreVerifier.Report verified =
        StoreVerifier.run(
            storage.housekeeping(),
            null, // or the case behind which an earlier run stopped
            (cases, faults, last) -> log(cases + " cases, " + faults + " faults, " + last));
    verified.faults().forEach(fault -> log(fault.caseId() + ": " + fault.flaw()));
    // docs: end
    assertThat(verified.cases()).isEqualTo(1);
    assertThat(verified.faults()).isEmpty();
  }

  private static Actor applicant() {
    return Actor.applicant("account-7");
  }

  private static Submission submission() {
    Participant owner =
        new Participant("owner", PartyRole.APPLICANT, "account-7", "𠮷某", Contact.none());
    Wish wish = Wish.all(BundleCode.of("E02"), LUSHI, Facts.none());
    return Submission.online(Parties.of(owner), wish, Map.of());
  }
}
