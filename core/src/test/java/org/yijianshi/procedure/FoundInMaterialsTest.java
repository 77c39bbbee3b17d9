package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.OLD_PERMIT;
import static org.yijianshi.contract.play.SampleCatalogs.SITE_DATA;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Counting;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.DataFault;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.GateCommand;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Supply;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.CalendarPolicy;
import org.yijianshi.policy.FeeGate;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.UnpublishedYear;

/** What random histories found about materials, results and days, each told once by hand. */
class FoundInMaterialsTest {
  private static final Actor ADMINISTRATION =
      Actor.of("account-administration", Role.SERVICE_ADMINISTRATION, SampleCatalogs.COUNTY);

  private static CasePlay accepted(Policy policy, DeliveryMethod method) {
    return ResultPlays.accepted(policy, DeliveryChoice.SEPARATE, method, true, TRADE);
  }

  @Test
  @Rule({"P-feeGate", "R47"})
  void an_electronic_result_waits_for_its_fee_and_the_sweep_does_not_ask_in_vain() {
    CasePlay assessed =
        accepted(Policy.defaults(), DeliveryMethod.ELECTRONIC)
            .does(
                Cast.officer(MARKET),
                new GateCommand.AssessFee(
                    TRADE, 8050, "收费目录第3项", "applicant-1", null, FeeGate.BEFORE_HAND_OVER));
    CasePlay made = ResultPlays.certified(ShopCase.granted(assessed, TRADE), TRADE);

    assertThat(ResultPlays.due(made)).isEmpty();
    CasePlay paid = made.does(Cast.window(), new GateCommand.ConfirmPayment(TRADE, 1, "PJ-1"));
    assertThat(ResultPlays.due(paid)).hasSize(1);
  }

  @Test
  @Rule({"P-unpublishedYear", "P-unclaimedAfter"})
  void whether_nobody_came_is_not_asked_before_a_strict_calendar_can_tell() {
    Policy strict =
        Policy.builder()
            .set(CalendarPolicy.UNPUBLISHED_YEAR, UnpublishedYear.STRICT)
            .set(CalendarPolicy.UNPUBLISHED_YEAR_RECOMPUTE, false)
            .build();
    CasePlay made = ShopCase.granted(accepted(strict, DeliveryMethod.COURIER), TRADE);
    CasePlay offered =
        ResultPlays.offered(
            ResultPlays.sent(made.at("2026-11-02T10:00"), TRADE), DeliveryMethod.COURIER, TRADE);

    assertThat(ResultPlays.due(offered.at("2026-12-30T10:00"))).isEmpty();
  }

  @Test
  @Rule({"R34", "P-materialVisibility"})
  void an_application_pushed_to_an_unconnected_department_names_no_material() {
    CasePlay play =
        ShopCase.received(TRADE, FIRE)
            .does(Cast.window(), new IntakeCommand.Push(Set.of(FIRE_RESCUE)));

    assertThat(play.messages())
        .filteredOn(m -> m.kind() == MessageKind.PUSH && m.to().equals(ShopCase.party(FIRE_RESCUE)))
        .singleElement()
        .satisfies(m -> assertThat(m.content()).isEmpty());
    assertThat(play.messages())
        .filteredOn(m -> m.kind() == MessageKind.PUSH && m.to().equals(ShopCase.party(MARKET)))
        .singleElement()
        .satisfies(m -> assertThat(m.content()).containsKey("material." + LEASE));
  }

  @Test
  @Rule({"R1", "R30", "P-materialVisibility"})
  void who_takes_an_item_over_sees_what_it_needs() {
    CasePlay taken =
        ShopCase.pushed(TRADE, FIRE)
            .does(
                ADMINISTRATION,
                new AdministrationCommand.ReassignDepartment(FIRE, WORKS, "编发〔2026〕3号"));

    assertThat(taken.state().supplies().ledger().visible(FLOOR_PLAN, ShopCase.party(WORKS)))
        .isTrue();
    assertThat(taken.state().supplies().ledger().visible(LEASE, ShopCase.party(WORKS))).isFalse();
    CasePlay early =
        ShopCase.received(TRADE, FIRE)
            .does(
                ADMINISTRATION,
                new AdministrationCommand.ReassignDepartment(FIRE, WORKS, "编发〔2026〕3号"));
    assertThat(early.state().supplies().ledger().entries()).isEmpty();
  }

  @Test
  @Rule({"R26", "R1"})
  void an_old_certificate_goes_with_its_item_to_the_new_department() {
    Rulebook book = SampleCatalogs.book();
    var application =
        ShopCase.application(
            book,
            SampleCatalogs.wish(TRADE).withFacts(SampleCatalogs.facts().with("oldPermit", true)));
    Map<MaterialCode, Supply> supplies = new HashMap<>(application.supplies());
    supplies.put(OLD_PERMIT, SampleCatalogs.paper("7"));
    CasePlay handed =
        ShopCase.paperHanded(
            ShopCase.received(
                ShopCase.submitted(CasePlay.of(book), ShopCase.with(application, supplies))));
    assertThat(handed.state().custody().of(ShopCase.party(MARKET))).contains(OLD_PERMIT);

    CasePlay taken =
        handed.does(
            ADMINISTRATION,
            new AdministrationCommand.ReassignDepartment(TRADE, WORKS, "编发〔2026〕3号"));

    assertThat(taken.state().custody().of(ShopCase.party(WORKS))).containsExactly(OLD_PERMIT);
    assertThat(taken.state().custody().of(ShopCase.party(MARKET))).isNotEmpty();
  }

  @Test
  @Rule({"R12", "R2"})
  void a_dispute_ends_with_the_item_that_needed_the_data() {
    CasePlay disputed =
        ShopCase.submitted(SampleCatalogs.REVIEW, TRADE)
            .does(Cast.applicant(), new SupplyCommand.DisputeData(SITE_DATA, DataFault.WRONG));
    assertThat(disputed.duties(null)).contains(ObligationKind.RESOLVE_DISPUTE);

    CasePlay amended =
        disputed.does(
            Cast.applicant(),
            new CorrectionCommand.AmendSelection(SampleCatalogs.wish(TRADE), Map.of()));

    assertThat(amended.duties(null)).doesNotContain(ObligationKind.RESOLVE_DISPUTE);
    assertThat(amended.state().supplies().of(SITE_DATA).dispute()).isNull();
  }

  @Test
  @Rule({"XKF-35", "R29"})
  void what_followed_and_was_reviewed_below_is_not_asked_for_again() {
    Rulebook lenient = SupplyCases.book(Policy.defaults());
    List<Item> items =
        lenient.catalog().bundles().get(0).items().stream()
            .map(
                i ->
                    i.code().equals(TRADE.item())
                        ? i.toBuilder().levels(List.of(Level.CITY)).build()
                        : i)
            .toList();
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.catalog(items, SampleCatalogs.dependencies()), Policy.defaults());
    CasePlay supplied =
        SupplyCases.accepted(
                ShopCase.submitted(
                    CasePlay.of(book),
                    SupplyCases.application(
                        book, LEASE, SupplyCases.following("2026-03-06"), TRADE)))
            .does(
                Cast.applicant(), new SupplyCommand.SupplyFollowing(LEASE, SupplyCases.copy("9")));
    Actor city = Cast.of(Role.OFFICER, MARKET, SampleCatalogs.CITY);
    SupplyCommand again = new SupplyCommand.RejectFollowing(LEASE, Ground.of("签字页缺失", "办事指南第3条"));
    assertThat(supplied.tries(city, again).reasons()).isEmpty();

    CasePlay reviewed =
        supplied
            .does(
                city,
                new ReviewCommand.AssignLowerReview(
                    TRADE, MARKET, SampleCatalogs.COUNTY, "条例第六条", null))
            .does(
                Cast.of(Role.OFFICER, MARKET, SampleCatalogs.COUNTY),
                new ReviewCommand.GiveLowerOpinion(TRADE, true, "CS-1"));

    assertThat(reviewed.tries(city, again).reasons()).containsExactly("XKF-35 ASKED_AGAIN");
    assertThat(reviewed.tries(city, new SupplyCommand.AcceptFollowing(LEASE)).reasons()).isEmpty();
  }

  @Test
  @Rule("P-dayCount")
  void a_day_that_is_over_is_not_the_first_day_of_a_limit() {
    Deadlines deadlines =
        new Deadlines(
            SampleCatalogs.book().deadlines().calendar(),
            SampleCatalogs.book().deadlines().clock().hours(),
            new Counting(true, false, true));
    TimeLimit one = TimeLimit.workingDays(1);

    assertThat(CasePlay.local(deadlines.due(CasePlay.time("2026-03-02T16:59"), one).at()))
        .isEqualTo("2026-03-02 17:00");
    assertThat(CasePlay.local(deadlines.due(CasePlay.time("2026-03-02T17:00"), one).at()))
        .isEqualTo("2026-03-03 17:00");
    assertThat(deadlines.explain(CasePlay.time("2026-03-02T21:00"), one).details())
        .extracting(e -> e.text().zh())
        .startsWith("2026-03-03 星期二：起算之时已过下班时间，视为本日开始", "2026-03-03 星期二：起算之日计入");
  }
}
