package org.yijianshi.plan;

import java.util.Objects;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/**
 * One figure of what a bundle saves: item by item against bundled, and how each came about.
 *
 * @param measure what is counted
 * @param itemByItem the figure if each item is applied for on its own
 * @param bundled the figure if they are applied for together
 * @param how how both came about, item by item
 */
@Rule("R1")
public record Reduction(Measure measure, int itemByItem, int bundled, Explanation how) {

  /** What is counted. */
  public enum Measure implements Labelled {
    /** 减材料: documents that the applicant hands in. */
    MATERIALS("申请材料", "materials", "份"),
    /** 减表单: application forms that are filled in. */
    FORMS("申请表单", "forms", "张"),
    /** 减环节: steps that follow one upon another. */
    STEPS("办理环节", "steps", "个"),
    /** 减时限: working days from submission to the last decision. */
    DAYS("办理时限", "working days", "个工作日"),
    /** 减跑动: ways to a counter. */
    TRIPS("跑动次数", "trips", "次"),
    /** 减窗口: counters at which the applicant applies. */
    WINDOWS("办理窗口", "windows", "个");

    private final Label label;
    private final Label unit;

    Measure(String zh, String en, String unit) {
      this.label = Label.of(zh, en);
      this.unit = Label.of(unit, en);
    }

    @Override
    public Label label() {
      return label;
    }

    /** The unit of its figures. */
    public Label unit() {
      return unit;
    }
  }

  /** Checks that figures are counts. */
  public Reduction {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(how, "how");
    if (itemByItem < 0 || bundled < 0) {
      throw new IllegalArgumentException(
          "Figures are counts: " + measure + " " + itemByItem + ", " + bundled);
    }
  }

  /** How many are saved; negative where a catalog makes bundling cost more. */
  public int saved() {
    return itemByItem - bundled;
  }

  /**
   * The share that is saved, in whole percent, rounded towards 0; 0 where there was nothing to
   * save.
   */
  public int percent() {
    return itemByItem == 0 ? 0 : 100 * saved() / itemByItem;
  }
}
