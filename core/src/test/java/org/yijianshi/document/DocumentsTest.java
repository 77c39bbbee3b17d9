package org.yijianshi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.SITE_DATA;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.document.DocumentMaterial.Form;
import org.yijianshi.material.Material;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.policy.Lapse;

/** The documents that the events of a case cause. */
class DocumentsTest {
  private static final Documents DOCUMENTS =
      Documents.of(SampleCatalogs.shop(), Organs.of(SampleCatalogs.shop()));

  private static List<OfficialDocument> of(CasePlay play) {
    return DOCUMENTS.all(play.commits());
  }

  private static OfficialDocument last(CasePlay play) {
    List<OfficialDocument> all = of(play);
    return all.get(all.size() - 1);
  }

  @Test
  @Rule({"R28", "R36", "R42", "R47"})
  void a_case_that_goes_well_has_receipt_acceptances_grants_and_one_proof_of_service() {
    List<OfficialDocument> all = of(ShopCase.closed());

    assertThat(all)
        .extracting(OfficialDocument::kind)
        .containsExactly(
            DocumentKind.RECEIPT,
            DocumentKind.ACCEPTANCE,
            DocumentKind.ACCEPTANCE,
            DocumentKind.GRANT,
            DocumentKind.GRANT,
            DocumentKind.PROOF_OF_SERVICE);
    assertThat(all).extracting(OfficialDocument::number).doesNotHaveDuplicates();
    assertThat(all.get(0).number()).isEqualTo("LS-2026-0001-S");
    assertThat(all.get(0).instance()).isEmpty();
    assertThat(all.get(1).instance()).contains(TRADE);
    assertThat(of(CasePlay.of(SampleCatalogs.book()))).isEmpty();
  }

  @Test
  @Rule("R28")
  void a_receipt_lists_every_material_with_its_form_and_copies() {
    ReceiptNotice receipt = (ReceiptNotice) of(ShopCase.received(TRADE, FIRE)).get(0);

    assertThat(receipt.materials())
        .extracting(DocumentMaterial::line)
        .containsExactlyInAnyOrder(
            "申请表（纸质原件，收取，1份）",
            "租赁合同（核验原件后当场退还，留存电子件，1份）",
            "营业执照（免于提交，由窗口通过数据共享或电子证照取得）",
            "平面图（电子材料）");
    assertThat(receipt.text())
        .contains("2026年3月2日10:10", "开小店", "营业许可", "消防检查", Cast.NAME, "卢氏县综合受理窗口");
  }

  @Test
  @Rule("R36")
  void an_acceptance_tells_the_limit_and_the_day_by_which_it_is_decided() {
    AcceptanceNotice trade = (AcceptanceNotice) of(ShopCase.accepted(TRADE)).get(1);

    assertThat(trade.decideBy()).isEqualTo("2026-03-17");
    assertThat(trade.limit()).isEqualTo("自受理起10个工作日");
    assertThat(trade.basis()).hasSize(2);
    assertThat(trade.head().issuer()).isEqualTo("卢氏县市场监管部门");

    CasePlay fire = ShopCase.granted(ShopCase.accepted(FIRE, REVIEW), FIRE);
    assertThat(of(fire))
        .filteredOn(d -> d instanceof AcceptanceNotice a && a.item().equals("消防复查"))
        .allMatch(d -> ((AcceptanceNotice) d).basis().equals(List.of("三政办〔2023〕32号")));
  }

  @Test
  @Rule({"R37", "R42", "XKF-38"})
  void a_refusal_tells_its_grounds_and_remedies() {
    CasePlay refused =
        ShopCase.pushed(TRADE)
            .does(
                ShopCase.officerOf(ShopCase.pushed(TRADE), TRADE),
                new AcceptanceCommand.NotAccept(TRADE, ShopCase.adverse()));
    CasePlay accepted = ShopCase.accepted(TRADE);
    CasePlay denied =
        accepted.does(
            ShopCase.officerOf(accepted, TRADE),
            new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));

    assertThat(last(refused).kind()).isEqualTo(DocumentKind.NON_ACCEPTANCE);
    assertThat(last(denied).kind()).isEqualTo(DocumentKind.DENIAL);
    for (OfficialDocument document : List.of(last(refused), last(denied))) {
      assertThat(document.number()).isEqualTo("BY-1");
      assertThat(document.text()).contains("场所不符合条件（条例第5条）", "行政复议、行政诉讼");
    }
  }

  @Test
  @Rule("XKF-45")
  void a_special_step_says_which_clocks_stand_still() {
    CasePlay accepted = ShopCase.accepted(TRADE);
    var officer = ShopCase.officerOf(accepted, TRADE);
    TimeLimit five = TimeLimit.workingDays(5);

    assertThat(
            last(accepted.does(
                    officer,
                    new ApprovalCommand.OpenSpecialStep(
                        TRADE, SpecialStepKind.HEARING, five, "N-1")))
                .text())
        .contains("听证", "依法不计入", "第四十五条", "编号：N-1");
    assertThat(
            last(accepted.does(
                    officer,
                    new ApprovalCommand.OpenSpecialStep(
                        TRADE, SpecialStepKind.SITE_INSPECTION, five, "N-2")))
                .text())
        .contains("现场勘验", "法定期限不因此中止")
        .doesNotContain("第四十五条");
  }

  @Test
  @Rule({"R44", "P-correctionLapsed"})
  void a_termination_and_a_return_are_on_paper_too() {
    CasePlay accepted = ShopCase.accepted(TRADE);
    CasePlay ended =
        accepted.does(
            ShopCase.officerOf(accepted, TRADE),
            new ApprovalCommand.Terminate(TRADE, TerminationCause.ITEM_ABOLISHED, "T-1"));
    assertThat(last(ended).kind()).isEqualTo(DocumentKind.TERMINATION);
    assertThat(last(ended).text()).contains("事项取消", "由综合受理窗口退还");

    CasePlay returned =
        ShopCase.received(TRADE)
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()))
            .does(Cast.window(), new WithdrawalCommand.ReturnMaterials(Set.of(FORM), "TH-1"));
    assertThat(last(returned).kind()).isEqualTo(DocumentKind.RETURN_LIST);
    assertThat(last(returned).number()).isEqualTo("TH-1");
    assertThat(last(returned).text()).contains("申请表（原件1份）");
  }

  @Test
  @Rule("P-materialVisibility")
  void documents_name_nobody_when_they_are_printed_to_a_log() {
    assertThat(of(ShopCase.closed()).toString())
        .doesNotContain(Cast.NAME, Cast.PHONE, Cast.ADDRESS, "account-");
  }

  @Test
  @Rule({"R10", "R12", "R29"})
  void a_material_that_is_not_there_is_never_called_exempt() {
    Material data =
        ShopCase.received(FIRE, REVIEW).state().materials().find(SITE_DATA).orElseThrow();
    Signature signed = new Signature("CN-1", "applicant-1", CasePlay.time("2026-03-02T09:00"));

    assertThat(
            List.of(
                Form.of(data),
                Form.of(data.from(Supply.Fallback.copied("sha-256:" + "a".repeat(64)))),
                Form.of(data.from(Supply.Fallback.committed(signed))),
                Form.of(data.from(new Supply.Committed(CommitmentKind.PROOF, signed))),
                Form.of(
                    data.from(
                        new Supply.ToFollow(LocalDate.of(2026, 3, 9), Lapse.TERMINATE, signed)))))
        .containsExactly(Form.EXEMPT, Form.COPY, Form.PLEDGED, Form.COMMITTED, Form.FOLLOWING);
  }
}
