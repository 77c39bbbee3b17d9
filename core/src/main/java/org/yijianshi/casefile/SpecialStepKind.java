package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** A step whose time is announced and does not count where a law says so (特别环节). */
public enum SpecialStepKind implements Labelled {
  /** 听证: 行政许可法 45. */
  HEARING("听证", "hearing"),
  /** 招标: 行政许可法 45. */
  TENDER("招标", "tender"),
  /** 拍卖: 行政许可法 45. */
  AUCTION("拍卖", "auction"),
  /** 检验: 行政许可法 45. */
  INSPECTION_TEST("检验", "inspection"),
  /** 检测: 行政许可法 45. */
  MEASUREMENT_TEST("检测", "testing"),
  /** 检疫: 行政许可法 45. */
  QUARANTINE("检疫", "quarantine"),
  /** 鉴定: 行政许可法 45. */
  APPRAISAL("鉴定", "appraisal"),
  /** 专家评审: 行政许可法 45. */
  EXPERT_REVIEW("专家评审", "expert review"),
  /** 现场勘验: not in 行政许可法 45: only the promised clock stops. */
  SITE_INSPECTION("现场勘验", "site inspection"),
  /** 公示: not in 行政许可法 45: only the promised clock stops. */
  PUBLIC_NOTICE("公示", "public notice");

  private final Label label;

  SpecialStepKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  /**
   * Whether 行政许可法 45 takes its time out of the statutory limit. Site inspection and public notice
   * are not among the procedures that the article names.
   */
  public boolean stopsStatutoryClock() {
    return this != SITE_INSPECTION && this != PUBLIC_NOTICE;
  }

  @Override
  public Label label() {
    return label;
  }
}
