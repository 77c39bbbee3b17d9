package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yijianshi.contract.CaseSamples.FIRE;
import static org.yijianshi.contract.CaseSamples.LUSHI;
import static org.yijianshi.contract.CaseSamples.WINDOW;
import static org.yijianshi.contract.CaseSamples.YIMA;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.closed;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.next;
import static org.yijianshi.contract.CaseSamples.number;
import static org.yijianshi.contract.CaseSamples.suspendedDuty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.DutyCursor;
import org.yijianshi.port.Head;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists;
import org.yijianshi.port.WorkLists.WorkItem;
import org.yijianshi.port.WorkQuery;

/** What {@link WorkLists} must do; how to run it stands in the package's introduction. */
public abstract class WorkListsContract extends ClosedDutiesContract {
  /** For the adapter's test. */
  protected WorkListsContract() {}

  @Test
  void a_party_that_owes_nothing_has_an_empty_list() {
    Storage storage = open();
    append(1, Head.NONE).opening(duty(1, 10)).to(storage.caseLog());

    assertEquals(List.of(), storage.workLists().open(WorkQuery.of(WINDOW)));
    assertEquals(1, storage.workLists().open(WorkQuery.of(FIRE)).size());
    assertEquals(List.of(), open().workLists().open(WorkQuery.of(FIRE)));
  }

  @Test
  void an_opened_duty_appears_with_its_case_for_the_party_that_owes_it() {
    Storage storage = open();
    Obligation fire = duty(1, 10);
    Obligation window = duty(2, WINDOW, ObligationKind.DIGITISE_AND_PUSH, minute(5));
    append(1, Head.NONE).opening(fire, window).to(storage.caseLog());

    WorkLists lists = viewOf(storage).workLists();
    assertEquals(
        List.of(new WorkItem(caseId(1), number(1), LUSHI, fire)), lists.open(WorkQuery.of(FIRE)));
    assertEquals(
        List.of(new WorkItem(caseId(1), number(1), LUSHI, window)),
        lists.open(WorkQuery.of(WINDOW)));
  }

  @Test
  void a_duty_that_changes_moves_and_shows_once() {
    Storage storage = open();
    append(1, Head.NONE).opening(duty(1, 10), duty(2, 20)).to(storage.caseLog());

    next(1, storage.caseLog()).opening(duty(1, 30)).to(storage.caseLog());
    assertEquals(List.of(duty(2, 20), duty(1, 30)), duties(storage, WorkQuery.of(FIRE)));

    Obligation stopped = duty(2, 20).stoppedAt(minute(15));
    next(1, storage.caseLog()).opening(stopped).to(storage.caseLog());
    assertEquals(List.of(duty(1, 30), stopped), duties(storage, WorkQuery.of(FIRE)));

    Obligation again = stopped.runningOn(minute(17), minute(22), minute(21), false);
    next(1, storage.caseLog()).opening(again).to(storage.caseLog());
    assertEquals(List.of(again, duty(1, 30)), duties(storage, WorkQuery.of(FIRE)));
  }

  @Test
  void a_closed_duty_vanishes_and_the_others_stay() {
    Storage storage = open();
    append(1, Head.NONE).opening(duty(1, 10), duty(2, 20)).to(storage.caseLog());
    append(2, Head.NONE).opening(duty(1, 15)).to(storage.caseLog());

    next(1, storage.caseLog()).closing(closed(duty(1, 10), 5)).to(storage.caseLog());

    assertEquals(List.of(duty(1, 15), duty(2, 20)), duties(storage, WorkQuery.of(FIRE)));
  }

  @Test
  void open_duties_stand_soonest_first_suspended_last_then_by_case_and_number() {
    Storage storage = withDuties();

    assertEquals(
        List.of("2/3", "1/2", "1/10", "2/1", "3/1", "1/1", "3/4", "1/4", "2/2", "2/4"),
        places(viewOf(storage).workLists().open(WorkQuery.of(FIRE))));
  }

  @Test
  void open_duties_are_found_by_the_region_of_their_case() {
    WorkLists lists = withDuties().workLists();

    assertEquals(
        List.of("1/2", "1/10", "3/1", "1/1", "3/4", "1/4"),
        places(lists.open(query(LUSHI, null, null))));
    assertEquals(List.of("2/3", "2/1", "2/2", "2/4"), places(lists.open(query(YIMA, null, null))));
    assertEquals(List.of(), places(lists.open(query(RegionCode.of("411202"), null, null))));
  }

  @Test
  void open_duties_are_found_by_kind() {
    WorkLists lists = withDuties().workLists();

    assertEquals(
        List.of("3/4", "1/4", "2/2", "2/4"),
        places(lists.open(query(null, ObligationKind.DECIDE, null))));
    assertEquals(List.of(), places(lists.open(query(null, ObligationKind.FETCH, null))));
  }

  @Test
  void open_duties_are_found_by_their_date_which_suspended_ones_do_not_have() {
    WorkLists lists = withDuties().workLists();

    assertEquals(List.of("2/3"), places(lists.open(query(null, null, minute(10)))));
    assertEquals(
        List.of("2/3", "1/2", "1/10", "2/1", "3/1"),
        places(lists.open(query(null, null, minute(10).plusNanos(1000)))));
    assertEquals(7, lists.open(query(null, null, minute(100_000))).size());
    assertEquals(List.of(), places(lists.open(query(null, null, minute(0)))));
  }

  @Test
  void what_is_asked_of_duties_is_asked_together() {
    WorkLists lists = withDuties().workLists();

    assertEquals(
        List.of("3/4"), places(lists.open(query(LUSHI, ObligationKind.DECIDE, minute(100_000)))));
    assertEquals(
        List.of(), places(lists.open(query(YIMA, ObligationKind.DECIDE, minute(100_000)))));
  }

  @Test
  void pages_of_duties_make_up_the_whole_list() {
    WorkLists lists = viewOf(withDuties()).workLists();
    List<WorkItem> whole = lists.open(WorkQuery.of(FIRE));

    for (int limit = 1; limit <= whole.size() + 1; limit++) {
      assertEquals(whole, allPages(lists, limit));
    }
    assertEquals(
        List.of("2/2", "2/4"),
        places(
            lists.open(
                WorkQuery.of(FIRE).region(YIMA).after(new DutyCursor(minute(20), caseId(1), 1)))));
  }

  private static List<WorkItem> allPages(WorkLists lists, int limit) {
    List<WorkItem> all = new ArrayList<>();
    List<WorkItem> page = lists.open(page(null, limit));
    while (!page.isEmpty()) {
      assertTrue(page.size() <= limit, "a page is not longer than asked");
      assertTrue(all.size() < 10_000, "the list does not come to an end");
      all.addAll(page);
      page = lists.open(page(behind(page), limit));
    }
    return all;
  }

  @Test
  void a_page_of_duties_starts_behind_the_last_one_whatever_was_stored_meanwhile() {
    Storage storage = withDuties();
    WorkLists lists = storage.workLists();
    List<WorkItem> first = lists.open(page(null, 4));
    assertEquals(List.of("2/3", "1/2", "1/10", "2/1"), places(first));

    next(2, storage.caseLog())
        .closing(closed(duty(3, 5), 6), closed(duty(1, 10), 6))
        .showing(inYima(2))
        .to(storage.caseLog());
    append(4, Head.NONE).opening(duty(1, 1), duty(2, 10), duty(3, 12)).to(storage.caseLog());

    assertEquals(
        List.of("3/1", "4/2", "4/3", "1/1", "3/4", "1/4"),
        places(lists.open(page(behind(first), 6))));
  }

  @Test
  void a_reader_meets_every_duty_that_stays_once_while_others_write() {
    Storage storage = open();
    for (int n = 1; n <= 20; n++) {
      append(n, Head.NONE).opening(duty(1, 10 + n % 3), duty(2, 20 + n)).to(storage.caseLog());
    }
    Callable<Set<String>> writer =
        () -> {
          for (int n = 101; n <= 160; n++) {
            append(n, Head.NONE).opening(duty(1, n % 40)).to(storage.caseLog());
            next(n, storage.caseLog()).closing(closed(duty(1, n % 40), 1)).to(storage.caseLog());
          }
          return Set.of();
        };
    Callable<Set<String>> reader =
        () -> {
          Set<String> met = new HashSet<>();
          for (String place : places(allPages(viewOf(storage).workLists(), 3))) {
            assertTrue(met.add(place), place + " was met twice");
          }
          return met;
        };

    for (Set<String> met : Together.run(List.of(writer, reader, reader, reader)).subList(1, 4)) {
      for (int n = 1; n <= 20; n++) {
        assertTrue(met.contains(n + "/1") && met.contains(n + "/2"), "case " + n);
      }
    }
  }

  /** Three cases, the second in Yima; four duties fall due at minute 10, three are suspended. */
  private Storage withDuties() {
    Storage storage = open();
    Obligation running = duty(4, FIRE, ObligationKind.DECIDE, minute(20));
    append(3, Head.NONE).opening(running, duty(1, 10)).to(storage.caseLog());
    append(2, Head.NONE)
        .opening(suspendedDuty(4), duty(1, 10), duty(3, 5), suspendedDuty(2))
        .showing(inYima(2))
        .to(storage.caseLog());
    append(1, Head.NONE)
        .opening(suspendedDuty(4), duty(10, 10), duty(2, 10), duty(1, 20))
        .to(storage.caseLog());
    return storage;
  }

  private static CaseEntry inYima(int n) {
    return SampleEntry.of(n).region(YIMA).build();
  }

  private static WorkQuery query(
      @Nullable RegionCode region, @Nullable ObligationKind kind, @Nullable Instant dueBefore) {
    return WorkQuery.of(FIRE).region(region).kind(kind).dueBefore(dueBefore).limit(1000);
  }

  private static WorkQuery page(@Nullable DutyCursor after, int limit) {
    return WorkQuery.of(FIRE).after(after).limit(limit);
  }

  private static DutyCursor behind(List<WorkItem> page) {
    return DutyCursor.behind(page.get(page.size() - 1));
  }

  private List<Obligation> duties(Storage storage, WorkQuery query) {
    return viewOf(storage).workLists().open(query).stream().map(WorkItem::obligation).toList();
  }

  /** Case and number of each, such as {@code 2/10}. */
  private static List<String> places(List<WorkItem> items) {
    return items.stream()
        .map(
            item -> {
              String number = item.number().value();
              return Integer.parseInt(number.substring(number.indexOf('-') + 1))
                  + "/"
                  + item.obligation().no();
            })
        .toList();
  }
}
