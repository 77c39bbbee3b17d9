package org.yijianshi.casefile;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands that a case has carried out, each with the version it made; never changes. Versions
 * count from one, so a command's place is its version, and one more command copies a row of
 * references and hashes nothing. A case has some dozens: looking through them is quicker than
 * keeping an index that every command would have to copy.
 */
final class CommandMap extends AbstractMap<CommandId, Long> {
  private static final CommandMap EMPTY = new CommandMap(new CommandId[0]);

  private final CommandId[] ids;

  private CommandMap(CommandId[] ids) {
    this.ids = ids;
  }

  static CommandMap empty() {
    return EMPTY;
  }

  /**
   * That map, or one of the same entries.
   *
   * @throws IllegalArgumentException if its versions are not those from one on, in order
   */
  static CommandMap copyOf(Map<CommandId, Long> map) {
    if (map instanceof CommandMap same) {
      return same;
    }
    CommandMap copy = EMPTY;
    for (Map.Entry<CommandId, Long> each : map.entrySet()) {
      copy = copy.and(each.getKey());
      if (each.getValue() != copy.ids.length) {
        throw new IllegalArgumentException("Commands make versions one by one, from 1");
      }
    }
    return copy;
  }

  /** With that command, which made the next version. */
  CommandMap and(CommandId id) {
    CommandId[] next = Arrays.copyOf(ids, ids.length + 1);
    next[ids.length] = id;
    return new CommandMap(next);
  }

  /** The last version it made, should a history hold the same command twice. */
  @Override
  public @Nullable Long get(@Nullable Object id) {
    for (int i = ids.length - 1; i >= 0; i--) {
      if (ids[i].equals(id)) {
        return i + 1L;
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object id) {
    return get(id) != null;
  }

  @Override
  public int size() {
    return ids.length;
  }

  @Override
  public Set<Entry<CommandId, Long>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<CommandId, Long>> iterator() {
        return new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < ids.length;
          }

          @Override
          public Entry<CommandId, Long> next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            return Map.entry(ids[next], (long) ++next);
          }
        };
      }

      @Override
      public int size() {
        return ids.length;
      }
    };
  }
}
