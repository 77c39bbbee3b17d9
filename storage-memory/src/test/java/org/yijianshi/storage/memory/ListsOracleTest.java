package org.yijianshi.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.CaseSamples.ADVERT;
import static org.yijianshi.contract.CaseSamples.FIRE;
import static org.yijianshi.contract.CaseSamples.LICENCE;
import static org.yijianshi.contract.CaseSamples.LUSHI;
import static org.yijianshi.contract.CaseSamples.MARKET;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.code.ItemCode;
import org.yijianshi.contract.CaseSamples;
import org.yijianshi.contract.SampleAppend;
import org.yijianshi.contract.SampleEntry;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.port.CaseCursor;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.CaseQuery.Shelf;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.DutyCursor;
import org.yijianshi.port.DutyLight;
import org.yijianshi.port.WorkLists.CaseCount;
import org.yijianshi.port.WorkLists.DoneItem;
import org.yijianshi.port.WorkLists.DutyCount;
import org.yijianshi.port.WorkLists.WorkItem;
import org.yijianshi.port.WorkQuery;

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
  private final List<DoneItem> closed = new ArrayList<>();
  private final Set<Integer> retired = new HashSet<>();
  private int lastNo;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lists_answer_like_a_search_from_end_to_end(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      write(random);
      if (i % 20 == 0) {
        retire(minute(90 + random.nextInt(21)));
      }
    }
    for (int i = 0; i < 400; i++) {
      WorkQuery duties = workQuery(random);
      assertThat(storage.workLists().open(duties)).as("%s", duties).isEqualTo(search(duties));
      CaseQuery cases = caseQuery(random);
      assertThat(storage.workLists().cases(cases)).as("%s", cases).isEqualTo(search(cases));
      ClosedQuery done = closedQuery(random);
      assertThat(storage.workLists().closed(done)).as("%s", done).isEqualTo(search(done));
      count(random);
    }
  }

  private void retire(Instant unchangedSince) {
    List<Integer> over =
        entries.entrySet().stream()
            .filter(e -> !retired.contains(e.getKey()))
            .filter(e -> e.getValue().stage() == CaseStage.CLOSED)
            .filter(e -> e.getValue().changedAt().isBefore(unchangedSince))
            .filter(e -> open.getOrDefault(e.getKey(), Map.of()).isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    retired.addAll(over);
    assertThat(storage.housekeeping().retire(unchangedSince, 1000)).isEqualTo(over.size());
  }

  private void count(Random random) {
    Instant now = minute(random.nextInt(21));
    Map<DutyCount, Long> duties = new HashMap<>();
    items()
        .map(WorkItem::obligation)
        .forEach(
            d ->
                duties.merge(
                    new DutyCount(d.owedBy(), d.kind(), DutyLight.of(d, now), 0), 1L, Long::sum));
    assertThat(storage.workLists().countOpen(Set.of(FIRE, WINDOW, MARKET), now))
        .containsExactlyInAnyOrderElementsOf(
            duties.entrySet().stream()
                .map(
                    e ->
                        new DutyCount(
                            e.getKey().party(),
                            e.getKey().kind(),
                            e.getKey().light(),
                            e.getValue()))
                .toList());
    CaseQuery query = caseQuery(random);
    Instant from = minute(random.nextInt(13));
    Instant before = minute(random.nextInt(13));
    assertThat(
            storage.workLists().countCases(query.region(), from, before).stream()
                .mapToLong(CaseCount::count)
                .sum())
        .isEqualTo(
            search(CaseQuery.all().region(query.region()).submitted(from, before).limit(1000))
                .size());
  }

  private void write(Random random) {
    int n = 1 + random.nextInt(30);
    CaseEntry before = entries.get(n);
    CaseEntry first = before != null ? before : first(random, n);
    CaseEntry after =
        (before == null || random.nextInt(5) == 0
                ? rekeyed(random, first)
                : SampleEntry.from(first))
            .at(pick(random, CaseStage.values()), minute(90 + random.nextInt(20)))
            .build();
    SampleAppend next =
        append(n, storage.caseLog().head(caseId(n))).showing(after).insteadOf(first);
    Map<Integer, Obligation> duties = open.computeIfAbsent(n, any -> new TreeMap<>());
    if (!duties.isEmpty() && random.nextBoolean()) {
      int no = duties.keySet().iterator().next();
      ClosedObligation done = closed(duties.remove(no), random.nextInt(50));
      closed.add(new DoneItem(caseId(n), number(n), after.region(), done));
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
    retired.remove(n);
  }

  private static CaseEntry first(Random random, int n) {
    return SampleEntry.of(n)
        .bundle(pick(random, RESTAURANT, NEWBORN))
        .region(pick(random, LUSHI, LUSHI, YIMA))
        .submitted(minute(random.nextInt(12)))
        .build();
  }

  private static SampleEntry rekeyed(Random random, CaseEntry entry) {
    return SampleEntry.from(entry)
        .keys(some(random, "key-0", "key-1", "key-2", "key-3").toArray(String[]::new))
        .items(some(random, LICENCE, ADVERT).toArray(ItemCode[]::new))
        .departments(some(random, FIRE, MARKET).toArray(Party[]::new));
  }

  @SafeVarargs
  private static <T> List<T> some(Random random, T... values) {
    return Stream.of(values).filter(value -> random.nextBoolean()).toList();
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

  private List<DoneItem> search(ClosedQuery q) {
    Comparator<DoneItem> firstClosedFirst =
        Comparator.comparing((DoneItem i) -> i.done().closedAt())
            .thenComparing(DoneItem::caseId)
            .thenComparing(i -> i.done().obligation().no());
    DutyCursor after = q.after();
    return closed.stream()
        .filter(i -> i.done().obligation().owedBy().equals(q.party()))
        .filter(i -> !i.done().closedAt().isBefore(q.from()))
        .filter(i -> i.done().closedAt().isBefore(q.before()))
        .filter(i -> q.region() == null || i.region().equals(q.region()))
        .filter(i -> q.kind() == null || i.done().obligation().kind() == q.kind())
        .filter(
            i ->
                after == null
                    || behind(i.done().closedAt(), i.caseId(), i.done().obligation().no(), after))
        .sorted(firstClosedFirst)
        .limit(q.limit())
        .toList();
  }

  private List<WorkItem> search(WorkQuery q) {
    DutyCursor after = q.after();
    return items()
        .filter(i -> i.obligation().owedBy().equals(q.party()))
        .filter(i -> q.region() == null || i.region().equals(q.region()))
        .filter(i -> q.kind() == null || i.obligation().kind() == q.kind())
        .filter(i -> q.dueBefore() == null || dueBefore(i, q.dueBefore()))
        .filter(i -> q.light() == null || q.light().matches(i.obligation()))
        .filter(
            i ->
                q.item() == null
                    || (i.obligation().instance() != null
                        && i.obligation().instance().item().equals(q.item())))
        .filter(
            i ->
                after == null
                    || behind(i.obligation().dueAt(), i.caseId(), i.obligation().no(), after))
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

  private static boolean behind(@Nullable Instant at, CaseId id, int no, DutyCursor after) {
    Comparator<@Nullable Instant> suspendedLast = Comparator.nullsLast(Comparator.naturalOrder());
    int order = suspendedLast.compare(at, after.at());
    order = order != 0 ? order : id.compareTo(after.caseId());
    return order > 0 || (order == 0 && no > after.no());
  }

  private List<CaseEntry> search(CaseQuery q) {
    Comparator<CaseEntry> oldestFirst =
        Comparator.comparing(CaseEntry::submittedAt).thenComparing(CaseEntry::caseId);
    return entries.values().stream()
        .filter(e -> q.bundle() == null || e.bundle().equals(q.bundle()))
        .filter(e -> q.region() == null || e.region().equals(q.region()))
        .filter(e -> q.stage() == null || e.stage() == q.stage())
        .filter(e -> q.applicantKey() == null || e.applicantKeys().contains(q.applicantKey()))
        .filter(e -> q.item() == null || e.items().contains(q.item()))
        .filter(e -> q.department() == null || e.departments().contains(q.department()))
        .filter(
            e ->
                q.shelf() == Shelf.BOTH
                    || (q.shelf() == Shelf.RETIRED) == retired.contains(caseOf(e)))
        .filter(e -> q.submittedFrom() == null || !e.submittedAt().isBefore(q.submittedFrom()))
        .filter(e -> q.submittedBefore() == null || e.submittedAt().isBefore(q.submittedBefore()))
        .filter(e -> q.after() == null || behind(e, q.after()))
        .sorted(oldestFirst)
        .limit(q.limit())
        .toList();
  }

  private static boolean behind(CaseEntry entry, CaseCursor after) {
    int order = entry.submittedAt().compareTo(after.submittedAt());
    return order > 0 || (order == 0 && entry.caseId().compareTo(after.caseId()) > 0);
  }

  private int caseOf(CaseEntry entry) {
    return entries.entrySet().stream()
        .filter(e -> e.getValue().caseId().equals(entry.caseId()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private ClosedQuery closedQuery(Random random) {
    DoneItem last = pick(random, closed.toArray(DoneItem[]::new));
    return new ClosedQuery(
        party(random),
        minute(random.nextInt(50)),
        minute(random.nextInt(50)),
        maybe(random, pick(random, LUSHI, YIMA)),
        maybe(random, pick(random, ObligationKind.DECIDE, ObligationKind.DECIDE_ACCEPTANCE)),
        maybe(random, DutyCursor.behind(last)),
        1 + random.nextInt(40));
  }

  private WorkQuery workQuery(Random random) {
    List<WorkItem> all = items().toList();
    WorkItem last = all.get(random.nextInt(all.size()));
    return new WorkQuery(
        party(random),
        maybe(random, pick(random, LUSHI, YIMA)),
        maybe(random, pick(random, ObligationKind.DECIDE, ObligationKind.DECIDE_ACCEPTANCE)),
        maybe(random, pick(random, LICENCE, ADVERT)),
        maybe(
            random,
            new WorkQuery.LightAt(pick(random, DutyLight.values()), minute(random.nextInt(21)))),
        maybe(random, minute(random.nextInt(21))),
        maybe(random, DutyCursor.behind(last)),
        1 + random.nextInt(40));
  }

  private CaseQuery caseQuery(Random random) {
    List<CaseEntry> all = List.copyOf(entries.values());
    return new CaseQuery(
        maybe(random, pick(random, RESTAURANT, NEWBORN)),
        maybe(random, pick(random, LUSHI, YIMA)),
        maybe(random, pick(random, CaseStage.values())),
        maybe(random, "key-" + random.nextInt(5)),
        maybe(random, pick(random, LICENCE, ADVERT)),
        maybe(random, pick(random, FIRE, MARKET)),
        maybe(random, minute(random.nextInt(13))),
        maybe(random, minute(random.nextInt(13))),
        pick(random, Shelf.values()),
        maybe(random, CaseCursor.behind(pick(random, all.toArray(CaseEntry[]::new)))),
        1 + random.nextInt(40));
  }

  private static Party party(Random random) {
    return pick(random, FIRE, WINDOW, MARKET);
  }

  private static <T> @Nullable T maybe(Random random, T value) {
    return random.nextInt(3) == 0 ? value : null;
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
