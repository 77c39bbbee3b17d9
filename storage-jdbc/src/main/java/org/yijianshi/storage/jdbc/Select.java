package org.yijianshi.storage.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list being asked for: what is selected from where under which conditions, in an order
 * that an index has, behind a cursor. Where a database finds {@code (a, b) > (?, ?)} by no index,
 * the rows behind the cursor are taken apart into ranges that it does.
 */
final class Select {
  private final String what;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final List<String> order;

  /**
   * A page.
   *
   * @param what {@code select … from …}
   * @param order the columns that it is ordered by
   */
  Select(String what, List<String> order) {
    this.what = what;
    this.order = List.copyOf(order);
  }

  /** Only rows that meet that condition, in which each mark is one of the values. */
  void where(String condition, Object... given) {
    conditions.add(condition);
    values.addAll(List.of(given));
  }

  /** Its parts, each ordered and limited. */
  List<Step> parts(Dialect dialect, @Nullable List<Object> cursor, int limit) {
    if (cursor == null) {
      return List.of(part("", List.of(), limit));
    }
    String marks = StepwiseAppender.marks(order.size());
    if (dialect.comparesRows()) {
      String behind = "(" + String.join(", ", order) + ") > (" + marks + ")";
      return List.of(part(behind, cursor, limit));
    }
    List<Step> parts = new ArrayList<>();
    for (int same = order.size() - 1; same >= 0; same--) {
      StringBuilder behind = new StringBuilder();
      for (int i = 0; i < same; i++) {
        behind.append(order.get(i)).append(" = ? and ");
      }
      behind.append(order.get(same)).append(" > ?");
      parts.add(part(behind.toString(), cursor.subList(0, same + 1), limit));
    }
    return parts;
  }

  private Step part(String behind, List<Object> cursor, int limit) {
    List<String> all = new ArrayList<>(conditions);
    List<@Nullable Object> given = new ArrayList<>(values);
    if (!behind.isEmpty()) {
      all.add(behind);
      given.addAll(cursor);
    }
    given.add(limit);
    String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
    return new Step(what + where + " order by " + String.join(", ", order) + " limit ?", given);
  }

  /**
   * The rows of all parts in one order, of one moment where the database can do that.
   *
   * @param positions the places of the ordering columns among the selected ones, such as 1, 2
   * @param order the same order of what the rows are made into
   */
  static <T> List<T> page(
      Session session,
      String what,
      List<Step> parts,
      String positions,
      Comparator<T> order,
      int limit,
      Session.Row<T> row) {
    if (session.dialect().unites()) {
      Step page = page(parts, positions, limit);
      return session.query(what, page.sql(), page.values(), row);
    }
    List<T> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(session.query(what, part.sql(), part.values(), row)));
    return all.stream().sorted(order).limit(limit).toList();
  }

  /**
   * All parts as one query, in one order.
   *
   * @param positions the places of the ordering columns among the selected ones, such as 1, 2
   */
  private static Step page(List<Step> parts, String positions, int limit) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<@Nullable Object> given = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Step part : parts) {
      texts.add("(" + part.sql() + ")");
      given.addAll(part.values());
    }
    given.add(limit);
    return new Step(
        String.join(" union all ", texts) + " order by " + positions + " limit ?", given);
  }
}
