package org.yijianshi.codec;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One item row as the regulation prints it, whichever side it was read from: the plain tables or
 * the JSON.
 *
 * @param list 1 (enterprise) or 2 (individual)
 * @param number the number of the bundle in its list, as written
 * @param row the row within its bundle, from 1
 * @param cells what stands in each column; an empty cell is an empty text
 */
record PrintedRow(int list, String number, int row, Map<Column, String> cells) {

  /** The columns of the regulation, and what a catalog says without printing it. */
  enum Column {
    /** The bundle with its mark: {@code *}, {@code #} or none. */
    NAME("一件事名称"),
    /** The lead department. */
    LEAD("牵头部门"),
    /** The item. */
    ITEM("涉及事项"),
    /** The participating department, or the two of an alternative. */
    DEPARTMENT("联办部门"),
    /** The level, with its note. */
    LEVEL("办理层级"),
    /** The remark. */
    REMARK("备注"),
    /** The extra cell of list 2, no. 17. */
    PARALLEL("并行办理");

    private final String heading;

    Column(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }

  /** Where a row stands; ordered as the regulation orders its rows. */
  record Place(int list, String number, int row) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      if (list != other.list) {
        return Integer.compare(list, other.list);
      }
      int byLength = Integer.compare(number.length(), other.number.length());
      int byNumber = byLength != 0 ? byLength : number.compareTo(other.number);
      return byNumber != 0 ? byNumber : Integer.compare(row, other.row);
    }
  }

  /** One cell in which the two sides differ; without a column, a row that only one side has. */
  record Mismatch(Place place, String column, String regulation, String catalog) {
    @Override
    public String toString() {
      return "list %d, no. %s, row %d, %s: regulation 「%s」, catalog 「%s」"
          .formatted(place.list, place.number, place.row, column, regulation, catalog);
    }
  }

  PrintedRow {
    cells = new EnumMap<>(cells);
  }

  String cell(Column column) {
    return cells.getOrDefault(column, "");
  }

  Place place() {
    return new Place(list, number, row);
  }

  /** Every difference, never just the first. */
  static List<Mismatch> compare(Map<Place, PrintedRow> regulation, Map<Place, PrintedRow> catalog) {
    TreeSet<Place> places = new TreeSet<>(regulation.keySet());
    places.addAll(catalog.keySet());
    return places.stream()
        .flatMap(place -> compare(place, regulation.get(place), catalog.get(place)))
        .toList();
  }

  private static Stream<Mismatch> compare(Place place, PrintedRow regulation, PrintedRow catalog) {
    if (regulation == null || catalog == null) {
      return Stream.of(new Mismatch(place, "the row", words(regulation), words(catalog)));
    }
    return Stream.of(Column.values())
        .filter(column -> !same(column, regulation.cell(column), catalog.cell(column)))
        .map(
            column ->
                new Mismatch(
                    place, column.heading(), regulation.cell(column), catalog.cell(column)));
  }

  /**
   * A catalog names departments by code, so the width of the brackets in this cell is no matter.
   */
  private static boolean same(Column column, String regulation, String catalog) {
    return column == Column.DEPARTMENT
        ? fullWidth(regulation).equals(fullWidth(catalog))
        : regulation.equals(catalog);
  }

  /** Brackets and commas all of one width: for counting, never for comparing names and remarks. */
  static String fullWidth(String text) {
    return text.replace('(', '（').replace(')', '）').replace(',', '，');
  }

  /** The distinct texts of a column, however wide their brackets; empty cells do not count. */
  static Set<String> distinct(Map<Place, PrintedRow> rows, Column column) {
    return rows.values().stream()
        .map(row -> fullWidth(row.cell(column)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many rows hold each text of a column; empty cells do not count. */
  static Map<String, Long> count(Map<Place, PrintedRow> rows, Column column) {
    return rows.values().stream()
        .map(row -> row.cell(column))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
  }

  private static String words(PrintedRow row) {
    return row == null ? "no such row" : row.cell(Column.NAME) + " / " + row.cell(Column.ITEM);
  }
}
