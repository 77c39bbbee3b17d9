package org.yijianshi.code;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yijianshi.base.Violation;

/**
 * What came of reading a text as a code: the code, or every reason why the text is none. A form
 * shows the reasons; code that holds a constant calls {@code of} instead and gets an exception.
 *
 * <p>Texts of violations never repeat what was entered, since people enter their own number in the
 * wrong field: they name positions, lengths and, where the code is public, the check character that
 * was expected.
 *
 * @param <T> the type of the code
 * @param value the code; empty exactly when there are violations
 * @param violations the reasons, in the order of the positions they speak of
 */
public record Parsed<T>(Optional<T> value, List<Violation> violations) {
  /** Checks that there is either a value or a reason. */
  public Parsed {
    violations = List.copyOf(violations);
    if (value.isPresent() != violations.isEmpty()) {
      throw new IllegalArgumentException(
          "Parsed needs either a value or violations, not both and not neither: "
              + (value.isPresent() ? "a value" : "no value")
              + ", "
              + violations.size()
              + " violations");
    }
  }

  /** The outcome of a text that is a code. */
  public static <T> Parsed<T> valid(T value) {
    return new Parsed<>(Optional.of(value), List.of());
  }

  /** The outcome of a text that is none; at least one reason. */
  public static <T> Parsed<T> refused(List<Violation> violations) {
    return new Parsed<>(Optional.empty(), violations);
  }

  /** Reads a text: makes the code if the check finds nothing wrong. */
  static <T> Parsed<T> read(
      String text, Function<String, List<Violation>> check, Function<String, T> make) {
    List<Violation> violations = check.apply(text);
    return violations.isEmpty() ? valid(make.apply(text)) : refused(violations);
  }

  /** For constructors: throws if anything is wrong. */
  static void require(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(sentence(violations));
    }
  }

  /** Whether the text is a code. */
  public boolean isValid() {
    return value.isPresent();
  }

  /** The code, or an {@link IllegalArgumentException} with every reason in English. */
  public T orThrow() {
    return value.orElseThrow(() -> new IllegalArgumentException(sentence(violations)));
  }

  /** The same outcome with every reason located, for instance at the field of a form. */
  public Parsed<T> at(String place) {
    return new Parsed<>(value, violations.stream().map(v -> v.at(place)).toList());
  }

  /** The same outcome with the code turned into something else; reasons stay. */
  public <U> Parsed<U> map(Function<? super T, ? extends U> change) {
    return new Parsed<>(value.map(change), violations);
  }

  private static String sentence(List<Violation> violations) {
    return violations.stream().map(v -> v.message().en()).collect(Collectors.joining("; "));
  }
}
