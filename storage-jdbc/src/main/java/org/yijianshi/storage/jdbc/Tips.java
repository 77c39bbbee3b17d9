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
  private record Tip(Head head, byte[] bytes) {}

  private final Cache<UUID, Tip> tips;

  Tips(long most) {
    this.tips = CacheBuilder.newBuilder().maximumSize(most).build();
  }

  byte @Nullable [] at(UUID id, Head head) {
    Tip tip = tips.getIfPresent(id);
    return tip != null && tip.head().equals(head) ? tip.bytes() : null;
  }

  void put(UUID id, Head head, byte[] tip) {
    tips.put(id, new Tip(head, tip));
  }
}
