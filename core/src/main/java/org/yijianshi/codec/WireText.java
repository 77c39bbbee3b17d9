package org.yijianshi.codec;

import java.io.IOException;
import java.util.function.Function;

/**
 * A value that is one text: a code, a number of a document, a key. As such it can also be the key
 * of a map, and stands sorted in a set.
 *
 * @param <T> the type
 */
final class WireText<T> extends Wire<T> {
  private final String form;
  private final Function<T, String> writer;
  private final Function<String, T> reader;

  WireText(String form, Function<T, String> writer, Function<String, T> reader) {
    this.form = form;
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  String key(T value) {
    return writer.apply(value);
  }

  T parse(String text, WireIn in) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw in.fault(WireFault.WRONG_FORM, form);
    }
  }

  @Override
  void write(T value, WireOut out) throws IOException {
    out.json.writeString(writer.apply(value));
  }

  @Override
  T read(WireIn in) throws IOException {
    return parse(in.text(), in);
  }

  @Override
  String form() {
    return form;
  }
}
