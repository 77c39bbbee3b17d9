package org.yijianshi.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a command inserts, replaces or deletes.
 *
 * @param kind what happens to them
 * @param table where
 * @param constants the values that all rows share
 * @param rows the other values; for a deletion the rest of the key alone
 */
record Change(Kind kind, Table table, List<Object> constants, List<List<@Nullable Object>> rows) {
  /** What happens to rows. */
  enum Kind {
    /** They are new. */
    INSERT,
    /** They are new, or take the place of those with their key. */
    UPSERT,
    /** They go; those that are not there do not matter. */
    DELETE
  }

  Change {
    constants = List.copyOf(constants);
  }

  /** The values of one row, in the order of the table's columns. */
  List<@Nullable Object> values(List<@Nullable Object> row) {
    List<@Nullable Object> all = new ArrayList<>(constants);
    all.addAll(row);
    return all;
  }

  /** The values of one of the varying columns. */
  @Nullable Object[] column(int index) {
    return rows.stream().map(row -> row.get(index)).toArray();
  }
}
