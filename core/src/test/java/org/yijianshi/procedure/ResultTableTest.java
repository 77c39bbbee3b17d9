package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryFailure;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ReissueReason;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;

/** The table of results, cell by cell: every state against every command. */
class ResultTableTest {
  private static final Set<InstanceId> ONE = Set.of(TRADE);

  private static final Map<String, CaseCommand> COMMANDS = commands();

  /** What becomes of MADE, AT_WINDOW, OFFERED, DELIVERED, KEPT: the next state, or the refusal. */
  private static final Map<String, List<String>> TABLE =
      Map.of(
          "SendResult",
          List.of(
              "AT_WINDOW",
              "R46 WRONG_RESULT_STATE",
              "R46 NOTHING_OPEN",
              "R46 NOTHING_OPEN",
              "R46 NOTHING_OPEN"),
          "Offer",
          List.of(
              "R42 WRONG_RESULT_STATE",
              "OFFERED",
              "R42 NOTHING_OPEN",
              "R42 NOTHING_OPEN",
              "OFFERED"),
          "ConfirmDelivery",
          List.of(
              "R47 WRONG_RESULT_STATE",
              "R47 WRONG_RESULT_STATE",
              "DELIVERED",
              "R47 NOTHING_OPEN",
              "R47 NOTHING_OPEN"),
          "FailDelivery",
          List.of(
              "R47 NOTHING_OPEN",
              "R47 NOTHING_OPEN",
              "AT_WINDOW",
              "R47 NOTHING_OPEN",
              "R47 NOTHING_OPEN"),
          "Keep",
          List.of(
              "R47 NOTHING_OPEN",
              "R47 NOTHING_OPEN",
              "KEPT",
              "R47 NOTHING_OPEN",
              "R47 NOTHING_OPEN"),
          "Reissue",
          List.of("MADE", "MADE", "MADE", "R47 ANOTHER_SERVICE", "MADE"));

  private static Map<String, CaseCommand> commands() {
    Map<String, CaseCommand> commands = new LinkedHashMap<>();
    for (CaseCommand command :
        List.of(
            new DeliveryCommand.SendResult(TRADE),
            new DeliveryCommand.Offer(ONE, DeliveryMethod.COUNTER),
            new DeliveryCommand.ConfirmDelivery(ONE, "PROOF-2"),
            new ResultCommand.FailDelivery(ONE, DeliveryFailure.REFUSED),
            ResultPlays.keep(TRADE),
            new ResultCommand.Reissue(TRADE, ReissueReason.LOST, ResultPlays.other()))) {
      commands.put(command.getClass().getSimpleName(), command);
    }
    return commands;
  }

  private static Actor giver(CasePlay play, String command) {
    return Set.of("SendResult", "Reissue").contains(command)
        ? ShopCase.officerOf(play, TRADE)
        : Cast.results();
  }

  @TestFactory
  @Rule({"R42", "R46", "R47"})
  Stream<DynamicTest> every_state_takes_exactly_the_commands_that_the_table_gives_it() {
    List<DynamicTest> cells = new ArrayList<>();
    for (Map.Entry<String, CaseCommand> command : COMMANDS.entrySet()) {
      for (ResultState state : ResultState.values()) {
        String expected =
            TABLE.get(command.getKey()).get(List.of(ResultState.values()).indexOf(state));
        cells.add(
            DynamicTest.dynamicTest(
                state + " × " + command.getKey() + " → " + expected,
                () -> check(state, command.getKey(), command.getValue(), expected)));
      }
    }
    assertThat(cells).hasSize(30);
    return cells.stream();
  }

  private static void check(ResultState state, String name, CaseCommand command, String expected) {
    // Late enough for everything that needs time to have passed.
    CasePlay play = ResultPlays.inState(state).at("2026-06-10T10:00");
    CasePlay next = play.tries(giver(play, name), command);
    if (expected.contains(" ")) {
      assertThat(next.reasons()).containsExactly(expected);
      assertThat(next.state()).isEqualTo(play.state());
    } else {
      assertThat(next.reasons()).isEmpty();
      assertThat(ResultPlays.result(next, TRADE).state()).isEqualTo(ResultState.valueOf(expected));
      assertThat(next.state().instance(TRADE).orElseThrow().state())
          .as("the item's state stays")
          .isEqualTo(play.state().instance(TRADE).orElseThrow().state());
    }
  }

  @Test
  @Rule({"R42", "R46", "R47"})
  void without_a_result_there_is_nothing_that_any_command_could_act_on() {
    CasePlay play = ResultPlays.separate(TRADE);

    Map<String, String> expected =
        Map.of(
            "SendResult", "R46 NO_RESULT",
            "Offer", "R42 NO_RESULT",
            "ConfirmDelivery", "R47 NO_RESULT",
            "FailDelivery", "R47 NO_RESULT",
            "Keep", "R47 NO_RESULT",
            "Reissue", "R39 NOTHING_OPEN");
    COMMANDS.forEach(
        (name, command) ->
            assertThat(play.tries(giver(play, name), command).reasons())
                .as(name)
                .containsExactly(expected.get(name)));
  }
}
