package org.yijianshi.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.CaseSamples.FIRE;
import static org.yijianshi.contract.CaseSamples.LUSHI;
import static org.yijianshi.contract.CaseSamples.NEWBORN;
import static org.yijianshi.contract.CaseSamples.RESTAURANT;
import static org.yijianshi.contract.CaseSamples.WINDOW;
import static org.yijianshi.contract.CaseSamples.YIMA;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.closed;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.contract.CaseSamples;
import org.yijianshi.contract.SampleAppend;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.WorkLists.CaseQuery;
import org.yijianshi.port.WorkLists.WorkCursor;
import org.yijianshi.port.WorkLists.WorkItem;
import org.yijianshi.port.WorkLists.WorkQuery;

/** The indexes answer like lists that are searched from end to end. */
class ListsOracleTest {
  private static final Comparator<WorkItem> SOONEST_FIRST =
      Comparator.comparing(
              (WorkItem i) -> i.obligation().dueAt(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(WorkItem::caseId)
          .thenComparing(i -> i.obligation().no());

  private final MemoryStorage storage = new MemoryStorage();
  private final Map<Integer, CaseEntry> entries = new TreeMap<>();
  private final Map<Integer, Map<Integer, Obligation>> open = new TreeMap<>();
  private final List<ClosedObligation> closed = new ArrayList<>();
  private int lastNo;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lists_answer_like_a_search_from_end_to_end(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      write(random);
    }
    for (int i = 0; i < 400; i++) {
      WorkQuery duties = workQuery(random);
      assertThat(storage.workLists().open(duties)).as("%s", duties).isEqualTo(search(duties));
      CaseQuery cases = caseQuery(random);
      assertThat(storage.workLists().cases(cases)).as("%s", cases).isEqualTo(search(cases));
      Party party = party(random);
      Instant from = minute(random.nextInt(50));
      Instant before = minute(random.nextInt(50));
      assertThat(storage.workLists().closed(party, from, before))
          .containsExactlyInAnyOrderElementsOf(
              closed.stream()
                  .filter(done -> done.obligation().owedBy().equals(party))
                  .filter(
                      done -> !done.closedAt().isBefore(from) && done.closedAt().isBefore(before))
                  .toList());
    }
  }

  private void write(Random random) {
    int n = 1 + random.nextInt(30);
    CaseEntry before = entries.get(n);
    CaseEntry after =
        new CaseEntry(
            caseId(n),
            number(n),
            before != null ? before.bundle() : pick(random, RESTAURANT, NEWBORN),
            before != null ? before.region() : pick(random, LUSHI, LUSHI, YIMA),
            random.nextInt(5) > 0 && before != null
                ? before.applicantKey()
                : "key-" + random.nextInt(6),
            pick(random, CaseStage.values()),
            before != null ? before.submittedAt() : minute(random.nextInt(12)),
            minute(100));
    SampleAppend next = append(n, storage.caseLog().head(caseId(n))).showing(after);
    Map<Integer, Obligation> duties = open.computeIfAbsent(n, any -> new TreeMap<>());
    if (!duties.isEmpty() && random.nextBoolean()) {
      int no = duties.keySet().iterator().next();
      ClosedObligation done = closed(duties.remove(no), random.nextInt(50));
      closed.add(done);
      next.closing(done);
    }
    for (int no : List.copyOf(duties.keySet())) {
      if (random.nextInt(3) == 0) {
        open(next, duties, duty(random, no));
      }
    }
    for (int count = random.nextInt(3); count > 0; count--) {
      open(next, duties, duty(random, ++lastNo));
    }
    next.to(storage.caseLog());
    entries.put(n, after);
  }

  private static void open(SampleAppend next, Map<Integer, Obligation> duties, Obligation duty) {
    duties.put(duty.no(), duty);
    next.opening(duty);
  }

  private static Obligation duty(Random random, int no) {
    Obligation running =
        CaseSamples.duty(
            no,
            party(random),
            pick(random, ObligationKind.DECIDE, ObligationKind.DECIDE_ACCEPTANCE),
            minute(random.nextInt(20)));
    return random.nextInt(4) == 0 ? running.stoppedAt(minute(0)) : running;
  }

  private List<WorkItem> search(WorkQuery q) {
    WorkCursor after = q.after();
    return items()
        .filter(i -> i.obligation().owedBy().equals(q.party()))
        .filter(i -> q.region() == null || i.region().equals(q.region()))
        .filter(i -> q.kind() == null || i.obligation().kind() == q.kind())
        .filter(i -> q.dueBefore() == null || dueBefore(i, q.dueBefore()))
        .filter(i -> after == null || behind(i, after))
        .sorted(SOONEST_FIRST)
        .limit(q.limit())
        .toList();
  }

  private Stream<WorkItem> items() {
    return open.entrySet().stream()
        .flatMap(
            one ->
                one.getValue().values().stream()
                    .map(
                        duty -> {
                          CaseEntry entry = entries.get(one.getKey());
                          return new WorkItem(entry.caseId(), entry.number(), entry.region(), duty);
                        }));
  }

  private static boolean dueBefore(WorkItem item, Instant limit) {
    Instant dueAt = item.obligation().dueAt();
    return dueAt != null && dueAt.isBefore(limit);
  }

  private static boolean behind(WorkItem item, WorkCursor after) {
    Comparator<@Nullable Instant> suspendedLast = Comparator.nullsLast(Comparator.naturalOrder());
    int order = suspendedLast.compare(item.obligation().dueAt(), after.dueAt());
    order = order != 0 ? order : item.caseId().compareTo(after.caseId());
    return order > 0 || (order == 0 && item.obligation().no() > after.no());
  }

  private List<CaseEntry> search(CaseQuery q) {
    Comparator<CaseEntry> oldestFirst =
        Comparator.comparing(CaseEntry::submittedAt).thenComparing(CaseEntry::caseId);
    return entries.values().stream()
        .filter(e -> q.bundle() == null || e.bundle().equals(q.bundle()))
        .filter(e -> q.region() == null || e.region().equals(q.region()))
        .filter(e -> q.stage() == null || e.stage() == q.stage())
        .filter(e -> q.applicantKey() == null || e.applicantKey().equals(q.applicantKey()))
        .filter(e -> q.submittedFrom() == null || !e.submittedAt().isBefore(q.submittedFrom()))
        .filter(e -> q.submittedBefore() == null || e.submittedAt().isBefore(q.submittedBefore()))
        .filter(e -> q.after() == null || oldestFirst.compare(e, q.after()) > 0)
        .sorted(oldestFirst)
        .limit(q.limit())
        .toList();
  }

  private WorkQuery workQuery(Random random) {
    List<WorkItem> all = items().toList();
    WorkItem last = all.get(random.nextInt(all.size()));
    return new WorkQuery(
        party(random),
        maybe(random, pick(random, LUSHI, YIMA)),
        maybe(random, pick(random, ObligationKind.DECIDE, ObligationKind.DECIDE_ACCEPTANCE)),
        maybe(random, minute(random.nextInt(21))),
        maybe(
            random,
            new WorkCursor(last.obligation().dueAt(), last.caseId(), last.obligation().no())),
        1 + random.nextInt(40));
  }

  private CaseQuery caseQuery(Random random) {
    List<CaseEntry> all = List.copyOf(entries.values());
    return new CaseQuery(
        maybe(random, pick(random, RESTAURANT, NEWBORN)),
        maybe(random, pick(random, LUSHI, YIMA)),
        maybe(random, pick(random, CaseStage.values())),
        maybe(random, "key-" + random.nextInt(7)),
        maybe(random, minute(random.nextInt(13))),
        maybe(random, minute(random.nextInt(13))),
        maybe(random, all.get(random.nextInt(all.size()))),
        1 + random.nextInt(40));
  }

  private static Party party(Random random) {
    return pick(random, FIRE, WINDOW);
  }

  private static <T> @Nullable T maybe(Random random, T value) {
    return random.nextInt(3) == 0 ? value : null;
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
