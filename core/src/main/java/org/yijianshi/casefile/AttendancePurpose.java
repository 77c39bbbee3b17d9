package org.yijianshi.casefile;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What an applicant must be there in person for (R20: special notes of the guide). */
public enum AttendancePurpose implements Labelled {
  /** 身份核验: the person and the document are compared. */
  IDENTITY("身份核验", "identity check"),
  /** 当面签字: all who must sign do so at the counter. */
  SIGNATURE("当面签字", "signature in person"),
  /** 采集指纹: fingerprints are taken. */
  FINGERPRINT("采集指纹", "fingerprints"),
  /** 现场照相: a photograph is taken. */
  PHOTOGRAPH("现场照相", "photograph"),
  /** 面谈: questions are answered. */
  INTERVIEW("面谈", "interview"),
  /** 考试考核: knowledge or ability is examined. */
  EXAMINATION("考试考核", "examination"),
  /** 现场配合: the premises are opened to inspectors. */
  SITE_OPEN("现场配合", "opening the site");

  private final Label label;

  AttendancePurpose(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
