package org.yijianshi.codec;

import org.jspecify.annotations.Nullable;

/** A field that was read, or whose fault has been reported already. */
final class CatalogSlot<T> {
  private final @Nullable T value;

  private CatalogSlot(@Nullable T value) {
    this.value = value;
  }

  static <T> CatalogSlot<T> of(@Nullable T value) {
    return new CatalogSlot<>(value);
  }

  static <T> CatalogSlot<T> empty() {
    return new CatalogSlot<>(null);
  }

  /** The value of a field that must be there; only asked when the object had no fault. */
  T get() {
    if (value == null) {
      throw new IllegalStateException("A faulty field was asked for its value");
    }
    return value;
  }

  /** The value of a field that may be absent. */
  @Nullable T orNull() {
    return value;
  }

  /** The value, or another where it is absent or faulty. */
  T or(T other) {
    return value == null ? other : value;
  }
}
