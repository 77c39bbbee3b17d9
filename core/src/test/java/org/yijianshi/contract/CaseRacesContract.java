package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.number;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.DuplicateCaseNumberException;
import org.yijianshi.port.Head;
import org.yijianshi.port.StaleCaseException;
import org.yijianshi.port.Storage;

/** The part of {@link CaseLogContract} that races on real threads; adapters run that one. */
public abstract class CaseRacesContract extends StorageContract {
  private static final int WRITERS = 16;
  private static final int COMMITS_EACH = 10;

  /** For {@link CaseLogContract}. */
  protected CaseRacesContract() {}

  @Test
  void sixteen_writers_on_one_case_leave_one_linear_history() {
    Storage storage = open();
    Head start = append(1, Head.NONE).to(storage.caseLog()).head();

    List<List<CaseAppend>> stored =
        Together.run(
            IntStream.range(0, WRITERS)
                .mapToObj(
                    writer -> (Callable<List<CaseAppend>>) () -> write(viewOf(storage), writer))
                .toList());

    List<CaseCommit> commits = storage.caseLog().read(caseId(1)).commits();
    int expected = 1 + WRITERS * COMMITS_EACH;
    assertEquals(
        LongStream.rangeClosed(1, expected).boxed().toList(),
        commits.stream().map(CaseCommit::version).toList());
    for (List<CaseAppend> ofOneWriter : stored) {
      for (CaseAppend append : ofOneWriter) {
        assertEquals(append.commit(), commits.get((int) append.commit().version() - 1));
      }
    }
    assertEquals(expected, storage.caseLog().head(caseId(1)).version());
    assertNotEquals(start, storage.caseLog().head(caseId(1)));
    assertEquals(WRITERS * COMMITS_EACH, Contents.of(storage, caseId(1)).openDuties().size());
    assertEquals(
        LongStream.rangeClosed(2, expected).map(version -> version * 1000).boxed().toList(),
        Outboxes.sequences(Outboxes.drain(storage.outbox())));
  }

  private static List<CaseAppend> write(Storage storage, int writer) {
    List<CaseAppend> stored = new ArrayList<>();
    // Whoever is refused was overtaken, so this many refusals mean that nobody gets through.
    int patience = 20 * WRITERS * COMMITS_EACH;
    while (stored.size() < COMMITS_EACH) {
      Head head = storage.caseLog().head(caseId(1));
      CaseAppend next =
          append(1, head)
              .by(CaseSamples.commandId(writer, stored.size()))
              .opening(duty((int) head.version(), 10))
              .telling(1)
              .build();
      try {
        Head after = storage.caseLog().append(next).head();
        assertEquals(head.version() + 1, after.version());
        stored.add(next);
      } catch (StaleCaseException overtaken) {
        assertTrue(patience-- > 0, "Refused too often to be true");
      }
    }
    return stored;
  }

  @Test
  void of_sixteen_first_commits_of_one_case_one_is_stored() {
    Storage storage = open();

    List<Boolean> won =
        Together.run(
            IntStream.range(0, WRITERS)
                .mapToObj(
                    writer ->
                        (Callable<Boolean>)
                            () ->
                                accepted(
                                    viewOf(storage),
                                    append(1, Head.NONE)
                                        .by(CaseSamples.commandId(writer, 0))
                                        .build()))
                .toList());

    assertEquals(1, won.stream().filter(winner -> winner).count());
    assertEquals(
        CaseSamples.commandId(won.indexOf(true), 0),
        storage.caseLog().read(caseId(1)).commits().get(0).commandId());
    assertEquals(1, storage.caseLog().head(caseId(1)).version());
  }

  @Test
  void of_sixteen_cases_with_one_number_one_is_stored() {
    Storage storage = open();

    List<Boolean> won =
        Together.run(
            IntStream.range(0, WRITERS)
                .mapToObj(
                    n ->
                        (Callable<Boolean>)
                            () ->
                                accepted(
                                    viewOf(storage),
                                    append(n, Head.NONE).showing(numbered(n, 99)).build()))
                .toList());

    List<CaseId> winners = new ArrayList<>();
    for (int n = 0; n < WRITERS; n++) {
      assertEquals(won.get(n) ? 1 : 0, storage.caseLog().head(caseId(n)).version());
      if (won.get(n)) {
        winners.add(caseId(n));
      }
    }
    assertFalse(winners.isEmpty());
    assertTrue(winners.size() <= sameNumberAtOnce(), () -> "Stored: " + winners);
    assertTrue(winners.contains(storage.workLists().byNumber(number(99)).orElseThrow().caseId()));
  }

  /**
   * How many cases with one number may be stored if they come at the same moment: one, but as many
   * as there are servers where no constraint spans them. One that comes later is always refused.
   */
  protected int sameNumberAtOnce() {
    return 1;
  }

  private static boolean accepted(Storage storage, CaseAppend append) {
    try {
      storage.caseLog().append(append);
      return true;
    } catch (StaleCaseException | DuplicateCaseNumberException refused) {
      return false;
    }
  }

  /** Case {@code n} under another case's number. */
  static CaseEntry numbered(int n, int number) {
    return SampleEntry.of(n).number(number(number)).build();
  }
}
