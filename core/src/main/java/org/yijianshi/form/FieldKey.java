package org.yijianshi.form;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which place of a form: a field, and whom it is about where it is asked once a subject.
 *
 * @param code the field's code
 * @param subject the subject's reference, such as {@code employee-7}, never a name; null for a
 *     field that is asked once
 */
public record FieldKey(String code, @Nullable String subject) implements Comparable<FieldKey> {
  private static final Comparator<FieldKey> ORDER =
      Comparator.comparing(FieldKey::code)
          .thenComparing(FieldKey::subject, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Checks that there is a code. */
  public FieldKey {
    Objects.requireNonNull(code, "code");
  }

  /** A field that is asked once. */
  public static FieldKey of(String code) {
    return new FieldKey(code, null);
  }

  /** A field of one subject. */
  public static FieldKey of(String code, String subject) {
    return new FieldKey(code, subject);
  }

  /** By code, then by subject. */
  @Override
  public int compareTo(FieldKey other) {
    return ORDER.compare(this, other);
  }

  /** The JSON pointer of its value in a filled form. */
  public String pointer() {
    return subject == null ? "/fields/" + code : "/subjects/" + subject + "/" + code;
  }

  /** The code, and the subject's reference where it is one's. */
  @Override
  public String toString() {
    return subject == null ? code : code + "@" + subject;
  }
}
