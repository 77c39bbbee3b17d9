package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;

/** One text being read: the parser, whose text it is, and what was left out of it. */
final class WireIn {
  final JsonParser json;
  private final WirePlace place;
  private @Nullable Instant occurredAt;
  private @Nullable Party own;
  private Map<MaterialCode, Supply> supplies = Map.of();

  WireIn(JsonParser json, WirePlace place) {
    this.json = json;
    this.place = place;
  }

  /** The same text, but an older event that was changed into that. */
  WireIn of(JsonParser changed) {
    WireIn in = new WireIn(changed, place);
    in.occurredAt = occurredAt;
    in.own = own;
    return in;
  }

  /** From now on duties that are owed by nobody named are owed by the actor's own department. */
  void actor(Actor actor) {
    own = WireDerived.own(actor);
  }

  @Nullable Party own() {
    return own;
  }

  @Nullable Instant occurredAt() {
    return occurredAt;
  }

  /** From now on times that are left out are this one. */
  void occurredAt(Instant instant) {
    occurredAt = instant;
  }

  @Nullable Supply supplied(MaterialCode material) {
    return supplies.get(material);
  }

  void supplies(Map<MaterialCode, Supply> known) {
    supplies = known;
  }

  WirePlace place() {
    return place;
  }

  /** The next field's name, or null at the object's end. */
  @Nullable String nextField() throws IOException {
    String name = json.nextFieldName();
    if (name == null && json.currentToken() != JsonToken.END_OBJECT) {
      throw fault(WireFault.WRONG_FORM, "object");
    }
    return name;
  }

  /** The field that must come next; its value's first token is current then. */
  void field(String name) throws IOException {
    if (!name.equals(nextField())) {
      throw fault(WireFault.MISSING_FIELD, name);
    }
    json.nextToken();
  }

  String text() throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw fault(WireFault.WRONG_FORM, "text");
    }
    return json.getText();
  }

  void expect(JsonToken token, String form) {
    if (json.currentToken() != token) {
      throw fault(WireFault.WRONG_FORM, form);
    }
  }

  /** A fault here; the detail is a name from our own tables, never what was read. */
  UnreadableRecordException fault(WireFault fault, String detail) {
    return place.fault(fault, detail, json.getParsingContext().pathAsPointer().toString());
  }
}
