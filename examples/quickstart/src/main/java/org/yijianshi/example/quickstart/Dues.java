package org.yijianshi.example.quickstart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;

/** Says by when what is due, by which rule; and of the interesting ones why, day by day. */
final class Dues {
  private final Names names;
  private final Deadlines deadlines;
  private boolean acceptanceExplained;

  Dues(Names names, Deadlines deadlines) {
    this.names = names;
    this.deadlines = deadlines;
  }

  private record Same(ObligationKind kind, Instant due, String limit) {}

  /** One entry for all duties of a kind that are due at the same time, soonest first. */
  List<String> of(List<Obligation> duties) {
    Map<Same, List<Obligation>> groups = new LinkedHashMap<>();
    duties.stream()
        .filter(o -> o.dueAt() != null)
        .sorted(Comparator.comparing(o -> Objects.requireNonNull(o.dueAt())))
        .forEach(
            o ->
                groups
                    .computeIfAbsent(
                        new Same(
                            o.kind(),
                            Objects.requireNonNull(o.dueAt()),
                            names.say(o.limit().label())),
                        same -> new ArrayList<>())
                    .add(o));
    return groups.entrySet().stream().map(g -> entry(g.getKey(), g.getValue())).toList();
  }

  private String entry(Same same, List<Obligation> duties) {
    String times = duties.size() == 1 ? "" : "×" + duties.size();
    String kind = names.say(same.kind().label());
    String rule = duties.get(0).rule().toString();
    String date = names.moment(same.due());
    return names.say(
        kind + times + " " + date + "（" + same.limit() + "）〔" + rule + "〕",
        kind + times + " " + date + " (" + same.limit() + ") [" + rule + "]");
  }

  /** Day by day: the first acceptance, the critical path's decision, and any clock that stopped. */
  List<Explanation> interesting(List<Obligation> duties, @Nullable InstanceId critical) {
    List<Explanation> why = new ArrayList<>();
    for (Obligation duty : duties) {
      boolean acceptance = duty.kind() == ObligationKind.DECIDE_ACCEPTANCE && !acceptanceExplained;
      boolean decision =
          duty.kind() == ObligationKind.DECIDE
              && (!duty.stopped().isEmpty() || Objects.equals(duty.instance(), critical));
      if (acceptance || decision) {
        acceptanceExplained = acceptanceExplained || acceptance;
        why.add(deadlines.explain(duty.since(), duty.limit(), duty.stopped()));
      }
    }
    return why;
  }
}
