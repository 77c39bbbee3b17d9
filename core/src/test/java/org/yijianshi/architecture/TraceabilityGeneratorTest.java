package org.yijianshi.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The generator, on planted marks. */
class TraceabilityGeneratorTest {
  private static final JavaClasses PLANTED =
      House.planted("org.yijianshi.architecture.planted.marked");
  private static final RuleBook BOOK =
      RuleBook.parse("rule\ten\tzh\nR1\tone\t一\nR2\ttwo\t二\nGB-9\tnine\t九\n");

  @Test
  void a_mark_counts_on_types_fields_constructors_and_methods_and_overloads_count_once() {
    Marks code = Marks.ofCode(PLANTED);

    assertThat(code.of("R1")).containsExactly("marked.MarkedChecks", "marked.MarkedCode");
    assertThat(code.of("R2"))
        .containsExactly(
            "marked.MarkedChecks#runs",
            "marked.MarkedCode#field",
            "marked.MarkedCode#method",
            "marked.MarkedCode()",
            "marked.MarkedCode.Inner");
    assertThat(code.of("P-hourClock")).containsExactly("marked.MarkedCode#field");
    assertThat(code.of("R4")).isEmpty();
  }

  @Test
  void in_tests_a_mark_counts_only_where_an_engine_runs_something() {
    Marks tests = Marks.ofTests(PLANTED);

    assertThat(tests.of("R1")).containsExactly("marked.MarkedChecks");
    assertThat(tests.of("R2")).containsExactly("marked.MarkedChecks#runs");
    assertThat(tests.of("R3")).isEmpty();
    assertThat(tests.idle())
        .contains("marked.MarkedChecks#does_not_run", "marked.MarkedCode", "marked.MarkedCode()")
        .doesNotContain("marked.MarkedChecks#runs");
  }

  @Test
  void built_or_open_is_well() {
    assertThat(new Traceability(BOOK, marks("R1"), marks("R1"), open(2, "R2", "GB-9")).faults())
        .isEmpty();
  }

  @Test
  void an_open_rule_may_have_been_begun() {
    assertThat(
            new Traceability(BOOK, marks("R1", "R2"), marks("R1"), open(2, "R2", "GB-9")).faults())
        .isEmpty();
  }

  @Test
  void a_rule_on_neither_side_or_with_one_half_is_named() {
    assertThat(new Traceability(BOOK, marks("R1"), marks("R2"), open(0)).faults())
        .containsExactly(
            "R1 has code but no test that fails when it is broken: [place.of.R1]",
            "R2 has tests but no code that carries it: [place.of.R2]",
            "GB-9 is on neither side: no code, no test, not on docs/open-rules.txt");
  }

  @Test
  void a_rule_that_is_built_may_not_stay_open() {
    Traceability found =
        new Traceability(BOOK, marks("R1", "R2"), marks("R1", "R2"), open(3, "R1", "R2", "GB-9"));

    assertThat(found.faults())
        .containsExactly(
            "R1 is built and tested: take it off docs/open-rules.txt",
            "R2 is built and tested: take it off docs/open-rules.txt");
    assertThat(found.settled().faults()).isEmpty();
    assertThat(found.settled().open()).isEqualTo(open(1, "GB-9"));
  }

  @Test
  void the_list_may_only_shrink_also_when_it_is_rewritten() {
    Traceability grown = new Traceability(BOOK, marks("R1"), marks("R1"), open(1, "R2", "GB-9"));

    assertThat(grown.faults())
        .containsExactly("docs/open-rules.txt may only shrink: it holds 2 rules, its ceiling is 1");
    assertThat(grown.settled().faults()).isEqualTo(grown.faults());
    assertThat(new Traceability(BOOK, marks("R1"), marks("R1"), open(5, "R2", "GB-9")).faults())
        .containsExactly("docs/open-rules.txt has shrunk to 2 rules: lower its ceiling of 5");
  }

  @Test
  void unknown_rules_and_idle_marks_are_named() {
    Marks idle = new Marks(new TreeMap<>(), new TreeSet<>(Arrays.asList("place.idle")));
    Traceability found =
        new Traceability(BOOK, marks("R9"), idle, open(4, "R1", "R2", "GB-9", "R8"));

    assertThat(found.faults())
        .containsExactly(
            "R9 is marked but has no line in rules.tsv: [place.of.R9][]",
            "R8 stands on docs/open-rules.txt but has no line in rules.tsv",
            "place.idle is marked with a rule, but is no test: nothing runs it");
  }

  @Test
  void the_page_has_a_row_for_every_rule_by_its_source() {
    String page =
        new Traceability(BOOK, marks("R1", "R2"), marks("R1"), open(2, "R2", "GB-9")).markdown();

    assertThat(page)
        .contains("1 of 3 are built, 2 are open")
        .contains("| R1 | one<br>一 | `place.of.R1` | `place.of.R1` |\n")
        .contains("| R2 | two<br>二 | `place.of.R2` | *open* |\n")
        .contains("| GB-9 | nine<br>九 |  | *open* |\n")
        .contains(Traceability.COMMAND)
        .contains("## Not normative for software")
        .doesNotContain("\r");
    assertThat(page.indexOf("## Standards")).isBetween(page.indexOf("| R2 "), page.indexOf("GB-9"));
  }

  @Test
  void the_list_reads_what_it_writes() {
    OpenRules open = open(2, "R2", "GB-9");

    assertThat(OpenRules.parse(open.text())).isEqualTo(open);
    assertThatThrownBy(() -> OpenRules.parse("R1\n")).hasMessageContaining("names no ceiling");
    assertThatThrownBy(() -> OpenRules.parse("ceiling 2\nR1\nR1\n"))
        .hasMessageContaining("holds a rule twice");
  }

  @Test
  void every_line_of_the_book_has_one_part() {
    assertThat(RuleBook.ofTheHouse().lines().keySet())
        .allSatisfy(
            rule ->
                assertThat(Arrays.stream(RuleBook.Part.values()).filter(p -> p.holds(rule)))
                    .as(rule)
                    .hasSize(1));
    assertThatThrownBy(() -> RuleBook.parse("rule\ten\tzh\nR1\tone\n"))
        .hasMessageContaining("rule, en and zh");
    assertThatThrownBy(() -> RuleBook.parse("rule\ten\tzh\nR1\ta\tb\nR1\ta\tb\n"))
        .hasMessageContaining("twice: R1");
  }

  private static Marks marks(String... rules) {
    SortedMap<String, SortedSet<String>> places = new TreeMap<>();
    for (String rule : rules) {
      places.put(rule, new TreeSet<>(Arrays.asList("place.of." + rule)));
    }
    return new Marks(places, new TreeSet<>());
  }

  private static OpenRules open(int ceiling, String... rules) {
    return new OpenRules(ceiling, new TreeSet<>(Arrays.asList(rules)));
  }
}
