package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * What an applicant chooses when a predecessor failed (predecessorFailure), or another item was
 * refused (siblingRefusal).
 */
public enum FailureChoice implements Labelled {
  /** 撤回后置事项: the successor is withdrawn. */
  WITHDRAW("撤回后置事项", "withdraw the successor"),
  /** 请求作出不予决定: the department denies it, with the predecessor as its reason. */
  REASONED_DENIAL("请求作出不予决定", "a reasoned denial"),
  /** 继续办理: an item that only waited because another one was refused goes on. */
  GO_ON("继续办理", "go on");

  private final Label label;

  FailureChoice(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
