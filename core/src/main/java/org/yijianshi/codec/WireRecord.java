package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record as a JSON object: its components by their wire names, in the order of the record,
 * without those that are absent or follow from the others.
 *
 * @param <T> the record
 */
final class WireRecord<T> extends Wire<T> {

  /**
   * A component.
   *
   * @param <T> the record
   * @param name its wire name
   * @param optional whether null is a value of it
   * @param getter what gives it
   * @param wire how it is written
   */
  record Part<T>(
      SerializedString name,
      boolean optional,
      WireShape.Getter<T, Object> getter,
      Wire<Object> wire) {
    boolean is(String wireName) {
      return name.getValue().equals(wireName);
    }
  }

  private final Class<T> type;
  private final List<Part<T>> parts;
  private final WireShape.Maker<T> maker;

  WireRecord(Class<T> type, List<Part<T>> parts, WireShape.Maker<T> maker) {
    this.type = type;
    this.parts = List.copyOf(parts);
    this.maker = maker;
  }

  Class<T> type() {
    return type;
  }

  @Override
  void write(T value, WireOut out) throws IOException {
    out.json.writeStartObject();
    writeFields(value, out);
    out.json.writeEndObject();
  }

  void writeFields(T value, WireOut out) throws IOException {
    for (Part<T> part : parts) {
      @Nullable Object component = part.getter.of(value);
      if (component == null) {
        if (!part.optional) {
          throw new IllegalArgumentException(
              type.getSimpleName() + "." + part.name.getValue() + " must not be null");
        }
      } else if (part.optional || !part.wire.omits(component, value, out)) {
        out.json.writeFieldName(part.name);
        part.wire.write(component, out);
      }
    }
  }

  @Override
  T read(WireIn in) throws IOException {
    in.expect(JsonToken.START_OBJECT, "object");
    return readFields(in);
  }

  /** Reads what is left of the object whose start, or whose tag, is the current token. */
  T readFields(WireIn in) throws IOException {
    @Nullable Object[] values = new Object[parts.size()];
    int next = 0;
    for (String name = in.nextField(); name != null; name = in.nextField()) {
      int i = find(name, next);
      if (i < 0) {
        throw in.fault(WireFault.UNKNOWN_FIELD, name);
      }
      if (values[i] != null) {
        throw in.fault(WireFault.REPEATED_FIELD, name);
      }
      in.json.nextToken();
      values[i] = parts.get(i).wire.read(in);
      next = i + 1;
    }
    return made(values, in);
  }

  /** Texts come in our order, so the next name is nearly always the one that is expected. */
  private int find(String name, int next) {
    for (int i = next; i < parts.size(); i++) {
      if (parts.get(i).is(name)) {
        return i;
      }
    }
    for (int i = 0; i < next; i++) {
      if (parts.get(i).is(name)) {
        return i;
      }
    }
    return -1;
  }

  private T made(@Nullable Object[] values, WireIn in) {
    for (int i = 0; i < parts.size(); i++) {
      if (values[i] == null && !parts.get(i).optional) {
        values[i] = parts.get(i).wire.absent(values, in);
        if (values[i] == null) {
          throw in.fault(WireFault.MISSING_FIELD, parts.get(i).name.getValue());
        }
      }
    }
    try {
      return maker.of(new WireShape.Fields(values));
    } catch (IllegalArgumentException | NullPointerException refused) {
      // Not its text: it may repeat what was read.
      throw in.fault(WireFault.WRONG_VALUE, form());
    }
  }

  @Override
  String form() {
    return name(type);
  }

  /** The name without its package: {@code Party.Kind}. */
  static String name(Class<?> type) {
    String full = type.getName();
    return full.substring(full.lastIndexOf('.') + 1).replace('$', '.');
  }

  /** The components with their forms: {@code item:InstanceId}, {@code until?:time}. */
  String fields() {
    return parts.stream()
        .map(p -> p.name.getValue() + (p.optional ? "?:" : ":") + p.wire.form())
        .collect(Collectors.joining(" "));
  }

  /** Adds those of the components. */
  void describeParts(Map<String, String> forms) {
    parts.forEach(part -> part.wire.describe(forms));
  }

  @Override
  void describe(Map<String, String> forms) {
    if (forms.putIfAbsent(form(), fields()) == null) {
      describeParts(forms);
    }
  }
}
