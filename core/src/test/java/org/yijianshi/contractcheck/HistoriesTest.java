package org.yijianshi.contractcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** A code, and the rule before it where the source names it there. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?:\"((?:R[0-9]+|P-[A-Za-z]+|[A-Z]{2,6}(?:-[0-9]+)+))\"|[\\w.()]+)"
              + "\\s*,\\s*\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"\\s*,");

  /** What the source refuses otherwise than in answer to a command. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("KNOB_WITHOUT_EFFECT", "a rulebook cannot even be made with such a policy");

  @Override
  protected World world() {
    return BOTH;
  }

  /** What came last has tests of its own, and no entry in the histories yet; it may only shrink. */
  private static final Set<String> NOT_TRIED_YET =
      Set.of(
          "AdministrationCommand.ReferQuestion",
          "AdministrationCommand.AnswerQuestion",
          "AdministrationEvent.QuestionReferred",
          "AdministrationEvent.QuestionAnswered",
          "IntakeCommand.Remand",
          "IntakeEvent.Linked",
          "SupplyCommand.ReportUnchecked",
          "SupplyEvent.CommitmentBroken",
          "SupplyEvent.CommitmentUnchecked");

  @Override
  protected Set<String> outOfReach() {
    return NOT_TRIED_YET;
  }

  /** Refusals that no history has met yet; each has a test of its own. It may only shrink. */
  private static final Set<String> NOT_MET_YET =
      Set.of(
          "P-commitment ALREADY_RECTIFYING",
          "P-deferral CONSEQUENCE_DIFFERS",
          "P-deferral KEPT_OPEN",
          "P-jointHandlingCap NO_EXTENSION",
          "P-noShow NO_MORE_APPOINTMENTS",
          "P-siblingRefusal NOT_LAPSED",
          "R2 ALREADY_IN_CASE",
          "R2 LINKED_ITEM_MISSING",
          "R2 NOT_RECEIVED_YET",
          "R2 NOT_REMANDED",
          "R23 ALREADY_ANSWERED",
          "R23 ALREADY_REFERRED",
          "R23 UNKNOWN_QUESTION",
          "R29 WITH_DEPARTMENT",
          "R39 STILL_RUNNING",
          "R42 ALREADY_GRANTED",
          "R42 NOT_DECIDED",
          "XKF-35 ALREADY_ASSIGNED",
          "XKF-35 ASKED_AGAIN",
          "XKF-42 NOTHING_OPEN");

  @Override
  protected Set<String> reasons() {
    Set<String> reasons = reasonsInSource();
    reasons.removeAll(NOT_MET_YET);
    return reasons;
  }

  @Test
  void every_command_has_an_entry_that_tries_it() {
    assertThat(Intents.all().missing())
        .extracting(type -> type.getCanonicalName().replaceFirst(".*casefile.", ""))
        .allMatch(NOT_TRIED_YET::contains);
  }

  @Test
  void the_reasons_are_found_in_the_source() {
    assertThat(reasonsInSource())
        .contains("R45 UNIFIED_WAITS", "R26 MATERIAL_MISSING", "WRONG_STATE", "NO_RESULT")
        .doesNotContain("KNOB_WITHOUT_EFFECT");
  }

  private static Set<String> reasonsInSource() {
    Set<String> reasons = new TreeSet<>();
    Path procedure = House.sources().resolve("org/yijianshi/procedure");
    try (Stream<Path> files = Files.list(procedure)) {
      for (Path file : files.sorted().toList()) {
        Matcher matcher = REASON.matcher(Files.readString(file));
        while (matcher.find()) {
          String rule = matcher.group(1);
          if (!ELSEWHERE.containsKey(matcher.group(2))) {
            reasons.add(rule == null ? matcher.group(2) : rule + " " + matcher.group(2));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reasons;
  }
}
