package org.yijianshi.storage.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.port.Housekeeping.Fault;
import org.yijianshi.port.Housekeeping.Flaw;

/** Checks cases from end to end: their histories, their heads, and the lists against both. */
final class CaseVerifier {
  /** How often a case that is written meanwhile is looked at again. */
  private static final int LOOKS = 20;

  private static final String DUTIES =
      "select due_at, case_id, no, kind, party, instance_id, since, warn_at, rest from yjs_duty"
          + " where case_id = ?";
  private static final String STAGE =
      "select stage from yjs_case where case_id = ? union all select stage from yjs_retired_case"
          + " where case_id = ?";
  private static final List<String> TABLES =
      List.of("yjs_case", "yjs_retired_case", "yjs_commit", "yjs_retired_commit");

  private final Session session;
  private final Histories histories;

  CaseVerifier(Session session, Chain chain) {
    this.session = session;
    this.histories = new Histories(session, chain);
  }

  /** Everything that has a head or a commit, in the order of ids. */
  List<CaseId> page(@Nullable CaseId after, int max) {
    List<String> texts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (String table : TABLES) {
      texts.add(
          "(select distinct case_id from "
              + table
              + (after == null ? "" : " where case_id > ?")
              + " order by case_id limit ?)");
      if (after != null) {
        values.add(after.value());
      }
      values.add(max);
    }
    values.add(max);
    return session.query(
        "Cases could not be listed",
        String.join(" union ", texts) + " order by 1 limit ?",
        values,
        rows -> new CaseId(session.dialect().id(rows, 1)));
  }

  /** What is wrong with that case, of one moment. */
  List<Fault> verify(CaseId id) {
    List<Fault> faults = List.of();
    for (int look = 0; look < LOOKS; look++) {
      Histories.Found before = histories.find(id);
      faults = faults(id, before);
      if (faults.isEmpty() || histories.find(id).head().equals(before.head())) {
        return faults;
      }
    }
    return faults;
  }

  private List<Fault> faults(CaseId id, Histories.Found found) {
    if (found.fault() != null) {
      return List.of(found.fault());
    }
    if (found.head().unknown()) {
      return List.of(new Fault(id, 0, Flaw.HEAD, "commits without a head"));
    }
    List<Fault> faults = new ArrayList<>();
    CaseState state = CaseState.replay(id, found.commits());
    if (!state.filed()) {
      return faults;
    }
    Map<Integer, Obligation> open = new HashMap<>();
    state.obligations().open().forEach(duty -> open.put(duty.no(), duty));
    Map<Integer, Obligation> listed = listed(id.value());
    if (!open.equals(listed)) {
      faults.add(
          new Fault(
              id, 0, Flaw.DUTIES, "listed " + listed.keySet() + " instead of " + open.keySet()));
    }
    List<String> stage = stage(id.value());
    if (!stage.equals(Collections.singletonList(state.stage().name()))) {
      faults.add(
          new Fault(id, 0, Flaw.ENTRY, "listed as " + stage + ", but it is " + state.stage()));
    }
    return faults;
  }

  private Map<Integer, Obligation> listed(UUID id) {
    Map<Integer, Obligation> listed = new HashMap<>();
    session
        .query(
            "Open duties could not be read",
            DUTIES,
            List.of(id),
            rows -> DutyQueries.duty(session.dialect(), rows))
        .forEach(duty -> listed.put(duty.no(), duty));
    return listed;
  }

  private List<String> stage(UUID id) {
    return session.query(
        "A case's stage could not be read", STAGE, List.of(id, id), rows -> rows.getString(1));
  }
}
