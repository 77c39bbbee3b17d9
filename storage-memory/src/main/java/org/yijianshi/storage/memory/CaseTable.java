package org.yijianshi.storage.memory;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;

/** The cases of one store, found by id and by number. */
final class CaseTable {
  /** No id is before it. */
  static final CaseId LEAST = new CaseId(new UUID(0, 0));

  private final Map<CaseId, CaseRecord> byId = new ConcurrentHashMap<>();
  private final Map<CaseNumber, CaseId> byNumber = new ConcurrentHashMap<>();

  /** Starts anywhere, so that no token of one store is a token of another. */
  private final AtomicLong tokens = new AtomicLong(ThreadLocalRandom.current().nextLong());

  @Nullable CaseRecord find(CaseId id) {
    return byId.get(id);
  }

  /** The record to write to; a new one is empty and reads like an unknown case. */
  CaseRecord obtain(CaseId id) {
    return byId.computeIfAbsent(id, CaseRecord::new);
  }

  @Nullable CaseRecord find(CaseNumber number) {
    CaseId id = byNumber.get(number);
    return id == null ? null : byId.get(id);
  }

  /** Every case that has a record, in no particular order. */
  Collection<CaseRecord> all() {
    return byId.values();
  }

  /** Whether the number is now, or already was, that case's. */
  boolean claim(CaseNumber number, CaseId id) {
    CaseId holder = byNumber.putIfAbsent(number, id);
    return holder == null || holder.equals(id);
  }

  /** A token that no other head of this store has. */
  long nextToken() {
    long token = tokens.incrementAndGet();
    return token == 0 ? tokens.incrementAndGet() : token;
  }
}
