package org.yijianshi.storage.memory;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.Head;

/** Everything of one case. Guarded by its own monitor. */
final class CaseRecord {
  final CaseId id;
  final List<CaseCommit> commits = new ArrayList<>();
  final Map<Integer, Obligation> open = new HashMap<>();
  final Deque<Waiting> messages = new ArrayDeque<>();
  Head head = Head.NONE;

  /** Read without the monitor by whoever lists cases. */
  volatile @Nullable CaseEntry entry;

  boolean retired;

  /**
   * Where the case stands in the outbox; null while no message of it can be claimed at any time.
   */
  @Nullable Turn turn;

  CaseRecord(CaseId id) {
    this.id = id;
  }

  /** A message that waits to leave, with its lease, delay or parking. */
  static final class Waiting {
    final Message message;
    int attempts;
    @Nullable String lease;
    @Nullable String parkedBecause;

    Waiting(Message message) {
      this.message = message;
    }
  }

  /**
   * From when the first message of a case can be claimed: soonest first, then by case.
   *
   * @param from the instant
   * @param caseId the case
   */
  record Turn(Instant from, CaseId caseId) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
      int order = from.compareTo(other.from);
      return order != 0 ? order : caseId.compareTo(other.caseId);
    }
  }
}
