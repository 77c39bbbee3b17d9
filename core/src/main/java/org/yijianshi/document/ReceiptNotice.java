package org.yijianshi.document;

import java.time.Instant;
import java.util.List;
import org.yijianshi.base.Rule;

/**
 * 收件回执: what the window received, when. It is not an acceptance, and says so (R28).
 *
 * @param head number, case, addressees, issuer and date
 * @param bundle the bundle applied for
 * @param items the items received
 * @param materials what was handed in or fetched; empty where no item asks for any
 * @param receivedAt when it was received
 */
@Rule("R28")
public record ReceiptNotice(
    DocumentHead head,
    String bundle,
    List<String> items,
    List<DocumentMaterial> materials,
    Instant receivedAt)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public ReceiptNotice {
    Required.value(DocumentKind.RECEIPT, "文书首部", head);
    Required.text(DocumentKind.RECEIPT, "所办一件事", bundle);
    items = Required.some(DocumentKind.RECEIPT, "所收事项", items);
    Required.value(DocumentKind.RECEIPT, "材料清单", materials);
    Required.value(DocumentKind.RECEIPT, "收件时间", receivedAt);
    materials = List.copyOf(materials);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RECEIPT;
  }

  @Override
  public String text() {
    Sheet sheet =
        Sheet.of(kind(), head)
            .paragraph("您提交的“" + bundle + "”申请已于" + Sheet.minute(receivedAt) + "收件，涉及以下事项：")
            .numbered(items);
    if (materials.isEmpty()) {
      sheet.paragraph("本次申请无须提交材料。");
    } else {
      sheet
          .paragraph("收到材料清单（共" + materials.size() + "项）：")
          .numbered(materials.stream().map(DocumentMaterial::line).toList());
    }
    return sheet
        .paragraph("本回执仅证明收件，是否受理由各办理部门决定并另行通知。")
        .sealed(head)
        .signature("提交人")
        .signature("收件人")
        .text();
  }

  @Override
  public String toString() {
    return kind() + " " + head;
  }
}
