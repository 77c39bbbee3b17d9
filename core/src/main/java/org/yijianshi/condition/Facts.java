package org.yijianshi.condition;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the applicant's matter so far: answers by the name of the fact, for instance
 * {@code premisesArea} 120. Immutable; what is not in here has not been answered yet. Prints names
 * only, never answers.
 */
public final class Facts {
  private static final Facts NONE = new Facts(ImmutableSortedMap.of());

  private final ImmutableSortedMap<String, FactValue> values;

  private Facts(ImmutableSortedMap<String, FactValue> values) {
    this.values = values;
  }

  /** Nothing is known. */
  public static Facts none() {
    return NONE;
  }

  /** These answers. Names are {@code [a-z][A-Za-z0-9]*}. */
  public static Facts of(Map<String, FactValue> values) {
    values.keySet().forEach(name -> Names.check("Fact", name));
    return new Facts(ImmutableSortedMap.copyOf(values));
  }

  /** With one more answer, or another one in its place. */
  public Facts with(String fact, FactValue value) {
    Map<String, FactValue> next = new TreeMap<>(values);
    next.put(fact, value);
    return of(next);
  }

  /** With a yes or no. */
  public Facts with(String fact, boolean value) {
    return with(fact, FactValue.of(value));
  }

  /** With a whole number, in the unit of its question. */
  public Facts with(String fact, long value) {
    return with(fact, FactValue.of(value));
  }

  /** With a number, in the unit of its question. */
  public Facts with(String fact, BigDecimal value) {
    return with(fact, FactValue.of(value));
  }

  /** With a text, or with the value of the chosen option. */
  public Facts with(String fact, String value) {
    return with(fact, FactValue.of(value));
  }

  /** With the answer "there is none", which {@link Presence} asks for. */
  public Facts withNone(String fact) {
    return with(fact, FactValue.of(""));
  }

  /** These answers, and the others where they differ. */
  public Facts withAll(Facts others) {
    Map<String, FactValue> next = new TreeMap<>(values);
    next.putAll(others.values);
    return of(next);
  }

  /** Without the answer to that fact, as if never given. */
  public Facts without(String fact) {
    Map<String, FactValue> next = new TreeMap<>(values);
    next.remove(fact);
    return of(next);
  }

  /** The answer, or empty when there is none yet. */
  public Optional<FactValue> get(String fact) {
    return Optional.ofNullable(values.get(fact));
  }

  /** The facts that are answered, in alphabetical order. */
  public Set<String> names() {
    return values.keySet();
  }

  /** All answers by name, in alphabetical order. */
  public Map<String, FactValue> asMap() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts facts && values.equals(facts.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The names alone: answers may be personal. */
  @Override
  public String toString() {
    return "Facts" + values.keySet();
  }
}
