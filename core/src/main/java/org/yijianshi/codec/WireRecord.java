package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
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
   * @param name its wire name
   * @param optional whether null is a value of it
   * @param component the record's own name for it
   * @param wire how it is written
   * @param accessor {@code (Object) Object}
   */
  record Part(
      SerializedString name,
      boolean optional,
      String component,
      Wire<Object> wire,
      MethodHandle accessor) {
    boolean is(String wireName) {
      return name.getValue().equals(wireName);
    }
  }

  private final Class<T> type;
  private final Part[] parts;
  private final MethodHandle constructor;

  /**
   * A record.
   *
   * @param constructor {@code (Object[]) Object}
   */
  WireRecord(Class<T> type, List<Part> parts, MethodHandle constructor) {
    this.type = type;
    this.parts = parts.toArray(Part[]::new);
    this.constructor = constructor;
  }

  @Override
  void write(T value, WireOut out) throws IOException {
    out.json.writeStartObject();
    writeFields(value, out);
    out.json.writeEndObject();
  }

  void writeFields(T value, WireOut out) throws IOException {
    for (Part part : parts) {
      @Nullable Object component = component(part, value);
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

  private static @Nullable Object component(Part part, Object value) {
    try {
      return part.accessor.invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("An accessor threw", e);
    }
  }

  @Override
  T read(WireIn in) throws IOException {
    in.expect(JsonToken.START_OBJECT, "object");
    return readFields(in);
  }

  /** Reads what is left of the object whose start, or whose tag, is the current token. */
  T readFields(WireIn in) throws IOException {
    @Nullable Object[] values = new Object[parts.length];
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
      values[i] = parts[i].wire.read(in);
      next = i + 1;
    }
    return made(values, in);
  }

  /** Texts come in our order, so the next name is nearly always the one that is expected. */
  private int find(String name, int next) {
    for (int i = next; i < parts.length; i++) {
      if (parts[i].is(name)) {
        return i;
      }
    }
    for (int i = 0; i < next; i++) {
      if (parts[i].is(name)) {
        return i;
      }
    }
    return -1;
  }

  private T made(@Nullable Object[] values, WireIn in) {
    for (int i = 0; i < parts.length; i++) {
      if (values[i] == null && !parts[i].optional) {
        values[i] = parts[i].wire.absent(values, in);
        if (values[i] == null) {
          throw in.fault(WireFault.MISSING_FIELD, parts[i].name.getValue());
        }
      }
    }
    try {
      return type.cast((Object) constructor.invokeExact(values));
    } catch (IllegalArgumentException | NullPointerException refused) {
      // Not its text: it may repeat what was read.
      throw in.fault(WireFault.WRONG_VALUE, type.getSimpleName());
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("A constructor threw", e);
    }
  }

  @Override
  String form() {
    return Wires.name(type);
  }

  /**
   * The components with their forms, for the list of all wire forms: {@code item:InstanceId}, or
   * {@code until?=dueAt:time} where the record calls it otherwise and it may be null.
   */
  String fields() {
    return Arrays.stream(parts).map(WireRecord::field).collect(Collectors.joining(" "));
  }

  private static String field(Part part) {
    String name = part.name.getValue();
    return name
        + (part.optional ? "?" : "")
        + (name.equals(part.component) ? "" : "=" + part.component)
        + ":"
        + part.wire.form();
  }

  @Override
  void describe(Map<String, String> forms) {
    forms.put(form(), fields());
  }
}
