package org.yijianshi.document;

import java.time.LocalDate;
import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;

/**
 * 延期告知书: the statutory limit is extended, once, by whose approval and why (行政许可法 42): of one
 * licence by the head of the organ, of joint handling by the head of the government.
 *
 * @param head number, case, addressees, issuer and date
 * @param limits each item with its limit before and now
 * @param by by how much
 * @param reason why
 * @param approver who approved it: the head of the organ or of the government
 * @param basis the legal bases
 */
@Rule("XKF-42")
public record ExtensionNotice(
    DocumentHead head,
    List<Limit> limits,
    TimeLimit by,
    String reason,
    String approver,
    List<String> basis)
    implements HeadedDocument {

  /**
   * The limit of an item.
   *
   * @param item the item
   * @param before its last day as it was
   * @param until its last day now; later
   */
  public record Limit(String item, LocalDate before, LocalDate until) {
    /** Refuses what is missing, by name, and what extends nothing. */
    public Limit {
      Required.text(DocumentKind.EXTENSION, "所涉事项", item);
      Required.value(DocumentKind.EXTENSION, "原期限", before);
      Required.value(DocumentKind.EXTENSION, "延长后的期限", until);
      if (!until.isAfter(before)) {
        throw new IllegalArgumentException("延期告知书缺少：晚于原期限的期限");
      }
    }

    String line() {
      return "您申请办理的" + item + "，法定办理期限至" + Sheet.day(before) + "届满，现延长至" + Sheet.day(until) + "止。";
    }
  }

  /** Copies the lists and refuses what is missing, by name. */
  public ExtensionNotice {
    Required.value(DocumentKind.EXTENSION, "文书首部", head);
    limits = Required.some(DocumentKind.EXTENSION, "所涉事项", limits);
    Required.value(DocumentKind.EXTENSION, "延长的时间", by);
    Required.text(DocumentKind.EXTENSION, "延期理由", reason);
    Required.text(DocumentKind.EXTENSION, "批准人", approver);
    basis = Required.some(DocumentKind.EXTENSION, "法律依据", basis);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.EXTENSION;
  }

  @Override
  public String text() {
    Sheet sheet = Sheet.of(kind(), head);
    limits.forEach(limit -> sheet.paragraph(limit.line()));
    return sheet
        .paragraph("因" + reason + "，经" + approver + "批准，延长" + by.label().zh() + "。")
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
