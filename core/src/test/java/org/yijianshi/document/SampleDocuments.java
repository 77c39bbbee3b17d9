package org.yijianshi.document;

import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.document.DocumentMaterial.Form;

/** One document of each kind, made of plain values. */
final class SampleDocuments {
  static final String MARKET = "卢氏县市场监督管理局";
  static final String WINDOW = "卢氏县政务服务中心综合受理窗口";

  private static final Instant TEN = Instant.parse("2026-03-02T02:10:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final List<String> LICENCE = List.of("《中华人民共和国行政许可法》第三十二条", "三政办〔2023〕32号");

  private SampleDocuments() {}

  private static DocumentHead head(String number, @Nullable InstanceId about, String issuer) {
    return new DocumentHead(
        number, "LS-2026-0001", about, List.of(Cast.NAME, Cast.NAME + "乙"), issuer, DAY);
  }

  private static DocumentHead ofMarket(String number) {
    return head(number, TRADE, MARKET);
  }

  static List<HeadedDocument> all() {
    return List.of(
        new ReceiptNotice(
            head("LS-2026-0001-S", null, WINDOW),
            "开小店",
            List.of("营业许可", "消防检查"),
            List.of(
                new DocumentMaterial("申请表", Form.ORIGINAL_KEPT, 1),
                new DocumentMaterial("租赁合同", Form.ORIGINAL_INSPECTED, 1),
                new DocumentMaterial("旧许可证", Form.SURRENDERED, 1),
                new DocumentMaterial("平面图", Form.ELECTRONIC, 0),
                new DocumentMaterial("营业执照", Form.EXEMPT, 0),
                new DocumentMaterial("营业许可证", Form.PRODUCED, 0)),
            TEN),
        new CorrectionNotice(
            head("LS-2026-0001-B1", null, WINDOW),
            List.of("营业许可", "消防检查"),
            List.of(
                new Defect("申请表", "第二页未签名", "由申请人签名", null),
                new Defect("平面图", "未标明安全出口的位置和宽度", "标明全部安全出口的位置和净宽度，并注明比例尺", "条例第5条")),
            LocalDate.of(2026, 3, 16),
            "终止办理所涉事项，已收取的原件退还。",
            LICENCE),
        new FollowingUndertaking(
            head("LS-2026-0001-R1", null, WINDOW),
            List.of("营业许可"),
            List.of("租赁合同"),
            LocalDate.of(2026, 3, 9),
            "终止办理所涉事项。"),
        new CommitmentLetter(
            ofMarket("LS-2026-0001-C1"),
            "营业许可",
            "场所条件的现场核查",
            List.of("场所应当符合规划用途；", "场所应当设置两个安全出口。"),
            List.of("场所符合上述条件；", "配合事后核查。"),
            "自准予之日起20个工作日内现场核查。",
            "责令限期整改，整改后仍不符合条件的，撤销准予决定。",
            List.of("三政办〔2023〕32号")),
        new AcceptanceNotice(
            ofMarket("LS-2026-0001-SL-S01-01"),
            "营业许可",
            MARKET,
            TEN,
            "自受理起10个工作日",
            LocalDate.of(2026, 3, 16),
            LICENCE),
        new AdverseNotice(
            ofMarket("BY-1"),
            DocumentKind.NON_ACCEPTANCE,
            "营业许可",
            DAY,
            List.of(new Ground("所申请的事项不属于本机关职权范围", null)),
            List.of(Remedy.LITIGATION, Remedy.RECONSIDERATION),
            "三门峡市市场监督管理局",
            LICENCE),
        new AdverseNotice(
            ofMarket("BY-2"),
            DocumentKind.DENIAL,
            "营业许可",
            DAY,
            List.of(Ground.of("场所不符合条件", "条例第5条"), Ground.of("未设置第二个安全出口", "条例第6条")),
            List.of(Remedy.RECONSIDERATION, Remedy.LITIGATION),
            null,
            List.of("《中华人民共和国行政许可法》第三十八条")),
        new SpecialStepNotice(
            ofMarket("TB-1"),
            "营业许可",
            SpecialStepKind.HEARING,
            DAY,
            LocalDate.of(2026, 3, 9),
            true,
            List.of("《中华人民共和国行政许可法》第四十五条")),
        new ExtensionNotice(
            ofMarket("YQ-1"),
            List.of(
                new ExtensionNotice.Limit(
                    "营业许可", LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 14))),
            TimeLimit.workingDays(10),
            "需要进一步核实场所权属",
            "本机关负责人",
            List.of("《中华人民共和国行政许可法》第四十二条")),
        new GrantNotice(
            ofMarket("LS-2026-0001-ZY-S01-01"),
            "营业许可",
            DAY,
            "营业许可证",
            "NO-1",
            "窗口领取",
            List.of("《中华人民共和国行政许可法》第三十八条")),
        new TerminationNotice(
            ofMarket("T-1"),
            "营业许可",
            DAY,
            TerminationCause.CORRECTION_LAPSED,
            "已收取的原件，其他事项不再需要的，由综合受理窗口退还。",
            List.of("三政办〔2023〕32号")),
        new ProofOfService(
            head("PROOF-1", null, "卢氏县政务服务中心出证窗口"),
            List.of("营业许可：营业许可证（NO-1）", "消防检查：检查合格证（NO-2）"),
            DeliveryMethod.COUNTER,
            Cast.NAME + "（申请人）",
            TEN),
        new ReturnList(
            head("TH-1", null, WINDOW),
            List.of(new DocumentMaterial("申请表", Form.ORIGINAL_KEPT, 1)),
            "相关事项已撤回或不再办理",
            TEN));
  }
}
