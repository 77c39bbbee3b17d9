package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/** The five grades in which the nation rates government service (好差评), the best first. */
@Rule("R15")
public enum Grade implements Labelled {
  /** 非常满意. */
  VERY_SATISFIED(5, "非常满意", "very satisfied"),
  /** 满意. */
  SATISFIED(4, "满意", "satisfied"),
  /** 基本满意. */
  FAIRLY_SATISFIED(3, "基本满意", "fairly satisfied"),
  /** 不满意. */
  DISSATISFIED(2, "不满意", "dissatisfied"),
  /** 非常不满意. */
  VERY_DISSATISFIED(1, "非常不满意", "very dissatisfied");

  private final int stars;
  private final Label label;

  Grade(int stars, String zh, String en) {
    this.stars = stars;
    this.label = Label.of(zh, en);
  }

  /** How many of five stars: 5 is the best, 1 the worst. */
  public int stars() {
    return stars;
  }

  /** Whether it is among the worst so many. */
  public boolean amongWorst(int grades) {
    return stars <= grades;
  }

  @Override
  public Label label() {
    return label;
  }
}
