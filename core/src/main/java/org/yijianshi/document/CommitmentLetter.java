package org.yijianshi.document;

import java.util.List;
import org.yijianshi.base.Rule;

/**
 * 告知承诺书: what was told, what the signature stands in for, how it is checked, and what follows if it
 * is not true (R29).
 *
 * @param head number, case, addressees, issuer and date
 * @param item the item
 * @param replaced the proof or the examination that the commitment replaces
 * @param told what the organ told: conditions and requirements
 * @param promised what the applicant commits to
 * @param verification how and until when it is checked
 * @param consequence what follows if it is not true
 * @param basis the legal bases
 */
@Rule("R29")
public record CommitmentLetter(
    DocumentHead head,
    String item,
    String replaced,
    List<String> told,
    List<String> promised,
    String verification,
    String consequence,
    List<String> basis)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public CommitmentLetter {
    Required.value(DocumentKind.COMMITMENT, "文书首部", head);
    Required.text(DocumentKind.COMMITMENT, "所办事项", item);
    Required.text(DocumentKind.COMMITMENT, "承诺替代的内容", replaced);
    told = Required.some(DocumentKind.COMMITMENT, "告知内容", told);
    promised = Required.some(DocumentKind.COMMITMENT, "承诺内容", promised);
    Required.text(DocumentKind.COMMITMENT, "核查方式", verification);
    Required.text(DocumentKind.COMMITMENT, "不实承诺的后果", consequence);
    basis = Required.some(DocumentKind.COMMITMENT, "法律依据", basis);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.COMMITMENT;
  }

  @Override
  public String text() {
    return Sheet.from(kind(), head)
        .paragraph("事项：" + item + "。以承诺替代：" + replaced + "。")
        .paragraph("一、行政机关告知")
        .numbered(told)
        .paragraph("核查方式：" + verification)
        .paragraph("不实承诺的后果：" + consequence)
        .paragraph("依据：" + String.join("；", basis) + "。")
        .paragraph("二、申请人承诺")
        .numbered(promised)
        .paragraph("以上陈述真实有效，是本人（单位）的真实意思表示。")
        .sealed(head)
        .signature("承诺人")
        .text();
  }

  @Override
  public String toString() {
    return kind() + " " + head;
  }
}
