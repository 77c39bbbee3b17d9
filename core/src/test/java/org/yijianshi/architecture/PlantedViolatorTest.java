package org.yijianshi.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule catches its violators in a house that was built wrong, and nobody else. */
class PlantedViolatorTest {
  private static final String PLANTED = "org.yijianshi.architecture.planted";
  private static final Floors FLOORS = Floors.below(PLANTED + ".house");
  private static final JavaClasses HOUSE = House.planted(FLOORS.root());
  private static final Pattern OFFENDER =
      Pattern.compile("(?:planted|o\\.y\\.a\\.p)\\.\\w+\\.(?:\\w+\\.)?([A-Z]\\w*)");

  /**
   * What a rule must say.
   *
   * @param rule its short name
   * @param offenders the simple names of everything it may complain of
   * @param said pieces of the message
   */
  record Expected(String rule, List<String> offenders, List<String> said) {
    Expected saying(String... pieces) {
      return new Expected(rule, offenders, List.of(pieces));
    }

    @Override
    public String toString() {
      return rule;
    }
  }

  static Stream<Expected> expectations() {
    return Stream.of(
        expect("known packages", "Stranger").saying("live in a package of the table"),
        expect("floors", "LooksAside", "LooksUp")
            .saying("strictly lower floors", "hall.FrontDoor", "calendar.Neighbour"),
        expect("cycles", "LooksUp", "FrontDoor").saying("Cycle detected: Slice base", "Slice hall"),
        expect(
                "libraries",
                "UsesJackson",
                "SpinsThreads",
                "LooksInside",
                "OpensFiles",
                "Prints",
                "Stranger")
            .saying("com.fasterxml.jackson.databind.JsonNode", "java.lang.reflect.Method"),
        expect("clock", "AsksTheTime")
            .saying(
                "java.time.Clock",
                "java.time.LocalDate.now()",
                "java.time.Instant.now()",
                "java.lang.System.currentTimeMillis()",
                "java.lang.System.nanoTime()",
                "java.util.Date"),
        expect("chance", "ThrowsDice")
            .saying(
                "java.util.Collections.shuffle",
                "java.util.UUID.randomUUID()",
                "java.lang.Math.random()",
                "java.util.Random",
                "java.time.ZoneId.systemDefault()",
                "java.lang.System.getenv()"),
        expect("threads", "SpinsThreads")
            .saying("java.lang.Thread", "java.util.concurrent.CompletableFuture", "parallelStream"),
        expect("files", "OpensFiles")
            .saying("java.io.FileInputStream", "java.nio.file.Files", "java.nio.file.Path"),
        expect("console", "Prints")
            .saying("System.out", "System.err", "printStackTrace", "System.exit"),
        expect("reflection", "LooksInside")
            .saying("java.lang.reflect.Method", "Class.forName", "getDeclaredMethods"),
        expect("static state", "Remembers")
            .saying(
                "Remembers.count> does not have modifier FINAL",
                "Remembers.SHARED",
                "Remembers.CACHE"),
        expect("null marked", "Neighbour", "FrontDoor").saying("package-info is @NullMarked"),
        expect("records", "Announced", "Reported").saying("is no record"),
        expect("value objects", "Wavering").saying("with final fields"),
        expect("ddd", "Nameless", "HoldsAnEntity").saying("HoldsAnEntity.nameless"));
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void the_rule_catches_its_violators_and_nobody_else(Expected expected) {
    ArchRule rule = HouseRules.of(FLOORS, HOUSE).get(expected.rule());

    assertThat(offenders(rule, HOUSE))
        .as(report(rule, HOUSE))
        .containsExactlyInAnyOrderElementsOf(expected.offenders());
    assertThat(report(rule, HOUSE)).contains(expected.said());
  }

  @Test
  void no_rule_goes_without_a_violator() {
    Map<String, ArchRule> rules = HouseRules.of(FLOORS, HOUSE);

    assertThat(expectations().map(Expected::rule)).containsExactlyElementsOf(rules.keySet());
  }

  @Test
  void a_storage_that_reaches_for_the_hall_is_caught() {
    JavaClasses planted = House.planted(PLANTED + ".storage");
    ArchRule rule = HouseRules.storagesStayBelow(FLOORS, PLANTED + ".storage");

    assertThat(offenders(rule, planted)).containsExactly("Keeper");
    assertThat(report(rule, planted)).contains("hall.FrontDoor").doesNotContain("WellBehaved");
  }

  @Test
  void a_test_that_surefire_would_pass_by_is_caught() {
    JavaClasses planted = House.planted(PLANTED + ".marked");

    assertThat(offenders(HouseRules.testsAreFoundBySurefire(), planted))
        .containsExactly("MarkedChecks");
  }

  @Test
  void a_rule_that_finds_nothing_to_look_at_fails() {
    JavaClasses nothing = new ClassFileImporter().importClasses();
    Map<String, ArchRule> rules = HouseRules.of(FLOORS, nothing);
    rules.keySet().removeAll(Set.of("records", "value objects", "ddd"));

    assertThat(rules)
        .allSatisfy(
            (name, rule) ->
                assertThatThrownBy(() -> rule.check(nothing))
                    .as(name)
                    .hasMessageContaining("failed to check any classes"));
  }

  private static Expected expect(String rule, String... offenders) {
    return new Expected(rule, List.of(offenders), List.of());
  }

  private static String report(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().toString();
  }

  private static TreeSet<String> offenders(ArchRule rule, JavaClasses classes) {
    TreeSet<String> names = new TreeSet<>();
    for (String detail : rule.evaluate(classes).getFailureReport().getDetails()) {
      for (String line : detail.split("\\R")) {
        Matcher first = OFFENDER.matcher(line);
        if (first.find()) {
          names.add(first.group(1));
        }
      }
    }
    return names;
  }
}
