package org.yijianshi.storage.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.codec.CommitCodec;
import org.yijianshi.codec.MessageCodec;
import org.yijianshi.codec.ObligationCodec;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.Head;
import org.yijianshi.storage.jdbc.Change.Kind;

/**
 * Everything that one command writes, in an order that every shape of execution keeps: the head
 * first, which locks the case and is the guard, then the commit, then the lists.
 *
 * @param append what was asked for
 * @param head where the history will stand
 * @param tip the digest there
 * @param body the commit's text
 * @param changes what happens to the lists
 */
record AppendPlan(CaseAppend append, Head head, Tip tip, String body, List<Change> changes) {

  static AppendPlan of(CaseAppend append, CommitCodec codec, Chain chain, Tip before) {
    CaseCommit commit = append.commit();
    String body = codec.write(commit);
    Tip tip = chain.next(before, commit.caseId().value(), commit.version(), body);
    Head head = new Head(commit.version(), tip.token());
    return new AppendPlan(append, head, tip, body, changes(append));
  }

  UUID id() {
    return append.commit().caseId().value();
  }

  boolean first() {
    return append.expected().unknown();
  }

  /** When the case came to rest; null while it is not closed. */
  @Nullable Instant restingSince() {
    CaseEntry entry = append.entry();
    return entry.stage() == CaseStage.CLOSED ? entry.changedAt() : null;
  }

  String terms() {
    return String.join("\n", Entries.terms(append.entry()));
  }

  private static List<Change> changes(CaseAppend append) {
    UUID id = append.commit().caseId().value();
    List<Change> all = new ArrayList<>();
    add(all, Kind.DELETE, Table.DUTY, List.of(id), gone(append.closed()));
    add(all, Kind.UPSERT, Table.DUTY, List.of(id), duties(append.opened()));
    add(
        all,
        Kind.INSERT,
        Table.DONE,
        List.of(id, append.commit().version()),
        append.closed().stream().map(AppendPlan::done).toList());
    add(
        all,
        Kind.INSERT,
        Table.MESSAGE,
        List.of(id, 0),
        append.messages().stream().map(AppendPlan::message).toList());
    terms(append, all);
    return all;
  }

  private static void terms(CaseAppend append, List<Change> all) {
    Set<String> after = Entries.terms(append.entry());
    CaseEntry earlier = append.before();
    Set<String> before = earlier == null ? Set.of() : Entries.terms(earlier);
    if (after.equals(before)) {
      return;
    }
    List<Object> place = List.of(append.entry().caseId().value(), append.entry().submittedAt());
    add(all, Kind.DELETE, Table.TERM, place, single(Keys.difference(before, after)));
    add(all, Kind.INSERT, Table.TERM, place, single(Keys.difference(after, before)));
  }

  private static List<List<@Nullable Object>> single(Set<Long> keys) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    keys.forEach(key -> rows.add(Collections.singletonList(key)));
    return rows;
  }

  private static void add(
      List<Change> all,
      Kind kind,
      Table table,
      List<Object> constants,
      List<List<@Nullable Object>> rows) {
    if (!rows.isEmpty()) {
      all.add(new Change(kind, table, constants, rows));
    }
  }

  private static List<List<@Nullable Object>> gone(List<ClosedObligation> closed) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    closed.forEach(done -> rows.add(Collections.singletonList(done.obligation().no())));
    return rows;
  }

  private static List<List<@Nullable Object>> duties(List<Obligation> opened) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Obligation duty : opened) {
      ObligationCodec.Columns columns = ObligationCodec.write(duty);
      rows.add(
          Arrays.asList(
              columns.no(),
              orNever(columns.dueAt()),
              orNever(columns.warnAt()),
              Keys.party(duty.owedBy()),
              Keys.kind(duty.owedBy(), duty.kind()),
              columns.party(),
              columns.kind(),
              columns.instance(),
              columns.since(),
              columns.rest()));
    }
    return rows;
  }

  private static List<@Nullable Object> done(ClosedObligation closed) {
    Obligation duty = closed.obligation();
    return Arrays.asList(
        duty.no(),
        closed.closedAt(),
        orNever(duty.dueAt()),
        Keys.party(duty.owedBy()),
        duty.kind().name());
  }

  private static List<@Nullable Object> message(Message message) {
    return Arrays.asList(
        message.sequence(), message.at(), message.at(), MessageCodec.write(message));
  }

  static Instant orNever(@Nullable Instant instant) {
    return instant == null ? Keys.NEVER : instant;
  }
}
