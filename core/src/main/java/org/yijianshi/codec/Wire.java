package org.yijianshi.codec;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type stand in stored JSON. Nothing is written that is absent or follows from
 * what is written already: a component may say that it leaves a value out, and then says what its
 * absence means. Immutable.
 *
 * @param <T> the type
 */
abstract class Wire<T> {
  /** Writes one JSON value. */
  abstract void write(T value, WireOut out) throws IOException;

  /** Reads the JSON value whose first token is the current one; its last token is current then. */
  abstract T read(WireIn in) throws IOException;

  /** Whether the value follows from its absence within that record, and so is not written. */
  boolean omits(T value, Object owner, WireOut out) {
    return false;
  }

  /**
   * What it means that a required component is not there.
   *
   * @param siblings the record's other components as far as they were read
   * @return null if it must be there
   */
  @Nullable T absent(@Nullable Object[] siblings, WireIn in) {
    return null;
  }

  /**
   * What stands in JSON, for the list of all wire forms: {@code text}, {@code time}, {@code …[]}.
   */
  abstract String form();

  /** The value as a text alone, by which a set is sorted; only texts and words have one. */
  String key(T value) {
    throw new IllegalStateException("Not a text: " + form());
  }

  /** Adds what stands in JSON for it to the list of all wire forms, if its form alone is not it. */
  void describe(Map<String, String> forms) {}
}
