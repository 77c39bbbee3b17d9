package org.yijianshi.storage.jdbc;

import java.util.Objects;
import org.yijianshi.base.Label;

/**
 * Something about a database or a pool that a host should change.
 *
 * @param code what it is about, in capitals, such as {@code SCHEMA_MISSING}
 * @param fatal whether the storage refuses to start; otherwise it works, but less safely or slowly
 * @param text what is wrong and what to do, in both languages
 */
public record Finding(String code, boolean fatal, Label text) {
  /** Checks that nothing is missing. */
  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
  }

  static Finding error(String code, String zh, String en) {
    return new Finding(code, true, Label.of(zh, en));
  }

  static Finding warning(String code, String zh, String en) {
    return new Finding(code, false, Label.of(zh, en));
  }

  /** Code, then both texts. */
  @Override
  public String toString() {
    return code + ": " + text.zh() + " / " + text.en();
  }
}
