package org.yijianshi.codec;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands as another: a record of one component, or a map whose keys its values name.
 *
 * @param <T> the type
 * @param <W> as what it stands
 */
final class WireAs<T, W> extends Wire<T> {
  private final Wire<W> wire;
  private final Function<T, W> there;
  private final Function<W, T> back;

  WireAs(Wire<W> wire, Function<T, W> there, Function<W, T> back) {
    this.wire = wire;
    this.there = there;
    this.back = back;
  }

  @Override
  boolean omits(T value, Object owner, WireOut out) {
    return wire.omits(there.apply(value), owner, out);
  }

  @Override
  @Nullable T absent(@Nullable Object[] siblings, WireIn in) {
    W nothing = wire.absent(siblings, in);
    return nothing == null ? null : made(nothing, in);
  }

  @Override
  void write(T value, WireOut out) throws IOException {
    wire.write(there.apply(value), out);
  }

  @Override
  T read(WireIn in) throws IOException {
    return made(wire.read(in), in);
  }

  private T made(W value, WireIn in) {
    try {
      return back.apply(value);
    } catch (IllegalArgumentException refused) {
      throw in.fault(WireFault.WRONG_VALUE, wire.form());
    }
  }

  @Override
  String form() {
    return wire.form();
  }

  @Override
  void describe(Map<String, String> forms) {
    wire.describe(forms);
  }
}
