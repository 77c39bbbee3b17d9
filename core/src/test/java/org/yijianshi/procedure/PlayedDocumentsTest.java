package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.casefile.Recipient;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.document.CorrectionNotice;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.document.Documents;
import org.yijianshi.document.ExtensionNotice;
import org.yijianshi.document.HeadedDocument;
import org.yijianshi.document.OfficialDocument;
import org.yijianshi.document.Organs;
import org.yijianshi.document.ProofOfService;
import org.yijianshi.document.ReceiptNotice;
import org.yijianshi.party.Act;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Role;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.IntakePolicy;
import org.yijianshi.policy.Lapse;
import org.yijianshi.policy.Policy;

/** Documents as the events of real cases cause them, printed as they would be stamped. */
class PlayedDocumentsTest {
  private static final Ground REASON = Ground.of("需实地核实", "行政许可法第四十二条");

  private static List<OfficialDocument> all(CasePlay play) {
    return Documents.of(play.book().catalog(), Organs.of(play.book().catalog()))
        .all(play.commits());
  }

  private static List<OfficialDocument> of(CasePlay play, DocumentKind kind) {
    return all(play).stream().filter(d -> d.kind() == kind).toList();
  }

  private static OfficialDocument only(CasePlay play, DocumentKind kind) {
    List<OfficialDocument> found = of(play, kind);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String golden(String name) throws IOException {
    String path = "/org/yijianshi/document/play/" + name + ".txt";
    try (InputStream in = PlayedDocumentsTest.class.getResourceAsStream(path)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static CasePlay noticed(Policy policy) {
    CasePlay play =
        CorrectionPlay.lacking(policy, Channel.ONLINE, Set.of(LEASE, FLOOR_PLAN), TRADE, FIRE);
    return play.does(
        Cast.window(),
        new CorrectionCommand.IssueNotice(
            NoticeStage.WINDOW,
            "BZ-1",
            List.of(
                CorrectionPlay.defect(LEASE, TRADE),
                CorrectionPlay.defect(FLOOR_PLAN, FIRE),
                Defect.elsewhere(TRADE, "未填写经营范围", "填写经营范围", "条例第3条")),
            null));
  }

  @Test
  @Rule({"R27", "R32", "P-correctionPeriod"})
  void a_correction_notice_says_what_where_until_when_and_what_follows() throws IOException {
    OfficialDocument notice = only(noticed(Policy.defaults()), DocumentKind.CORRECTION_NOTICE);

    assertThat(notice.number()).isEqualTo("BZ-1");
    assertThat(notice.text()).isEqualTo(golden("一次告知（补正）通知书"));
    assertThat(((CorrectionNotice) notice).until()).isEqualTo("2026-04-01");
  }

  @Test
  @Rule({"R27", "P-correctionLapsed"})
  void the_consequence_is_the_one_that_the_policy_had_when_it_was_told() {
    Policy keeps = Policy.builder().set(IntakePolicy.CORRECTION_LAPSED, Lapse.KEEP_OPEN).build();

    assertThat(only(noticed(Policy.defaults()), DocumentKind.CORRECTION_NOTICE).text())
        .contains("终止办理所涉事项");
    assertThat(only(noticed(keeps), DocumentKind.CORRECTION_NOTICE).text())
        .contains("在补正之前不予收件")
        .doesNotContain("终止办理");
  }

  @Test
  @Rule("R29")
  void what_was_signed_with_the_application_is_printed_with_the_receipt() throws IOException {
    CasePlay play =
        SupplyCases.submitted(
            Policy.defaults(), LEASE, SupplyCases.following("2026-03-12"), TRADE, FIRE);
    assertThat(all(play)).isEmpty();

    CasePlay received = ShopCase.received(SupplyCases.creditChecked(play));

    OfficialDocument undertaking = only(received, DocumentKind.FOLLOWING_UNDERTAKING);
    assertThat(undertaking.number()).isEqualTo("CN-1");
    assertThat(undertaking.text()).isEqualTo(golden("容缺受理承诺书"));
    assertThat(only(received, DocumentKind.RECEIPT).text()).contains("租赁合同（容缺待补，已签署承诺书）");
  }

  @Test
  @Rule("R29")
  void what_is_signed_at_the_counter_is_printed_there_and_then_and_not_again() {
    CasePlay play = SupplyCases.submitted(Policy.defaults(), LEASE, null, TRADE);
    CasePlay signed =
        play.does(
            Cast.applicant(),
            new SupplyCommand.SignUndertaking(LEASE, SupplyCases.following("2026-03-12")));
    assertThat(of(signed, DocumentKind.FOLLOWING_UNDERTAKING)).hasSize(1);

    CasePlay received = ShopCase.received(SupplyCases.creditChecked(signed));
    assertThat(of(received, DocumentKind.FOLLOWING_UNDERTAKING)).hasSize(1);
  }

  @Test
  @Rule({"R29", "P-commitment"})
  void a_commitment_says_what_it_stands_in_for_how_it_is_checked_and_what_follows()
      throws IOException {
    CasePlay permit =
        ShopCase.received(
            SupplyCases.creditChecked(
                SupplyCases.submitted(
                    Policy.defaults(),
                    FLOOR_PLAN,
                    SupplyCases.committed(CommitmentKind.PERMIT),
                    FIRE)));
    CasePlay proof =
        ShopCase.received(
            SupplyCases.creditChecked(
                SupplyCases.submitted(
                    Policy.defaults(), LEASE, SupplyCases.committed(CommitmentKind.PROOF), TRADE)));

    assertThat(only(permit, DocumentKind.COMMITMENT).text()).isEqualTo(golden("告知承诺书"));
    assertThat(only(proof, DocumentKind.COMMITMENT).text()).contains("以承诺替代：租赁合同", "不再索要上述证明");
    assertThat(((ReceiptNotice) only(proof, DocumentKind.RECEIPT)).text())
        .contains("租赁合同（以告知承诺替代）");
  }

  @Test
  @Rule({"XKF-42", "P-extension"})
  void an_extension_says_the_old_and_the_new_day() throws IOException {
    CasePlay play =
        ShopCase.accepted()
            .at("2026-03-31T16:00")
            .does(
                Cast.of(Role.APPROVER, MARKET), new StatutoryCommand.Extend(TRADE, REASON, "YQ-1"));
    OfficialDocument notice = only(play, DocumentKind.EXTENSION);

    assertThat(notice.text()).isEqualTo(golden("延期告知书"));
    assertThat(notice.instance()).contains(TRADE);
    assertThat(((ExtensionNotice) notice).limits())
        .containsExactly(
            new ExtensionNotice.Limit(
                "营业许可", LocalDate.parse("2026-03-31"), LocalDate.parse("2026-04-15")));
  }

  @Test
  @Rule({"XKF-42", "P-jointHandlingCap"})
  void one_extension_of_joint_handling_names_every_licence_that_it_moves() {
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.shop(),
            Policy.builder()
                .set(ApprovalPolicy.JOINT_HANDLING_CAP, true)
                .set(ApprovalPolicy.JOINT_HANDLING_DAYS, 20)
                .build());
    CasePlay accepted =
        ShopCase.accepted(
            ShopCase.pushed(
                    ShopCase.received(
                        ShopCase.submitted(
                            CasePlay.of(book),
                            ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE)))))
                .at("2026-03-03T09:30"));
    CasePlay play =
        accepted.does(
            Cast.of(Role.APPROVER, MARKET),
            new StatutoryCommand.ExtendJointHandling(REASON, "政批-1", "YQ-2"));
    ExtensionNotice notice = (ExtensionNotice) only(play, DocumentKind.EXTENSION);

    assertThat(notice.instance()).isEmpty();
    assertThat(notice.limits()).extracting(ExtensionNotice.Limit::item).contains("营业许可", "消防检查");
    assertThat(notice.text()).contains("经本级人民政府负责人（政批-1）批准", "个自然日");
  }

  @Test
  @Rule("XKF-45")
  void a_special_step_that_takes_longer_is_told_in_writing_again() {
    CasePlay accepted = ShopCase.accepted(TRADE);
    var officer = ShopCase.officerOf(accepted, TRADE);
    CasePlay play =
        accepted
            .does(
                officer,
                new ApprovalCommand.OpenSpecialStep(
                    TRADE, SpecialStepKind.APPRAISAL, TimeLimit.workingDays(5), "N-1"))
            .does(
                officer,
                new StatutoryCommand.RenewSpecialStep(TRADE, TimeLimit.workingDays(15), "N-2"));

    assertThat(of(play, DocumentKind.SPECIAL_STEP))
        .extracting(OfficialDocument::number)
        .containsExactly("N-1", "N-2");
  }

  @Test
  @Rule({"R47", "R48"})
  void a_proof_of_service_says_how_and_to_whom_it_really_went() throws IOException {
    CasePlay sent =
        ShopCase.sent(
            ShopCase.granted(ShopCase.accepted(TRADE).at("2026-03-05T11:00"), TRADE), TRADE);
    CasePlay chosen =
        sent.does(
            Cast.applicant(),
            new ResultCommand.ChooseDelivery(DeliveryChoice.UNIFIED, DeliveryMethod.COURIER));
    CasePlay offered =
        chosen.does(
            Cast.results(), new DeliveryCommand.Offer(Set.of(TRADE), DeliveryMethod.COURIER));
    CasePlay taken =
        offered.does(
            Cast.results(),
            new DeliveryCommand.ConfirmDelivery(
                Set.of(TRADE), "PROOF-1", new Recipient("agent-1", Mandate.forActs(Act.COLLECT))));
    HeadedDocument proof = (HeadedDocument) only(taken, DocumentKind.PROOF_OF_SERVICE);

    assertThat(proof.text()).isEqualTo(golden("送达回证"));
    assertThat(((ProofOfService) proof).method()).isEqualTo(DeliveryMethod.COURIER);
    assertThat(proof.text()).contains(Cast.NAME + "丙（代理人）");
    assertThat(proof.toString()).doesNotContain(Cast.NAME);
  }
}
