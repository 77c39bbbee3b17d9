package org.yijianshi.contract;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.yijianshi.port.Storage;

/** The fixture that all suites share. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StorageContract {
  /** For the suites. */
  protected StorageContract() {}

  /** A fresh, empty store that shares nothing with any store opened before. */
  protected abstract Storage open();

  /**
   * Another storage over the same store, as a second process would have it. Empty, the default,
   * where a store belongs to the object that opened it; then two opened stores are shown to share
   * nothing.
   */
  protected Optional<Storage> secondViewOn(Storage storage) {
    return Optional.empty();
  }

  /** Who looks: the second view where there is one, else the store itself. */
  final Storage viewOf(Storage storage) {
    return secondViewOn(storage).orElse(storage);
  }
}
