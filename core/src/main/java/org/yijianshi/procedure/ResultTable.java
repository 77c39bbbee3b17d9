package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ResultState;

/**
 * Which step each state of a result allows, and the rule that refuses it otherwise: the table of
 * results, row by row. Guards come after it, in the rules of delivery.
 */
@Rule({"R42", "R46", "R47"})
final class ResultTable {
  /** A cell that allows the step. */
  private static final String OK = "";

  /** Nothing is open that the step could act on. */
  private static final String NONE = "NONE";

  /** What was delivered is replaced on a new application only. */
  private static final String ANOTHER = "ANOTHER";

  /** A step on a result, with the rule that it comes from. */
  enum Step implements Labelled {
    SEND("R46", "送交发证窗口", "sent to the results window"),
    OFFER("R42", "通知领取", "offered"),
    CONFIRM("R47", "确认送达", "confirmed as delivered"),
    FAIL("R47", "登记未送达", "reported as not delivered"),
    KEEP("R47", "代保管", "kept"),
    REISSUE("R47", "重新制作", "made again"),
    PUSH("R47", "电子送达", "delivered electronically");

    private final String rule;
    private final Label label;

    Step(String rule, String zh, String en) {
      this.rule = rule;
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** One column a state, in this order. */
  private static final List<ResultState> COLUMNS =
      List.of(
          ResultState.MADE,
          ResultState.AT_WINDOW,
          ResultState.OFFERED,
          ResultState.DELIVERED,
          ResultState.KEPT);

  private static final Map<Step, List<String>> ROWS =
      ImmutableMap.<Step, List<String>>builder()
          .put(Step.SEND, List.of(OK, "R46", NONE, NONE, NONE))
          .put(Step.OFFER, List.of("R42", OK, NONE, NONE, OK))
          .put(Step.CONFIRM, List.of("R47", "R47", OK, NONE, NONE))
          .put(Step.FAIL, List.of(NONE, NONE, OK, NONE, NONE))
          .put(Step.KEEP, List.of(NONE, NONE, OK, NONE, NONE))
          .put(Step.REISSUE, List.of(OK, OK, OK, ANOTHER, OK))
          .put(Step.PUSH, List.of(OK, OK, NONE, NONE, NONE))
          .buildOrThrow();

  private ResultTable() {}

  /** Notes why the instance's result does not allow the step. */
  static void check(Step step, Iterable<ItemInstance> instances, Refusals refusals) {
    instances.forEach(instance -> refusal(step, instance).ifPresent(refusals::add));
  }

  /** Why the instance's result does not allow the step; empty if it does. */
  static Optional<Violation> refusal(Step step, ItemInstance instance) {
    ItemResult result = instance.result();
    if (result == null) {
      return Optional.of(
          Violation.of(
                  step.rule,
                  "NO_RESULT",
                  "事项“" + instance.plan().name() + "”还没有办理结果",
                  "Item " + instance.id() + " has no result yet")
              .at(instance.id().toString()));
    }
    List<String> row = ROWS.get(step);
    if (row == null) {
      throw new IllegalStateException("No row for " + step);
    }
    String cell = row.get(COLUMNS.indexOf(result.state()));
    return switch (cell) {
      case OK -> Optional.empty();
      case NONE -> Optional.of(violation(step.rule, "NOTHING_OPEN", step, instance, result));
      case ANOTHER ->
          Optional.of(
              Violation.of(
                      "R47",
                      "ANOTHER_SERVICE",
                      "结果已经送达，补发须另行申请",
                      "The result is delivered: to replace it is another service")
                  .at(instance.id().toString()));
      default -> Optional.of(violation(cell, "WRONG_RESULT_STATE", step, instance, result));
    };
  }

  private static Violation violation(
      String rule, String code, Step step, ItemInstance instance, ItemResult result) {
    return Violation.of(
            rule,
            code,
            "结果目前“" + result.state().label().zh() + "”，不能" + step.label().zh(),
            "The result is " + result.state().label().en() + " and cannot be " + step.label().en())
        .at(instance.id().toString());
  }
}
