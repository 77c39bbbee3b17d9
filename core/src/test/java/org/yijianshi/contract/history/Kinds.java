package org.yijianshi.contract.history;

import java.util.ArrayList;
import java.util.List;

/** The records that a sealed interface comes down to. */
final class Kinds {
  private Kinds() {}

  /** All records below it, chapter by chapter. */
  @SuppressWarnings("unchecked") // what a sealed type permits is below it
  static <T> List<Class<? extends T>> of(Class<T> sealed) {
    List<Class<? extends T>> all = new ArrayList<>();
    collect(sealed, (List<Class<?>>) (List<?>) all);
    return all;
  }

  private static void collect(Class<?> type, List<Class<?>> into) {
    if (type.isRecord()) {
      into.add(type);
    } else if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        collect(permitted, into);
      }
    }
  }
}
