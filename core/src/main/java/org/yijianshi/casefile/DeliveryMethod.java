package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** By which way results reach the applicant (R8, R47). */
public enum DeliveryMethod implements Labelled {
  /** 窗口领取: collected at the results window. */
  COUNTER("窗口领取", "at the counter"),
  /** 快递送达: sent to the address given. */
  COURIER("快递送达", "by courier"),
  /** 电子送达: pushed, where service by electronic means was consented to. */
  ELECTRONIC("电子送达", "electronically"),
  /** 自助柜: left in a cabinet that opens with a code. */
  CABINET("自助柜", "self-service cabinet");

  private final Label label;

  DeliveryMethod(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
