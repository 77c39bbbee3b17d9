package org.yijianshi.document;

import java.time.Instant;
import java.util.List;
import org.yijianshi.base.Rule;

/**
 * 材料退还清单: the originals that went back, by whom, and signed for (R44).
 *
 * @param head number, case, addressees, issuer and date
 * @param materials what went back, at least one
 * @param reason why
 * @param returnedAt when
 */
@Rule("R44")
public record ReturnList(
    DocumentHead head, List<DocumentMaterial> materials, String reason, Instant returnedAt)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public ReturnList {
    Required.value(DocumentKind.RETURN_LIST, "文书首部", head);
    materials = Required.some(DocumentKind.RETURN_LIST, "退还材料", materials);
    Required.text(DocumentKind.RETURN_LIST, "退还原因", reason);
    Required.value(DocumentKind.RETURN_LIST, "退还时间", returnedAt);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.RETURN_LIST;
  }

  @Override
  public String text() {
    return Sheet.of(kind(), head)
        .paragraph("因" + reason + "，现将下列材料原件退还给您（共" + materials.size() + "项）：")
        .numbered(materials.stream().map(DocumentMaterial::originalLine).toList())
        .paragraph("退还时间：" + Sheet.minute(returnedAt) + "。")
        .sealed(head)
        .signature("领取人")
        .signature("退还人")
        .text();
  }

  @Override
  public String toString() {
    return kind() + " " + head;
  }
}
