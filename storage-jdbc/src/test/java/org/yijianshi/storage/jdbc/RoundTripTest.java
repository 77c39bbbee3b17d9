package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.CaseSamples.FIRE;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.duty;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.codec.CommitCodec;
import org.yijianshi.hall.Retry;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.port.DutyLight;
import org.yijianshi.port.Head;
import org.yijianshi.port.Outbox.Claimed;
import org.yijianshi.port.WorkQuery;

/** What is written comes back to the letter and to the microsecond, whatever zone anybody is in. */
class RoundTripTest {
  /** Times that do not exist, or exist twice, in New York, and one with all its microseconds. */
  private static final List<Instant> TRICKY =
      List.of(
          Instant.parse("2026-03-08T02:30:00.000001Z"),
          Instant.parse("2026-03-08T07:30:00.999999Z"),
          Instant.parse("2026-11-01T05:30:00.5Z"),
          Instant.parse("2026-11-01T06:30:00.123456Z"));

  private final TimeZone usual = TimeZone.getDefault();

  @AfterEach
  void backToTheUsualZone() {
    TimeZone.setDefault(usual);
  }

  private static String inZone(Databases database, String url) {
    return switch (database) {
      case POSTGRES -> url + "&options=-c%20TimeZone=Asia/Kathmandu";
      case MARIADB -> url + "&sessionVariables=time_zone='+05:45'";
      case H2 -> url + ";TIME ZONE=Asia/Kathmandu";
    };
  }

  @ParameterizedTest
  @EnumSource
  void times_are_the_same_in_every_zone(Databases database) {
    String url = database.get().schemaWithTables();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try (HikariDataSource here = database.get().pool(url, 2)) {
      JdbcStorage storage = JdbcStorage.on(here).build();
      Head head = Head.NONE;
      for (int no = 1; no <= TRICKY.size(); no++) {
        head =
            append(1, head)
                .opening(duty(no, FIRE, ObligationKind.DECIDE, TRICKY.get(no - 1)))
                .telling(1)
                .to(storage.caseLog())
                .head();
      }
      assertSeen(storage);
    }

    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    try (HikariDataSource there = database.get().pool(inZone(database, url), 2)) {
      assertSeen(JdbcStorage.on(there).build());
    }
  }

  private static void assertSeen(JdbcStorage storage) {
    assertThat(storage.workLists().open(WorkQuery.of(FIRE)))
        .extracting(item -> item.obligation().dueAt())
        .containsExactlyElementsOf(TRICKY);
    Instant third = TRICKY.get(2);
    assertThat(storage.workLists().open(WorkQuery.of(FIRE).light(DutyLight.RED, third)))
        .extracting(item -> item.obligation().no())
        .containsExactly(1, 2);
    Instant nextNanosecond = third.plusNanos(1);
    assertThat(storage.workLists().open(WorkQuery.of(FIRE).light(DutyLight.RED, nextNanosecond)))
        .extracting(item -> item.obligation().no())
        .containsExactly(1, 2, 3);
    List<CaseCommit> commits = storage.caseLog().read(caseId(1)).commits();
    Instant told = commits.get(0).at();
    assertThat(storage.outbox().claim(told.minusNanos(1000), Duration.ofNanos(1000), 1)).isEmpty();
    List<Claimed> claimed = storage.outbox().claim(told, Duration.ofNanos(1000), 1);
    assertThat(claimed).extracting(one -> one.message().at()).containsExactly(told);
    assertThat(storage.outbox().giveBack(claimed.get(0), told)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void rare_characters_come_back_to_the_letter(Databases database) {
    Stores stores = new Stores(database.get());
    try {
      JdbcStorage storage = stores.open();
      assertThat(new Hall(storage, Retry.usual()).submit(Hall.caseId(1), Hall.command(1)).done())
          .isTrue();

      String written = storage.caseLog().read(Hall.caseId(1)).commits().toString();
      CaseCommit read =
          stores.second(storage).orElseThrow().caseLog().read(Hall.caseId(1)).commits().get(0);
      assertThat(read.toString()).isEqualTo(written.substring(1, written.length() - 1));
      String body = CommitCodec.standard().write(read);
      assertThat(body).contains("𠮷某");
      assertThat(stored(stores, storage)).isEqualTo(body);
    } finally {
      stores.close();
    }
  }

  private static String stored(Stores stores, JdbcStorage storage) {
    try (Connection connection = stores.under(storage).getConnection()) {
      return Settings.show(connection, "select body from yjs_commit");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
