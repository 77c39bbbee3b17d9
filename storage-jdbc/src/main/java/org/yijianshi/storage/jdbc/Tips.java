package org.yijianshi.storage.jdbc;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.port.Head;

/**
 * The last tips that were read or written, so that the next commit of a case needs no read. An
 * entry holds for its head alone, whose token is the tip's own start; so one that was rolled back
 * is only never asked for.
 */
final class Tips {
  private record Kept(Head head, Tip tip) {}

  private final Cache<UUID, Kept> tips;

  Tips(long most) {
    this.tips = CacheBuilder.newBuilder().maximumSize(most).build();
  }

  @Nullable Tip at(UUID id, Head head) {
    Kept kept = tips.getIfPresent(id);
    return kept != null && kept.head().equals(head) ? kept.tip() : null;
  }

  void put(UUID id, Head head, Tip tip) {
    tips.put(id, new Kept(head, tip));
  }
}
