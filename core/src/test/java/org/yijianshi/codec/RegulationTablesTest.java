package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;

/**
 * Every cell of the two lists, as they were transcribed from the regulation by hand into plain
 * tables, against the catalog as tools read it. Neither was made from the other.
 */
class RegulationTablesTest {
  private static final List<String> COLUMNS =
      List.of("序号", "一件事名称", "牵头部门", "涉及事项", "联办部门", "办理层级", "备注", "并行办理");

  /** The one name in the lists that stands for two departments, of which a county chooses one. */
  private static final Map<String, String> ONE_OF_TWO =
      Map.of(
          "住房城乡建设（城市管理）部门", "住房城乡建设部门 或 城市管理部门",
          "住房城乡建设(城市管理)部门", "住房城乡建设部门 或 城市管理部门");

  private static final Map<String, String> MARKS =
      Map.of("STATE", "*", "PROVINCE", "#", "CITY", "");
  private static final Map<String, String> LEVELS =
      Map.of("PROVINCE", "省", "CITY", "市", "COUNTY", "县", "TOWNSHIP", "乡");

  private final JsonNode catalog = json("sanmenxia-2023.json");
  private final Map<String, String> departments = departments(catalog);

  @Test
  @Rule({"R1", "R16"})
  void every_cell_of_the_enterprise_list_is_in_the_catalog() {
    assertThat(differences("list-1-enterprise.tsv", "ENTERPRISE")).isEmpty();
  }

  @Test
  @Rule({"R1", "R2", "R16"})
  void every_cell_of_the_individual_list_is_in_the_catalog() {
    assertThat(differences("list-2-individual.tsv", "INDIVIDUAL")).isEmpty();
  }

  @Test
  @Rule("R16")
  void the_lists_have_53_bundles_of_13_32_and_8_origins_and_255_rows() {
    List<Map<String, String>> all = both();
    Set<String> names =
        all.stream().map(r -> r.get("list") + r.get("一件事名称")).collect(Collectors.toSet());
    Map<Character, Long> byMark =
        names.stream()
            .map(n -> n.charAt(1))
            .map(c -> c == '*' || c == '#' ? c : ' ')
            .collect(Collectors.groupingBy(c -> c, Collectors.counting()));

    assertThat(all).hasSize(255);
    assertThat(table("list-1-enterprise.tsv", "1")).hasSize(130);
    assertThat(table("list-2-individual.tsv", "2")).hasSize(125);
    assertThat(names).hasSize(53);
    assertThat(byMark).isEqualTo(Map.of('*', 13L, '#', 32L, ' ', 8L));
  }

  @Test
  void levels_remarks_and_departments_are_as_counted_by_hand() {
    List<Map<String, String>> all = both();
    Map<String, Long> levels =
        all.stream().collect(Collectors.groupingBy(r -> r.get("办理层级"), Collectors.counting()));
    List<String> remarks = all.stream().map(r -> r.get("备注")).filter(r -> !r.isEmpty()).toList();
    Set<String> participating =
        all.stream().map(r -> folded(r.get("联办部门"))).collect(Collectors.toSet());

    assertThat(levels)
        .isEqualTo(
            Map.of("市、县级", 163L, "县级", 60L, "市级", 25L, "省级", 3L, "乡级", 3L, "市、县级（不含市辖区）", 1L));
    assertThat(remarks).hasSize(44);
    assertThat(remarks.stream().map(RegulationTablesTest::folded).distinct()).hasSize(16);
    assertThat(participating).hasSize(30).doesNotContain("教育部门");
  }

  private List<String> differences(String file, String audience) {
    List<Map<String, String>> printed = table(file, "");
    List<Map<String, String>> read = rows(audience);
    List<String> differences = new ArrayList<>();
    if (printed.size() != read.size()) {
      differences.add(file + ": " + printed.size() + " rows, the catalog has " + read.size());
    }
    for (int row = 0; row < Math.min(printed.size(), read.size()); row++) {
      for (String column : COLUMNS) {
        String expected = printed.get(row).getOrDefault(column, "");
        String found = read.get(row).getOrDefault(column, "");
        if (!ONE_OF_TWO.getOrDefault(expected, expected).equals(found)) {
          differences.add(
              "%s row %d (%s %s) %s: printed '%s', catalog '%s'"
                  .formatted(
                      file,
                      row + 1,
                      printed.get(row).get("序号"),
                      printed.get(row).get("涉及事项"),
                      column,
                      expected,
                      found));
        }
      }
    }
    return differences;
  }

  /** The catalog's rows in the columns of the lists. */
  private List<Map<String, String>> rows(String audience) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode bundle : catalog.get("bundles")) {
      if (bundle.get("audience").asText().equals(audience)) {
        bundle.get("items").forEach(item -> rows.add(row(bundle, item)));
      }
    }
    return rows;
  }

  private Map<String, String> row(JsonNode bundle, JsonNode item) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("序号", bundle.get("number").asText());
    row.put("一件事名称", MARKS.get(bundle.get("origin").asText()) + bundle.get("name").asText());
    row.put("牵头部门", departments.get(bundle.get("lead").asText()));
    row.put("涉及事项", item.get("name").asText());
    row.put(
        "联办部门",
        texts(item.get("departments")).map(departments::get).collect(Collectors.joining(" 或 ")));
    String note = item.has("levelNote") ? "（" + item.get("levelNote").asText() + "）" : "";
    row.put(
        "办理层级",
        texts(item.get("levels")).map(LEVELS::get).collect(Collectors.joining("、")) + "级" + note);
    row.put("备注", item.has("remark") ? item.get("remark").asText() : "");
    row.put("并行办理", item.has("parallelGroup") ? "并行办理" : "");
    return row;
  }

  private static Stream<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts.stream();
  }

  private static Map<String, String> departments(JsonNode catalog) {
    Map<String, String> names = new HashMap<>();
    catalog
        .get("departments")
        .forEach(d -> names.put(d.get("code").asText(), d.get("name").asText()));
    return names;
  }

  private static List<Map<String, String>> both() {
    List<Map<String, String>> all = new ArrayList<>(table("list-1-enterprise.tsv", "1"));
    all.addAll(table("list-2-individual.tsv", "2"));
    return all;
  }

  /** Half- and full-width brackets and commas are the same: they are folded for counting. */
  private static String folded(String text) {
    return text.replace('(', '（').replace(')', '）').replace(",", "，").replace("， ", "，");
  }

  private static List<Map<String, String>> table(String file, String list) {
    List<String> lines = text("catalog/" + file).lines().toList();
    List<String> header = Arrays.asList(lines.get(0).split("\t", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(file + ": " + line).hasSize(header.size());
      Map<String, String> row = new LinkedHashMap<>();
      row.put("list", list);
      for (int i = 0; i < cells.length; i++) {
        row.put(header.get(i), cells[i]);
      }
      rows.add(row);
    }
    assertThat(COLUMNS).containsAll(new TreeSet<>(header));
    return rows;
  }

  private static JsonNode json(String file) {
    try {
      return new ObjectMapper().readTree(text("catalog/" + file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(String path) {
    try (InputStream in = CatalogCodec.class.getResourceAsStream("/org/yijianshi/" + path)) {
      assertThat(in).as(path).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
