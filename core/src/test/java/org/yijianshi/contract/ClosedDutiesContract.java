package org.yijianshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.yijianshi.contract.CaseSamples.FIRE;
import static org.yijianshi.contract.CaseSamples.LUSHI;
import static org.yijianshi.contract.CaseSamples.WINDOW;
import static org.yijianshi.contract.CaseSamples.append;
import static org.yijianshi.contract.CaseSamples.caseId;
import static org.yijianshi.contract.CaseSamples.closed;
import static org.yijianshi.contract.CaseSamples.duty;
import static org.yijianshi.contract.CaseSamples.minute;
import static org.yijianshi.contract.CaseSamples.next;
import static org.yijianshi.contract.CaseSamples.number;
import static org.yijianshi.contract.CaseSamples.suspendedDuty;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;
import org.yijianshi.port.ClosedObligation;
import org.yijianshi.port.ClosedQuery;
import org.yijianshi.port.Head;
import org.yijianshi.port.Storage;
import org.yijianshi.port.WorkLists.DoneItem;
import org.yijianshi.port.WorkQuery;

/** The part of {@link WorkListsContract} that is about closed duties; adapters run that one. */
public abstract class ClosedDutiesContract extends WholeListsContract {
  /** For {@link WorkListsContract}. */
  protected ClosedDutiesContract() {}

  @Test
  void closed_duties_are_found_by_party_and_period_its_end_excluded() {
    Storage storage = open();
    Obligation window = duty(3, WINDOW, ObligationKind.DELIVER, minute(50));
    ClosedObligation suspended = closed(suspendedDuty(4), 30);
    append(1, Head.NONE).opening(duty(1, 10), duty(2, 20), window).to(storage.caseLog());
    next(1, storage.caseLog())
        .closing(closed(duty(1, 10), 10), closed(window, 20), suspended)
        .to(storage.caseLog());
    next(1, storage.caseLog()).closing(closed(duty(2, 20), 40)).to(storage.caseLog());
    append(2, Head.NONE).closing(closed(duty(1, 15), 20)).to(storage.caseLog());

    assertEquals(
        Set.of(closed(duty(1, 10), 10), closed(duty(1, 15), 20), suspended),
        closedBetween(storage, FIRE, minute(10), minute(40)));
    assertEquals(
        Set.of(closed(duty(2, 20), 40)),
        closedBetween(storage, FIRE, minute(40), minute(40).plusNanos(1000)));
    assertEquals(Set.of(closed(window, 20)), closedBetween(storage, WINDOW, minute(0), minute(99)));
    assertEquals(Set.of(), closedBetween(storage, FIRE, minute(20), minute(20)));
    assertEquals(Set.of(), closedBetween(storage, FIRE, minute(41), minute(99)));
    assertEquals(List.of(), storage.workLists().open(WorkQuery.of(FIRE)));
  }

  @Test
  void equal_duties_of_two_cases_closed_at_one_time_are_two() {
    Storage storage = open();
    append(1, Head.NONE).closing(closed(duty(1, 10), 5)).to(storage.caseLog());
    append(2, Head.NONE).closing(closed(duty(1, 10), 5)).to(storage.caseLog());

    assertEquals(
        List.of(done(1, closed(duty(1, 10), 5)), done(2, closed(duty(1, 10), 5))),
        viewOf(storage).workLists().closed(ClosedQuery.of(FIRE, minute(0), minute(9))));
  }

  private static DoneItem done(int n, ClosedObligation done) {
    return new DoneItem(caseId(n), number(n), LUSHI, done);
  }

  private Set<ClosedObligation> closedBetween(
      Storage storage, Party party, Instant from, Instant before) {
    List<ClosedObligation> found =
        viewOf(storage).workLists().closed(ClosedQuery.of(party, from, before)).stream()
            .map(DoneItem::done)
            .toList();
    Set<ClosedObligation> distinct = Set.copyOf(found);
    assertEquals(distinct.size(), found.size(), "each once");
    return distinct;
  }
}
