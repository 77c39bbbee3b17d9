package org.yijianshi.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yijianshi.codec.PrintedRow.Column;
import org.yijianshi.codec.PrintedRow.Place;

/**
 * Reads the plain tables of the two lists, strictly: the form that their README promises, or an
 * exception that names the line.
 */
final class RegulationTables {
  /** The file of each list, list 1 first. */
  static final List<String> FILES = List.of("list-1-enterprise.tsv", "list-2-individual.tsv");

  private static final String HEADER = "序号\t一件事名称\t牵头部门\t涉及事项\t联办部门\t办理层级\t备注";

  private RegulationTables() {}

  /** Both lists, in their order. */
  static Map<Place, PrintedRow> read() {
    Map<Place, PrintedRow> rows = new LinkedHashMap<>();
    for (int list = 1; list <= FILES.size(); list++) {
      rows.putAll(read(list, text(FILES.get(list - 1))));
    }
    return rows;
  }

  /** The rows of one list from the text of its table. */
  static Map<Place, PrintedRow> read(int list, String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("List " + list + " must end with a line break");
    }
    String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
    String header = list == 1 ? HEADER : HEADER + "\t" + Column.PARALLEL.heading();
    if (!lines[0].equals(header)) {
      throw new IllegalArgumentException("List " + list + " must begin with: " + header);
    }
    int width = header.split("\t").length;
    Map<Place, PrintedRow> rows = new LinkedHashMap<>();
    String number = "";
    int row = 0;
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].split("\t", -1);
      if (cells.length != width) {
        throw new IllegalArgumentException(
            "List %d, line %d must have %d cells: %d".formatted(list, i + 1, width, cells.length));
      }
      row = cells[0].equals(number) ? row + 1 : 1;
      number = cells[0];
      PrintedRow read = row(list, number, row, cells);
      if (rows.put(read.place(), read) != null) {
        throw new IllegalArgumentException(
            "List %d, line %d: no. %s stands twice".formatted(list, i + 1, number));
      }
    }
    return rows;
  }

  private static PrintedRow row(int list, String number, int row, String[] cells) {
    Map<Column, String> byColumn = new EnumMap<>(Column.class);
    for (int i = 1; i < cells.length; i++) {
      byColumn.put(Column.values()[i - 1], cells[i]);
    }
    return new PrintedRow(list, number, row, byColumn);
  }

  /** The whole text of one of the tables; bytes that are not UTF-8 are an error. */
  static String text(String file) {
    String resource = "/org/yijianshi/catalog/" + file;
    try (InputStream in = RegulationTables.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
