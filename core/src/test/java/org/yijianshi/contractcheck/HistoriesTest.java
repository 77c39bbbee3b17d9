package org.yijianshi.contractcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yijianshi.architecture.House;
import org.yijianshi.contract.history.CaseHistoriesContract;
import org.yijianshi.contract.history.Intents;
import org.yijianshi.contract.history.World;
import org.yijianshi.contract.history.Worlds;

/**
 * The published histories in the sample shop and under the regulation's own 53 bundles: they reach
 * every command, every event, and every reason to refuse that stands in the source.
 */
class HistoriesTest extends CaseHistoriesContract {
  private static final World BOTH = Worlds.either("both", Worlds.shop(), Worlds.regulation());

  private static final String RULE = "R[0-9]+|P-[A-Za-z]+|[A-Z]{2,6}(?:-[0-9]+)+";

  /** A code of several words, and the rule before it where the source names it there. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?:\"(" + RULE + ")\"|[\\w.()]+)\\s*,\\s*\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"\\s*,");

  /** A code of one word or several, where it is refused under a rule by name. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:refuse|Violation\\.of)\\(\\s*\"(" + RULE + ")\"\\s*,\\s*\"([A-Z][A-Z0-9_]*)\"");

  /** The code of what is wrong with a form. */
  private static final Pattern FIELD = Pattern.compile("\"(FIELD(?:_[A-Z]+)+)\"");

  /** Where refusals of commands are written. */
  private static final List<String> PACKAGES = List.of("procedure", "plan", "condition", "form");

  /** What no history is asked to reach, and why. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "ASKED_AGAIN",
          "what followed is reviewed by the organ below before anybody says a word about it: once"
              + " in thousands of histories; LowerReviewTest tells it",
          "KNOB_WITHOUT_EFFECT",
          "a rulebook cannot even be made with such a policy",
          "ALTERNATIVES_OVERLAP",
          "a catalog whose alternatives overlap does not come through its lint",
          "CIRCULAR_ORDER",
          "nor does one whose items wait for each other",
          "NO_QUESTION_FOR_FACT",
          "nor one that asks for a fact without a question",
          "DEPARTMENT_NOT_CHOSEN",
          "the counties here have chosen; WishTest has one that has not");

  @Override
  protected World world() {
    return BOTH;
  }

  @Override
  protected Set<String> reasons() {
    return reasonsInSource();
  }

  @Test
  void every_command_has_an_entry_that_tries_it() {
    assertThat(Intents.all().missing()).isEmpty();
  }

  @Test
  void the_reasons_are_found_in_the_source() {
    assertThat(reasonsInSource())
        .contains("R45 UNIFIED_WAITS", "R26 MATERIAL_MISSING", "WRONG_STATE", "NO_RESULT")
        .contains("R11 FIELD_MISSING", "R11 FIELD_OF_NOBODY", "R27 FIELD_IN_USE")
        .contains("R45 RELEASED", "UNKNOWN_BUNDLE", "UNKNOWN_OPTION")
        .doesNotContain("KNOB_WITHOUT_EFFECT");
  }

  private static Set<String> reasonsInSource() {
    Set<String> reasons = new TreeSet<>();
    for (String name : PACKAGES) {
      try (Stream<Path> files =
          Files.list(House.sources().resolve("org/yijianshi").resolve(name))) {
        for (Path file : files.sorted().toList()) {
          String source = Files.readString(file);
          add(REASON.matcher(source), reasons);
          add(REFUSED.matcher(source), reasons);
          if (name.equals("form")) {
            FIELD.matcher(source).results().forEach(code -> reasons.add("R11 " + code.group(1)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return reasons;
  }

  private static void add(Matcher matcher, Set<String> reasons) {
    while (matcher.find()) {
      String rule = matcher.group(1);
      if (!ELSEWHERE.containsKey(matcher.group(2))) {
        reasons.add(rule == null ? matcher.group(2) : rule + " " + matcher.group(2));
      }
    }
  }
}
