package org.yijianshi.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;

/** What follows from a condition, so that its reason can be finished as a sentence. */
public enum Conclusion implements Labelled {
  /** 事项需要办理. */
  ITEM("办理", "needed"),
  /** 材料需要提交. */
  MATERIAL("提交", "required"),
  /** 表单项需要填写. */
  FIELD("填写", "to be filled in");

  private static final RuleId MISSING_THRESHOLD = RuleId.of("P-missingThreshold");

  private final Label label;

  Conclusion(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /** What is or is not to be done: 办理, 提交, 填写. */
  @Override
  public Label label() {
    return label;
  }

  @Rule({"R13", "P-missingThreshold"})
  Explanation of(Evaluation evaluation, @Nullable String department) {
    Explanation reason = evaluation.reason();
    Label end =
        switch (evaluation.truth()) {
          case TRUE -> Label.of("需要" + label.zh(), label.en());
          case FALSE -> Label.of("不需要" + label.zh(), "not " + label.en());
          case UNKNOWN -> unknown(evaluation, department);
        };
    RuleId rule =
        evaluation.truth() == Truth.UNKNOWN && !evaluation.missingThresholds().isEmpty()
            ? MISSING_THRESHOLD
            : reason.rule();
    Label text =
        Label.of(reason.text().zh() + "：" + end.zh(), reason.text().en() + ": " + end.en());
    return new Explanation(text, rule, List.copyOf(reason.details()));
  }

  private Label unknown(Evaluation evaluation, @Nullable String department) {
    Label open = Label.of("尚不能确定是否需要" + label.zh(), "not known yet whether " + label.en());
    if (evaluation.missingThresholds().isEmpty()) {
      return open;
    }
    return Label.of(
        open.zh() + "，请咨询" + (department == null ? "主管部门" : department),
        open.en() + ", ask " + (department == null ? "the department" : department));
  }
}
