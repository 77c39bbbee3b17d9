package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Actor;

/**
 * The rows of the straight path, state by state, written out from section 2.2 of the procedure: a
 * state where the step goes, or {@code rule code} where it is refused. Each cell is put to the
 * decider with an instance that was set into that state by force.
 */
class StateTableTest {
  private static final List<ItemState> COLUMNS =
      List.of(
          ItemState.LODGED,
          ItemState.CORRECTING,
          ItemState.RECEIVED,
          ItemState.PUSHED,
          ItemState.ACCEPTED,
          ItemState.PREREVIEWED,
          ItemState.NOT_ACCEPTED,
          ItemState.GRANTED,
          ItemState.DENIED,
          ItemState.WITHDRAWN,
          ItemState.TERMINATED);

  /** One cell for each of the six live states; the five final ones refuse every step alike. */
  private static Map<String, List<String>> table() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    rows.put("Receive", List.of("RECEIVED", "R26", "R28", "R28", "R28", "R28"));
    rows.put("Push", List.of("R28", "R26", "PUSHED", "R30", "R30", "R30"));
    rows.put("Accept", List.of("R30", "R26", "R30", "ACCEPTED", "R35", "R35"));
    rows.put("AcceptAndDecide", List.of("R28", "R26", "R30", "GRANTED", "R35", "R35"));
    rows.put("OpenSpecialStep", List.of("R36", "R36", "R36", "R36", "ACCEPTED", "PREREVIEWED"));
    rows.put("CloseSpecialStep", List.of("-", "-", "-", "-", "ACCEPTED", "PREREVIEWED"));
    rows.put("CompletePreReview", List.of("R36", "R36", "R36", "R36", "PREREVIEWED", "R40"));
    rows.put("Grant", List.of("R36", "R36", "R36", "R36", "GRANTED", "GRANTED"));
    rows.put("NotAccept", List.of("R30", "R27", "R30", "NOT_ACCEPTED", "R36", "R36"));
    rows.put("Deny", List.of("R36", "R36", "R36", "R36", "DENIED", "DENIED"));
    rows.put("Withdraw", java.util.Collections.nCopies(6, "WITHDRAWN"));
    rows.put("Terminate", java.util.Collections.nCopies(6, "TERMINATED"));
    return rows;
  }

  @TestFactory
  @Rule({"R26", "R28", "R30", "R35", "R36", "R39", "R40"})
  List<DynamicTest> every_cell_of_the_state_table_is_as_the_procedure_has_it() {
    List<DynamicTest> cells = new ArrayList<>();
    table()
        .forEach(
            (step, row) -> {
              for (int c = 0; c < COLUMNS.size(); c++) {
                ItemState state = COLUMNS.get(c);
                String cell = c < row.size() ? row.get(c) : "closed";
                cells.add(
                    DynamicTest.dynamicTest(
                        step + " × " + state + " → " + cell, () -> check(step, state, cell)));
              }
            });
    return cells;
  }

  private static void check(String step, ItemState from, String cell) {
    InstanceId id = instanceFor(step);
    CasePlay play = forced(step, id, from).tries(actorFor(step, id), command(step, id));
    switch (cell) {
      case "closed" ->
          assertThat(play.reasons())
              .as(play.story())
              .contains((step.equals("Withdraw") ? "R44" : "R39") + " ALREADY_CONCLUDED");
      case "-" -> assertThat(play.reasons()).as(play.story()).containsExactly("R39 NOTHING_OPEN");
      default -> {
        if (cell.startsWith("R") && Character.isDigit(cell.charAt(1))) {
          assertThat(play.reasons()).as(play.story()).contains(cell + " WRONG_STATE");
        } else {
          assertThat(play.reasons()).as(play.story()).isEmpty();
          assertThat(play.state().instance(id).orElseThrow().state())
              .isEqualTo(ItemState.valueOf(cell));
        }
      }
    }
    if (!play.refusals().isEmpty()) {
      assertThat(play.state()).isEqualTo(play.last().before());
      assertThat(play.refusals()).allMatch(v -> !v.message().zh().isBlank());
    }
  }

  private static InstanceId instanceFor(String step) {
    return switch (step) {
      case "AcceptAndDecide" -> LOOK_UP;
      case "CompletePreReview" -> SIGN;
      default -> FIRE;
    };
  }

  private static Actor actorFor(String step, InstanceId id) {
    if (step.equals("Withdraw")) {
      return Cast.applicant();
    }
    boolean window = step.equals("Receive") || step.equals("Push");
    return window ? Cast.window() : ShopCase.officerOf(ShopCase.submitted(), id);
  }

  private static CaseCommand command(String step, InstanceId id) {
    return switch (step) {
      case "Receive" -> new IntakeCommand.Receive(Set.of());
      case "Push" -> new IntakeCommand.Push(Set.of());
      case "Accept" -> new AcceptanceCommand.Accept(id);
      case "AcceptAndDecide" -> new AcceptanceCommand.AcceptAndDecide(id, ShopCase.result(id));
      case "OpenSpecialStep" ->
          new ApprovalCommand.OpenSpecialStep(
              id, SpecialStepKind.HEARING, TimeLimit.workingDays(5), "N-1");
      case "CloseSpecialStep" -> new ApprovalCommand.CloseSpecialStep(id);
      case "CompletePreReview" -> new ApprovalCommand.CompletePreReview(id);
      case "Grant" -> ShopCase.grant(id);
      case "NotAccept" -> new AcceptanceCommand.NotAccept(id, ShopCase.adverse());
      case "Deny" -> new ApprovalCommand.Deny(id, ShopCase.adverse(), false);
      case "Withdraw" -> new WithdrawalCommand.Withdraw(Set.of(id), Map.of());
      case "Terminate" ->
          new ApprovalCommand.Terminate(id, TerminationCause.APPLICANT_CEASED, "T-1");
      default -> throw new IllegalArgumentException(step);
    };
  }

  /** A case of TRADE and the instance, which alone is set into that state. */
  private static CasePlay forced(String step, InstanceId id, ItemState to) {
    CasePlay play = ShopCase.submitted(id.equals(SIGN) ? new InstanceId[] {TRADE, SIGN} : only(id));
    ItemInstance lodged = play.state().instance(id).orElseThrow();
    boolean accepted = to.inHand() || to.concluded();
    boolean stepOpen = to.inHand() && step.equals("CloseSpecialStep");
    ItemInstance set =
        new ItemInstance(
            lodged.plan(),
            to,
            accepted ? play.now() : null,
            to.concluded() ? play.now() : null,
            stepOpen ? new SpecialStep(SpecialStepKind.HEARING, play.now(), play.now()) : null,
            to.concluded() ? ItemResult.made(ShopCase.result(id), play.now()) : null,
            null,
            null,
            lodged.corrections(),
            lodged.intake(),
            lodged.statutory(),
            lodged.gates());
    CaseState state = play.state();
    ImmutableMap.Builder<InstanceId, ItemInstance> instances = ImmutableMap.builder();
    state.instances().forEach((key, i) -> instances.put(key, key.equals(id) ? set : i));
    return new CasePlay(
        play.book(),
        play.now(),
        play.acts(),
        new CaseState(
            state.id(),
            state.version(),
            state.changedAt(),
            state.filing(),
            instances.buildOrThrow(),
            state.materials(),
            state.custody(),
            state.obligations(),
            state.milestones(),
            state.supplies(),
            state.joint(),
            state.delivery(),
            state.attention(),
            state.feedback(),
            state.inspections(),
            state.administration(),
            state.commands()));
  }

  private static InstanceId[] only(InstanceId id) {
    return new InstanceId[] {id};
  }
}
