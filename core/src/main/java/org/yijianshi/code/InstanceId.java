package org.yijianshi.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item for one subject (办件中的事项): thirty employees are one item and thirty instances, each with
 * its own outcome.
 *
 * @param item the item
 * @param subject the subject's reference within the case, such as {@code employee-7}; null where
 *     the item runs once per case. A reference, never a name or an identifier of a person
 */
public record InstanceId(ItemCode item, @Nullable String subject)
    implements Comparable<InstanceId> {
  private static final int LONGEST_SUBJECT = 40;

  /** Checks that the subject is a plain reference. */
  public InstanceId {
    Objects.requireNonNull(item, "item");
    if (subject != null && !isReference(subject)) {
      throw new IllegalArgumentException(
          "A subject's reference must be lower case letters, digits and hyphens, at most 40: "
              + subject.length()
              + " characters given");
    }
  }

  private static boolean isReference(String subject) {
    for (int i = 0; i < subject.length(); i++) {
      char c = subject.charAt(i);
      boolean later = (c >= '0' && c <= '9') || c == '-';
      if ((c < 'a' || c > 'z') && (i == 0 || !later)) {
        return false;
      }
    }
    return !subject.isEmpty() && subject.length() <= LONGEST_SUBJECT;
  }

  /** The item, once per case. */
  public static InstanceId of(ItemCode item) {
    return new InstanceId(item, null);
  }

  /** The item for that subject. */
  public static InstanceId of(ItemCode item, String subject) {
    return new InstanceId(item, subject);
  }

  /** Reads what {@link #toString()} writes. */
  public static InstanceId parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? of(ItemCode.of(text))
        : of(ItemCode.of(text.substring(0, slash)), text.substring(slash + 1));
  }

  /** Written out: every step of a case looks its instances up. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof InstanceId that
            && item.equals(that.item)
            && Objects.equals(subject, that.subject));
  }

  @Override
  public int hashCode() {
    return 31 * item.hashCode() + (subject == null ? 0 : subject.hashCode());
  }

  /** By item, then by subject, the one without a subject first. */
  @Override
  public int compareTo(InstanceId other) {
    int byItem = item.compareTo(other.item);
    if (byItem != 0) {
      return byItem;
    }
    return (subject == null ? "" : subject).compareTo(other.subject == null ? "" : other.subject);
  }

  /** {@code E03-01}, or {@code E03-01/employee-7} for one subject. */
  @Override
  public String toString() {
    return subject == null ? item.value() : item.value() + "/" + subject;
  }
}
