package org.yijianshi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every rule is on one side, and {@code docs/traceability.md} says which. With {@code
 * -Dtraceability.write=true} the page is written and the list of open rules shortened first.
 */
class TraceabilityTest {
  private static final Path PAGE = House.top().resolve("docs/traceability.md");
  private static final Path OPEN = House.top().resolve("docs/open-rules.txt");

  @Test
  void every_rule_is_on_one_side_and_the_page_says_which() throws IOException {
    Traceability found =
        new Traceability(
            RuleBook.ofTheHouse(),
            Marks.ofCode(House.code()),
            Marks.ofTests(House.tests()),
            OpenRules.parse(Files.readString(OPEN)));

    if (Boolean.getBoolean("traceability.write")) {
      found = found.settled();
      Files.writeString(OPEN, found.open().text());
      Files.writeString(PAGE, found.markdown());
    }

    assertThat(found.faults()).as("after marking, run: %s", Traceability.COMMAND).isEmpty();
    List<String> written = Files.readString(PAGE).lines().toList();
    List<String> generated = found.markdown().lines().toList();
    String behind = "docs/traceability.md is behind the code; run: " + Traceability.COMMAND;
    assertThat(without(generated, written)).as("%s; it lacks", behind).isEmpty();
    assertThat(without(written, generated)).as("%s; it has too much", behind).isEmpty();
    assertThat(written.equals(generated)).as("%s; its order differs", behind).isTrue();
  }

  private static List<String> without(List<String> lines, List<String> others) {
    return lines.stream().filter(line -> !others.contains(line)).toList();
  }
}
