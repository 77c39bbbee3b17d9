package org.yijianshi.storage.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.message.Message;
import org.yijianshi.port.Outbox;
import org.yijianshi.storage.memory.CaseRecord.Turn;
import org.yijianshi.storage.memory.CaseRecord.Waiting;

/**
 * Messages wait with their case; a case stands once in the order of turns, by when its first
 * message can be claimed. So a claim looks at no case that waits for its lease, delay or parking to
 * end, and who has waited longest goes first.
 */
final class MemoryOutbox implements Outbox {
  private final CaseTable cases;
  private final AtomicLong leases = new AtomicLong();
  private final ConcurrentNavigableMap<Turn, CaseRecord> turns = new ConcurrentSkipListMap<>();
  private final ConcurrentNavigableMap<Turn, CaseRecord> parked = new ConcurrentSkipListMap<>();

  MemoryOutbox(CaseTable cases) {
    this.cases = cases;
  }

  /** Called under the record's lock. */
  void add(CaseRecord record, List<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    boolean idle = record.messages.isEmpty();
    messages.forEach(message -> record.messages.addLast(new Waiting(message)));
    if (idle) {
      nextInTurn(record);
    }
  }

  /** The first message, if there is one, waits from its own time on. */
  private void nextInTurn(CaseRecord record) {
    Waiting first = record.messages.peekFirst();
    turn(record, first == null ? null : first.message.at());
  }

  private void turn(CaseRecord record, @Nullable Instant from) {
    if (record.turn != null) {
      turns.remove(record.turn);
    }
    record.turn = from == null ? null : new Turn(from, record.id);
    if (record.turn != null) {
      turns.put(record.turn, record);
    }
  }

  @Override
  public List<Claimed> claim(Instant now, Duration lease, int max) {
    if (lease.isNegative() || lease.isZero() || max < 1) {
      throw new IllegalArgumentException(
          "A claim is of at least one message for some time: " + max + ", " + lease);
    }
    List<Claimed> claimed = new ArrayList<>();
    for (Map.Entry<Turn, CaseRecord> next : turns.entrySet()) {
      if (claimed.size() == max || next.getKey().from().isAfter(now)) {
        break;
      }
      CaseRecord record = next.getValue();
      synchronized (record) {
        Waiting first = record.messages.peekFirst();
        // Another relay may have had this turn since the map was asked for it.
        if (first != null && next.getKey().equals(record.turn)) {
          turn(record, now.plus(lease));
          first.attempts++;
          first.lease = "lease-" + leases.incrementAndGet();
          claimed.add(new Claimed(record.id, first.message, first.attempts, first.lease, null));
        }
      }
    }
    return List.copyOf(claimed);
  }

  @Override
  public boolean acknowledge(Claimed claimed) {
    return withFirst(claimed.caseId(), holds(claimed), this::remove);
  }

  @Override
  public boolean giveBack(Claimed claimed, Instant notBefore) {
    return withFirst(
        claimed.caseId(),
        holds(claimed),
        (record, first) -> {
          first.lease = null;
          turn(record, notBefore);
        });
  }

  @Override
  public boolean park(Claimed claimed, String reason) {
    Objects.requireNonNull(reason, "reason");
    return withFirst(
        claimed.caseId(),
        holds(claimed),
        (record, first) -> {
          first.lease = null;
          first.parkedBecause = reason;
          turn(record, null);
          parked.put(parking(record, first), record);
        });
  }

  @Override
  public Backlog backlog(Instant now) {
    long waiting = 0;
    long leased = 0;
    long set = 0;
    Instant oldest = null;
    for (CaseRecord record : cases.all()) {
      synchronized (record) {
        for (Waiting each : record.messages) {
          if (each.parkedBecause != null) {
            set++;
            continue;
          }
          boolean held =
              each.lease != null && record.turn != null && record.turn.from().isAfter(now);
          leased += held ? 1 : 0;
          waiting += held ? 0 : 1;
          Instant at = each.message.at();
          oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
        }
      }
    }
    return new Backlog(waiting, leased, set, oldest);
  }

  @Override
  public List<Parked> parked() {
    List<Parked> found = new ArrayList<>();
    for (CaseRecord record : parked.values()) {
      synchronized (record) {
        Waiting first = record.messages.peekFirst();
        if (first != null && first.parkedBecause != null) {
          found.add(new Parked(record.id, first.message, first.attempts, first.parkedBecause));
        }
      }
    }
    return List.copyOf(found);
  }

  @Override
  public boolean release(CaseId caseId, long sequence) {
    return withFirst(
        caseId,
        isParked(sequence),
        (record, first) -> {
          parked.remove(parking(record, first));
          first.parkedBecause = null;
          nextInTurn(record);
        });
  }

  @Override
  public boolean skip(CaseId caseId, long sequence) {
    return withFirst(
        caseId,
        isParked(sequence),
        (record, first) -> {
          parked.remove(parking(record, first));
          remove(record, first);
        });
  }

  private void remove(CaseRecord record, Waiting first) {
    record.messages.remove(first);
    nextInTurn(record);
  }

  private static Turn parking(CaseRecord record, Waiting first) {
    return new Turn(first.message.at(), record.id);
  }

  private static Predicate<Waiting> holds(Claimed claimed) {
    return first -> claimed.lease().equals(first.lease);
  }

  private static Predicate<Waiting> isParked(long sequence) {
    return first -> first.parkedBecause != null && first.message.sequence() == sequence;
  }

  private interface Change {
    void apply(CaseRecord record, Waiting first);
  }

  /** Changes a case's first message if it is still as the caller believes. */
  private boolean withFirst(CaseId id, Predicate<Waiting> asBelieved, Change change) {
    CaseRecord record = cases.find(id);
    if (record == null) {
      return false;
    }
    synchronized (record) {
      Waiting first = record.messages.peekFirst();
      if (first == null || !asBelieved.test(first)) {
        return false;
      }
      change.apply(record, first);
      return true;
    }
  }
}
