package org.yijianshi.catalog;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * The eight national types of item (事项类型). The rules of the 行政许可法 apply to {@link
 * #ADMINISTRATIVE_LICENCE} alone.
 */
public enum ItemType implements Labelled {
  /** 行政许可, under the 行政许可法. */
  ADMINISTRATIVE_LICENCE("行政许可", "administrative licence"),
  /** 行政确认: a status or right is established or registered. */
  ADMINISTRATIVE_CONFIRMATION("行政确认", "administrative confirmation"),
  /** 行政裁决: a dispute between private parties is decided. */
  ADMINISTRATIVE_ADJUDICATION("行政裁决", "administrative adjudication"),
  /** 行政给付: a benefit is granted. */
  ADMINISTRATIVE_PAYMENT("行政给付", "administrative payment"),
  /** 行政奖励: an honour or a bonus is granted. */
  ADMINISTRATIVE_REWARD("行政奖励", "administrative reward"),
  /** 备案: something is put on record. */
  FILING("备案", "filing"),
  /** 其他行政权力: a power of none of the kinds above. */
  OTHER_POWER("其他行政权力", "other administrative power"),
  /** 公共服务: a service that exercises no power, such as a connection or a look-up. */
  PUBLIC_SERVICE("公共服务", "public service");

  private final Label label;

  ItemType(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** Whether the 行政许可法 with its limits and procedures governs items of this type. */
  public boolean underLicensingLaw() {
    return this == ADMINISTRATIVE_LICENCE;
  }
}
