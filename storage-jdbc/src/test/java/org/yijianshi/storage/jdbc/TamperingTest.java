package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.hall.Retry;
import org.yijianshi.port.BrokenHistoryException;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.Head;
import org.yijianshi.port.Housekeeping.Fault;
import org.yijianshi.port.Housekeeping.Flaw;

/** Whoever alters the database by hand is found out, when a case is read and by a verification. */
class TamperingTest {
  private Stores stores;
  private JdbcStorage storage;

  private void on(Databases database) {
    stores = new Stores(database.get());
    storage = stores.open();
    Hall hall = new Hall(storage, Retry.usual());
    for (int n = 1; n <= 3; n++) {
      assertThat(hall.submit(Hall.caseId(n), Hall.command(10 * n)).done()).isTrue();
      assertThat(hall.receive(Hall.caseId(n), Hall.command(10 * n + 1)).done()).isTrue();
    }
  }

  @AfterEach
  void giveBack() {
    stores.close();
  }

  private void by(String sql) {
    DataSource tables = stores.under(storage);
    try (Connection connection = tables.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Case 2, whatever the database keeps its id as. */
  private String secondCase() {
    return "case_id in (select case_id from yjs_case where number = '" + number() + "')";
  }

  private CaseEntry secondEntry() {
    return storage.workLists().cases(CaseQuery.all()).get(1);
  }

  private List<Fault> faults() {
    return StoreVerifier.run(storage.housekeeping(), null, (cases, faults, last) -> {}).faults();
  }

  private CaseId second() {
    return secondEntry().caseId();
  }

  @ParameterizedTest
  @EnumSource
  void a_sound_store_has_no_faults(Databases database) {
    on(database);

    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void an_altered_commit_is_read_by_nobody(Databases database) {
    on(database);
    by("update yjs_commit set body = replace(body, 'window-1', 'window-9') where version = 2");

    assertThatThrownBy(() -> storage.caseLog().read(Hall.caseId(1)))
        .isInstanceOf(BrokenHistoryException.class)
        .hasMessageContaining("version 2");
    assertThat(faults()).extracting(Fault::flaw).containsOnly(Flaw.CHAIN).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_commit_a_moved_head_and_false_lists_are_told_apart(Databases database) {
    on(database);
    CaseId second = second();

    by("delete from yjs_duty where " + secondCase());
    assertFault(second, Flaw.DUTIES);
    by("update yjs_case set stage = 'CLOSED' where number = '" + number() + "'");
    assertThat(faults()).extracting(Fault::flaw).contains(Flaw.ENTRY);
    by("update yjs_case set guard = guard + 1 where number = '" + number() + "'");
    assertFault(second, Flaw.HEAD);
    by("delete from yjs_commit where " + secondCase() + " and version = 1");
    assertFault(second, Flaw.GAP);
    assertThatThrownBy(() -> storage.caseLog().read(second))
        .isInstanceOf(BrokenHistoryException.class);
    by("delete from yjs_case where number = '" + number() + "'");
    assertFault(second, Flaw.HEAD);
    assertThat(storage.caseLog().head(second)).isEqualTo(Head.NONE);
  }

  private String number() {
    return secondEntry().number().value();
  }

  private void assertFault(CaseId id, Flaw flaw) {
    assertThat(faults()).extracting(Fault::caseId, Fault::flaw).containsExactly(tuple(id, flaw));
  }

  @ParameterizedTest
  @EnumSource
  void the_command_tells_what_it_finds_by_its_exit(Databases database) {
    on(database);
    by("update yjs_case set guard = guard + 1 where number = '" + number() + "'");
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    List<String> url = new ArrayList<>();
    try (Connection connection = stores.under(storage).getConnection()) {
      url.add(connection.getMetaData().getURL());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }

    int exit =
        StoreVerifier.run(
            new String[] {url.get(0), database.get().user()},
            "",
            new PrintStream(heard, true, StandardCharsets.UTF_8));

    assertThat(exit).isEqualTo(1);
    assertThat(heard.toString(StandardCharsets.UTF_8))
        .contains("HEAD")
        .contains("3 cases, 1 faults");
  }
}
