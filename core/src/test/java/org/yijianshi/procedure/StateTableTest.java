package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.contract.play.CasePlay;

/**
 * The whole state table of the procedure (2.2): every command against every state of an item, in
 * the words of the procedure. Each cell is put to the decider with a case that was brought into
 * that state by commands, never by force.
 *
 * <p>How to read a cell: {@code =} the state stays; a state: the item goes there; {@code ✗R28}
 * refused because of its state by that rule; {@code ✗once} a second notice while one is open; a
 * bare {@code ✗} nothing is open that the command could act on; {@code ✗closed} exactly one outcome
 * each. What else stands after ✗ is rule and code. The seventh cell is for all five final states;
 * where they differ, exceptions follow in brackets.
 */
class StateTableTest {
  /** Where a cell differs from the printed table on purpose, {@link #REASONS} says why. */
  private static final String TABLE =
      """
      command                    | LODGED     | CORRECTING | RECEIVED   | PUSHED       | ACCEPTED    | PREREVIEWED | final
      AmendSelection             | =          | =          | ✗R28       | ✗R30         | ✗R36        | ✗R36        | ✗closed
      ChangeVariant              | =          | =          | ✗R28       | ✗R30         | ✗R36        | ✗R36        | ✗closed
      IssueNotice, window        | CORRECTING | ✗once      | ✗R28       | ✗R28         | ✗R36        | ✗R36        | ✗closed
      Resubmit                   | ✗          | LODGED     | ✗          | ✗            | ✗           | ✗           | ✗closed
      Receive                    | RECEIVED   | ✗R26       | ✗R28       | ✗R28         | ✗R28        | ✗R28        | ✗closed
      Push                       | ✗R28       | ✗R26       | PUSHED     | ✗R30         | ✗R30        | ✗R30        | ✗closed
      Reroute                    | ✗          | ✗          | RECEIVED   | RECEIVED     | ✗R36        | ✗R36        | ✗closed
      ReplaceScan                | =          | =          | =          | =            | =           | =           | ✗closed
      ReportDefects              | ✗R30       | ✗once      | ✗R30       | =            | ✗XKF-32-4   | ✗XKF-32-4   | ✗closed
      IssueNotice, department    | ✗R30       | ✗once      | ✗R30       | CORRECTING   | ✗XKF-32-4   | ✗XKF-32-4   | ✗closed
      Accept, window             | ✗R28       | ✗R26       | ACCEPTED   | ACCEPTED     | ✗R35        | ✗R35        | ✗closed
      Accept, department         | ✗R30       | ✗R26       | ✗R30       | ACCEPTED     | ✗R35        | ✗R35        | ✗closed
      NotAccept                  | ✗R30       | ✗once      | ✗R30       | NOT_ACCEPTED | ✗R36        | ✗R36        | ✗closed
      DeemAccepted               | ACCEPTED   | ✗once      | ACCEPTED   | ACCEPTED     | ✗R35        | ✗R35        | ✗closed
      SupplyFollowing            | ✗          | ✗          | =          | =            | =           | =           | ✗closed (GRANTED ✗R29 NO_UNDERTAKING)
      OpenSpecialStep            | ✗R36       | ✗R36       | ✗R36       | ✗R36         | =           | =           | ✗closed
      CloseSpecialStep           | ✗          | ✗          | ✗          | ✗            | =           | =           | ✗closed
      Extend                     | ✗R36       | ✗R36       | ✗R36       | ✗R36         | =           | =           | ✗closed
      CompletePreReview          | ✗R36       | ✗R36       | ✗R36       | ✗R36         | PREREVIEWED | ✗R40        | ✗closed
      BringCertificate           | =          | =          | =          | =            | =           | =           | ✗closed (GRANTED ✗P-predecessorFailure ALREADY_CONCLUDED)
      ChooseOnFailure, denial    | =          | =          | =          | =            | =           | =           | ✗closed
      ChooseOnFailure, withdraw  | WITHDRAWN  | WITHDRAWN  | WITHDRAWN  | WITHDRAWN    | WITHDRAWN   | WITHDRAWN   | ✗closed
      Grant                      | ✗R36       | ✗R36       | ✗R36       | ✗R36         | GRANTED     | GRANTED     | ✗closed
      Deny                       | ✗R36       | ✗R36       | ✗R36       | ✗R36         | DENIED      | DENIED      | ✗closed
      AcceptAndDecide            | ✗R28       | ✗R26       | ✗R30       | GRANTED      | ✗R35        | ✗R35        | ✗closed
      AcceptAndDecide, window    | ✗R28       | ✗R26       | GRANTED    | GRANTED      | ✗R35        | ✗R35        | ✗closed
      Withdraw                   | WITHDRAWN  | WITHDRAWN  | WITHDRAWN  | WITHDRAWN    | WITHDRAWN   | WITHDRAWN   | ✗R44 ALREADY_CONCLUDED
      Terminate, uncorrected     | ✗          | TERMINATED | ✗          | ✗            | ✗           | ✗           | ✗closed
      Terminate, to follow       | ✗          | ✗          | ✗          | ✗            | TERMINATED  | TERMINATED  | ✗closed
      Terminate, choice          | ✗          | ✗          | ✗          | ✗            | TERMINATED  | TERMINATED  | ✗closed
      Terminate, ceased          | TERMINATED | TERMINATED | TERMINATED | TERMINATED   | TERMINATED  | TERMINATED  | ✗closed
      Terminate, abolished       | TERMINATED | TERMINATED | TERMINATED | TERMINATED   | TERMINATED  | TERMINATED  | ✗closed
      CorrectResult              | ✗          | ✗          | ✗          | ✗            | ✗           | ✗           | ✗ (GRANTED =, DENIED =)
      InvalidateResult, revoked  | ✗          | ✗          | ✗          | ✗            | ✗           | ✗           | ✗ (GRANTED =, DENIED ✗XKF-69 NOT_GRANTED)
      InvalidateResult, annulled | ✗          | ✗          | ✗          | ✗            | ✗           | ✗           | ✗ (GRANTED =, DENIED =)
      Reissue                    | ✗          | ✗          | ✗          | ✗            | ✗           | ✗           | ✗ (GRANTED =, DENIED =)
      """;

  /** Cells that differ from the printed table, or that it leaves open, and why. */
  private static final Map<String, String> REASONS =
      Map.of(
          "SupplyFollowing",
          "Nothing is granted while anything is to follow: a granted item has no undertaking left",
          "BringCertificate",
          "What is granted had its predecessors settled: that is said instead",
          "InvalidateResult, revoked",
          "撤销 takes a grant back (行政许可法 69); a denial falls only to a court or 复议",
          "ChooseOnFailure, withdraw",
          "The printed cell is for the recording of a choice; this one is carried out at once",
          "AcceptAndDecide",
          "It grants only: what is adverse needs a person's NotAccept, or Accept and Deny");

  /** Refusals that come on top of the state's own, and from which rows. */
  private static final Map<String, Set<String>> BESIDES =
      Map.of(
          "AmendSelection", Set.of("R28 SUPPLEMENTARY_CASE"),
          "ChangeVariant", Set.of("R28 SUPPLEMENTARY_CASE"),
          "IssueNotice, department", Set.of("R30 NOT_REPORTED"),
          "DeemAccepted", Set.of("XKF-32-4 NOT_DEEMED"),
          "Terminate, uncorrected", Set.of("P-correctionLapsed NOT_LAPSED"),
          "Terminate, to follow", Set.of("P-deferral NOT_LAPSED"));

  private static Map<String, Map<ItemState, String>> cells() {
    Map<String, Map<ItemState, String>> rows = new LinkedHashMap<>();
    List<ItemState> states = Arrays.asList(ItemState.values());
    for (String line : Splitter.on('\n').omitEmptyStrings().split(TABLE)) {
      List<String> parts = Splitter.on('|').trimResults().splitToList(line);
      if (parts.get(0).equals("command")) {
        continue;
      }
      Map<ItemState, String> row = new LinkedHashMap<>();
      for (ItemState state : states) {
        row.put(state, state.concluded() ? closing(parts.get(7), state) : live(parts, state));
      }
      rows.put(parts.get(0), row);
    }
    return rows;
  }

  private static String live(List<String> parts, ItemState state) {
    return parts.get(1 + state.ordinal());
  }

  private static String closing(String cell, ItemState state) {
    int bracket = cell.indexOf('(');
    if (bracket < 0) {
      return cell;
    }
    for (String exception :
        Splitter.on(',').trimResults().split(cell.substring(bracket + 1, cell.length() - 1))) {
      if (exception.startsWith(state.name() + " ")) {
        return exception.substring(state.name().length() + 1);
      }
    }
    return cell.substring(0, bracket).strip();
  }

  @TestFactory
  @Rule({
    "R26",
    "R27",
    "R28",
    "R29",
    "R30",
    "R35",
    "R36",
    "R38",
    "R39",
    "R40",
    "R44",
    "XKF-32-4",
    "XKF-42",
    "XKF-45",
    "XKF-69"
  })
  List<DynamicTest> every_command_meets_every_state_as_the_procedure_has_it() {
    List<DynamicTest> tests = new ArrayList<>();
    cells()
        .forEach(
            (command, row) ->
                row.forEach(
                    (state, cell) ->
                        tests.add(
                            DynamicTest.dynamicTest(
                                command + " × " + state + " → " + cell,
                                () -> check(command, state, cell)))));
    assertThat(tests).hasSize(36 * 11);
    return tests;
  }

  private static void check(String command, ItemState from, String cell) {
    CasePlay before = StateRows.before(command, from);
    assertThat(StatePlays.stateOf(before)).isEqualTo(from);

    CasePlay play = before.tries(StateRows.actor(command), StateRows.command(command, before));

    if (!cell.startsWith("✗")) {
      assertThat(play.reasons()).as(play.story()).isEmpty();
      ItemState next = cell.equals("=") ? from : ItemState.valueOf(cell);
      assertThat(StatePlays.stateOf(play)).as(play.story()).isEqualTo(next);
      return;
    }
    List<String> rest = new ArrayList<>(play.reasons());
    assertThat(rest).as(play.story()).contains(refusal(cell.substring(1)));
    rest.removeIf(refusal(cell.substring(1))::equals);
    assertThat(BESIDES.getOrDefault(command, Set.of())).as(play.story()).containsAll(rest);
    assertThat(play.state()).isEqualTo(before.state());
    assertThat(play.refusals()).allMatch(v -> !v.message().zh().isBlank());
  }

  private static String refusal(String cell) {
    return switch (cell) {
      case "" -> "R39 NOTHING_OPEN";
      case "closed" -> "R39 ALREADY_CONCLUDED";
      case "once" -> "R27 WRONG_STATE";
      default -> cell.contains(" ") ? cell : cell + " WRONG_STATE";
    };
  }

  @Test
  @Rule("R39")
  void every_row_is_tried_and_every_deviation_has_its_reason() {
    assertThat(cells().keySet()).containsAll(REASONS.keySet()).containsAll(BESIDES.keySet());
    assertThat(REASONS.values()).noneMatch(String::isBlank);
  }

  @Test
  @Rule({"R28", "XKF-32-4"})
  void what_silence_accepted_is_still_received_and_then_pushed() {
    CasePlay silent =
        StateRows.before("DeemAccepted", ItemState.LODGED)
            .does(StateRows.actor("DeemAccepted"), StateRows.command("DeemAccepted", null));

    CasePlay received =
        silent.does(StateRows.actor("Receive"), StateRows.command("Receive", silent));
    CasePlay pushed = received.does(StateRows.actor("Push"), StateRows.command("Push", received));

    assertThat(StatePlays.stateOf(silent)).isEqualTo(ItemState.ACCEPTED);
    assertThat(StatePlays.stateOf(received)).isEqualTo(ItemState.ACCEPTED);
    assertThat(StatePlays.stateOf(pushed)).isEqualTo(ItemState.ACCEPTED);
    assertThat(silent.tries(StateRows.actor("Push"), StateRows.command("Push", silent)).reasons())
        .as("Not before it is received")
        .containsExactly("R30 WRONG_STATE");
    assertThat(
            pushed
                .tries(StateRows.actor("Receive"), StateRows.command("Receive", pushed))
                .reasons())
        .as("Once only")
        .containsExactly("R28 WRONG_STATE");
    assertThat(pushed.tries(StateRows.actor("Push"), StateRows.command("Push", pushed)).reasons())
        .containsExactly("R30 WRONG_STATE");
  }

  @Test
  @Rule({"R30", "R38"})
  void what_the_window_accepted_or_granted_ahead_is_still_pushed() {
    for (String ahead : List.of("Accept, window", "AcceptAndDecide, window")) {
      CasePlay received = StateRows.before(ahead, ItemState.RECEIVED);
      CasePlay done = received.does(StateRows.actor(ahead), StateRows.command(ahead, received));
      CasePlay pushed = done.does(StateRows.actor("Push"), StateRows.command("Push", done));

      assertThat(StatePlays.stateOf(pushed)).as(ahead).isEqualTo(StatePlays.stateOf(done));
      assertThat(pushed.state().instance(SIGN).orElseThrow().intake().pushedAt())
          .isEqualTo(pushed.now());
    }
  }

  @Test
  @Rule("P-predecessorFailure")
  void a_certificate_takes_nothings_place_once_all_that_waited_is_concluded() {
    for (ItemState end : List.of(ItemState.WITHDRAWN, ItemState.DENIED)) {
      CasePlay before = StateRows.before("BringCertificate", end);

      assertThat(before.state().instance(TRADE).orElseThrow().concluded()).isFalse();
      assertThat(
              before
                  .tries(
                      StateRows.actor("BringCertificate"),
                      StateRows.command("BringCertificate", before))
                  .reasons())
          .containsExactly("R39 ALREADY_CONCLUDED");
    }
  }
}
