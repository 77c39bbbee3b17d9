package org.yijianshi.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;

/**
 * 准予决定书: granted, what was made, and how it comes to the applicant (R42).
 *
 * @param head number, case, addressees, issuer and date
 * @param item the item
 * @param appliedAt the day of the application
 * @param result the name of the result
 * @param resultNumber the number of the result; null for an answer without one
 * @param delivery how it is handed over, in words
 * @param basis the legal bases
 */
@Rule("R42")
public record GrantNotice(
    DocumentHead head,
    String item,
    LocalDate appliedAt,
    String result,
    @Nullable String resultNumber,
    String delivery,
    List<String> basis)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public GrantNotice {
    Required.value(DocumentKind.GRANT, "文书首部", head);
    Required.text(DocumentKind.GRANT, "所申请事项", item);
    Required.value(DocumentKind.GRANT, "申请日期", appliedAt);
    Required.text(DocumentKind.GRANT, "办理结果", result);
    Required.text(DocumentKind.GRANT, "送达方式", delivery);
    basis = Required.some(DocumentKind.GRANT, "法律依据", basis);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.GRANT;
  }

  @Override
  public String text() {
    return Sheet.of(kind(), head)
        .paragraph("您于" + Sheet.day(appliedAt) + "提出的" + item + "申请，经审查，符合法定条件，决定准予。")
        .paragraph(
            "办理结果：" + result + (resultNumber == null ? "" : "（编号：" + resultNumber + "）") + "。")
        .paragraph("送达方式：" + delivery + "。")
        .paragraph("依据：" + String.join("；", basis) + "。")
        .sealed(head)
        .delivery()
        .text();
  }

  @Override
  public String toString() {
    return kind() + " " + head;
  }
}
