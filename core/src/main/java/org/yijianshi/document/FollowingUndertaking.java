package org.yijianshi.document;

import java.time.LocalDate;
import java.util.List;
import org.yijianshi.base.Rule;

/**
 * 容缺受理承诺书: what the applicant hands in later, until when, and what they accept otherwise (R29).
 *
 * @param head number, case, addressees, issuer and date
 * @param items the items concerned
 * @param following the materials that follow
 * @param until the last day on which they may come
 * @param consequence what the applicant accepts if they do not
 */
@Rule("R29")
public record FollowingUndertaking(
    DocumentHead head,
    List<String> items,
    List<String> following,
    LocalDate until,
    String consequence)
    implements HeadedDocument {
  /** Copies the lists and refuses what is missing, by name. */
  public FollowingUndertaking {
    Required.value(DocumentKind.FOLLOWING_UNDERTAKING, "文书首部", head);
    items = Required.some(DocumentKind.FOLLOWING_UNDERTAKING, "所涉事项", items);
    following = Required.some(DocumentKind.FOLLOWING_UNDERTAKING, "容缺材料", following);
    Required.value(DocumentKind.FOLLOWING_UNDERTAKING, "补齐期限", until);
    Required.text(DocumentKind.FOLLOWING_UNDERTAKING, "逾期后果", consequence);
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.FOLLOWING_UNDERTAKING;
  }

  @Override
  public String text() {
    return Sheet.from(kind(), head)
        .paragraph("本人（单位）申请办理" + String.join("、", items) + "，主审材料已齐全，下列材料暂缺，申请容缺受理：")
        .numbered(following)
        .paragraph("本人（单位）承诺：")
        .numbered(
            List.of(
                "于" + Sheet.day(until) + "前（含当日）补齐上述材料；",
                "知悉材料补齐之前，上述事项不作出准予的决定；",
                "逾期未补齐的，接受以下后果：" + consequence))
        .signature("承诺人")
        .text();
  }

  @Override
  public String toString() {
    return kind() + " " + head;
  }
}
