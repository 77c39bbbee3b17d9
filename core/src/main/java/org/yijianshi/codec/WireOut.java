package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Supply;

/** One text being written: the generator and what later components may leave out. */
final class WireOut {
  final JsonGenerator json;
  private final @Nullable Instant occurredAt;
  private Map<MaterialCode, Supply> supplies = Map.of();

  /**
   * A text.
   *
   * @param occurredAt the time that need not be repeated; null if the text has none
   */
  WireOut(JsonGenerator json, @Nullable Instant occurredAt) {
    this.json = json;
    this.occurredAt = occurredAt;
  }

  boolean isOccurredAt(Instant instant) {
    return instant.equals(occurredAt);
  }

  /** What the applicant was said to supply earlier in this event. */
  @Nullable Supply supplied(MaterialCode material) {
    return supplies.get(material);
  }

  void supplies(Map<MaterialCode, Supply> known) {
    supplies = known;
  }
}
