package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;

/** One text being written: the generator and what later components may leave out. */
final class WireOut {
  final JsonGenerator json;
  private final @Nullable Instant occurredAt;
  private @Nullable Party own;
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

  /** From now on duties that are owed by nobody named are owed by the actor's own department. */
  void actor(Actor actor) {
    own = WireDerived.own(actor);
  }

  boolean isOwn(Party party) {
    return party.equals(own);
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
