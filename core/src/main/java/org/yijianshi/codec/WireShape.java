package org.yijianshi.codec;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record being described: its components by wire name, with what gives them and how they are
 * written, and at last what makes the record of them again.
 *
 * @param <T> the record
 */
final class WireShape<T> {
  private final Class<T> type;
  private final List<WireRecord.Part<T>> parts = new ArrayList<>();

  private WireShape(Class<T> type) {
    this.type = type;
  }

  static <T> WireShape<T> shape(Class<T> type) {
    return new WireShape<>(type);
  }

  /** What gives a component; null only where that is a value of it. */
  interface Getter<T, A> {
    @Nullable A of(T owner);
  }

  /** What makes the record. */
  interface Maker<T> {
    T of(Fields fields);
  }

  /** What was read, in the order of the shape. */
  static final class Fields {
    private final @Nullable Object[] values;

    /** One a component; null only where that is a value of it. */
    Fields(@Nullable Object[] values) {
      this.values = values;
    }

    /** The component at that place, as the constructor takes it. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    <A> A get(int place) {
      return (A) values[place];
    }
  }

  /** A component that must be there, unless it follows from others. */
  <A> WireShape<T> with(String name, Getter<T, A> getter, Wire<A> wire) {
    return part(name, false, getter, wire);
  }

  /** A component of which null is a value. */
  <A> WireShape<T> maybe(String name, Getter<T, A> getter, Wire<A> wire) {
    return part(name, true, getter, wire);
  }

  @SuppressWarnings("unchecked") // the wire is only given what the getter of its own type gives
  private <A> WireShape<T> part(String name, boolean optional, Getter<T, A> getter, Wire<A> wire) {
    parts.add(
        new WireRecord.Part<>(
            new SerializedString(name), optional, (Getter<T, Object>) getter, (Wire<Object>) wire));
    return this;
  }

  WireRecord<T> made(Maker<T> maker) {
    return new WireRecord<>(type, parts, maker);
  }
}
