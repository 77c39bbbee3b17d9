package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.LABOUR;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.RECORDS;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.ContactWay;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryFailure;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.HearingCommand;
import org.yijianshi.casefile.InspectionAnswer;
import org.yijianshi.casefile.InspectionPurpose;
import org.yijianshi.casefile.Inspectors;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.LinkKind;
import org.yijianshi.casefile.ReissueReason;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.Route;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.TerminationCause;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.condition.FactValue;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;

/** Who may give which command: every role against every command, then whose case it is. */
class PermissionsTest {
  private static final Rulebook BOOK = SampleCatalogs.book();

  /** The commands of the straight path, about TRADE or the lead, with who may give them. */
  private static Map<String, List<Role>> table() {
    Map<String, List<Role>> rows = new LinkedHashMap<>();
    List<Role> officials = List.of(Role.OFFICER, Role.APPROVER, Role.CHIEF_REPRESENTATIVE);
    List<Role> deciders = List.of(Role.OFFICER, Role.APPROVER, Role.AUTOMATIC);
    List<Role> acceptors = List.of(Role.OFFICER, Role.APPROVER, Role.AUTOMATIC, Role.INTAKE_WINDOW);
    List<Role> applicantsSide = List.of(Role.APPLICANT, Role.AGENT, Role.HANDLER, Role.GUARDIAN);
    rows.put(
        "Submit",
        List.of(Role.APPLICANT, Role.AGENT, Role.HANDLER, Role.GUARDIAN, Role.INTAKE_WINDOW));
    rows.put("Receive", List.of(Role.INTAKE_WINDOW));
    rows.put("Push", List.of(Role.INTAKE_WINDOW));
    rows.put("HandPaperToLead", officials);
    rows.put("ConfirmFetch", officials);
    rows.put("Accept", acceptors);
    rows.put("AcceptAndDecide", acceptors);
    rows.put("OpenSpecialStep", deciders);
    rows.put("CloseSpecialStep", deciders);
    rows.put("CompletePreReview", deciders);
    rows.put("Grant", deciders);
    rows.put("SendResult", officials);
    rows.put("RecordCertificate", deciders);
    rows.put("Offer", List.of(Role.RESULTS_WINDOW));
    rows.put("ConfirmDelivery", List.of(Role.RESULTS_WINDOW));
    rows.put("HandOverProof", List.of(Role.RESULTS_WINDOW));
    rows.put("ConfirmHandover", List.of(Role.REGULATOR));
    rows.put("PublishDecision", officials);
    rows.put("Archive", officials);
    rows.put("NotAccept", List.of(Role.OFFICER, Role.APPROVER));
    rows.put("Deny", List.of(Role.OFFICER, Role.APPROVER));
    rows.put("Withdraw", applicantsSide);
    rows.put(
        "ChooseOnFailure", Stream.concat(applicantsSide.stream(), Stream.of(Role.SYSTEM)).toList());
    rows.put("ConfirmStop", officials);
    rows.put("ReturnToWindow", List.of(Role.INTAKE_WINDOW));
    rows.put("ReturnMaterials", List.of(Role.INTAKE_WINDOW));
    rows.put("ChooseDelivery", applicantsSide);
    rows.put("ChangeServiceConsent", applicantsSide);
    rows.put("DeliverElectronically", List.of(Role.RESULTS_WINDOW, Role.SYSTEM));
    rows.put("WarnUnifiedWait", List.of(Role.SYSTEM));
    rows.put("ReleaseFromUnified", List.of(Role.SYSTEM));
    rows.put("FailDelivery", List.of(Role.RESULTS_WINDOW, Role.SYSTEM));
    rows.put("Keep", List.of(Role.RESULTS_WINDOW, Role.SYSTEM));
    rows.put("Reissue", List.of(Role.OFFICER, Role.APPROVER));
    rows.put("CorrectResult", List.of(Role.OFFICER, Role.APPROVER));
    rows.put("InvalidateResult", List.of(Role.OFFICER, Role.APPROVER));
    rows.put(
        "BringCertificate",
        List.of(Role.APPLICANT, Role.AGENT, Role.HANDLER, Role.GUARDIAN, Role.INTAKE_WINDOW));
    rows.put("Terminate", List.of(Role.OFFICER, Role.APPROVER, Role.SYSTEM));
    rows.put("DeemAccepted", List.of(Role.SYSTEM));
    List<Role> people = List.of(Role.OFFICER, Role.APPROVER);
    List<Role> concerned =
        List.of(Role.APPLICANT, Role.AGENT, Role.HANDLER, Role.GUARDIAN, Role.INTERESTED_PARTY);
    rows.put("Extend", List.of(Role.APPROVER));
    rows.put("ExtendJointHandling", List.of(Role.APPROVER));
    rows.put("RenewSpecialStep", people);
    rows.put("LapseSpecialStep", List.of(Role.SYSTEM));
    rows.put("AssignInspectors", people);
    rows.put("TellOfHearing", people);
    rows.put("AskForHearing", concerned);
    rows.put("WaiveHearing", concerned);
    rows.put("LapseHearing", List.of(Role.SYSTEM));
    rows.put("SetHearing", people);
    rows.put("AnnounceHearing", people);
    rows.put("HoldHearing", people);
    rows.put("AssignLowerReview", people);
    rows.put("ConfirmSentUp", officials);
    rows.put("ProposeReroute", officials);
    rows.put("Reroute", List.of(Role.INTAKE_WINDOW));
    rows.put("ReplaceScan", List.of(Role.INTAKE_WINDOW));
    rows.put("ReportUnreached", List.of(Role.INTAKE_WINDOW, Role.SYSTEM));
    rows.put("ConfirmReached", List.of(Role.INTAKE_WINDOW));
    rows.put("ReportPushFailed", List.of(Role.SYSTEM));
    rows.put("ConfirmPushed", List.of(Role.PLATFORM_OPERATOR));
    rows.put("RequestExplanation", List.of(Role.OFFICER, Role.APPROVER));
    rows.put(
        "Explain",
        List.of(Role.APPLICANT, Role.AGENT, Role.HANDLER, Role.GUARDIAN, Role.INTAKE_WINDOW));
    rows.put("DisputeFact", List.of(Role.OFFICER, Role.APPROVER));
    rows.put("TakeSurrendered", officials);
    rows.put("DemandOriginals", List.of(Role.INSPECTOR, Role.SUPERVISOR));
    rows.put("DemandElectronic", List.of(Role.INSPECTOR, Role.SUPERVISOR));
    rows.put("AnswerInspection", officials);
    rows.put("Remand", List.of(Role.OFFICER, Role.APPROVER, Role.INTAKE_WINDOW));
    rows.put(
        "ReferQuestion",
        List.of(
            Role.APPLICANT,
            Role.AGENT,
            Role.HANDLER,
            Role.GUARDIAN,
            Role.INTAKE_WINDOW,
            Role.RESULTS_WINDOW,
            Role.ADVISER));
    rows.put("AnswerQuestion", officials);
    return rows;
  }

  private static final Ground REASON = Ground.of("需核实", "第5条");

  private static final List<CaseCommand> COMMANDS =
      List.of(
          new IntakeCommand.Submit(ShopCase.application(BOOK, SampleCatalogs.wish())),
          new IntakeCommand.Receive(Set.of()),
          new IntakeCommand.Push(Set.of()),
          new IntakeCommand.HandPaperToLead(),
          new IntakeCommand.ConfirmFetch(MARKET),
          new AcceptanceCommand.Accept(TRADE),
          new AcceptanceCommand.AcceptAndDecide(TRADE, ShopCase.result(TRADE)),
          new ApprovalCommand.OpenSpecialStep(
              TRADE, SpecialStepKind.HEARING, TimeLimit.workingDays(5), "N-1"),
          new ApprovalCommand.CloseSpecialStep(TRADE),
          new ApprovalCommand.CompletePreReview(TRADE),
          ShopCase.grant(TRADE),
          new DeliveryCommand.SendResult(TRADE),
          new DeliveryCommand.RecordCertificate(TRADE, "CERT-1"),
          new DeliveryCommand.Offer(Set.of(TRADE), DeliveryMethod.COUNTER),
          new DeliveryCommand.ConfirmDelivery(Set.of(TRADE), "PROOF-1"),
          new DeliveryCommand.HandOverProof(),
          new DeliveryCommand.ConfirmHandover(TRADE),
          new DeliveryCommand.PublishDecision(TRADE),
          ShopCase.archive(MARKET),
          new AcceptanceCommand.NotAccept(TRADE, ShopCase.adverse()),
          new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false),
          new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()),
          new ApprovalCommand.ChooseOnFailure(TRADE, FailureChoice.WITHDRAW),
          new WithdrawalCommand.ConfirmStop(TRADE),
          new WithdrawalCommand.ReturnToWindow(),
          new WithdrawalCommand.ReturnMaterials(Set.of(SampleCatalogs.FORM), "TH-1"),
          new ResultCommand.ChooseDelivery(DeliveryChoice.SEPARATE, DeliveryMethod.COUNTER),
          new ResultCommand.ChangeServiceConsent(true),
          new ResultCommand.DeliverElectronically(Set.of(TRADE), "PROOF-1"),
          new ResultCommand.WarnUnifiedWait(TRADE),
          new ResultCommand.ReleaseFromUnified(TRADE),
          new ResultCommand.FailDelivery(Set.of(TRADE), DeliveryFailure.REFUSED),
          new ResultCommand.Keep(Set.of(TRADE), "K-1"),
          new ResultCommand.Reissue(TRADE, ReissueReason.LOST, ShopCase.result(TRADE)),
          new ResultCommand.CorrectResult(TRADE, ShopCase.result(TRADE), "GZ-1"),
          new ResultCommand.InvalidateResult(TRADE, ResultValidity.REVOKED, "许可法69", "CX-1"),
          new ApprovalCommand.BringCertificate(TRADE, "C-1", "V-1"),
          new ApprovalCommand.Terminate(TRADE, TerminationCause.APPLICANT_CEASED, "T-1"),
          new AcceptanceCommand.DeemAccepted(TRADE),
          new StatutoryCommand.Extend(TRADE, REASON, "YQ-1"),
          new StatutoryCommand.ExtendJointHandling(REASON, "P-1", "YQ-1"),
          new StatutoryCommand.RenewSpecialStep(TRADE, TimeLimit.workingDays(5), "N-2"),
          new StatutoryCommand.LapseSpecialStep(TRADE),
          new StatutoryCommand.AssignInspectors(TRADE, Inspectors.of("i-1", "i-2")),
          new HearingCommand.TellOfHearing(TRADE, "H-1"),
          new HearingCommand.AskForHearing(TRADE),
          new HearingCommand.WaiveHearing(TRADE),
          new HearingCommand.LapseHearing(TRADE),
          new HearingCommand.SetHearing(TRADE, LocalDate.parse("2026-04-01")),
          new HearingCommand.AnnounceHearing(TRADE, "H-2"),
          new HearingCommand.HoldHearing(TRADE, "H-3"),
          new ReviewCommand.AssignLowerReview(TRADE, MARKET, COUNTY, "第5条", null),
          new ReviewCommand.ConfirmSentUp(TRADE),
          new AcceptanceCommand.ProposeReroute(TRADE, "不属本部门职责", Route.to(WORKS)),
          new IntakeCommand.Reroute(TRADE, Route.to(WORKS)),
          new IntakeCommand.ReplaceScan(SampleCatalogs.FORM, "sha-256:" + "9".repeat(64)),
          new IntakeCommand.ReportUnreached(
              "RECEIPT", Party.applicant("applicant-1"), null, ContactWay.SMS),
          new IntakeCommand.ConfirmReached(null, ContactWay.CALL),
          new IntakeCommand.ReportPushFailed(TRADE),
          new IntakeCommand.ConfirmPushed(TRADE, false),
          new AcceptanceCommand.RequestExplanation(TRADE, "请说明经营范围"),
          new AcceptanceCommand.Explain(TRADE, "sha-256:" + "9".repeat(64)),
          new AcceptanceCommand.DisputeFact(TRADE, "leased", FactValue.of(false)),
          new ArchivingCommand.TakeSurrendered(MARKET),
          new ArchivingCommand.DemandOriginals(
              ShopCase.party(MARKET), InspectionPurpose.INSPECTION, Set.of(SampleCatalogs.FORM)),
          new ArchivingCommand.DemandElectronic(
              ShopCase.party(MARKET), InspectionPurpose.INSPECTION, Set.of(SampleCatalogs.FORM)),
          new ArchivingCommand.AnswerInspection(1, InspectionAnswer.SHOWN),
          remand(),
          new AdministrationCommand.ReferQuestion(TRADE, "ZX-1"),
          new AdministrationCommand.AnswerQuestion(1, "DF-1"));

  private static IntakeCommand.Remand remand() {
    CasePlay first = ShopCase.closed();
    return new IntakeCommand.Remand(
        ShopCase.with(ShopCase.application(BOOK, SampleCatalogs.wish(TRADE)), Map.of()),
        Linking.of(
            first.state(),
            LinkKind.REMAND,
            Set.of(TRADE),
            new RemandOrder("复议决定-1", Remedy.RECONSIDERATION, null)));
  }

  /** Roles that no case is the business of, whatever the case. */
  private static final Set<Role> OUTSIDERS = EnumSet.of(Role.DATA_SUPPLIER, Role.PLATFORM_OPERATOR);

  @TestFactory
  @Rule({"R7", "P-permission"})
  Stream<DynamicTest> every_role_may_give_exactly_the_commands_that_the_table_gives_it() {
    List<DynamicTest> cells = new ArrayList<>();
    for (CaseCommand command : COMMANDS) {
      String name = command.getClass().getSimpleName();
      for (Role role : Role.values()) {
        boolean allowed = table().get(name).contains(role);
        cells.add(
            DynamicTest.dynamicTest(
                role + (allowed ? " may " : " may not ") + name,
                () -> check(role, command, allowed)));
      }
    }
    assertThat(table().keySet())
        .containsExactlyElementsOf(
            COMMANDS.stream().map(c -> c.getClass().getSimpleName()).toList());
    return cells.stream();
  }

  private static void check(Role role, CaseCommand command, boolean allowed) {
    boolean submission =
        command instanceof IntakeCommand.Submit || command instanceof IntakeCommand.Remand;
    CasePlay start = submission ? CasePlay.of(BOOK) : ShopCase.submitted();
    if (command instanceof IntakeCommand.ConfirmPushed) {
      // Only a failed push makes a case the platform operator's business.
      start = ShopCase.pushed().does(Actor.system(), new IntakeCommand.ReportPushFailed(TRADE));
    }
    CasePlay play = start.tries(Cast.nearest(role), command);

    boolean outsider = !submission && OUTSIDERS.contains(role);
    String refusal = outsider ? "P-permission UNKNOWN_CASE" : "P-permission NOT_PERMITTED";
    if (allowed) {
      assertThat(play.reasons()).noneMatch(r -> r.startsWith("P-permission"));
    } else {
      assertThat(play.reasons()).containsExactly(refusal);
    }
  }

  private static List<String> reasons(CasePlay play, Actor actor, CaseCommand command) {
    return play.tries(actor, command).reasons();
  }

  @Test
  @Rule("P-permission")
  void somebody_elses_case_reads_like_one_that_is_not_there() {
    CasePlay play = ShopCase.submitted(TRADE);
    List<Actor> strangers =
        List.of(
            Actor.applicant("account-stranger"),
            Actor.agent("account-stranger", Mandate.forActs(Act.SUBMIT)),
            Actor.of("w", Role.INTAKE_WINDOW, ELSEWHERE),
            Actor.of("w", Role.INTAKE_WINDOW, CITY),
            Actor.of("w", Role.RESULTS_WINDOW, ELSEWHERE),
            Cast.officer(FIRE_RESCUE),
            Cast.of(Role.OFFICER, MARKET, ELSEWHERE),
            Cast.of(Role.OFFICER, MARKET, CITY),
            Actor.of("s", Role.SUPERVISOR, ELSEWHERE));
    CasePlay empty = CasePlay.of(BOOK);

    for (Actor stranger : strangers) {
      for (CaseCommand command : COMMANDS) {
        if (command instanceof IntakeCommand.Submit || command instanceof IntakeCommand.Remand) {
          continue;
        }
        assertThat(play.tries(stranger, command).refusals())
            .as(stranger + " " + command.getClass().getSimpleName())
            .isEqualTo(empty.tries(stranger, command).refusals())
            .hasSize(1)
            .allMatch(v -> v.code().equals("UNKNOWN_CASE"));
      }
      assertThat(reasons(play, stranger, COMMANDS.get(0)))
          .as("%s submits into it", stranger)
          .containsExactly("P-permission UNKNOWN_CASE");
    }
  }

  @Test
  @Rule({"R7", "P-permission"})
  void a_department_moves_its_own_items_and_no_others() {
    CasePlay play = ShopCase.pushed();

    for (var department : List.of(FIRE_RESCUE, WORKS, RECORDS, LABOUR)) {
      assertThat(reasons(play, Cast.officer(department), new AcceptanceCommand.Accept(TRADE)))
          .as(department.value())
          .containsExactly("P-permission NOT_PERMITTED");
    }
    assertThat(reasons(play, Cast.officer(MARKET), new AcceptanceCommand.Accept(FIRE)))
        .as("The lead decides its own items only")
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(play, Cast.officer(FIRE_RESCUE), new IntakeCommand.HandPaperToLead()))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(play, Cast.officer(FIRE_RESCUE), new IntakeCommand.ConfirmFetch(WORKS)))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(play, Cast.officer(FIRE_RESCUE), ShopCase.archive(MARKET)))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(play, Cast.officer(FIRE_RESCUE), ShopCase.archive(FIRE_RESCUE)))
        .as("Its own package, though not yet")
        .containsExactly("R50 NOTHING_OPEN");
  }

  @Test
  @Rule("P-permission")
  void a_mandate_must_cover_the_act_hold_at_the_time_and_cover_what_is_wished_for() {
    CasePlay empty = CasePlay.of(BOOK);
    Instant now = empty.now();
    Set<ItemCode> trade = Set.of(TRADE.item());
    CaseCommand all = COMMANDS.get(0);
    CaseCommand one =
        new IntakeCommand.Submit(ShopCase.application(BOOK, SampleCatalogs.wish(TRADE)));
    Mandate collect = Mandate.forActs(Act.COLLECT);
    Mandate expired = new Mandate(Set.of(Act.SUBMIT), Set.of(), now.minusSeconds(1));
    Mandate lastMoment = new Mandate(Set.of(Act.SUBMIT), Set.of(), now);
    Mandate tradeOnly = new Mandate(Set.of(Act.SUBMIT), trade, null);
    List<String> refused = List.of("P-permission NOT_PERMITTED");

    assertThat(reasons(empty, agent(collect), all)).isEqualTo(refused);
    assertThat(reasons(empty, agent(expired), all)).isEqualTo(refused);
    assertThat(reasons(empty, agent(lastMoment), all)).isEmpty();
    assertThat(reasons(empty, agent(tradeOnly), all)).isEqualTo(refused);
    assertThat(reasons(empty, agent(tradeOnly), one)).isEmpty();
    assertThat(
            reasons(
                empty,
                agent(tradeOnly),
                new IntakeCommand.Submit(
                    ShopCase.application(BOOK, SampleCatalogs.wish(TRADE, FIRE)))))
        .isEqualTo(refused);
    assertThat(
            reasons(
                empty,
                new Actor("account-agent", EnumSet.of(Role.AGENT), null, null, null, null),
                one))
        .isEqualTo(refused);
  }

  private static Actor agent(Mandate mandate) {
    return Actor.agent("account-agent", mandate);
  }

  @Test
  @Rule("P-permission")
  void who_stands_in_the_case_in_another_role_submits_nothing() {
    Wish wish = SampleCatalogs.wish(TRADE);
    CaseCommand submit = new IntakeCommand.Submit(ShopCase.application(BOOK, wish));
    CasePlay empty = CasePlay.of(BOOK);

    assertThat(reasons(empty, Actor.applicant("account-neighbour"), submit))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(empty, Actor.of("w", Role.INTAKE_WINDOW, ELSEWHERE), submit))
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(reasons(empty, Cast.window(), submit)).isEmpty();
  }

  @Test
  @Rule("P-permission")
  void an_actor_with_several_roles_may_what_each_may_where_it_stands() {
    Actor both =
        new Actor(
            "account-both",
            EnumSet.of(Role.INTAKE_WINDOW, Role.OFFICER),
            MARKET,
            Level.COUNTY,
            COUNTY,
            null);
    CasePlay play =
        ShopCase.submitted(TRADE)
            .does(both, new IntakeCommand.Receive(Set.of()))
            .does(both, new IntakeCommand.Push(Set.of()))
            .does(both, new AcceptanceCommand.Accept(TRADE));

    assertThat(play.refusals()).isEmpty();
  }
}
