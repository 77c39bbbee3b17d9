package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.OLD_PERMIT;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE_PERMIT;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.ArchivingEvent;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.Inspection;
import org.yijianshi.casefile.InspectionAnswer;
import org.yijianshi.casefile.InspectionPurpose;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.catalog.Item;
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
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.ArchivePolicy;
import org.yijianshi.policy.Policy;

/** Who holds which original at every moment, and who may ask for it. */
class ArchivingTest {
  private static final Actor INSPECTOR = Actor.of("account-i", Role.INSPECTOR, COUNTY);
  private static final Party LEAD = ShopCase.party(MARKET);
  private static final Party FIRE_PARTY = ShopCase.party(FIRE_RESCUE);
  private static final Party WINDOW = Party.intakeWindow(COUNTY);
  private static final MaterialCode OLD_FIRE = MaterialCode.of("old-fire-certificate");

  private static MaterialRequirement surrendered(MaterialCode code) {
    return new MaterialRequirement(
        code,
        "旧证",
        MaterialHandling.SURRENDERED,
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
  }

  /** TRADE gives up a certificate that the lead cancels, FIRE one that its own department does. */
  private static List<Item> items() {
    return SampleCatalogs.items().stream()
        .map(i -> i.code().equals(TRADE.item()) ? giving(i, OLD_PERMIT) : i)
        .map(i -> i.code().equals(FIRE.item()) ? giving(i, OLD_FIRE) : i)
        .toList();
  }

  private static Item giving(Item item, MaterialCode code) {
    List<MaterialRequirement> materials =
        Stream.concat(
                item.materials().stream().filter(m -> !m.code().equals(code)),
                Stream.of(surrendered(code)))
            .toList();
    return item.toBuilder().materials(materials).build();
  }

  private static CasePlay received(InstanceId... only) {
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.catalog(items(), SampleCatalogs.dependencies()), Policy.defaults());
    var application = ShopCase.application(book, SampleCatalogs.wish(only));
    ImmutableMap.Builder<MaterialCode, org.yijianshi.material.Supply> supplies =
        ImmutableMap.builder();
    supplies.putAll(application.supplies());
    for (InstanceId one : only) {
      if (one.equals(TRADE)) {
        supplies.put(OLD_PERMIT, SampleCatalogs.paper("7"));
      }
      if (one.equals(FIRE)) {
        supplies.put(OLD_FIRE, SampleCatalogs.paper("8"));
      }
    }
    return ShopCase.received(
        ShopCase.submitted(CasePlay.of(book), ShopCase.with(application, supplies.buildOrThrow())));
  }

  private static CasePlay taken(CasePlay play, org.yijianshi.code.DepartmentCode department) {
    return play.tries(Cast.officer(department), new ArchivingCommand.TakeSurrendered(department));
  }

  private static List<String> trail(CasePlay play, MaterialCode code) {
    return play.state().custody().trail(code).stream()
        .map(h -> h.holder().kind() + " " + CasePlay.local(h.since()) + " " + h.rule())
        .toList();
  }

  private static CasePlay proven(CasePlay play, InstanceId... all) {
    CasePlay next = ShopCase.accepted(ShopCase.pushed(play).at("2026-03-03T09:30"));
    next = ShopCase.granted(next, all);
    return ShopCase.delivered(ShopCase.sent(next, all), all)
        .does(Cast.results(), new DeliveryCommand.HandOverProof());
  }

  @Test
  @Rule({"R26", "R31", "R50"})
  void an_original_is_followed_from_the_window_to_the_lead_and_into_its_archive() {
    CasePlay play = ShopCase.closed();

    assertThat(trail(play, FORM))
        .containsExactly(
            "INTAKE_WINDOW 2026-03-02 10:10 R26",
            "DEPARTMENT 2026-03-02 10:20 R31",
            "DEPARTMENT 2026-03-06 12:00 R50");
    assertThat(play.state().custody().of(FORM).orElseThrow().holder()).isEqualTo(LEAD);
    assertThat(trail(play, LEASE)).as("inspected and handed straight back").isEmpty();
  }

  @Test
  @Rule({"R26", "R31", "R50"})
  void an_old_certificate_goes_to_the_department_that_cancels_it_and_not_to_the_lead() {
    CasePlay received = received(TRADE, FIRE);
    assertThat(received.state().custody().of(WINDOW))
        .containsExactlyInAnyOrder(FORM, OLD_PERMIT, OLD_FIRE);

    CasePlay handed = ShopCase.paperHanded(received);
    assertThat(handed.state().custody().of(LEAD)).containsExactlyInAnyOrder(FORM, OLD_PERMIT);
    assertThat(handed.duties(null)).contains(ObligationKind.HAND_PAPER_TO_LEAD);
    assertThat(handed.tries(Cast.officer(MARKET), new IntakeCommand.HandPaperToLead()).reasons())
        .containsExactly("R31 NOTHING_OPEN");

    CasePlay taken = taken(handed, FIRE_RESCUE);
    assertThat(taken.reasons()).isEmpty();
    assertThat(taken.events())
        .contains(new ArchivingEvent.SurrenderedTaken(FIRE_PARTY, List.of(OLD_FIRE)));
    assertThat(taken.state().custody().of(FIRE_PARTY)).containsExactly(OLD_FIRE);
    assertThat(taken.duties(null)).doesNotContain(ObligationKind.HAND_PAPER_TO_LEAD);
    assertThat(trail(taken, OLD_FIRE))
        .containsExactly("INTAKE_WINDOW 2026-03-02 10:10 R26", "DEPARTMENT 2026-03-02 10:10 R26");
    assertThat(taken(taken, FIRE_RESCUE).reasons()).containsExactly("R26 NOTHING_OPEN");
    assertThat(
            received
                .tries(Cast.officer(FIRE_RESCUE), new ArchivingCommand.TakeSurrendered(MARKET))
                .reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule({"R26", "R50"})
  void the_lead_archives_once_certificates_are_where_they_are_cancelled_and_they_stay_there() {
    CasePlay proven = ShopCase.paperHanded(proven(received(TRADE, FIRE), TRADE, FIRE));
    CasePlay refused = proven.tries(Cast.officer(MARKET), ShopCase.archive(MARKET));

    assertThat(refused.reasons()).containsExactly("R50 ORIGINAL_ELSEWHERE");
    assertThat(refused.refusals().get(0).where()).isEqualTo(OLD_FIRE.value());

    CasePlay archived =
        taken(proven, FIRE_RESCUE).does(Cast.officer(MARKET), ShopCase.archive(MARKET));
    assertThat(archived.state().custody().of(FIRE_PARTY)).containsExactly(OLD_FIRE);
    assertThat(archived.state().custody().of(LEAD)).containsExactlyInAnyOrder(FORM, OLD_PERMIT);
  }

  @Test
  @Rule({"R44", "R26"})
  void an_old_certificate_that_was_not_cancelled_goes_back_by_the_window() {
    CasePlay play =
        ShopCase.accepted(
            ShopCase.pushed(taken(ShopCase.paperHanded(received(FIRE)), FIRE_RESCUE))
                .at("2026-03-03T09:30"));
    CasePlay denied =
        play.does(
            Cast.officer(FIRE_RESCUE), new ApprovalCommand.Deny(FIRE, ShopCase.adverse(), false));
    assertThat(denied.duty(ObligationKind.RETURN_TO_WINDOW, null).owedBy()).isEqualTo(FIRE_PARTY);

    CasePlay back = denied.does(Cast.window(), new WithdrawalCommand.ReturnToWindow());
    assertThat(back.state().custody().of(WINDOW)).containsExactly(OLD_FIRE);
    assertThat(back.state().custody().of(LEAD)).as("the form stays").containsExactly(FORM);
    CasePlay home =
        back.does(Cast.window(), new WithdrawalCommand.ReturnMaterials(Set.of(OLD_FIRE), "TH-1"));
    assertThat(home.state().custody().of(OLD_FIRE).orElseThrow().holder().kind())
        .isEqualTo(Party.Kind.APPLICANT);
    assertThat(home.duties(null))
        .doesNotContain(ObligationKind.RETURN_MATERIALS, ObligationKind.RETURN_TO_WINDOW);

    CasePlay granted = ShopCase.granted(play, FIRE);
    assertThat(granted.duties(null)).doesNotContain(ObligationKind.RETURN_TO_WINDOW);
  }

  @Test
  @Rule({"R50", "R44"})
  void what_went_back_to_the_applicant_is_not_archived_with_the_lead() {
    CasePlay withdrawn =
        ShopCase.paperHanded(ShopCase.pushed(TRADE))
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()))
            .does(Cast.window(), new WithdrawalCommand.ReturnToWindow())
            .does(Cast.window(), new WithdrawalCommand.ReturnMaterials(Set.of(FORM), "TH-1"))
            .does(Cast.officer(MARKET), ShopCase.archive(MARKET));

    assertThat(withdrawn.state().custody().of(FORM).orElseThrow().holder().kind())
        .isEqualTo(Party.Kind.APPLICANT);
    assertThat(trail(withdrawn, FORM)).hasSize(4);
  }

  private static CasePlay asks(CasePlay play, Party asked, MaterialCode... materials) {
    return play.tries(
        INSPECTOR,
        new ArchivingCommand.DemandOriginals(
            asked, InspectionPurpose.INSPECTION, Set.of(materials)));
  }

  @Test
  @Rule("R52")
  void originals_are_asked_of_the_lead_alone_and_a_participating_department_is_spared() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(TRADE, FIRE));

    CasePlay participant = asks(play, FIRE_PARTY, FORM);
    assertThat(participant.reasons()).containsExactly("R52 NOT_FROM_PARTICIPANT");
    assertThat(participant.refusals().get(0).message().zh()).contains("market@411224");
    assertThat(participant.refusals().get(0).message().en()).contains("market@411224");
    assertThat(participant.state()).isEqualTo(play.state());
    assertThat(asks(play, ShopCase.party(WORKS), FORM).reasons())
        .containsExactly("R52 NOT_IN_CASE");
    assertThat(
            play.tries(
                    INSPECTOR,
                    new ArchivingCommand.DemandOriginals(
                        FIRE_PARTY, InspectionPurpose.ASSESSMENT, Set.of(FORM)))
                .reasons())
        .containsExactly("R52 NOT_FROM_PARTICIPANT");

    CasePlay lead = asks(play, LEAD, FORM);
    assertThat(lead.reasons()).isEmpty();
    assertThat(lead.duty(ObligationKind.ANSWER_INSPECTION, null).owedBy()).isEqualTo(LEAD);
    assertThat(lead.due(ObligationKind.ANSWER_INSPECTION, null)).isEqualTo("2026-03-03 17:00");
    assertThat(ObligationKind.ANSWER_INSPECTION.procedural()).isFalse();
    assertThat(lead.messages())
        .extracting(m -> m.kind(), m -> m.to())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(MessageKind.INSPECTION, LEAD));
    assertThat(lead.messages().get(0).content()).containsEntry("originals", FORM.value());
  }

  @Test
  @Rule("R52")
  void only_an_original_that_the_lead_holds_can_be_asked_for() {
    assertThat(asks(ShopCase.pushed(TRADE), LEAD, FORM).reasons())
        .as("still at the window")
        .containsExactly("R52 NOT_WITH_LEAD");
    assertThat(asks(ShopCase.paperHanded(ShopCase.pushed(TRADE)), LEAD, FORM, LEASE).reasons())
        .as("the lease was handed straight back")
        .containsExactly("R52 NO_ORIGINAL");
  }

  @Test
  @Rule("R52")
  void a_look_at_originals_is_recorded_and_answered_once_by_the_lead() {
    CasePlay asked = asks(ShopCase.closed(), LEAD, FORM);
    int no = asked.duty(ObligationKind.ANSWER_INSPECTION, null).no();
    ArchivingCommand answer = new ArchivingCommand.AnswerInspection(no, InspectionAnswer.SHOWN);

    assertThat(asked.state().stage())
        .as("aftercare does not reopen the case")
        .isEqualTo(org.yijianshi.casefile.CaseStage.CLOSED);
    assertThat(asked.tries(Cast.officer(FIRE_RESCUE), answer).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(
            asked
                .tries(
                    Cast.officer(MARKET),
                    new ArchivingCommand.AnswerInspection(no + 1, InspectionAnswer.SHOWN))
                .reasons())
        .containsExactly("R52 NOTHING_OPEN");
    CasePlay answered = asked.does(Cast.officer(MARKET), answer);
    assertThat(answered.duties(null)).doesNotContain(ObligationKind.ANSWER_INSPECTION);
    assertThat(answered.state().inspections().inspections())
        .containsExactly(
            new Inspection(
                no,
                LEAD,
                InspectionPurpose.INSPECTION,
                true,
                List.of(FORM),
                asked.now(),
                InspectionAnswer.SHOWN));
    assertThat(answered.tries(Cast.officer(MARKET), answer).reasons())
        .containsExactly("R52 NOTHING_OPEN");
  }

  @Test
  @Rule({"R51", "R52", "P-materialVisibility"})
  void electronic_materials_may_be_asked_of_any_department_for_its_own_items() {
    CasePlay play = ShopCase.pushed(TRADE, FIRE, SIGN);
    ArchivingCommand own = electronic(FIRE_PARTY, FLOOR_PLAN, BUSINESS_LICENCE, FORM);

    CasePlay asked = play.does(INSPECTOR, own);
    assertThat(asked.events())
        .containsExactly(
            new ArchivingEvent.ElectronicDemanded(
                FIRE_PARTY,
                InspectionPurpose.ASSESSMENT,
                ImmutableList.of(FORM, BUSINESS_LICENCE, FLOOR_PLAN)));
    assertThat(asked.duties(null)).doesNotContain(ObligationKind.ANSWER_INSPECTION);
    assertThat(asked.state().inspections().inspections()).hasSize(1);
    assertThat(play.tries(INSPECTOR, electronic(LEAD, FLOOR_PLAN)).reasons())
        .containsExactly("P-materialVisibility NOT_ITS_MATERIAL");
    assertThat(play.tries(INSPECTOR, electronic(ShopCase.party(WORKS), TRADE_PERMIT)).reasons())
        .containsExactly("R51 NOT_AVAILABLE");
    assertThat(
            play.tries(INSPECTOR, electronic(ShopCase.party(SampleCatalogs.LABOUR), FORM))
                .reasons())
        .containsExactly("R52 NOT_IN_CASE");
  }

  private static ArchivingCommand electronic(Party asked, MaterialCode... materials) {
    return new ArchivingCommand.DemandElectronic(
        asked, InspectionPurpose.ASSESSMENT, Set.of(materials));
  }

  @Test
  @Rule({"R52", "P-permission"})
  void an_inspector_has_a_say_in_and_below_the_own_region() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(TRADE));
    ArchivingCommand demand =
        new ArchivingCommand.DemandOriginals(LEAD, InspectionPurpose.INSPECTION, Set.of(FORM));

    assertThat(play.tries(Actor.of("i", Role.SUPERVISOR, SampleCatalogs.CITY), demand).reasons())
        .isEmpty();
    assertThat(
            play.tries(Actor.of("i", Role.INSPECTOR, SampleCatalogs.ELSEWHERE), demand).reasons())
        .containsExactly("P-permission UNKNOWN_CASE");
    Actor inspectorElsewhere =
        new Actor(
            "i",
            Set.of(Role.INSPECTOR, Role.APPLICANT),
            null,
            null,
            SampleCatalogs.ELSEWHERE,
            null);
    assertThat(play.tries(inspectorElsewhere, demand).reasons())
        .containsExactly("P-permission UNKNOWN_CASE");
    assertThat(
            play.tries(
                    new Actor(
                        Cast.APPLICANT_ID,
                        Set.of(Role.INSPECTOR, Role.APPLICANT),
                        null,
                        null,
                        SampleCatalogs.ELSEWHERE,
                        null),
                    demand)
                .reasons())
        .as("who sees the case as its applicant does not inspect it from elsewhere")
        .containsExactly("P-permission NOT_PERMITTED");
  }

  private static String archiveDue(Policy policy, String deliveredAt) {
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), policy);
    CasePlay play =
        ShopCase.paperHanded(
            ShopCase.pushed(
                ShopCase.received(
                    ShopCase.submitted(
                        CasePlay.of(book),
                        ShopCase.application(book, SampleCatalogs.wish(TRADE))))));
    play = ShopCase.granted(ShopCase.accepted(play.at("2026-03-03T09:30")), TRADE);
    play =
        ShopCase.delivered(ShopCase.sent(play, TRADE), TRADE)
            .at(deliveredAt)
            .does(Cast.results(), new DeliveryCommand.HandOverProof());
    return play.due(ObligationKind.ARCHIVE, null);
  }

  @Test
  @Rule({"R50", "P-archiveWithin"})
  void archiving_has_ten_working_days_but_not_beyond_the_outer_limit_of_the_next_year() {
    Policy sixty = Policy.builder().set(ArchivePolicy.ARCHIVE_WITHIN, 60).build();
    Policy january =
        Policy.builder()
            .set(ArchivePolicy.ARCHIVE_WITHIN, 60)
            .set(ArchivePolicy.ARCHIVE_OUTER_LIMIT, MonthDay.of(1, 12))
            .build();

    assertThat(archiveDue(Policy.defaults(), "2026-03-06T11:00")).isEqualTo("2026-03-20 17:00");
    assertThat(archiveDue(january, "2026-12-30T11:00")).isEqualTo("2027-01-12 17:00");
    assertThat(archiveDue(january, "2026-03-06T11:00"))
        .as("far from the end of the next year's limit")
        .isEqualTo(archiveDue(sixty, "2026-03-06T11:00"));
    assertThat(archiveDue(sixty, "2026-12-30T11:00")).isGreaterThan("2027-01-12 17:00");
  }
}
