package org.yijianshi.condition;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;

/**
 * The numbers that a county has set, by the name of the {@link Threshold}. Immutable. What is not
 * in here has not been set, and leaves every condition that hangs on it unknown.
 */
@Rule("R13")
public final class Thresholds {
  private static final Thresholds NONE = new Thresholds(ImmutableSortedMap.of());

  private final ImmutableSortedMap<String, FactValue.Numeric> values;

  private Thresholds(ImmutableSortedMap<String, FactValue.Numeric> values) {
    this.values = values;
  }

  /** Nothing is set. */
  public static Thresholds none() {
    return NONE;
  }

  /** With one more number, or another one in its place; in the unit of its {@link Threshold}. */
  public Thresholds with(String name, BigDecimal value) {
    Map<String, FactValue.Numeric> next = new TreeMap<>(values);
    next.put(Names.check("Threshold", name), new FactValue.Numeric(value));
    return new Thresholds(ImmutableSortedMap.copyOf(next));
  }

  /** With one more whole number. */
  public Thresholds with(String name, long value) {
    return with(name, BigDecimal.valueOf(value));
  }

  /** The number, or empty when the county has set none. */
  public Optional<BigDecimal> get(String name) {
    return numeric(name).map(FactValue.Numeric::value);
  }

  Optional<FactValue.Numeric> numeric(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The thresholds that are set, in alphabetical order. */
  public Set<String> names() {
    return values.keySet();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Thresholds thresholds && values.equals(thresholds.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    Map<String, String> plain = new TreeMap<>();
    values.forEach((name, value) -> plain.put(name, value.plain()));
    return "Thresholds" + plain;
  }
}
