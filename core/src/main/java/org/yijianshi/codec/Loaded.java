package org.yijianshi.codec;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yijianshi.base.Violation;

/**
 * What reading a document gave: its value, or every fault in it at once.
 *
 * @param value the value; empty exactly when there are faults
 * @param faults what was wrong, each with a JSON pointer (RFC 6901) in {@code where}
 */
public record Loaded<T>(Optional<T> value, List<Violation> faults) {
  /** Checks that there is either a value or a fault. */
  public Loaded {
    faults = List.copyOf(faults);
    if (value.isPresent() != faults.isEmpty()) {
      throw new IllegalArgumentException("Either a value or faults, not both and not neither");
    }
  }

  /** A document without fault. */
  public static <T> Loaded<T> of(T value) {
    return new Loaded<>(Optional.of(value), List.of());
  }

  /** A faulty document; at least one fault. */
  public static <T> Loaded<T> faulty(List<Violation> faults) {
    return new Loaded<>(Optional.empty(), faults);
  }

  /** The same outcome with the value turned into something else. */
  public <R> Loaded<R> map(Function<? super T, ? extends R> function) {
    return new Loaded<>(value.map(function), faults);
  }

  /** The value; {@code IllegalArgumentException} with all faults where there is none. */
  public T orThrow() {
    return value.orElseThrow(
        () ->
            new IllegalArgumentException(
                faults.stream().map(Violation::toString).collect(Collectors.joining("\n"))));
  }
}
