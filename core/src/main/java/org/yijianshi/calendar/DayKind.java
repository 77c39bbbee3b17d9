package org.yijianshi.calendar;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a day is, to somebody who waits for an office to open. */
public enum DayKind implements Labelled {
  /** 工作日: Monday to Friday, and nothing says otherwise. */
  WORKDAY("工作日", "working day"),
  /** 调休上班: a Saturday or Sunday that a notice makes a working day. */
  MAKE_UP_WORKDAY("调休上班日", "make-up working day"),
  /** 周末: a Saturday or Sunday that no notice mentions. */
  WEEKEND("周末", "weekend"),
  /** 放假: a day off by a published notice. */
  HOLIDAY("节假日", "public holiday"),
  /** 法定节假日: a day off by statute, in a year whose notice is not published yet. */
  STATUTORY_HOLIDAY("法定节假日", "statutory holiday"),
  /** 临时停止办公: closed locally, by flood, examination and the like. */
  LOCAL_CLOSURE("临时停止办公", "local closure");

  private final Label label;

  DayKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
