package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.yijianshi.contract.CaseSamples.FIRE;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.closed;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.next;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.CaseQuery;
import org.yijianshi.port.CaseQuery.Shelf;
import org.yijianshi.port.Head;
import org.yijianshi.port.Housekeeping;
import org.yijianshi.port.Housekeeping.Verified;
import org.yijianshi.port.Storage;

/** What {@link Housekeeping} must do; how to run it stands in the package's introduction. */
public abstract class HousekeepingContract extends StorageContract {
  /** For the adapter's test. */
  protected HousekeepingContract() {}

  private static CaseEntry over(int n, long changedAt) {
    return SampleEntry.of(n).at(CaseStage.CLOSED, minute(changedAt)).build();
  }

  private static List<CaseEntry> on(Shelf shelf, Storage storage) {
    return storage.workLists().cases(CaseQuery.all().shelf(shelf).limit(100));
  }

  @Test
  void a_closed_case_that_stood_still_is_retired_and_no_other() {
    Storage storage = open();
    append(1, Head.NONE).showing(over(1, 100)).to(storage.caseLog());
    append(2, Head.NONE)
        .showing(SampleEntry.of(2).at(CaseStage.COMPLETED, minute(100)).build())
        .to(storage.caseLog());
    append(3, Head.NONE).showing(over(3, 100)).opening(duty(1, 10)).to(storage.caseLog());
    append(4, Head.NONE).showing(over(4, 100)).telling(1).to(storage.caseLog());
    append(5, Head.NONE).showing(over(5, 200)).to(storage.caseLog());

    assertEquals(1, storage.housekeeping().retire(minute(200), 100));

    assertEquals(List.of(over(1, 100)), on(Shelf.RETIRED, viewOf(storage)));
    assertEquals(0, storage.housekeeping().retire(minute(200), 100));
  }

  @Test
  void a_retired_case_reads_and_is_found_as_before_but_is_not_current() {
    Storage storage = open();
    append(1, Head.NONE).opening(duty(1, 10)).to(storage.caseLog());
    next(1, storage.caseLog())
        .closing(closed(duty(1, 10), 5))
        .showing(over(1, 100))
        .to(storage.caseLog());
    append(2, Head.NONE).to(storage.caseLog());
    Contents before = Contents.of(storage, caseId(1), caseId(2));

    assertEquals(1, storage.housekeeping().retire(minute(101), 10));

    Storage seen = viewOf(storage);
    assertEquals(before, Contents.of(seen, caseId(1), caseId(2)));
    assertEquals(over(1, 100), seen.workLists().byNumber(over(1, 100).number()).orElseThrow());
    assertEquals(
        List.of(over(1, 100)),
        seen.workLists().cases(CaseQuery.all().applicantKey("applicant-key-1")));
    assertEquals(List.of(CaseSamples.entry(2)), on(Shelf.CURRENT, seen));
    assertEquals(
        List.of(CaseSamples.entry(2)),
        seen.workLists().cases(CaseQuery.current().department(FIRE)));
  }

  @Test
  void the_longest_unchanged_are_retired_first_and_no_more_than_asked() {
    Storage storage = open();
    append(1, Head.NONE).showing(over(1, 300)).to(storage.caseLog());
    append(2, Head.NONE).showing(over(2, 100)).to(storage.caseLog());
    append(3, Head.NONE).showing(over(3, 200)).to(storage.caseLog());

    assertEquals(2, storage.housekeeping().retire(minute(1000), 2));

    assertEquals(List.of(over(1, 300)), on(Shelf.CURRENT, viewOf(storage)));
    assertEquals(1, storage.housekeeping().retire(minute(1000), 2));
  }

  @Test
  void a_commit_brings_a_retired_case_back() {
    Storage storage = open();
    append(1, Head.NONE).showing(over(1, 100)).to(storage.caseLog());
    storage.housekeeping().retire(minute(101), 1);

    next(1, storage.caseLog()).opening(duty(1, 10)).showing(over(1, 100)).to(storage.caseLog());

    assertEquals(List.of(over(1, 100)), on(Shelf.CURRENT, viewOf(storage)));
    assertEquals(List.of(), on(Shelf.RETIRED, viewOf(storage)));
    assertEquals(2, viewOf(storage).caseLog().read(caseId(1)).commits().size());
  }

  @Test
  void a_sound_store_is_verified_page_by_page_without_a_fault() {
    Storage storage = open();
    for (int n = 1; n <= 3; n++) {
      append(n, Head.NONE).showing(over(n, 100)).to(storage.caseLog());
      next(n, storage.caseLog()).showing(over(n, 100)).to(storage.caseLog());
    }
    storage.housekeeping().retire(minute(101), 1);

    Verified first = viewOf(storage).housekeeping().verify(null, 2);
    assertEquals(new Verified(2, List.of(), caseId(2)), first);
    Verified rest = viewOf(storage).housekeeping().verify(first.next(), 2);
    assertEquals(1, rest.cases());
    assertEquals(List.of(), rest.faults());
    assertNull(rest.next());
    assertThrows(IllegalArgumentException.class, () -> storage.housekeeping().verify(null, 0));
    assertThrows(IllegalArgumentException.class, () -> storage.housekeeping().retire(minute(0), 0));
  }
}
