package org.yijianshi.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.contractcheck.TinyStorage;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Parties;
import org.yijianshi.plan.Wish;
import org.yijianshi.port.Appended;
import org.yijianshi.port.CaseAppend;
import org.yijianshi.port.Head;
import org.yijianshi.port.History;
import org.yijianshi.procedure.Rulebook;

/** Halls over one plain store that a test can trip up, on a clock that it sets. */
final class Halls {
  static final CaseId CASE = new CaseId(new UUID(0x5A11L, 1));

  /** What becomes of an append instead of being stored. */
  interface Trap {
    Appended spring(CaseAppend append);
  }

  /** An honest store that counts its reads, with traps that each spring once, in order. */
  static final class Store extends TinyStorage {
    final Deque<Trap> traps = new ArrayDeque<>();
    Predicate<Claimed> acknowledging = this::taken;
    int reads;
    int appends;

    @Override
    public synchronized History read(CaseId id) {
      reads++;
      return super.read(id);
    }

    @Override
    public synchronized Appended append(CaseAppend append) {
      appends++;
      Trap trap = traps.poll();
      return trap == null ? stored(append) : trap.spring(append);
    }

    /** Stored as if no trap was there. */
    Appended stored(CaseAppend append) {
      return super.append(append);
    }

    @Override
    public boolean acknowledge(Claimed claimed) {
      return acknowledging.test(claimed);
    }

    /** Taken in as a delivery. */
    boolean taken(Claimed claimed) {
      return super.acknowledge(claimed);
    }

    /** A host's transaction that acknowledges and is rolled back afterwards. */
    Appended rolledBack(CaseAppend append) {
      return new Appended(new Head(append.commit().version(), 42));
    }
  }

  final Store store = new Store();
  Instant now = CasePlay.time("2026-03-02T10:00");
  Set<DepartmentCode> unconnected = Set.of();
  int numbersGiven;

  /** A hall over the store; every call of its number source gives another number. */
  ServiceHall hall() {
    return hall(builder -> builder);
  }

  ServiceHall hall(UnaryOperator<ServiceHall.Builder> more) {
    return hall(SampleCatalogs.book(), more);
  }

  ServiceHall hall(Rulebook book, UnaryOperator<ServiceHall.Builder> more) {
    return more.apply(
            ServiceHall.builder(book.catalog(), book.deadlines().calendar())
                .storage(store)
                .clock(() -> now)
                .platform(region -> unconnected)
                .caseNumbers(
                    (id, region, day) -> CaseNumber.of("LS-2026-%04d".formatted(++numbersGiven)))
                .retry(new Retry(4, Duration.ofNanos(1), Duration.ofNanos(2))))
        .build();
  }

  static CommandId command(long n) {
    return new CommandId(new UUID(0xC0DEL, n));
  }

  /** The shop's submission at the counter: those items, or all; the owner may have others. */
  static Submission submission(InstanceId... only) {
    return submission(Cast.parties(), only);
  }

  static Submission submission(Parties parties, InstanceId... only) {
    Wish wish = only.length == 0 ? SampleCatalogs.wish() : SampleCatalogs.wish(only);
    Map<MaterialCode, Supply> supplies =
        ShopCase.application(SampleCatalogs.book(), wish).supplies();
    return new Submission(
        Channel.COUNTER,
        parties,
        wish,
        supplies,
        DeliveryChoice.UNIFIED,
        DeliveryMethod.COUNTER,
        false,
        "Another shop of the same owner",
        FormValues.none());
  }

  /** Submitted by the applicant under command 1. */
  static Answer submit(ServiceHall hall) {
    return hall.cases().submit(Cast.applicant(), CASE, command(1), submission());
  }
}
