package org.yijianshi.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;

/**
 * 受理通知书: accepted, from when its clocks run, and by when it is decided (R36).
 *
 * @param head number, case, addressees, issuer and date
 * @param item the item
 * @param department the department that decides
 * @param acceptedAt from when its clocks run
 * @param limit the limit in words
 * @param decideBy the last day of the limit; null where it is decided on the spot
 * @param basis the legal bases
 */
@Rule("R36")
public record AcceptanceNotice(
    DocumentHead head,
    String item,
    String department,
    Instant acceptedAt,
    String limit,
    @Nullable LocalDate decideBy,
    List<String> basis)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public AcceptanceNotice {
    Required.value(DocumentKind.ACCEPTANCE, "文书首部", head);
    Required.text(DocumentKind.ACCEPTANCE, "受理事项", item);
    Required.text(DocumentKind.ACCEPTANCE, "办理部门", department);
    Required.value(DocumentKind.ACCEPTANCE, "受理时间", acceptedAt);
    Required.text(DocumentKind.ACCEPTANCE, "办理期限", limit);
    basis = Required.some(DocumentKind.ACCEPTANCE, "法律依据", basis);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.ACCEPTANCE;
  }

  @Override
  public String text() {
    return Sheet.of(kind(), head)
        .paragraph("您申请办理的" + item + "，申请材料齐全、符合法定形式，自" + Sheet.minute(acceptedAt) + "起予以受理。")
        .paragraph("办理部门：" + department + "。办理期限：" + limit + "。")
        .paragraph(
            decideBy == null
                ? "本事项当场作出决定。"
                : "将于" + Sheet.day(decideBy) + "前（含当日）作出决定；依法不计入期限的时间另行书面告知。")
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
