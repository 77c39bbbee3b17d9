package org.yijianshi.document;

import java.time.LocalDate;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.TerminationCause;

/**
 * 终止办理通知书: the item ends without a decision, why, and what becomes of the materials.
 *
 * @param head number, case, addressees, issuer and date
 * @param item the item
 * @param appliedAt the day of the application
 * @param cause why
 * @param materials what becomes of originals that were kept, in words
 * @param basis the bases of the termination
 */
@Rule("P-correctionLapsed")
public record TerminationNotice(
    DocumentHead head,
    String item,
    LocalDate appliedAt,
    TerminationCause cause,
    String materials,
    List<String> basis)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public TerminationNotice {
    Required.value(DocumentKind.TERMINATION, "文书首部", head);
    Required.text(DocumentKind.TERMINATION, "所涉事项", item);
    Required.value(DocumentKind.TERMINATION, "申请日期", appliedAt);
    Required.value(DocumentKind.TERMINATION, "终止原因", cause);
    Required.text(DocumentKind.TERMINATION, "材料去向", materials);
    basis = Required.some(DocumentKind.TERMINATION, "依据", basis);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.TERMINATION;
  }

  @Override
  public String text() {
    return Sheet.of(kind(), head)
        .paragraph(
            "您于" + Sheet.day(appliedAt) + "提出的" + item + "申请，因" + cause.label().zh() + "，终止办理。")
        .paragraph(materials)
        .paragraph("依据：" + String.join("；", basis) + "。")
        .paragraph("本通知不影响您重新提出申请。")
        .sealed(head)
        .delivery()
        .text();
  }

  @Override
  public String toString() {
    return kind() + " " + head;
  }
}
