package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** For whom each outcome of an item stands where one row has many (PROCEDURE, decision 1). */
public enum PerSubject implements Labelled {
  /** One outcome per vehicle, as for the 道路运输证. */
  VEHICLE("每辆车", "each vehicle"),
  /** One outcome per practitioner, as for 医师, 护士 and 执业兽医. */
  PERSON("每个人", "each person"),
  /** One outcome per employee taken on. */
  EMPLOYEE("每名员工", "each employee");

  private final Label label;

  PerSubject(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
