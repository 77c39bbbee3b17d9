package org.yijianshi.document;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document may not lack: refused by the document's title and the element's name. */
final class Required {
  private Required() {}

  static String text(DocumentKind kind, String element, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw missing(kind, element);
    }
    return value;
  }

  static <T> T value(DocumentKind kind, String element, @Nullable T value) {
    if (value == null) {
      throw missing(kind, element);
    }
    return value;
  }

  static <T> List<T> some(DocumentKind kind, String element, @Nullable Collection<T> values) {
    if (values == null || values.isEmpty()) {
      throw missing(kind, element);
    }
    return List.copyOf(values);
  }

  private static IllegalArgumentException missing(DocumentKind kind, String element) {
    return new IllegalArgumentException(kind.label().zh() + "缺少：" + element);
  }
}
