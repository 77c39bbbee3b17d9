package org.yijianshi.codec;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A constant of an enum, by its name.
 *
 * @param <E> the enum
 */
final class WireWord<E extends Enum<E>> extends Wire<E> {
  private final Class<E> type;
  private final Map<String, E> words;

  WireWord(Class<E> type) {
    this.type = type;
    this.words =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
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
  String form() {
    return type.getSimpleName();
  }

  /** All words, in the order of the enum. */
  String words() {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" "));
  }
}
