package org.yijianshi.hall;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.port.CaseEntry;
import org.yijianshi.port.Head;

/**
 * States of running cases with the head they are the fold of. No two histories have the same head,
 * so an entry never becomes a lie, not even when what it holds was rolled back: it can only be left
 * behind. So an append states its head, and every answer is first checked against the storage's.
 * Bounded by weight; closed cases are not kept.
 */
final class StateCache {
  /** A state, where its history stood, and what lists show of it; null if it is unknown. */
  record Entry(Head head, CaseState state, @Nullable CaseEntry listed) {}

  private final Cache<CaseId, Entry> entries;

  StateCache(long maximumWeight) {
    this.entries =
        CacheBuilder.newBuilder()
            .maximumWeight(maximumWeight)
            .<CaseId, Entry>weigher((id, entry) -> weight(entry.state()))
            .build();
  }

  /** About a kilobyte each: items, materials, open duties, command ids. */
  private static int weight(CaseState state) {
    return 1
        + state.instances().size()
        + state.materials().all().size()
        + state.obligations().open().size()
        + state.commands().size() / 8;
  }

  @Nullable Entry get(CaseId id) {
    return entries.getIfPresent(id);
  }

  void put(CaseId id, Entry entry) {
    if (entry.state().stage() == CaseStage.CLOSED) {
      entries.invalidate(id);
    } else {
      entries.put(id, entry);
    }
  }

  void evict(CaseId id) {
    entries.invalidate(id);
  }
}
