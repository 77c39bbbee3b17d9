package org.yijianshi.codec;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A constant of an enum, by its name.
 *
 * @param <E> the enum
 */
final class WireWord<E extends Enum<E>> extends Wire<E> {
  private final Class<E> type;
  private final Map<String, E> words;

  /** The words of that enum. */
  static <E extends Enum<E>> Wire<E> word(Class<E> type) {
    return new WireWord<>(type);
  }

  private WireWord(Class<E> type) {
    this.type = type;
    this.words =
        Arrays.stream(type.getEnumConstants())
            .collect(ImmutableMap.toImmutableMap(Enum::name, Function.identity()));
  }

  @Override
  void write(E value, WireOut out) throws IOException {
    out.json.writeString(value.name());
  }

  @Override
  E read(WireIn in) throws IOException {
    String word = in.text();
    @Nullable E constant = words.get(word);
    if (constant == null) {
      throw in.fault(WireFault.UNKNOWN_WORD, word);
    }
    return constant;
  }

  @Override
  String key(E value) {
    return value.name();
  }

  @Override
  String form() {
    return WireRecord.name(type);
  }

  @Override
  void describe(Map<String, String> forms) {
    forms.put(form(), String.join(" ", words.keySet()));
  }
}
