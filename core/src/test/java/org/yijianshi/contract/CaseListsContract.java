package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yijianshi.contract.CaseSamples.LUSHI;
import static org.yijianshi.contract.CaseSamples.NEWBORN;
import static org.yijianshi.contract.CaseSamples.RESTAURANT;
import static org.yijianshi.contract.CaseSamples.YIMA;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.next;
import static org.yijianshi.contract.CaseSamples.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.port.CaseCursor;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.Head;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;

/** The part of {@link WorkListsContract} that is about cases; adapters run that one. */
public abstract class CaseListsContract extends StorageContract {
  /** For {@link WorkListsContract}. */
  protected CaseListsContract() {}

  /** Six cases: two regions, two bundles, two applicants; 3 and 4 came in at the same time. */
  private static final List<CaseEntry> SIX =
      List.of(
          entry(1, RESTAURANT, LUSHI, "key-a", CaseStage.SUBMITTED, minute(10)),
          entry(2, NEWBORN, LUSHI, "key-b", CaseStage.RECEIVED, minute(5)),
          entry(3, RESTAURANT, YIMA, "key-a", CaseStage.CLOSED, minute(20)),
          entry(4, NEWBORN, YIMA, "key-a", CaseStage.SUBMITTED, minute(20)),
          entry(5, RESTAURANT, LUSHI, "key-b", CaseStage.IN_PROGRESS, minute(30)),
          entry(6, RESTAURANT, LUSHI, "key-a", CaseStage.SUBMITTED, minute(1)));

  @Test
  void a_case_is_found_by_its_number_and_by_no_other() {
    Storage storage = withSix();
    WorkLists lists = viewOf(storage).workLists();

    for (CaseEntry each : SIX) {
      assertEquals(Optional.of(each), lists.byNumber(each.number()));
    }
    assertEquals(Optional.empty(), lists.byNumber(number(7)));
    assertEquals(Optional.empty(), open().workLists().byNumber(number(1)));
  }

  @Test
  void cases_stand_by_submission_then_by_id() {
    assertEquals(cases(6, 2, 1, 3, 4, 5), viewOf(withSix()).workLists().cases(CaseQuery.all()));
    assertEquals(List.of(), open().workLists().cases(CaseQuery.all()));
  }

  @Test
  void cases_are_found_by_bundle() {
    WorkLists lists = withSix().workLists();

    assertEquals(cases(6, 1, 3, 5), lists.cases(query(RESTAURANT, null, null, null, null, null)));
    assertEquals(cases(2, 4), lists.cases(query(NEWBORN, null, null, null, null, null)));
    assertEquals(List.of(), lists.cases(query(BundleCode.of("E99"), null, null, null, null, null)));
  }

  @Test
  void cases_are_found_by_region() {
    WorkLists lists = withSix().workLists();

    assertEquals(cases(6, 2, 1, 5), lists.cases(query(null, LUSHI, null, null, null, null)));
    assertEquals(cases(3, 4), lists.cases(query(null, YIMA, null, null, null, null)));
  }

  @Test
  void cases_are_found_by_stage() {
    WorkLists lists = withSix().workLists();

    assertEquals(
        cases(6, 1, 4), lists.cases(query(null, null, CaseStage.SUBMITTED, null, null, null)));
    assertEquals(cases(3), lists.cases(query(null, null, CaseStage.CLOSED, null, null, null)));
    assertEquals(List.of(), lists.cases(query(null, null, CaseStage.COMPLETED, null, null, null)));
  }

  @Test
  void cases_are_found_by_applicant() {
    WorkLists lists = withSix().workLists();

    assertEquals(cases(6, 1, 3, 4), lists.cases(query(null, null, null, "key-a", null, null)));
    assertEquals(cases(2, 5), lists.cases(query(null, null, null, "key-b", null, null)));
    assertEquals(List.of(), lists.cases(query(null, null, null, "key-", null, null)));
  }

  @Test
  void cases_are_found_by_the_period_of_submission_its_end_excluded() {
    WorkLists lists = withSix().workLists();

    assertEquals(cases(2, 1), lists.cases(query(null, null, null, null, minute(5), minute(20))));
    assertEquals(cases(3, 4, 5), lists.cases(query(null, null, null, null, minute(20), null)));
    assertEquals(cases(6), lists.cases(query(null, null, null, null, null, minute(5))));
    assertEquals(
        cases(6, 2), lists.cases(query(null, null, null, null, null, minute(5).plusNanos(1000))));
    assertEquals(List.of(), lists.cases(query(null, null, null, null, minute(20), minute(20))));
  }

  @Test
  void what_is_asked_of_cases_is_asked_together() {
    WorkLists lists = withSix().workLists();

    assertEquals(
        cases(6, 1),
        lists.cases(query(RESTAURANT, LUSHI, CaseStage.SUBMITTED, "key-a", null, null)));
    assertEquals(
        cases(1),
        lists.cases(query(RESTAURANT, LUSHI, CaseStage.SUBMITTED, "key-a", minute(2), minute(11))));
  }

  @Test
  void a_case_that_changes_shows_as_it_is_now_and_once() {
    Storage storage = withSix();
    CaseEntry before = SIX.get(0);
    CaseEntry after = before.at(CaseStage.RECEIVED, minute(99));

    next(1, storage.caseLog()).showing(after).insteadOf(before).to(storage.caseLog());

    WorkLists lists = viewOf(storage).workLists();
    assertEquals(Optional.of(after), lists.byNumber(number(1)));
    assertEquals(
        List.of(SIX.get(5), SIX.get(1), after, SIX.get(2), SIX.get(3), SIX.get(4)),
        lists.cases(CaseQuery.all()));
    assertEquals(
        cases(6, 4), lists.cases(query(null, null, CaseStage.SUBMITTED, null, null, null)));
    assertEquals(
        List.of(SIX.get(1), after),
        lists.cases(query(null, null, CaseStage.RECEIVED, null, null, null)));
  }

  @Test
  void pages_of_cases_make_up_the_whole_list() {
    WorkLists lists = viewOf(withSix()).workLists();

    for (int limit = 1; limit <= 7; limit++) {
      List<CaseEntry> all = new ArrayList<>();
      List<CaseEntry> page = lists.cases(page(LUSHI, null, limit));
      while (!page.isEmpty()) {
        assertTrue(page.size() <= limit, "a page is not longer than asked");
        all.addAll(page);
        page = lists.cases(page(LUSHI, page.get(page.size() - 1), limit));
      }
      assertEquals(cases(6, 2, 1, 5), all);
    }
  }

  @Test
  void a_page_of_cases_starts_behind_the_last_one_whatever_came_in_meanwhile() {
    Storage storage = withSix();
    WorkLists lists = storage.workLists();
    List<CaseEntry> first = lists.cases(page(null, null, 4));
    assertEquals(cases(6, 2, 1, 3), first);

    CaseEntry last = first.get(3);
    next(3, storage.caseLog())
        .showing(last.at(CaseStage.COMPLETED, minute(90)))
        .insteadOf(last)
        .to(storage.caseLog());
    CaseEntry earlier = entry(7, RESTAURANT, LUSHI, "key-a", CaseStage.SUBMITTED, minute(0));
    CaseEntry later = entry(8, RESTAURANT, LUSHI, "key-a", CaseStage.SUBMITTED, minute(25));
    append(7, Head.NONE).showing(earlier).to(storage.caseLog());
    append(8, Head.NONE).showing(later).to(storage.caseLog());

    assertEquals(List.of(SIX.get(3), later, SIX.get(4)), lists.cases(page(null, last, 4)));
    assertEquals(earlier, lists.cases(page(null, null, 4)).get(0));
  }

  private Storage withSix() {
    Storage storage = open();
    for (int i : new int[] {4, 1, 6, 3, 5, 2}) {
      append(i, Head.NONE).showing(SIX.get(i - 1)).to(storage.caseLog());
    }
    return storage;
  }

  private static List<CaseEntry> cases(Integer... numbers) {
    return Stream.of(numbers).map(n -> SIX.get(n - 1)).toList();
  }

  private static CaseEntry entry(
      int n, BundleCode bundle, RegionCode region, String key, CaseStage stage, Instant at) {
    return SampleEntry.of(n)
        .bundle(bundle)
        .region(region)
        .keys(key)
        .submitted(at)
        .at(stage, at)
        .build();
  }

  private static CaseQuery query(
      @Nullable BundleCode bundle,
      @Nullable RegionCode region,
      @Nullable CaseStage stage,
      @Nullable String applicantKey,
      @Nullable Instant from,
      @Nullable Instant before) {
    return CaseQuery.all()
        .bundle(bundle)
        .region(region)
        .stage(stage)
        .applicantKey(applicantKey)
        .submitted(from, before)
        .limit(1000);
  }

  private static CaseQuery page(@Nullable RegionCode region, @Nullable CaseEntry after, int limit) {
    return CaseQuery.all()
        .region(region)
        .after(after == null ? null : CaseCursor.behind(after))
        .limit(limit);
  }
}
