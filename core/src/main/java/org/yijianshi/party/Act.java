package org.yijianshi.party;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** What a mandate may cover; each is given separately (本人、代理人、经办人). */
public enum Act implements Labelled {
  /** 提交申请: hand in the application. */
  SUBMIT("提交申请", "submit"),
  /** 补正材料: answer a correction notice. */
  CORRECT("补正材料", "correct"),
  /** 撤回申请: take items back before their decision. */
  WITHDRAW("撤回申请", "withdraw"),
  /** 签署承诺: sign undertakings and commitments (R29). */
  COMMIT("签署承诺", "commit"),
  /** 领取结果: collect results (R47). */
  COLLECT("领取结果", "collect");

  private final Label label;

  Act(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
