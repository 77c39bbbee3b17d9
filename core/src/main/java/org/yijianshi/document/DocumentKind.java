package org.yijianshi.document;

import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/** The documents that leave the procedure on paper, each with its printed title. */
public enum DocumentKind implements Labelled {
  /** 收件回执: what was handed in, when (R28). */
  RECEIPT("收件回执", "receipt"),
  /** 一次告知（补正）通知书: everything that is missing, said once (R27). */
  CORRECTION_NOTICE("一次告知（补正）通知书", "one-time notice of corrections"),
  /** 容缺受理承诺书: what follows later, until when, and what happens otherwise (R29). */
  FOLLOWING_UNDERTAKING("容缺受理承诺书", "undertaking to hand in later"),
  /** 告知承诺书: what a signature stands in for (R29). */
  COMMITMENT("告知承诺书", "commitment"),
  /** 受理通知书: accepted, and by when it is decided (R36). */
  ACCEPTANCE("受理通知书", "notice of acceptance"),
  /** 不予受理决定书: not accepted, why, and what can be done against it (R37). */
  NON_ACCEPTANCE("不予受理决定书", "decision not to accept"),
  /** 特别环节告知书: a step whose time does not count, and until when (行政许可法 45). */
  SPECIAL_STEP("特别环节告知书", "notice of a special step"),
  /** 延期告知书: the decision comes later, by whose approval and why (行政许可法 42). */
  EXTENSION("延期告知书", "notice of an extension"),
  /** 准予决定书: granted (R42). */
  GRANT("准予决定书", "decision to grant"),
  /** 不予决定书: denied, why, and what can be done against it (R42). */
  DENIAL("不予决定书", "decision to deny"),
  /** 终止办理通知书: ended without a decision. */
  TERMINATION("终止办理通知书", "notice of termination"),
  /** 送达回证: who received what, when (R47, R48). */
  PROOF_OF_SERVICE("送达回证", "proof of service"),
  /** 材料退还清单: which originals went back (R44). */
  RETURN_LIST("材料退还清单", "list of returned materials");

  private final Label label;

  DocumentKind(String zh, String en) {
    this.label = Label.of(zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
