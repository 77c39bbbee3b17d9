package org.yijianshi.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.CaseSamples.FIRE;
import static org.yijianshi.contract.CaseSamples.LICENCE;
import static org.yijianshi.contract.CaseSamples.LUSHI;
import static org.yijianshi.contract.CaseSamples.RESTAURANT;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.closed;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.number;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.port.CaseCursor;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.CaseQuery.Shelf;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.DutyCursor;
import org.yijianshi.port.DutyLight;
import org.yijianshi.port.Head;
import org.yijianshi.port.WorkQuery;

/** At 200,000 open duties PostgreSQL answers every question of the ports by an index. */
class PlansTest {
  private static final int CASES = 20_000;
  private static final Instant NOW = minute(100_000);

  private static HikariDataSource pool;
  private static Explaining explaining;
  private static JdbcStorage storage;

  /** Copies one case, which the storage itself wrote, over and over. */
  @BeforeAll
  static void load() throws SQLException {
    Database postgres = Databases.POSTGRES.get();
    pool = postgres.pool(postgres.schemaWithTables(), 3);
    JdbcStorage direct = JdbcStorage.on(pool).build();
    Head first = append(1, Head.NONE).opening(duty(1, 10), duty(2, 20)).to(direct.caseLog()).head();
    append(1, first).closing(closed(duty(1, 10), 15)).telling(1).to(direct.caseLog());
    String copy = "create temporary table n as select gen_random_uuid() as id, i, mod(i, 100) as p";
    String minutes = "interval '1 minute'";
    execute(
        copy + ", mod(i, 100) = 0 as ours from generate_series(2, " + CASES + ") i",
        "create temporary table parties as select p, party, ('x' || left(encode(sha256(convert_to("
            + "party, 'UTF8')), 'hex'), 16))::bit(64)::bigint as party_key, ('x' || left(encode("
            + "sha256(convert_to(party || ' DECIDE_ACCEPTANCE', 'UTF8')), 'hex'), 16))::bit(64)"
            + "::bigint as kind_key from (select p, case when p = 0 then '"
            + FIRE.key()
            + "' else 'DEPARTMENT:other-' || p || '@411224' end as party from generate_series(0,"
            + " 99) p) q",
        "insert into yjs_case select n.id, version, guard, changed_at, stage, null, submitted_at +"
            + " i * "
            + minutes
            + ", 'SMX2026-' || lpad(i::text, 6, '0'), case when mod(i, 7) = 0 then bundle else"
            + " 'I01' end, case when mod(i, 6) = 0 then region else '411281' end, terms from"
            + " yjs_case, n",
        "insert into yjs_commit select n.id, version, prev, at, tip, body from yjs_commit, n",
        "insert into yjs_term select term_key + case when ours then 0 else i end, submitted_at + i"
            + " * "
            + minutes
            + ", n.id from yjs_term, n",
        "insert into yjs_duty select n.id, k, due_at + (i * 10 + k) * "
            + minutes
            + ", warn_at + (i * 10 + k) * "
            + minutes
            + ", q.party_key, q.kind_key, q.party, kind, about, since, rest from yjs_duty as d"
            + " (case_id, no, due_at, warn_at, party_key, kind_key, party, kind, about, since,"
            + " rest), n, generate_series(1, 10) k join parties q on true where q.p = mod(n.i + k *"
            + " 37, 100)",
        "insert into yjs_done select n.id, version, no, closed_at + i * "
            + minutes
            + ", due_at, q.party_key, kind from yjs_done, n join parties q on q.p = n.p",
        "insert into yjs_message select n.id, seq, visible_at + i * "
            + minutes
            + ", at, owner, attempts, parked, body from yjs_message, n where mod(i, 10) = 0",
        "insert into yjs_retired_case select gen_random_uuid(), version, guard, changed_at, stage,"
            + " changed_at, submitted_at, 'OLD-' || number, bundle, region, terms from yjs_case",
        "insert into yjs_retired_term select t.term_key, t.submitted_at, r.case_id from yjs_term t"
            + " join yjs_case c on c.case_id = t.case_id join yjs_retired_case r on r.number ="
            + " 'OLD-' || c.number",
        "insert into yjs_retired_done select r.case_id, d.version, no, closed_at, due_at,"
            + " party_key, kind from yjs_done d join yjs_case c on c.case_id = d.case_id join"
            + " yjs_retired_case r on r.number = 'OLD-' || c.number",
        "insert into yjs_retired_commit select r.case_id, m.version, prev, at, tip, body from"
            + " yjs_commit m join yjs_case c on c.case_id = m.case_id join yjs_retired_case r on"
            + " r.number = 'OLD-' || c.number",
        "analyze");
    explaining = new Explaining(pool);
    storage = JdbcStorage.on(explaining).build();
  }

  private static void execute(String... all) throws SQLException {
    try (Connection connection = ((DataSource) pool).getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }

  @AfterAll
  static void close() {
    pool.close();
  }

  @BeforeEach
  void forgetPlans() {
    explaining.plans();
  }

  /** Every table that is looked into is looked into by an index. */
  private static void assertByIndex(String question) {
    List<String> plans = explaining.plans();
    assertThat(plans).as(question).isNotEmpty();
    assertThat(plans)
        .as(question)
        .allSatisfy(plan -> assertThat(plan).contains("Index").doesNotContain("Seq Scan on yjs_c"))
        .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on yjs_d"))
        .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on yjs_t"))
        .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on yjs_m"));
  }

  /** And the rows come in their order, so that a page costs a page. */
  private static void assertInOrder(String question) {
    List<String> plans = List.copyOf(explaining.plans());
    assertThat(plans)
        .as(question)
        .isNotEmpty()
        .allSatisfy(
            plan ->
                assertThat(plan)
                    .contains("Index")
                    .doesNotContain("Seq Scan on yjs_")
                    .doesNotContain("Bitmap")
                    .doesNotContainPattern("(?<!Incremental )Sort "));
  }

  private void open(String question, WorkQuery query) {
    assertThat(storage.workLists().open(query)).as(question).isNotEmpty();
    assertInOrder(question);
  }

  @Test
  void there_are_as_many_open_duties_as_said() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      assertThat(Settings.show(connection, "select count(*) from yjs_duty")).isEqualTo("199991");
    }
  }

  @Test
  void open_duties_come_by_index_and_in_order() {
    WorkQuery all = WorkQuery.of(FIRE).limit(100);
    DutyCursor middle = new DutyCursor(minute(50_000), caseId(1), 3);
    open("of a party", all);
    open("behind a cursor", all.after(middle));
    open("of a kind", all.kind(ObligationKind.DECIDE_ACCEPTANCE));
    open("of a kind behind a cursor", all.kind(ObligationKind.DECIDE_ACCEPTANCE).after(middle));
    open("due before", all.dueBefore(NOW));
    open("of a region", all.region(LUSHI));
    open("red", all.light(DutyLight.RED, NOW));
    open("yellow", all.light(DutyLight.YELLOW, NOW));
    open("green", all.light(DutyLight.GREEN, NOW));
    storage.workLists().open(all.light(DutyLight.SUSPENDED, NOW));
    assertInOrder("suspended");
    storage.workLists().open(all.item(LICENCE));
    assertByIndex("about an item, among what the party owes");
  }

  @Test
  void closed_duties_come_by_index() {
    ClosedQuery week = ClosedQuery.of(FIRE, minute(15), minute(9_999)).limit(100);
    assertThat(storage.workLists().closed(week)).isNotEmpty();
    assertByIndex("closed of a party");
    storage.workLists().closed(week.kind(ObligationKind.DECIDE_ACCEPTANCE).region(LUSHI));
    assertByIndex("closed of a kind in a region");
    storage.workLists().closed(week.after(new DutyCursor(minute(5_000), caseId(1), 1)));
    assertByIndex("closed behind a cursor");
  }

  @Test
  void cases_come_by_index() {
    assertThat(storage.workLists().byNumber(number(77))).isPresent();
    assertByIndex("by number");
    CaseQuery all = CaseQuery.all().limit(100);
    for (Shelf shelf : Shelf.values()) {
      CaseQuery on = all.shelf(shelf);
      cases(shelf + " all", on);
      cases(shelf + " behind a cursor", on.after(new CaseCursor(minute(9_999), caseId(1))));
      cases(shelf + " of an applicant", on.applicantKey("applicant-key-1"));
      cases(shelf + " about an item", on.item(LICENCE));
      cases(shelf + " of a department", on.department(FIRE).stage(CaseStage.SUBMITTED));
      cases(shelf + " of both", on.department(FIRE).item(LICENCE).region(LUSHI));
      cases(shelf + " of a bundle", on.bundle(RESTAURANT));
      cases(shelf + " of a region", on.region(LUSHI));
      cases(shelf + " of a period", on.submitted(minute(5_000), minute(6_000)));
    }
  }

  private void cases(String question, CaseQuery query) {
    storage.workLists().cases(query);
    assertByIndex(question);
  }

  @Test
  void counts_come_by_index() {
    assertThat(storage.workLists().countOpen(Set.of(FIRE), NOW)).isNotEmpty();
    assertByIndex("open duties of a party");
    assertThat(storage.workLists().countCases(LUSHI, minute(5_000), minute(6_000))).isNotEmpty();
    assertByIndex("cases of a region");
    assertThat(storage.workLists().countCases(null, minute(5_000), minute(6_000))).isNotEmpty();
    assertByIndex("cases of a period");
  }

  @Test
  void messages_and_cases_that_are_over_come_by_index() {
    assertThat(storage.outbox().claim(minute(100), Duration.ofMinutes(1), 5)).isNotEmpty();
    assertByIndex("waiting messages");
    assertThat(storage.outbox().parked()).isEmpty();
    assertByIndex("parked messages");
    assertThat(storage.housekeeping().retire(NOW, 10)).isZero();
    assertByIndex("cases that are over");
    assertThat(storage.housekeeping().verify(caseId(1), 1).cases()).isEqualTo(1);
    assertByIndex("the next case to verify");
    assertThat(storage.caseLog().read(caseId(1)).commits()).hasSize(2);
    assertByIndex("a history");
  }
}
