package org.yijianshi.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.Remedy;

/**
 * 不予受理决定书、不予决定书: a decision against the applicant with its specific reasons, the article of each,
 * and what can be done against it (R37, R42).
 *
 * @param head number, case, addressees, issuer and date
 * @param kind not accepted, or denied
 * @param item the item
 * @param appliedAt the day of the application
 * @param grounds the specific reasons, at least one
 * @param remedies what can be done against it, at least one
 * @param competentOrgan the organ that is competent, where that is the reason; null otherwise
 * @param basis the legal bases of the decision
 */
@Rule({"R37", "R42", "XKF-38"})
public record AdverseNotice(
    DocumentHead head,
    DocumentKind kind,
    String item,
    LocalDate appliedAt,
    List<Ground> grounds,
    List<Remedy> remedies,
    @Nullable String competentOrgan,
    List<String> basis)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public AdverseNotice {
    if (kind != DocumentKind.NON_ACCEPTANCE && kind != DocumentKind.DENIAL) {
      throw new IllegalArgumentException(
          "A decision against the applicant is one of the two: " + kind);
    }
    Required.value(kind, "文书首部", head);
    Required.text(kind, "所申请事项", item);
    Required.value(kind, "申请日期", appliedAt);
    grounds = Required.some(kind, "具体理由", grounds);
    remedies = Required.some(kind, "救济途径", remedies).stream().sorted().toList();
    basis = Required.some(kind, "法律依据", basis);
  }

  @Override
  public String text() {
    String decided = kind == DocumentKind.DENIAL ? "不予批准" : "不予受理";
    Sheet sheet =
        Sheet.of(kind, head)
            .paragraph(
                "您于" + Sheet.day(appliedAt) + "提出的" + item + "申请，经审查，决定" + decided + "。理由如下：")
            .numbered(grounds.stream().map(AdverseNotice::line).toList())
            .paragraph("依据：" + String.join("；", basis) + "。");
    if (competentOrgan != null) {
      sheet.paragraph("该事项依法不属于本机关职权范围，请向有权机关申请：" + competentOrgan + "。");
    }
    return sheet
        .paragraph(
            "如不服本决定，可以依法通过以下途径寻求救济："
                + String.join("、", remedies.stream().map(r -> r.label().zh()).toList())
                + "。受理机关和期限以法律规定为准，可向制作机关查询。")
        .sealed(head)
        .delivery()
        .text();
  }

  private static String line(Ground ground) {
    String basis = ground.basis();
    return basis == null ? ground.text() : ground.text() + "（" + basis + "）";
  }

  @Override
  public String toString() {
    return kind() + " " + head;
  }
}
