package org.yijianshi.storage.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.message.Message;
import org.yijianshi.port.Outbox;

/** Messages wait with their case; only the first of each case can be claimed. */
final class MemoryOutbox implements Outbox {
  private final CaseTable cases;
  private final AtomicLong leases = new AtomicLong();

  /** The cases that have messages waiting; a case leaves when its last message does. */
  private final Set<CaseId> waiting = ConcurrentHashMap.newKeySet();

  MemoryOutbox(CaseTable cases) {
    this.cases = cases;
  }

  /** Called under the record's lock. */
  void add(CaseRecord record, List<Message> messages) {
    if (!messages.isEmpty()) {
      messages.forEach(message -> record.messages.addLast(new CaseRecord.Waiting(message)));
      waiting.add(record.id);
    }
  }

  @Override
  public List<Claimed> claim(Instant now, Duration lease, int max) {
    List<Claimed> claimed = new ArrayList<>();
    for (CaseId id : waiting) {
      if (claimed.size() >= max) {
        break;
      }
      CaseRecord record = cases.find(id);
      if (record == null) {
        continue;
      }
      synchronized (record) {
        CaseRecord.Waiting first = record.messages.peekFirst();
        if (first == null || first.parkedBecause != null || first.visibleAt.isAfter(now)) {
          continue;
        }
        first.visibleAt = now.plus(lease);
        first.attempts++;
        first.lease = "lease-" + leases.incrementAndGet();
        claimed.add(new Claimed(id, first.message, first.attempts, first.lease));
      }
    }
    return List.copyOf(claimed);
  }

  @Override
  public boolean acknowledge(Claimed claimed) {
    return withLease(
        claimed,
        (record, first) -> {
          record.messages.removeFirst();
          if (record.messages.isEmpty()) {
            waiting.remove(record.id);
          }
        });
  }

  @Override
  public boolean giveBack(Claimed claimed, Instant notBefore) {
    return withLease(
        claimed,
        (record, first) -> {
          first.lease = null;
          first.visibleAt = notBefore;
        });
  }

  @Override
  public boolean park(Claimed claimed, String reason) {
    return withLease(
        claimed,
        (record, first) -> {
          first.lease = null;
          first.parkedBecause = reason;
        });
  }

  private interface Change {
    void apply(CaseRecord record, CaseRecord.Waiting first);
  }

  private boolean withLease(Claimed claimed, Change change) {
    CaseRecord record = cases.find(claimed.caseId());
    if (record == null) {
      return false;
    }
    synchronized (record) {
      CaseRecord.Waiting first = record.messages.peekFirst();
      if (first == null || !claimed.lease().equals(first.lease)) {
        return false;
      }
      change.apply(record, first);
      return true;
    }
  }

  @Override
  public List<Parked> parked() {
    List<Parked> parked = new ArrayList<>();
    for (CaseId id : waiting) {
      CaseRecord record = cases.find(id);
      if (record == null) {
        continue;
      }
      synchronized (record) {
        CaseRecord.Waiting first = record.messages.peekFirst();
        if (first != null && first.parkedBecause != null) {
          parked.add(new Parked(id, first.message, first.attempts, first.parkedBecause));
        }
      }
    }
    parked.sort(Comparator.comparing((Parked p) -> p.message().at()).thenComparing(Parked::caseId));
    return List.copyOf(parked);
  }

  @Override
  public boolean release(CaseId caseId, long sequence) {
    return withParked(
        caseId,
        sequence,
        (record, first) -> {
          first.parkedBecause = null;
          first.visibleAt = first.message.at();
        });
  }

  @Override
  public boolean skip(CaseId caseId, long sequence) {
    return withParked(
        caseId,
        sequence,
        (record, first) -> {
          record.messages.removeFirst();
          if (record.messages.isEmpty()) {
            waiting.remove(record.id);
          }
        });
  }

  private boolean withParked(CaseId caseId, long sequence, Change change) {
    CaseRecord record = cases.find(caseId);
    if (record == null) {
      return false;
    }
    synchronized (record) {
      CaseRecord.Waiting first = record.messages.peekFirst();
      if (first == null || first.parkedBecause == null || first.message.sequence() != sequence) {
        return false;
      }
      change.apply(record, first);
      return true;
    }
  }
}
