package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_LIST;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.FeedbackCommand;
import org.yijianshi.casefile.Grade;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.casefile.JointKind;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.MaterialSource;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Role;

/**
 * The whole table of case commands (2.4): each against the six stages that a case goes through. A
 * cell says {@code yes}, or which rule and code refuse it; others may be said besides.
 */
class CaseStageTableTest {
  private static final String TABLE =
      """
      command                       | SUBMITTED | CORRECTING | RECEIVED | IN_PROGRESS | COMPLETED | CLOSED
      AddItem                       | yes | yes | ✗R28 SUPPLEMENTARY_CASE | ✗R28 SUPPLEMENTARY_CASE | ✗R39 ALREADY_CONCLUDED | ✗R39 ALREADY_CONCLUDED
      ChooseDelivery                | yes | yes | yes | yes | yes | ✗R45 CASE_CLOSED
      ChooseDelivery, all offered   | yes | yes | yes | yes | ✗R45 ALL_OFFERED | ✗R45 CASE_CLOSED
      ChangeServiceConsent          | yes | yes | yes | yes | yes | ✗P-serviceConsent CASE_CLOSED
      ChangeContact                 | yes | yes | yes | yes | yes | yes
      HandPaperToLead               | ✗R28 NOT_RECEIVED | ✗R28 NOT_RECEIVED | yes | yes | ✗R31 NOTHING_OPEN | ✗R31 NOTHING_OPEN
      HandPaperToLead, all given up | ✗R28 NOT_RECEIVED | ✗R28 NOT_RECEIVED | yes | yes | ✗R44 GOES_BACK | ✗R31 NOTHING_OPEN
      CallJoint                     | ✗R36 NOT_IN_PROGRESS | ✗R36 NOT_IN_PROGRESS | ✗R36 NOT_IN_PROGRESS | yes | ✗R36 NOT_IN_PROGRESS | ✗R36 NOT_IN_PROGRESS
      Withdraw all that is alive    | yes | yes | yes | yes | ✗R44 ALREADY_CONCLUDED | ✗R44 ALREADY_CONCLUDED
      Withdraw, one is concluded    | yes | yes | yes | ✗R44 ALREADY_CONCLUDED | ✗R44 ALREADY_CONCLUDED | ✗R44 ALREADY_CONCLUDED
      ReturnMaterials               | ✗R44 NOT_TO_RETURN | ✗R44 NOT_TO_RETURN | yes | yes | yes | ✗R44 NOT_TO_RETURN
      ReturnMaterials, nothing free | ✗R44 NOT_TO_RETURN | ✗R44 NOT_TO_RETURN | ✗R44 NOT_TO_RETURN | ✗R44 NOT_TO_RETURN | ✗R44 NOT_TO_RETURN | ✗R44 NOT_TO_RETURN
      HandOverProof                 | ✗R48 NOTHING_OPEN | ✗R48 NOTHING_OPEN | ✗R48 NOTHING_OPEN | yes | yes | ✗R48 NOTHING_OPEN
      Archive                       | ✗R50 NOTHING_OPEN | ✗R50 NOTHING_OPEN | ✗R50 NOTHING_OPEN | ✗R50 NOTHING_OPEN | yes | ✗R50 NOTHING_OPEN
      Archive, not all delivered    | ✗R50 NOTHING_OPEN | ✗R50 NOTHING_OPEN | ✗R50 NOTHING_OPEN | ✗R50 NOTHING_OPEN | ✗R50 NOTHING_OPEN | ✗R50 NOTHING_OPEN
      Rate, visit                   | yes | yes | yes | yes | yes | yes
      Rate, concluded item          | ✗R15 NOT_CONCLUDED | ✗R15 NOT_CONCLUDED | ✗R15 NOT_CONCLUDED | yes | yes | yes
      Rate, item in hand            | ✗R15 NOT_CONCLUDED | ✗R15 NOT_CONCLUDED | ✗R15 NOT_CONCLUDED | ✗R15 NOT_CONCLUDED | yes | yes
      Rate, case                    | ✗R15 NOT_CONCLUDED | ✗R15 NOT_CONCLUDED | ✗R15 NOT_CONCLUDED | ✗R15 NOT_CONCLUDED | yes | yes
      Complain, visit               | yes | yes | yes | yes | yes | yes
      Complain, item                | yes | yes | yes | yes | yes | yes
      MoveToCatalogVersion          | yes | yes | yes | yes | ✗R39 ALREADY_CONCLUDED | ✗R39 ALREADY_CONCLUDED
      MoveToCatalogVersion, checked | yes | yes | ✗R28 MATERIAL_ADDED | ✗R28 MATERIAL_ADDED | ✗R39 ALREADY_CONCLUDED | ✗R39 ALREADY_CONCLUDED
      """;

  /** Where a row differs from the printed table on purpose, or says more than it, and why. */
  private static final Map<String, String> REASONS =
      Map.of(
          "HandPaperToLead",
          "Paper of granted items is handed on also when all is decided (see the test below): the"
              + " lead archives it; R44 is for what was given up",
          "Complain, item",
          "A complaint is heard at any time (R20): it may be about an item that takes too long",
          "ReturnMaterials",
          "The window holds originals from the receipt on (R28): before, there is nothing to"
              + " return",
          "ChangeServiceConsent",
          "It goes with the choice of delivery");

  private static final MaterialRequirement PLAN_OF_THE_SITE =
      new MaterialRequirement(
          MaterialCode.of("site-plan"),
          "场所布置图",
          MaterialHandling.ELECTRONIC,
          MaterialSource.APPLICANT,
          null,
          true,
          false,
          null,
          Condition.always(),
          1,
          null,
          null,
          null,
          null);

  private static Map<String, List<String>> cells() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(TABLE)) {
      List<String> parts = Splitter.on('|').trimResults().splitToList(line);
      if (!parts.get(0).equals("command")) {
        rows.put(parts.get(0), parts.subList(1, parts.size()));
      }
    }
    return rows;
  }

  @TestFactory
  @Rule({"R15", "R20", "R28", "R31", "R36", "R43", "R44", "R45", "R48", "R50", "P-serviceConsent"})
  List<DynamicTest> every_case_command_meets_every_stage_as_the_procedure_has_it() {
    List<DynamicTest> tests = new ArrayList<>();
    cells()
        .forEach(
            (row, cells) -> {
              assertThat(cells).as(row).hasSize(CaseStage.values().length);
              for (CaseStage stage : List.of(CaseStage.values())) {
                String cell = cells.get(stage.ordinal());
                tests.add(
                    DynamicTest.dynamicTest(
                        row + " × " + stage + " → " + cell, () -> check(row, stage, cell)));
              }
            });
    assertThat(tests).hasSize(23 * 6);
    assertThat(cells().keySet()).containsAll(REASONS.keySet());
    return tests;
  }

  private static void check(String row, CaseStage stage, String cell) {
    CasePlay before = before(row, stage);
    assertThat(before.state().stage()).as(before.story()).isEqualTo(stage);

    CasePlay play = before.tries(actor(row), command(row, before));

    if (cell.equals("yes")) {
      assertThat(play.reasons()).as(play.story()).isEmpty();
    } else {
      assertThat(play.reasons()).as(play.story()).contains(cell.substring(1));
      assertThat(play.state()).isEqualTo(before.state());
    }
  }

  private static CasePlay before(String row, CaseStage stage) {
    boolean progress = stage == CaseStage.IN_PROGRESS;
    boolean completed = stage == CaseStage.COMPLETED;
    return switch (row) {
      case "ChooseDelivery, all offered" ->
          completed ? CaseStagePlays.delivered() : CaseStagePlays.in(stage);
      case "HandPaperToLead, all given up" ->
          completed ? CaseStagePlays.givenUp(stage) : CaseStagePlays.in(stage);
      case "Withdraw, one is concluded", "Rate, concluded item" ->
          progress ? CaseStagePlays.oneDelivered() : CaseStagePlays.in(stage);
      case "Withdraw all that is alive" ->
          progress ? CaseStagePlays.oneDelivered() : CaseStagePlays.in(stage);
      case "ReturnMaterials" -> CaseStagePlays.givenUp(stage);
      case "HandOverProof" ->
          progress
              ? CaseStagePlays.oneDelivered()
              : completed ? CaseStagePlays.delivered() : CaseStagePlays.in(stage);
      case "Archive" ->
          completed
              ? CaseStagePlays.delivered().does(Cast.results(), new DeliveryCommand.HandOverProof())
              : CaseStagePlays.in(stage);
      default -> CaseStagePlays.in(stage);
    };
  }

  private static Actor actor(String row) {
    return switch (row.replaceAll(",.*", "")) {
      case "HandPaperToLead", "CallJoint", "Archive" -> Cast.officer(MARKET);
      case "ReturnMaterials" -> Cast.window();
      case "HandOverProof" -> Cast.results();
      case "MoveToCatalogVersion" -> Cast.nearest(Role.SERVICE_ADMINISTRATION);
      default -> Cast.applicant();
    };
  }

  private static CaseCommand command(String row, CasePlay play) {
    return switch (row) {
      case "AddItem" ->
          new CorrectionCommand.AddItem(
              REVIEW.item(),
              List.of(),
              Map.of(
                  SampleCatalogs.SITE_DATA,
                  SampleCatalogs.supplies().get(SampleCatalogs.SITE_DATA)));
      case "ChooseDelivery", "ChooseDelivery, all offered" ->
          new ResultCommand.ChooseDelivery(DeliveryChoice.UNIFIED, DeliveryMethod.COUNTER);
      case "ChangeServiceConsent" -> new ResultCommand.ChangeServiceConsent(true);
      case "ChangeContact" ->
          new AdministrationCommand.ChangeContact(
              "applicant-1", new Contact("13800000000", Cast.ADDRESS));
      case "HandPaperToLead", "HandPaperToLead, all given up" ->
          new IntakeCommand.HandPaperToLead();
      case "CallJoint" ->
          new JointCommand.CallJoint(
              JointKind.REVIEW,
              Set.of(TRADE, FIRE),
              play.now().plus(java.time.Duration.ofDays(1)),
              "申请场所",
              1);
      case "Withdraw all that is alive" -> new WithdrawalCommand.Withdraw(alive(play), Map.of());
      case "Withdraw, one is concluded" ->
          new WithdrawalCommand.Withdraw(Set.of(TRADE, FIRE), Map.of());
      case "ReturnMaterials", "ReturnMaterials, nothing free" ->
          new WithdrawalCommand.ReturnMaterials(
              Set.of(row.equals("ReturnMaterials") ? STAFF_LIST : SampleCatalogs.FORM), "TH-1");
      case "HandOverProof" -> new DeliveryCommand.HandOverProof();
      case "Archive", "Archive, not all delivered" -> ShopCase.archive(MARKET);
      case "Rate, visit" -> rate(RatingSubject.visit("V-1"));
      case "Rate, concluded item" -> rate(RatingSubject.item(FIRE));
      case "Rate, item in hand" -> rate(RatingSubject.item(TRADE));
      case "Rate, case" -> rate(RatingSubject.wholeCase());
      case "Complain, visit" -> new FeedbackCommand.Complain(null, "TS-1");
      case "Complain, item" -> new FeedbackCommand.Complain(TRADE, "TS-1");
      case "MoveToCatalogVersion" ->
          new AdministrationCommand.MoveToCatalogVersion(
              CatalogMoveTest.newer(TRADE, items -> items));
      case "MoveToCatalogVersion, checked" ->
          new AdministrationCommand.MoveToCatalogVersion(
              CatalogMoveTest.asking(FIRE, PLAN_OF_THE_SITE));
      default -> throw new IllegalArgumentException(row);
    };
  }

  private static Set<InstanceId> alive(CasePlay play) {
    Set<InstanceId> live =
        play.state().all().stream()
            .filter(i -> !i.concluded())
            .map(ItemInstance::id)
            .collect(Collectors.toSet());
    return live.isEmpty() ? Set.of(TRADE, FIRE) : live;
  }

  private static CaseCommand rate(RatingSubject subject) {
    return new FeedbackCommand.Rate(subject, Grade.SATISFIED, false);
  }

  @Test
  @Rule({"R31", "R50"})
  void paper_of_granted_items_goes_to_the_lead_also_when_all_is_decided() {
    CasePlay late =
        ShopCase.granted(
            CaseStagePlays.in(CaseStage.IN_PROGRESS).at("2026-03-06T11:00"), TRADE, FIRE);

    assertThat(late.state().stage()).isEqualTo(CaseStage.COMPLETED);
    assertThat(late.duties(null)).contains(ObligationKind.HAND_PAPER_TO_LEAD);
    CasePlay handed = ShopCase.paperHanded(late);
    assertThat(handed.duties(null)).doesNotContain(ObligationKind.HAND_PAPER_TO_LEAD);
  }

  @Test
  @Rule("R44")
  void a_case_that_ended_before_any_receipt_closes_without_archive() {
    CasePlay play =
        CaseStagePlays.in(CaseStage.SUBMITTED)
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE, FIRE), Map.of()));

    assertThat(play.state().stage()).isEqualTo(CaseStage.CLOSED);
    assertThat(play.state().milestones().archived()).isEmpty();
  }
}
