package org.yijianshi.casefile;

import java.util.Objects;
import java.util.UUID;

/**
 * The identity of one command. The same id again is the same command again, and gets its first
 * answer.
 *
 * @param value the id
 */
public record CommandId(UUID value) implements Comparable<CommandId> {
  /** Checks that there is an id. */
  public CommandId {
    Objects.requireNonNull(value, "value");
  }

  /** The id with that text. */
  public static CommandId of(String uuid) {
    return new CommandId(UUID.fromString(uuid));
  }

  @Override
  public int compareTo(CommandId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
