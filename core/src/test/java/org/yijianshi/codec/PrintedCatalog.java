package org.yijianshi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yijianshi.codec.PrintedRow.Column;
import org.yijianshi.codec.PrintedRow.Place;

/**
 * The raw JSON of a catalog, turned into the rows that the regulation would print for it. It knows
 * the fixed format and nothing of the model or the loader: a fault that they share with the JSON
 * must not hide here. What cannot be printed is shown as it stands, with a question mark, so that
 * it becomes a mismatch and not an exception.
 */
final class PrintedCatalog {
  static final String RESOURCE = "/org/yijianshi/catalog/sanmenxia-2023.json";

  /**
   * The one department cell that names two departments, of which the county has one. The printed
   * brackets are full-width in eight rows and half-width in two; codes cannot tell them apart.
   */
  static final Map<List<String>, String> ALTERNATIVES =
      Map.of(List.of("住房城乡建设部门", "城市管理部门"), "住房城乡建设（城市管理）部门");

  /** How each set of levels is printed. */
  static final Map<List<String>, String> LEVELS =
      Map.of(
          List.of("PROVINCE"), "省级",
          List.of("CITY", "COUNTY"), "市、县级",
          List.of("CITY"), "市级",
          List.of("COUNTY"), "县级",
          List.of("TOWNSHIP"), "乡级");

  /** The mark that stands for each origin (R16). */
  static final Map<String, String> MARKS = Map.of("STATE", "*", "PROVINCE", "#", "CITY", "");

  /** The list of each audience. */
  static final Map<String, Integer> LISTS = Map.of("ENTERPRISE", 1, "INDIVIDUAL", 2);

  private final Map<String, String> departments = new LinkedHashMap<>();
  private final Map<Place, PrintedRow> rows = new LinkedHashMap<>();

  private PrintedCatalog(JsonNode root) {
    for (JsonNode department : root.path("departments")) {
      departments.put(text(department, "code"), text(department, "name"));
    }
    root.path("bundles").forEach(this::print);
  }

  /** The built-in catalog as it is shipped, before any loader has seen it. */
  static JsonNode builtIn() {
    try (InputStream in = PrintedCatalog.class.getResourceAsStream(RESOURCE)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, RESOURCE));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** Every row, in the order of the file. */
  static Map<Place, PrintedRow> rows(JsonNode root) {
    return new PrintedCatalog(root).rows;
  }

  private void print(JsonNode bundle) {
    int row = 0;
    for (JsonNode item : bundle.path("items")) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      cells.put(Column.NAME, mark(bundle) + text(bundle, "name"));
      cells.put(Column.LEAD, department(text(bundle, "lead")));
      cells.put(Column.ITEM, text(item, "name"));
      cells.put(Column.DEPARTMENT, departments(item));
      cells.put(Column.LEVEL, level(item));
      cells.put(Column.REMARK, text(item, "remark"));
      cells.put(Column.PARALLEL, item.hasNonNull("parallelGroup") ? "并行办理" : "");
      int list = LISTS.getOrDefault(text(bundle, "audience"), 0);
      Place place = new Place(list, text(bundle, "number"), ++row);
      while (rows.containsKey(place)) {
        place = new Place(list, place.number() + "?", row);
      }
      rows.put(place, new PrintedRow(list, place.number(), row, cells));
    }
  }

  private static String mark(JsonNode bundle) {
    String origin = text(bundle, "origin");
    return MARKS.getOrDefault(origin, "?" + origin + "?");
  }

  private String department(String code) {
    return departments.getOrDefault(code, "?" + code + "?");
  }

  private String departments(JsonNode item) {
    List<String> names = texts(item, "departments").map(this::department).toList();
    return names.size() == 1
        ? names.get(0)
        : ALTERNATIVES.getOrDefault(names, "?" + String.join("+", names) + "?");
  }

  private static String level(JsonNode item) {
    List<String> codes = texts(item, "levels").toList();
    String levels = LEVELS.getOrDefault(codes, "?" + String.join("+", codes) + "?");
    String note = text(item, "levelNote");
    return note.isEmpty() ? levels : levels + "（" + note + "）";
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static Stream<String> texts(JsonNode node, String field) {
    return StreamSupport.stream(node.path(field).spliterator(), false).map(JsonNode::asText);
  }
}
