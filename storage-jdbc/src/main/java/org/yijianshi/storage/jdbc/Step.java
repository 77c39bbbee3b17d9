package org.yijianshi.storage.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.Head;

/**
 * One statement and its values. Those of the head and the commit are the same for every database:
 * the head moves only from where the command was decided, and locks the case by moving; the commit
 * of a joined text names the head's new place, so that without the move it has no predecessor, and
 * the whole text fails.
 *
 * @param sql the statement
 * @param values its values, in order
 */
record Step(String sql, List<@Nullable Object> values) {
  private static final String NEW_HEAD =
      "insert into yjs_case (case_id, version, guard, changed_at, stage, resting_since,"
          + " submitted_at, number, bundle, region, terms) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?)";
  private static final String MOVED_HEAD =
      "update yjs_case set version = ?, guard = ?, changed_at = ?, stage = ?, resting_since = ?";
  private static final String FROM_WHERE_IT_STOOD =
      " where case_id = ? and version = ? and guard = ?";
  private static final String COMMIT =
      "insert into yjs_commit (case_id, version, prev, at, tip, body)";
  private static final String MOVED =
      " values (?, ?, (select ? from yjs_case where case_id = ? and version = ? and guard = ?), ?,"
          + " ?, ?)";
  private static final String NEW =
      " values (?, ?, (select 0 from yjs_case where case_id = ? and not exists (select 1 from"
          + " yjs_retired_case where case_id = ?) and not exists (select 1 from yjs_retired_case"
          + " where number = ?)), ?, ?, ?)";

  /** The head is inserted, or moved if it stands where the command was decided. */
  static Step head(AppendPlan plan) {
    return plan.first() ? newHead(plan) : movedHead(plan);
  }

  private static Step newHead(AppendPlan plan) {
    CaseEntry entry = plan.append().entry();
    return new Step(
        NEW_HEAD,
        Arrays.asList(
            plan.id(),
            plan.head().version(),
            plan.head().token(),
            entry.changedAt(),
            entry.stage().name(),
            plan.restingSince(),
            entry.submittedAt(),
            entry.number().value(),
            entry.bundle().value(),
            entry.region().value(),
            plan.terms()));
  }

  private static Step movedHead(AppendPlan plan) {
    CaseEntry entry = plan.append().entry();
    Head expected = plan.append().expected();
    CaseEntry before = plan.append().before();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(plan.head().version());
    values.add(plan.head().token());
    values.add(entry.changedAt());
    values.add(entry.stage().name());
    values.add(plan.restingSince());
    String terms = "";
    if (before == null || !Entries.terms(before).equals(Entries.terms(entry))) {
      terms = ", terms = ?";
      values.add(plan.terms());
    }
    values.addAll(List.of(plan.id(), expected.version(), expected.token()));
    return new Step(MOVED_HEAD + terms + FROM_WHERE_IT_STOOD, values);
  }

  /** The commit, in a text in which nobody looks whether the head moved. */
  static Step guardedCommit(AppendPlan plan) {
    UUID id = plan.id();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(id);
    values.add(plan.head().version());
    if (plan.first()) {
      values.addAll(List.of(id, id, plan.append().entry().number().value()));
    } else {
      values.addAll(
          List.of(
              plan.append().expected().token(), id, plan.head().version(), plan.head().token()));
    }
    values.addAll(rest(plan));
    return new Step(COMMIT + (plan.first() ? NEW : MOVED), values);
  }

  /** The commit, where the head is known to have moved. */
  static Step commit(AppendPlan plan, String source) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(plan.id());
    values.add(plan.head().version());
    values.add(plan.append().expected().token());
    values.addAll(rest(plan));
    return new Step(COMMIT + source, values);
  }

  private static List<Object> rest(AppendPlan plan) {
    Instant at = plan.append().commit().at();
    return List.of(at, plan.tip().bytes(), plan.body());
  }
}
