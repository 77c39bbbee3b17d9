package org.yijianshi.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of several records: an object whose first field says which.
 *
 * @param <T> what they have in common
 */
final class WireVariants<T> extends Wire<T> {
  static final String TAG = "is";

  private final String form;
  private final Map<String, WireRecord<? extends T>> byName = new LinkedHashMap<>();
  private final Map<Class<?>, Map.Entry<String, WireRecord<T>>> byType = new LinkedHashMap<>();

  WireVariants(String form) {
    this.form = form;
  }

  /** While the table is built: one more. */
  @SuppressWarnings("unchecked") // a variant is only asked to write what is of its own class
  WireVariants<T> with(String name, WireRecord<? extends T> wire) {
    byName.put(name, wire);
    byType.put(wire.type(), Map.entry(name, (WireRecord<T>) wire));
    return this;
  }

  @Override
  void write(T value, WireOut out) throws IOException {
    Map.Entry<String, WireRecord<T>> variant = byType.get(value.getClass());
    if (variant == null) {
      throw new IllegalArgumentException("No wire name: " + value.getClass().getName());
    }
    out.json.writeStartObject();
    out.json.writeStringField(TAG, variant.getKey());
    variant.getValue().writeFields(value, out);
    out.json.writeEndObject();
  }

  @Override
  T read(WireIn in) throws IOException {
    in.expect(JsonToken.START_OBJECT, form);
    if (!TAG.equals(in.nextField())) {
      throw in.fault(WireFault.MISSING_FIELD, TAG);
    }
    in.json.nextToken();
    String name = in.text();
    @Nullable WireRecord<? extends T> variant = byName.get(name);
    if (variant == null) {
      throw in.fault(WireFault.UNKNOWN_WORD, name);
    }
    return variant.readFields(in);
  }

  @Override
  String form() {
    return form;
  }

  @Override
  void describe(Map<String, String> forms) {
    byName.forEach(
        (name, wire) -> {
          if (forms.putIfAbsent(form + " " + name, wire.fields()) == null) {
            wire.describeParts(forms);
          }
        });
  }
}
