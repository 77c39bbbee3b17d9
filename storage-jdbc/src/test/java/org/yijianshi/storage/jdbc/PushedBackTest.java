package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.minute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yijianshi.port.Head;
import org.yijianshi.port.Outbox;
import org.yijianshi.port.Outbox.Claimed;

/** A case whose first message is held must not hide other cases behind its later messages. */
class PushedBackTest {
  private static final int TAIL = 90;
  private static final Instant LATE = minute(9_999);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private Stores stores;
  private JdbcStorage storage;
  private Outbox outbox;

  private void on(Databases database) {
    stores = new Stores(database.get());
    storage = stores.open();
    outbox = storage.outbox();
    append(1, Head.NONE).telling(TAIL).to(storage.caseLog());
  }

  @AfterEach
  void giveBack() {
    stores.close();
  }

  private long pushedBack() {
    try (Connection connection = stores.under(storage).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from yjs_message where visible_at > at and attempts = 0 and parked"
                    + " is null")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private List<Long> drained(Instant now) {
    List<Long> sequences = new ArrayList<>();
    List<Claimed> claimed = outbox.claim(now, LEASE, 10);
    while (!claimed.isEmpty()) {
      for (Claimed one : claimed) {
        assertThat(one.caseId()).isEqualTo(caseId(1));
        sequences.add(one.message().sequence());
        assertThat(outbox.acknowledge(one)).isTrue();
      }
      claimed = outbox.claim(now, LEASE, 10);
    }
    return sequences;
  }

  @ParameterizedTest
  @EnumSource
  void messages_behind_a_parked_one_stand_aside_until_it_is_released(Databases database) {
    on(database);
    Claimed first = outbox.claim(LATE, LEASE, 1).get(0);
    assertThat(outbox.park(first, "no such address")).isTrue();
    append(2, Head.NONE).telling(1).to(storage.caseLog());

    Claimed other = outbox.claim(LATE, LEASE, 1).get(0);
    assertThat(other.caseId()).isEqualTo(caseId(2));
    assertThat(outbox.acknowledge(other)).isTrue();
    assertThat(outbox.claim(LATE, LEASE, 1)).isEmpty();
    assertThat(pushedBack()).isPositive();
    assertThat(outbox.parked()).hasSize(1);

    assertThat(outbox.release(caseId(1), first.message().sequence())).isTrue();
    assertThat(drained(LATE)).isEqualTo(LongStream.range(1000, 1000 + TAIL).boxed().toList());
    assertThat(outbox.backlog(LATE).waiting()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void messages_behind_one_that_is_skipped_come_at_once(Databases database) {
    on(database);
    Claimed first = outbox.claim(LATE, LEASE, 1).get(0);
    assertThat(outbox.park(first, "no such address")).isTrue();
    assertThat(outbox.claim(LATE, LEASE, 1)).isEmpty();
    assertThat(pushedBack()).isPositive();

    assertThat(outbox.skip(caseId(1), first.message().sequence())).isTrue();

    assertThat(pushedBack()).isZero();
    assertThat(drained(LATE)).isEqualTo(LongStream.range(1001, 1000 + TAIL).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource
  void messages_behind_one_that_waits_come_when_it_has_left(Databases database) {
    on(database);
    Claimed first = outbox.claim(LATE, LEASE, 1).get(0);
    assertThat(outbox.giveBack(first, LATE.plus(Duration.ofHours(2)))).isTrue();
    assertThat(outbox.claim(LATE, LEASE, 1)).isEmpty();

    assertThat(drained(LATE.plus(Duration.ofHours(1)))).isEmpty();
    assertThat(drained(LATE.plus(Duration.ofHours(2))))
        .isEqualTo(LongStream.range(1000, 1000 + TAIL).boxed().toList());
  }
}
