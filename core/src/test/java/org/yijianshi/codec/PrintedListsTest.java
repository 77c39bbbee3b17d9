package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.codec.PrintedRow.Column;
import org.yijianshi.codec.PrintedRow.Place;

/**
 * The plain tables alone, held against what was counted and read off the regulation by hand: they
 * are the measure of the catalog, so they are measured first.
 */
class PrintedListsTest {
  /** Rows of each bundle of list 1, counted on the page. */
  private static final int[] ROWS_OF_LIST_1 = {
    6, 3, 4, 2, 5, 6, 5, 6, 4, 4, 4, 2, 2, 4, 3, 4, 4, 5, 4, 2, 3, 3, 5, 7, 3, 4, 2, 5, 8, 3, 8
  };

  /** Rows of each bundle of list 2, counted on the page. */
  private static final int[] ROWS_OF_LIST_2 = {
    6, 4, 4, 4, 9, 7, 6, 9, 5, 2, 4, 4, 12, 4, 6, 4, 7, 2, 6, 9, 4, 7
  };

  private final Map<Place, PrintedRow> rows = RegulationTables.read();

  @Test
  void every_bundle_has_the_rows_counted_on_the_page() {
    assertThat(rowsPerBundle(1)).containsExactly(ROWS_OF_LIST_1);
    assertThat(rowsPerBundle(2)).containsExactly(ROWS_OF_LIST_2);
    assertThat(rows).hasSize(130 + 125);
  }

  @Rule("R16")
  @Test
  void marks_are_as_counted() {
    assertThat(marks(1)).containsExactlyInAnyOrderEntriesOf(Map.of("*", 5L, "#", 20L, "", 6L));
    assertThat(marks(2)).containsExactlyInAnyOrderEntriesOf(Map.of("*", 8L, "#", 12L, "", 2L));
    assertThat(unmarked(1)).containsExactly("20", "27", "28", "29", "30", "31");
    assertThat(unmarked(2)).containsExactly("21", "22");
  }

  @Test
  void levels_remarks_and_departments_are_as_counted() {
    assertThat(PrintedRow.count(rows, Column.LEVEL))
        .containsExactlyInAnyOrderEntriesOf(RegulationTablesTest.LEVELS);
    assertThat(rows.values()).filteredOn(row -> !row.cell(Column.REMARK).isEmpty()).hasSize(44);
    assertThat(PrintedRow.distinct(rows, Column.REMARK)).hasSize(16);
    assertThat(PrintedRow.distinct(rows, Column.DEPARTMENT)).hasSize(30);

    TreeSet<String> leadOnly = new TreeSet<>(PrintedRow.distinct(rows, Column.LEAD));
    leadOnly.removeAll(PrintedRow.distinct(rows, Column.DEPARTMENT));
    assertThat(leadOnly).containsExactly("教育部门");
  }

  @Test
  void remarks_stand_at_the_bundles_where_they_were_read() {
    assertThat(remarked(1, "场所面积"))
        .containsExactly("3", "5", "6", "8", "9", "10", "19", "21", "22", "23", "28");
    assertThat(remarked(1, "200平方米以上")).containsExactly("7", "10");
    assertThat(remarked(1, "KTV")).containsExactly("5");
    assertThat(remarked(1, "有住宿")).containsExactly("8");
    assertThat(remarked(1, "利用取水工程")).containsExactly("8", "12", "17", "18");
    assertThat(remarked(1, "高山滑雪")).containsExactly("9");
    assertThat(remarked(1, "分类管理名录")).containsExactly("6", "11", "14", "17", "18");
    assertThat(remarked(1, "跨省域")).containsExactly("18");
    assertThat(remarked(1, "不含港澳台")).containsExactly("29");
    assertThat(remarked(1, "食品小经营店是指")).containsExactly("4");
    assertThat(remarked(2, "随迁子女")).containsExactly("3", "4");
    assertThat(remarked(2, "错报、误登")).containsExactly("5");
    assertThat(remarked(2, "自愿换领")).containsExactly("10");
  }

  @Test
  void either_or_food_items_carry_their_remark_everywhere() {
    Predicate<PrintedRow> food = row -> row.cell(Column.ITEM).equals("食品经营许可或仅销售预包装食品备案");

    assertThat(numbers(1, food))
        .containsExactly("5", "6", "7", "8", "9", "20", "23", "27", "28", "30");
    assertThat(numbers(1, food)).isEqualTo(remarked(1, "现场制售"));
  }

  @Test
  void ten_rows_name_two_departments_and_print_them_in_two_widths() {
    assertThat(PrintedRow.count(rows, Column.DEPARTMENT))
        .containsEntry("住房城乡建设（城市管理）部门", 8L)
        .containsEntry("住房城乡建设(城市管理)部门", 2L);
  }

  @Rule("R2")
  @Test
  void the_extra_cell_spans_the_first_three_rows_of_no_17() {
    assertThat(rows.values())
        .filteredOn(row -> !row.cell(Column.PARALLEL).isEmpty())
        .extracting(PrintedRow::place)
        .containsExactly(new Place(2, "17", 1), new Place(2, "17", 2), new Place(2, "17", 3));
    assertThat(PrintedRow.count(rows, Column.PARALLEL)).containsOnlyKeys("并行办理");
  }

  @Test
  void every_row_stands_alone_and_holds_no_artefact_of_the_page() {
    assertThat(rows.values())
        .allSatisfy(
            row -> {
              assertThat(row.cells().values())
                  .noneMatch(cell -> cell.matches("(?s).*[\\s　\\p{Z}\\p{C}].*"));
              assertThat(row.cells().entrySet())
                  .filteredOn(cell -> cell.getKey().ordinal() < Column.REMARK.ordinal())
                  .noneMatch(cell -> cell.getValue().isEmpty());
            });
    for (Column column : List.of(Column.NAME, Column.LEAD)) {
      assertThat(
              rows.values().stream()
                  .map(row -> row.list() + row.number() + row.cell(column))
                  .distinct())
          .hasSize(53);
    }
  }

  @Test
  void a_table_out_of_form_is_refused_with_the_line() {
    String table = RegulationTables.text("list-1-enterprise.tsv");
    String second = table.lines().toList().get(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegulationTables.read(1, table.stripTrailing()))
        .withMessageContaining("line break");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegulationTables.read(2, table))
        .withMessageContaining("并行办理");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegulationTables.read(1, table + second + "\n"))
        .withMessage("List 1, line 132: no. 1 stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegulationTables.read(1, table + "32\t开面馆\n"))
        .withMessage("List 1, line 132 must have 7 cells: 2");
  }

  private int[] rowsPerBundle(int list) {
    Map<Integer, Integer> counted = new TreeMap<>();
    for (PrintedRow row : rows.values()) {
      if (row.list() == list) {
        counted.merge(Integer.valueOf(row.number()), 1, Integer::sum);
      }
    }
    assertThat(counted.keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, counted.size()).boxed().toList());
    return counted.values().stream().mapToInt(Integer::intValue).toArray();
  }

  private Map<String, Long> marks(int list) {
    return rows.values().stream()
        .filter(row -> row.list() == list && row.row() == 1)
        .collect(Collectors.groupingBy(PrintedListsTest::mark, Collectors.counting()));
  }

  private List<String> unmarked(int list) {
    return numbers(list, row -> mark(row).isEmpty());
  }

  private List<String> remarked(int list, String words) {
    return numbers(list, row -> row.cell(Column.REMARK).contains(words));
  }

  private List<String> numbers(int list, Predicate<PrintedRow> wanted) {
    return rows.values().stream()
        .filter(row -> row.list() == list)
        .filter(wanted)
        .map(PrintedRow::number)
        .distinct()
        .toList();
  }

  private static String mark(PrintedRow row) {
    return row.cell(Column.NAME).replaceFirst("^([*#]?).*", "$1");
  }
}
