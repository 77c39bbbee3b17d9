package org.yijianshi.supervision;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What is counted. */
public enum Tally implements Labelled {
  /** 收件: an item was received, once, however often it came back for correction. */
  RECEIVED("收件", "received"),
  /** 受理: an item was accepted. */
  ACCEPTED("受理", "accepted"),
  /** 不予受理: an item was not accepted. */
  NOT_ACCEPTED("不予受理", "not accepted"),
  /** 准予: an item was granted. */
  GRANTED("准予", "granted"),
  /** 不予: an item was denied. */
  DENIED("不予", "denied"),
  /** 撤回: an item was withdrawn. */
  WITHDRAWN("撤回", "withdrawn"),
  /** 终止: an item ended without a decision. */
  TERMINATED("终止", "terminated"),
  /** 按时办结: an item was decided with every clock of its decision kept. */
  ON_TIME("按时办结", "decided on time"),
  /** 超期办结: an item was decided after a clock of its decision had run out. */
  OVERDUE("超期办结", "decided late"),
  /** 补正: an item was sent back for correction. */
  CORRECTION("补正", "sent back for correction"),
  /** 少跑次数: errands that the bundle saved, counted when its case closes. */
  TRIPS_SAVED("少跑次数", "trips saved"),
  /** 评价: a rating that counts. */
  RATED("评价", "rated");

  private final Label label;

  Tally(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
