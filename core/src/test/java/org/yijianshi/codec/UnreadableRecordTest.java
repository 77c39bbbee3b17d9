package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/** What cannot be read is never dropped: the fault says where and what to do, and quotes nobody. */
class UnreadableRecordTest {
  private static final CaseId CASE = CaseId.of("018df6a0-0000-7000-8000-00000000000a");
  private static final Instant AT = Instant.parse("2024-03-01T01:00:00Z");
  private static final CommitCodec CODEC = CommitCodec.standard();

  private static CaseCommit commit(CaseEvent... events) {
    return new CaseCommit(
        CASE,
        7,
        CommandId.of("018df6a0-0000-7000-8000-00000000000b"),
        Actor.system(),
        AT,
        AT,
        List.of(events));
  }

  private static CaseEvent granted() {
    return new ApprovalEvent.Granted(
        InstanceId.parse("E03-01"), new ResultDocument("欧阳晓彤的许可证", "X-1", null));
  }

  private static UnreadableRecordException fault(UnaryOperator<String> damage) {
    return fault(CODEC, damage);
  }

  private static UnreadableRecordException fault(CommitCodec codec, UnaryOperator<String> damage) {
    String body = CODEC.write(commit(new IntakeEvent.Received("S-1", List.of()), granted()));
    String damaged = damage.apply(body);
    assertThat(damaged).isNotEqualTo(body);
    return assertThatExceptionOfType(UnreadableRecordException.class)
        .isThrownBy(() -> codec.read(CASE, 7, damaged))
        .actual();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          item-granted/1; item-granted/2; NEWER_VERSION; item-granted/2
          item-granted/1; item-blessed/1; UNKNOWN_EVENT; item-blessed/1
          item-granted/1; item-granted/x; UNKNOWN_EVENT; item-granted/x
          "number":"X-1"; "number":"X-1","seal":"red"; UNKNOWN_FIELD; seal
          "item":"E03-01","result"; "result"; MISSING_FIELD; item
          "item":"E03-01"; "item":"欧阳晓彤"; WRONG_FORM; InstanceId
          "item":"E03-01"; "item":7; WRONG_FORM; text
          "item":"E03-01"; "item":null; WRONG_FORM; text
          "item":"E03-01"; "item":"E03-01","item":"E03-01"; REPEATED_FIELD; item
          "name":"欧阳晓彤的许可证"; "name":" "; WRONG_VALUE; ResultDocument
          """)
  void a_fault_names_case_version_event_and_place(
      String there, String instead, String code, String named) {
    UnreadableRecordException fault = fault(body -> body.replace(there, instead));

    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.explanation().zh())
        .startsWith("办件" + CASE + "第7次提交第1个事件item-")
        .contains("“" + named + "”")
        .doesNotContain("欧阳晓彤");
    assertThat(fault.explanation().en())
        .startsWith("Case " + CASE + ", version 7, event 1 item-")
        .contains("at /events/1", "\"" + named + "\"")
        .doesNotContain("欧阳晓彤");
    assertThat(fault).hasNoCause();
  }

  @ParameterizedTest
  @CsvSource({
    "NEWER_VERSION, item-granted/1, item-granted/2",
    "UNKNOWN_EVENT, item-granted/1, item-blessed/1",
    "UNKNOWN_WORD, SYSTEM, PRESIDENT",
    "UNKNOWN_FIELD, '\"events\"', '\"law\":1,\"events\"'"
  })
  void what_a_newer_release_may_have_written_asks_for_an_upgrade(
      String code, String there, String instead) {
    UnreadableRecordException fault = fault(body -> body.replace(there, instead));

    if (!code.equals("UNKNOWN_FIELD")) {
      assertThat(fault.code()).isEqualTo(code);
      assertThat(fault.explanation().zh()).contains("升级");
      assertThat(fault.explanation().en()).contains("upgrade");
    }
  }

  @Test
  void what_is_no_json_asks_for_a_backup_and_quotes_nothing() {
    UnreadableRecordException cut = fault(body -> body.substring(0, body.indexOf("许可证")));
    UnreadableRecordException more = fault(body -> body + "欧阳");
    UnreadableRecordException twice = fault(body -> body + body);

    assertThat(cut.code()).isEqualTo("NOT_JSON");
    assertThat(more.code()).isEqualTo("NOT_JSON");
    assertThat(twice.code()).isEqualTo("WRONG_FORM");
    assertThat(List.of(cut, more, twice))
        .allSatisfy(
            fault -> {
              assertThat(fault).hasNoCause().hasMessageNotContaining("欧阳");
              assertThat(fault.explanation().zh()).contains("备份");
            });
  }

  @Test
  void an_unknown_word_that_may_be_somebodys_is_not_repeated() {
    UnreadableRecordException fault = fault(body -> body.replace("SYSTEM", "欧阳晓彤"));

    assertThat(fault.code()).isEqualTo("UNKNOWN_WORD");
    assertThat(fault).hasMessageNotContaining("欧阳");
  }

  @Test
  void a_commit_without_events_is_damaged() {
    assertThat(fault(body -> body.substring(0, body.indexOf("[{\"e\"")) + "[]}").code())
        .isEqualTo("WRONG_VALUE");
  }

  @Test
  void an_older_version_is_changed_step_by_step_and_a_newer_one_is_not_read() {
    WireEvents tomorrow = new WireEvents();
    tomorrow.event("permit-given/1", WireTable.EVENTS.wire(ApprovalEvent.Granted.class));
    tomorrow.event("application-received/1", WireTable.EVENTS.wire(IntakeEvent.Received.class));
    tomorrow.evolution("item-granted/1", "item-granted/2", f -> f.put("why", "old"));
    tomorrow.evolution(
        "item-granted/2",
        "permit-given/1",
        f -> {
          f.remove("why");
          return f;
        });
    CommitCodec codec = new CommitCodec(tomorrow);

    assertThat(codec.read(CASE, 7, CODEC.write(commit(granted(), granted()))))
        .isEqualTo(commit(granted(), granted()));
    assertThat(codec.write(commit(granted()))).contains("permit-given/1");
    assertThat(fault(codec, body -> body.replace("item-granted/1", "permit-given/2")).code())
        .isEqualTo("NEWER_VERSION");
    assertThat(fault(codec, body -> body.replace("item-granted/1", "item-granted/3")).code())
        .isEqualTo("UNKNOWN_EVENT");
  }

  @Test
  void a_fault_in_an_older_version_names_the_event_as_it_stands() {
    WireEvents tomorrow = new WireEvents();
    tomorrow.event("item-granted/2", WireTable.EVENTS.wire(ApprovalEvent.Granted.class));
    tomorrow.event("application-received/1", WireTable.EVENTS.wire(IntakeEvent.Received.class));
    tomorrow.evolution("item-granted/1", "item-granted/2", f -> f);

    UnreadableRecordException fault =
        fault(new CommitCodec(tomorrow), body -> body.replace("E03-01", "e"));

    assertThat(fault.code()).isEqualTo("WRONG_FORM");
    assertThat(fault).hasMessageContaining("event 1 item-granted/1");
  }

  @Test
  void half_a_character_survives_and_can_be_stored() {
    CaseCommit commit =
        commit(new IntakeEvent.Received("\ud842\udfb7 and half \ud842 \udfb7 \u0000\t", List.of()));

    String body = CODEC.write(commit);

    assertThat(body).contains("𠮷", "\\ud842 \\udfb7 \\u0000");
    assertThat(CODEC.read(CASE, 7, body)).isEqualTo(commit);
  }

  @Test
  void equal_commits_are_written_alike_whatever_the_order_of_their_sets() {
    CaseCommit one =
        commit(WireSamples.of(org.yijianshi.casefile.SupplyEvent.DataSupplied.class, true));

    assertThat(CODEC.write(CODEC.read(CASE, 7, CODEC.write(one)))).isEqualTo(CODEC.write(one));
    assertThat(CODEC.write(one)).contains("[\"E03-01\",\"E03-05/employee-7\"]");
  }

  @Test
  void a_duty_of_the_actors_own_department_does_not_name_it() {
    Obligation duty = WireSamples.of(Obligation.class, true);
    Actor own =
        Actor.ofDepartment(
            "o", Role.OFFICER, DepartmentCode.of("d0"), Level.COUNTY, RegionCode.of("411224"));
    CaseCommit mine =
        new CaseCommit(
            CASE,
            7,
            CommandId.of("018df6a0-0000-7000-8000-00000000000b"),
            own,
            AT,
            AT,
            List.of(
                new ObligationEvent.ObligationOpened(duty),
                new ObligationEvent.ObligationOpened(duty.owedBy(Party.applicant("applicant-1")))));

    String body = CODEC.write(mine);

    assertThat(body).doesNotContain("DEPARTMENT:d0").contains("APPLICANT:applicant-1");
    assertThat(CODEC.read(CASE, 7, body)).isEqualTo(mine);
  }

  @Test
  void a_duty_that_cannot_be_read_is_named_by_its_number() {
    ObligationCodec.Columns columns = ObligationCodec.write(WireSamples.of(Obligation.class, true));
    ObligationCodec.Columns damaged =
        new ObligationCodec.Columns(
            columns.no(),
            "DO_GOOD",
            columns.party(),
            columns.instance(),
            columns.since(),
            columns.dueAt(),
            columns.warnAt(),
            columns.rest());

    assertThatExceptionOfType(UnreadableRecordException.class)
        .isThrownBy(() -> ObligationCodec.read(CASE, damaged))
        .withMessageContaining("obligation 12");
  }
}
