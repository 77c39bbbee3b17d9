package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** Which fact of the applicant says where an item is decided: knob {@code levelResolver}. */
public enum TerritorialFact implements Labelled {
  /** Where the business is carried on. */
  PREMISES("经营场所所在地", "place of business"),
  /** Where the person lives. */
  DOMICILE("居住地", "place of residence"),
  /** Where the person's household is registered (户籍地). */
  HUKOU("户籍地", "place of household registration"),
  /** Where the real property lies. */
  PROPERTY("不动产所在地", "place of the property"),
  /** Where the employer is registered or insured. */
  EMPLOYER("用人单位所在地", "place of the employer");

  private final Label label;

  TerritorialFact(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
