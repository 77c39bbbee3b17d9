package org.yijianshi.document;

import java.time.LocalDate;
import java.util.List;
import org.yijianshi.base.Rule;

/**
 * 延期告知书: the statutory limit is extended, once, by whose approval and why (行政许可法 42).
 *
 * @param head number, case, addressees, issuer and date
 * @param item the item
 * @param before the last day of the limit as it was
 * @param until the last day of the extended limit
 * @param days by how many working days, at least 1
 * @param reason why
 * @param approver who approved it: the head of the organ
 * @param basis the legal bases
 */
@Rule("XKF-42")
public record ExtensionNotice(
    DocumentHead head,
    String item,
    LocalDate before,
    LocalDate until,
    int days,
    String reason,
    String approver,
    List<String> basis)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public ExtensionNotice {
    Required.value(DocumentKind.EXTENSION, "文书首部", head);
    Required.text(DocumentKind.EXTENSION, "所涉事项", item);
    Required.value(DocumentKind.EXTENSION, "原期限", before);
    Required.value(DocumentKind.EXTENSION, "延长后的期限", until);
    Required.text(DocumentKind.EXTENSION, "延期理由", reason);
    Required.text(DocumentKind.EXTENSION, "批准人", approver);
    basis = Required.some(DocumentKind.EXTENSION, "法律依据", basis);
    if (days < 1 || !until.isAfter(before)) {
      throw new IllegalArgumentException("延期告知书缺少：延长的工作日");
    }
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.EXTENSION;
  }

  @Override
  public String text() {
    return Sheet.of(kind(), head)
        .paragraph("您申请办理的" + item + "，法定办理期限至" + Sheet.day(before) + "届满。")
        .paragraph(
            "因" + reason + "，经" + approver + "批准，延长" + days + "个工作日，至" + Sheet.day(until) + "止。")
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
