package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseEvent;

/**
 * Events by their wire names. Each name carries a version. Written is the current one; older ones
 * are read by changing them, step by step, into the current one; whatever is unknown is a fault.
 */
final class WireEvents extends Wire<CaseEvent> {
  private static final String TAG = "e";
  private static final SerializedString TAG_NAME = new SerializedString(TAG);

  private static final JsonMapper TREES =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * How an older form becomes a newer one.
   *
   * @param to the newer name and version
   * @param change changes the fields; the name is not among them
   */
  private record Evolution(String to, UnaryOperator<ObjectNode> change) {}

  /**
   * An event in its current form.
   *
   * @param name its name and version
   */
  private record Form(String name, SerializedString written, WireRecord<CaseEvent> wire) {}

  private final Map<Class<?>, Form> byType = new LinkedHashMap<>();
  private final Map<String, Form> byName = new LinkedHashMap<>();
  private final Map<String, Integer> versions = new LinkedHashMap<>();
  private final Map<String, Evolution> evolutions = new LinkedHashMap<>();

  /** While the table is built: an event by its name and version. */
  @SuppressWarnings("unchecked") // an event is only given to the wire of its own class
  void event(String name, WireRecord<? extends CaseEvent> wire) {
    Form form = new Form(name, new SerializedString(name), (WireRecord<CaseEvent>) wire);
    if (byName.put(name, form) != null
        || byType.put(wire.type(), form) != null
        || versions.put(base(name), version(name)) != null) {
      throw new IllegalStateException("An event stands twice: " + name);
    }
  }

  /** While the table is built: what was once written as {@code from} is read by this change. */
  void evolution(String from, String to, UnaryOperator<ObjectNode> change) {
    if (evolutions.put(from, new Evolution(to, change)) != null || byName.containsKey(from)) {
      throw new IllegalStateException("An older form stands twice, or is current: " + from);
    }
  }

  private static String base(String name) {
    return name.substring(0, name.indexOf('/'));
  }

  private static int version(String name) {
    return Integer.parseInt(name.substring(name.indexOf('/') + 1));
  }

  @Override
  void write(CaseEvent event, WireOut out) throws IOException {
    Form form = form(event.getClass());
    out.supplies(Map.of());
    out.json.writeStartObject();
    out.json.writeFieldName(TAG_NAME);
    out.json.writeString(form.written);
    form.wire.writeFields(event, out);
    out.json.writeEndObject();
  }

  /** Reads the event that is the commit's nth, from 0. */
  CaseEvent read(WireIn in, int ordinal) throws IOException {
    in.expect(JsonToken.START_OBJECT, "event");
    if (!TAG.equals(in.nextField())) {
      throw in.fault(WireFault.MISSING_FIELD, TAG);
    }
    in.json.nextToken();
    String name = in.text();
    in.place().event(ordinal, name);
    in.supplies(Map.of());
    @Nullable Form form = byName.get(name);
    return form == null ? older(name, in) : form.wire.readFields(in);
  }

  @Override
  CaseEvent read(WireIn in) throws IOException {
    return read(in, 0);
  }

  private CaseEvent older(String name, WireIn in) throws IOException {
    @Nullable Evolution evolution = evolutions.get(name);
    if (evolution == null) {
      throw in.fault(isNewer(name) ? WireFault.NEWER_VERSION : WireFault.UNKNOWN_EVENT, name);
    }
    ObjectNode fields =
        in.json.nextToken() == JsonToken.END_OBJECT
            ? TREES.createObjectNode()
            : TREES.readTree(in.json);
    String current = name;
    while (evolution != null) {
      fields = evolution.change.apply(fields);
      current = evolution.to;
      evolution = evolutions.get(current);
    }
    @Nullable Form form = byName.get(current);
    if (form == null) {
      throw new IllegalStateException("An evolution leads nowhere: " + current);
    }
    try (JsonParser tree = TREES.treeAsTokens(fields)) {
      tree.nextToken();
      return form.wire.readFields(in.of(tree));
    }
  }

  private boolean isNewer(String name) {
    if (!name.matches("[a-z-]+/[1-9][0-9]{0,5}")) {
      return false;
    }
    @Nullable Integer known = versions.get(base(name));
    return known != null && version(name) > known;
  }

  @Override
  String form() {
    return "event";
  }

  /** Whether that kind of event has a wire name. */
  boolean knows(Class<?> type) {
    return byType.containsKey(type);
  }

  /** The current name and version of that kind of event. */
  String name(Class<?> type) {
    return form(type).name;
  }

  /** How that kind of event is written now. */
  WireRecord<CaseEvent> wire(Class<?> type) {
    return form(type).wire;
  }

  private Form form(Class<?> type) {
    @Nullable Form form = byType.get(type);
    if (form == null) {
      throw new IllegalArgumentException("No wire name: " + type.getName());
    }
    return form;
  }

  /** Whether that is the name of an older form, which is read but no longer written. */
  boolean isOlder(String name) {
    return evolutions.containsKey(name);
  }

  @Override
  void describe(Map<String, String> forms) {
    byName.forEach(
        (name, form) -> {
          forms.put(name, form.wire.fields());
          form.wire.describeParts(forms);
        });
  }
}
