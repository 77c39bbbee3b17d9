package org.yijianshi.form;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;

/** What stands in a form. Immutable; prints the names of fields, never a value. */
@Rule("R11")
public final class FormValues {
  private static final FormValues NONE = new FormValues(ImmutableSortedMap.of());

  private final ImmutableSortedMap<FieldKey, FormValue> values;

  private FormValues(ImmutableSortedMap<FieldKey, FormValue> values) {
    this.values = values;
  }

  /** An empty form. */
  public static FormValues none() {
    return NONE;
  }

  /** These values. */
  public static FormValues of(Map<FieldKey, FormValue> values) {
    return values.isEmpty() ? NONE : new FormValues(ImmutableSortedMap.copyOf(values));
  }

  /** With that value of a field that is asked once, filled in by the applicant. */
  public FormValues with(String code, String text) {
    return with(FieldKey.of(code), FormValue.filled(text));
  }

  /** With that value, or that one in place of another. */
  public FormValues with(FieldKey key, FormValue value) {
    Map<FieldKey, FormValue> next = new TreeMap<>(values);
    next.put(key, value);
    return of(next);
  }

  /** These values, and the others where they differ. */
  public FormValues withAll(FormValues others) {
    if (others.isEmpty()) {
      return this;
    }
    Map<FieldKey, FormValue> next = new TreeMap<>(values);
    next.putAll(others.values);
    return of(next);
  }

  /** Only the values of those places. */
  public FormValues only(Predicate<FieldKey> places) {
    Map<FieldKey, FormValue> next = new TreeMap<>(values);
    next.keySet().removeIf(places.negate());
    return of(next);
  }

  /** The value, or empty where none stands. */
  public Optional<FormValue> get(FieldKey key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The places that are filled, by field and subject. */
  public Set<FieldKey> keys() {
    return values.keySet();
  }

  /** All values, by field and subject. */
  public Map<FieldKey, FormValue> asMap() {
    return values;
  }

  /** Whether nothing is filled in. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormValues form && values.equals(form.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The places alone. */
  @Override
  public String toString() {
    return "FormValues" + values.keySet();
  }
}
