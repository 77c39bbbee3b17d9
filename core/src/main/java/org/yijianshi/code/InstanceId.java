package org.yijianshi.code;

import java.util.Objects;
import java.util.regex.Pattern;
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
  private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Checks that the subject is a plain reference. */
  public InstanceId {
    Objects.requireNonNull(item, "item");
    if (subject != null && !SUBJECT.matcher(subject).matches()) {
      throw new IllegalArgumentException(
          "A subject's reference must be lower case letters, digits and hyphens, at most 40: "
              + subject.length()
              + " characters given");
    }
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
