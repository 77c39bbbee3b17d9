package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/**
 * Something the outside world must be told. Its case and sequence make its idempotency key: a
 * receiver that has seen a sequence drops a repeat.
 *
 * @param sequence its place among its case's messages: the commit's version times 1,000 plus its
 *     ordinal, so it grows and never repeats
 * @param kind what it tells
 * @param to whom
 * @param instance the instance it is about, or null
 * @param at when its commit was recorded
 * @param content named references (document numbers, material codes, dates), never personal data
 */
public record Message(
    long sequence,
    MessageKind kind,
    Party to,
    @Nullable InstanceId instance,
    Instant at,
    Map<String, String> content) {
  /** Copies the content, keeping its order. */
  public Message {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(at, "at");
    content = ImmutableMap.copyOf(content);
    if (sequence < 1000) {
      throw new IllegalArgumentException("A message's sequence starts at 1000: " + sequence);
    }
  }
}
