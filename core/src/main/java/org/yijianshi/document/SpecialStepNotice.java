package org.yijianshi.document;

import java.time.LocalDate;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.SpecialStepKind;

/**
 * 特别环节告知书: a step that takes its own time, until when, and which clocks stand still (行政许可法 45).
 *
 * @param head number, case, addressees, issuer and date
 * @param item the item
 * @param step which step
 * @param since the day it begins
 * @param until the day it is to end
 * @param statutoryStops whether its time is taken out of the statutory limit
 * @param basis the legal bases
 */
@Rule("XKF-45")
public record SpecialStepNotice(
    DocumentHead head,
    String item,
    SpecialStepKind step,
    LocalDate since,
    LocalDate until,
    boolean statutoryStops,
    List<String> basis)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public SpecialStepNotice {
    Required.value(DocumentKind.SPECIAL_STEP, "文书首部", head);
    Required.text(DocumentKind.SPECIAL_STEP, "所涉事项", item);
    Required.value(DocumentKind.SPECIAL_STEP, "特别环节", step);
    Required.value(DocumentKind.SPECIAL_STEP, "开始日期", since);
    Required.value(DocumentKind.SPECIAL_STEP, "预计结束日期", until);
    basis = Required.some(DocumentKind.SPECIAL_STEP, "法律依据", basis);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.SPECIAL_STEP;
  }

  @Override
  public String text() {
    return Sheet.of(kind(), head)
        .paragraph("您申请办理的" + item + "，需要进行" + step.label().zh() + "。")
        .paragraph(
            "自"
                + Sheet.day(since)
                + "起，预计至"
                + Sheet.day(until)
                + "止。"
                + (statutoryStops ? "该环节所需时间依法不计入法定期限和承诺期限。" : "该环节所需时间不计入承诺期限，法定期限不因此中止。"))
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
