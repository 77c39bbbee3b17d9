package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Why a delivery did not succeed. */
public enum DeliveryFailure implements Labelled {
  /** 地址不详: nobody is found at the address. */
  ADDRESS_UNKNOWN("地址不详", "address unknown"),
  /** 无人签收: nobody was there to sign. */
  NOBODY_THERE("无人签收", "nobody there to sign"),
  /** 拒收: it was refused. */
  REFUSED("拒收", "refused"),
  /** 逾期未签收: the courier's time ran out. */
  COURIER_LAPSED("逾期未签收", "the courier's time ran out"),
  /** 自助柜故障: the cabinet does not open. */
  CABINET_FAULT("自助柜故障", "cabinet out of order");

  private final Label label;

  DeliveryFailure(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
