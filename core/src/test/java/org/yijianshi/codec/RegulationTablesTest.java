package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.codec.PrintedRow.Column;
import org.yijianshi.codec.PrintedRow.Mismatch;
import org.yijianshi.codec.PrintedRow.Place;

/** The built-in catalog says, in every cell, what the two lists of the regulation say. */
class RegulationTablesTest {
  /** How many rows of both lists are decided at each level, counted on the page. */
  static final Map<String, Long> LEVELS =
      Map.of("市、县级", 163L, "县级", 60L, "市级", 25L, "省级", 3L, "乡级", 3L, "市、县级（不含市辖区）", 1L);

  private final JsonNode json = PrintedCatalog.builtIn();
  private final Map<Place, PrintedRow> regulation = RegulationTables.read();
  private final Map<Place, PrintedRow> catalog = PrintedCatalog.rows(json);

  @Rule({"R1", "R16"})
  @Test
  void every_cell_of_the_catalog_is_the_regulations() {
    List<Mismatch> mismatches = PrintedRow.compare(regulation, catalog);

    assertThat(mismatches.stream().map(Mismatch::toString).collect(Collectors.joining("\n")))
        .as("%d cells differ", mismatches.size())
        .isEmpty();
  }

  @Test
  void bundles_stand_in_the_order_of_the_lists() {
    assertThat(catalog.keySet()).containsExactlyElementsOf(regulation.keySet());
  }

  @Test
  void codes_of_bundles_and_items_follow_list_number_and_row() {
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (JsonNode bundle : json.path("bundles")) {
      String prefix = bundle.path("audience").asText().equals("ENTERPRISE") ? "E" : "I";
      String code = "%s%02d".formatted(prefix, bundle.path("number").asInt());
      expected.add(code);
      actual.add(bundle.path("code").asText());
      int row = 0;
      for (JsonNode item : bundle.path("items")) {
        expected.add("%s-%02d".formatted(code, ++row));
        actual.add(item.path("code").asText());
      }
    }

    assertThat(actual).isEqualTo(expected).doesNotHaveDuplicates().hasSize(53 + 255);
  }

  @Test
  void the_catalog_is_counted_as_the_lists_are() {
    assertThat(json.path("bundles")).hasSize(53);
    assertThat(catalog).hasSize(255);
    assertThat(bundlesByOrigin())
        .containsExactlyInAnyOrderEntriesOf(Map.of("STATE", 13L, "PROVINCE", 32L, "CITY", 8L));
    assertThat(PrintedRow.count(catalog, Column.LEVEL)).containsExactlyInAnyOrderEntriesOf(LEVELS);
    assertThat(catalog.values()).filteredOn(row -> !row.cell(Column.REMARK).isEmpty()).hasSize(44);
    assertThat(PrintedRow.distinct(catalog, Column.REMARK)).hasSize(16);
    assertThat(PrintedRow.distinct(catalog, Column.DEPARTMENT)).hasSize(30);
  }

  @Rule("R2")
  @Test
  void the_only_parallel_group_is_the_first_three_items_of_no_17() {
    Map<String, List<String>> groups = new TreeMap<>();
    for (JsonNode bundle : json.path("bundles")) {
      for (JsonNode item : bundle.path("items")) {
        if (item.hasNonNull("parallelGroup")) {
          groups
              .computeIfAbsent(item.path("parallelGroup").asText(), group -> new ArrayList<>())
              .add(item.path("code").asText());
        }
      }
    }

    assertThat(groups.values()).containsExactly(List.of("I17-01", "I17-02", "I17-03"));
  }

  @Test
  void every_department_that_the_catalog_declares_is_named_by_the_lists_and_once() {
    List<String> names = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (JsonNode department : json.path("departments")) {
      names.add(department.path("name").asText());
      codes.add(department.path("code").asText());
    }
    Set<String> printed = PrintedRow.distinct(regulation, Column.DEPARTMENT);
    printed.addAll(PrintedRow.distinct(regulation, Column.LEAD));
    PrintedCatalog.ALTERNATIVES.forEach(
        (alternatives, cell) -> {
          printed.remove(cell);
          printed.addAll(alternatives);
        });

    assertThat(names).containsExactlyInAnyOrderElementsOf(printed);
    assertThat(codes).hasSameSizeAs(names);
  }

  @Test
  void a_planted_fault_is_found_in_every_column() {
    // Bundle 2 of list 1 stands second in the file; its second item is 公章刻制备案.
    assertThat(planted((bundle, item) -> bundle.put("name", "个体户登记")))
        .hasSize(3)
        .first()
        .isEqualTo(new Mismatch(new Place(1, "2", 1), "一件事名称", "#个体工商户登记", "#个体户登记"));
    assertThat(planted((bundle, item) -> bundle.put("origin", "STATE")))
        .hasSize(3)
        .allMatch(mismatch -> mismatch.catalog().equals("*个体工商户登记"));
    assertThat(planted((bundle, item) -> bundle.put("lead", "nobody")))
        .hasSize(3)
        .allMatch(mismatch -> mismatch.catalog().equals("?nobody?"));
    assertThat(planted((bundle, item) -> item.put("name", "公章刻制")))
        .containsExactly(fault("涉及事项", "公章刻制备案", "公章刻制"));
    assertThat(planted((bundle, item) -> item.putArray("departments")))
        .containsExactly(fault("联办部门", "公安部门", "??"));
    assertThat(planted((bundle, item) -> item.putArray("levels").add("COUNTY")))
        .containsExactly(fault("办理层级", "市、县级", "县级"));
    assertThat(planted((bundle, item) -> item.put("levelNote", "不含市辖区")))
        .containsExactly(fault("办理层级", "市、县级", "市、县级（不含市辖区）"));
    assertThat(planted((bundle, item) -> item.put("remark", "有刻章需要的办理")))
        .containsExactly(fault("备注", "", "有刻章需要的办理"));
    assertThat(planted((bundle, item) -> item.put("parallelGroup", "G1")))
        .containsExactly(fault("并行办理", "", "并行办理"));
  }

  @Test
  void missing_surplus_and_misplaced_rows_are_found() {
    assertThat(planted((bundle, item) -> items(bundle).remove(2)))
        .containsExactly(
            new Mismatch(new Place(1, "2", 3), "the row", "#个体工商户登记 / 发票领用", "no such row"));
    assertThat(planted((bundle, item) -> items(bundle).add(item.deepCopy())))
        .containsExactly(
            new Mismatch(new Place(1, "2", 4), "the row", "no such row", "#个体工商户登记 / 公章刻制备案"));
    assertThat(planted((bundle, item) -> items(bundle).insert(0, items(bundle).remove(2))))
        .extracting(Mismatch::column)
        .contains("涉及事项", "联办部门", "办理层级");
    assertThat(planted((bundle, item) -> bundle.put("number", 99)))
        .as("three rows missed at no. 2, three surplus ones at no. 99")
        .hasSize(6);
    assertThat(planted((bundle, item) -> bundle.put("number", 3)))
        .as("whoever takes a number that is taken hides nobody")
        .extracting(mismatch -> mismatch.place().number())
        .contains("2", "3", "3?");
    assertThat(planted((bundle, item) -> bundle.put("audience", "INDIVIDUAL"))).isNotEmpty();
  }

  private List<Mismatch> planted(BiConsumer<ObjectNode, ObjectNode> fault) {
    JsonNode copy = json.deepCopy();
    ObjectNode bundle = (ObjectNode) copy.path("bundles").path(1);
    fault.accept(bundle, (ObjectNode) bundle.path("items").path(1));
    return PrintedRow.compare(regulation, PrintedCatalog.rows(copy));
  }

  private static ArrayNode items(ObjectNode bundle) {
    return (ArrayNode) bundle.path("items");
  }

  private static Mismatch fault(String column, String regulation, String catalog) {
    return new Mismatch(new Place(1, "2", 2), column, regulation, catalog);
  }

  private Map<String, Long> bundlesByOrigin() {
    List<String> origins = new ArrayList<>();
    json.path("bundles").forEach(bundle -> origins.add(bundle.path("origin").asText()));
    return origins.stream().collect(Collectors.groupingBy(origin -> origin, Collectors.counting()));
  }
}
