package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;

/**
 * Which step each state of an instance allows, and the rule that refuses it otherwise: the state
 * table of the procedure, row by row. Guards come after it, in the chapters' rules.
 */
final class StateTable {
  /** A cell that allows the step. */
  private static final String OK = "";

  /** Nothing is open that the step could act on. */
  private static final String NONE = "NONE";

  /** A step on an instance. */
  enum Step implements Labelled {
    RECEIVE("收件", "received"),
    PUSH("推送", "pushed"),
    ACCEPT("受理", "accepted"),
    ACCEPT_AND_DECIDE("即办", "accepted and decided"),
    OPEN_SPECIAL_STEP("启动特别环节", "put into a special step"),
    CLOSE_SPECIAL_STEP("结束特别环节", "taken out of a special step"),
    COMPLETE_PRE_REVIEW("完成容缺预审", "pre-reviewed"),
    GRANT("准予", "granted"),
    NOT_ACCEPT("不予受理", "refused acceptance"),
    DEEM_ACCEPTED("视为受理", "deemed accepted"),
    DENY("不予", "denied"),
    WITHDRAW("撤回", "withdrawn"),
    CHOOSE("选择", "chosen for"),
    TERMINATE("终止", "terminated"),
    TERMINATE_LAPSED("终止", "terminated"),
    TERMINATE_UNCORRECTED("终止", "terminated"),
    AMEND("变更申请内容", "amended"),
    NOTICE_AT_WINDOW("告知补正", "sent back for correction"),
    NOTICE_OF_DEPARTMENT("告知补正", "sent back for correction"),
    RESUBMIT("补正", "resubmitted"),
    CORRECT_ON_THE_SPOT("当场更正", "corrected on the spot"),
    REROUTE("改派", "rerouted"),
    REPLACE_SCAN("更换扫描件", "scanned again"),
    ACCEPT_AT_WINDOW("受理", "accepted"),
    ACCEPT_AND_DECIDE_AT_WINDOW("即办", "accepted and decided"),
    SUPPLY_FOLLOWING("补交容缺材料", "supplied with what follows"),
    EXTEND("延长期限", "extended"),
    REVIEW("审查", "reviewed"),
    CHARGE("收费", "charged a fee"),
    APPOINT("预约到场", "given an appointment");

    private final Label label;

    Step(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** One column a live state, in this order; final states refuse every step. */
  private static final List<ItemState> COLUMNS =
      List.of(
          ItemState.LODGED,
          ItemState.CORRECTING,
          ItemState.RECEIVED,
          ItemState.PUSHED,
          ItemState.ACCEPTED,
          ItemState.PREREVIEWED);

  private static final Map<Step, List<String>> ROWS =
      ImmutableMap.<Step, List<String>>builder()
          .put(Step.RECEIVE, List.of(OK, "R26", "R28", "R28", "R28", "R28"))
          .put(Step.PUSH, List.of("R28", "R26", OK, "R30", "R30", "R30"))
          .put(Step.ACCEPT, List.of("R30", "R26", "R30", OK, "R35", "R35"))
          .put(Step.ACCEPT_AND_DECIDE, List.of("R28", "R26", "R30", OK, "R35", "R35"))
          .put(Step.OPEN_SPECIAL_STEP, List.of("R36", "R36", "R36", "R36", OK, OK))
          .put(Step.CLOSE_SPECIAL_STEP, List.of(NONE, NONE, NONE, NONE, OK, OK))
          .put(Step.COMPLETE_PRE_REVIEW, List.of("R36", "R36", "R36", "R36", OK, "R40"))
          .put(Step.GRANT, List.of("R36", "R36", "R36", "R36", OK, OK))
          .put(Step.NOT_ACCEPT, List.of("R30", "R27", "R30", OK, "R36", "R36"))
          .put(Step.DEEM_ACCEPTED, List.of(OK, "R27", OK, OK, "R35", "R35"))
          .put(Step.DENY, List.of("R36", "R36", "R36", "R36", OK, OK))
          .put(Step.WITHDRAW, List.of(OK, OK, OK, OK, OK, OK))
          .put(Step.CHOOSE, List.of(OK, OK, OK, OK, OK, OK))
          .put(Step.TERMINATE, List.of(OK, OK, OK, OK, OK, OK))
          .put(Step.TERMINATE_LAPSED, List.of(NONE, NONE, NONE, NONE, OK, OK))
          .put(Step.TERMINATE_UNCORRECTED, List.of(NONE, OK, NONE, NONE, NONE, NONE))
          .put(Step.AMEND, List.of(OK, OK, "R28", "R30", "R36", "R36"))
          .put(Step.NOTICE_AT_WINDOW, List.of(OK, "R27", "R28", "R28", "R36", "R36"))
          .put(Step.NOTICE_OF_DEPARTMENT, List.of("R30", "R27", "R30", OK, "XKF-32-4", "XKF-32-4"))
          .put(Step.CORRECT_ON_THE_SPOT, List.of(OK, "R27", "R28", "R28", "R36", "R36"))
          .put(Step.RESUBMIT, List.of(NONE, OK, NONE, NONE, NONE, NONE))
          .put(Step.REROUTE, List.of(NONE, NONE, OK, OK, "R36", "R36"))
          .put(Step.REPLACE_SCAN, List.of(OK, OK, OK, OK, OK, OK))
          .put(Step.ACCEPT_AT_WINDOW, List.of("R28", "R26", OK, OK, "R35", "R35"))
          .put(Step.ACCEPT_AND_DECIDE_AT_WINDOW, List.of("R28", "R26", OK, OK, "R35", "R35"))
          .put(Step.SUPPLY_FOLLOWING, List.of(NONE, NONE, OK, OK, OK, OK))
          .put(Step.EXTEND, List.of("R36", "R36", "R36", "R36", OK, OK))
          .put(Step.REVIEW, List.of("R36", "R36", "R36", "R36", OK, OK))
          .put(Step.CHARGE, List.of(OK, OK, OK, OK, OK, OK))
          .put(Step.APPOINT, List.of(OK, OK, OK, OK, OK, OK))
          .buildOrThrow();

  private StateTable() {}

  /** Why the instance's state refuses the step; empty if it does not. */
  static Optional<Violation> refusal(Step step, ItemInstance instance) {
    ItemState state = instance.state();
    if (state.concluded()) {
      return Optional.of(
          violation(
              step == Step.WITHDRAW ? "R44" : "R39",
              "ALREADY_CONCLUDED",
              step,
              instance,
              "：每个事项只有一个结果",
              ": one outcome each"));
    }
    String cell = row(step).get(COLUMNS.indexOf(state));
    if (cell.equals(OK)) {
      return Optional.empty();
    }
    return Optional.of(
        cell.equals(NONE)
            ? violation("R39", "NOTHING_OPEN", step, instance, "：没有可结束的环节", ": nothing is open")
            : violation(cell, "WRONG_STATE", step, instance, "", ""));
  }

  private static List<String> row(Step step) {
    List<String> row = ROWS.get(step);
    if (row == null) {
      throw new IllegalStateException("No row for " + step);
    }
    return row;
  }

  private static Violation violation(
      String rule, String code, Step step, ItemInstance instance, String zh, String en) {
    Label state = instance.state().label();
    return Violation.of(
            rule,
            code,
            "事项“" + instance.plan().name() + "”目前为“" + state.zh() + "”，不能" + step.label().zh() + zh,
            "Item "
                + instance.id()
                + " is "
                + state.en()
                + " and cannot be "
                + step.label().en()
                + en)
        .at(instance.id().toString());
  }
}
