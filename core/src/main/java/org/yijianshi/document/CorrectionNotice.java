package org.yijianshi.document;

import java.time.LocalDate;
import java.util.List;
import org.yijianshi.base.Rule;

/**
 * 一次告知（补正）通知书: everything that must be put right, said once, with the date and what follows when it
 * passes (R27).
 *
 * @param head number, case, addressees, issuer and date
 * @param items the items concerned
 * @param defects every defect, at least one
 * @param until the last day to correct
 * @param consequence what happens when the day passes
 * @param basis the legal bases
 */
@Rule({"R27", "XKF-32-4"})
public record CorrectionNotice(
    DocumentHead head,
    List<String> items,
    List<Defect> defects,
    LocalDate until,
    String consequence,
    List<String> basis)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public CorrectionNotice {
    Required.value(DocumentKind.CORRECTION_NOTICE, "文书首部", head);
    items = Required.some(DocumentKind.CORRECTION_NOTICE, "所涉事项", items);
    defects = Required.some(DocumentKind.CORRECTION_NOTICE, "补正内容", defects);
    Required.value(DocumentKind.CORRECTION_NOTICE, "补正期限", until);
    Required.text(DocumentKind.CORRECTION_NOTICE, "逾期后果", consequence);
    basis = Required.some(DocumentKind.CORRECTION_NOTICE, "法律依据", basis);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.CORRECTION_NOTICE;
  }

  @Override
  public String text() {
    return Sheet.of(kind(), head)
        .paragraph("您申请办理的" + String.join("、", items) + "，经审查，下列内容需要补正，现一次性告知：")
        .numbered(defects.stream().map(Defect::line).toList())
        .paragraph("请于" + Sheet.day(until) + "前（含当日）将补正材料提交至综合受理窗口或通过线上渠道提交。")
        .paragraph("逾期未补正的后果：" + consequence)
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
