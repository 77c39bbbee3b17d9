package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_LIST;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ReviewCommand;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Level;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Policy;

/** 转报: the county's fire service reviews what the city's decides. */
class LowerReviewTest {
  private static final Actor UPPER = Cast.of(Role.OFFICER, FIRE_RESCUE, CITY);
  private static final Actor LOWER = Cast.of(Role.OFFICER, FIRE_RESCUE, COUNTY);
  private static final String BASIS = "消防条例第九条";
  private static final ReviewCommand OPINION =
      new ReviewCommand.GiveLowerOpinion(FIRE, true, "CS-1");
  private static final ReviewCommand SENT_UP = new ReviewCommand.ConfirmSentUp(FIRE);

  /** FIRE decided by the city, accepted on 3 March 2026 at 9:30. */
  private static CasePlay accepted() {
    List<Item> items =
        SampleCatalogs.items().stream()
            .map(
                item ->
                    item.code().equals(FIRE.item())
                        ? item.toBuilder().levels(List.of(Level.CITY)).build()
                        : item)
            .toList();
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.catalog(items, SampleCatalogs.dependencies()), Policy.defaults());
    CasePlay submitted =
        ShopCase.submitted(
            CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE)));
    return ShopCase.accepted(ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-03T09:30"));
  }

  private static ReviewCommand assign(
      DepartmentCode department, org.yijianshi.code.RegionCode region) {
    return new ReviewCommand.AssignLowerReview(FIRE, department, region, BASIS, null);
  }

  static CasePlay assigned() {
    return accepted().at("2026-03-04T10:00").does(UPPER, assign(FIRE_RESCUE, COUNTY));
  }

  @Test
  @Rule("XKF-43")
  void the_organ_below_reviews_within_twenty_working_days_of_acceptance() {
    CasePlay play = assigned();

    assertThat(play.due(ObligationKind.LOWER_REVIEW, FIRE)).isEqualTo("2026-03-31 17:00");
    assertThat(play.duty(ObligationKind.LOWER_REVIEW, FIRE).owedBy())
        .isEqualTo(Party.department(FIRE_RESCUE, COUNTY));
    assertThat(play.duties(FIRE))
        .as("the deciding organ's own statutory limit does not run yet, its promise does")
        .containsExactly(ObligationKind.DECIDE, ObligationKind.LOWER_REVIEW);
    assertThat(play.messages())
        .extracting(m -> m.kind() + " " + m.to())
        .containsExactly("LOWER_REVIEW DEPARTMENT:fire@411224");
    CasePlay own =
        accepted()
            .does(
                UPPER,
                new ReviewCommand.AssignLowerReview(
                    FIRE, FIRE_RESCUE, COUNTY, BASIS, TimeLimit.workingDays(10)));
    assertThat(own.due(ObligationKind.LOWER_REVIEW, FIRE)).isEqualTo("2026-03-17 17:00");
  }

  @Test
  @Rule({"XKF-35", "XKF-43"})
  void it_is_assigned_once_to_a_known_department_below_the_deciding_one() {
    CasePlay play = accepted();

    assertThat(play.tries(UPPER, assign(FIRE_RESCUE, CITY)).reasons())
        .containsExactly("XKF-35 NOT_BELOW");
    assertThat(play.tries(UPPER, assign(FIRE_RESCUE, ELSEWHERE)).reasons())
        .as("another county of the city lies below it, too")
        .isEmpty();
    assertThat(play.tries(UPPER, assign(DepartmentCode.of("nobody"), COUNTY)).reasons())
        .containsExactly("XKF-35 UNKNOWN_DEPARTMENT");
    assertThat(assigned().tries(UPPER, assign(FIRE_RESCUE, COUNTY)).reasons())
        .containsExactly("XKF-35 ALREADY_ASSIGNED");
    assertThat(
            play.tries(
                    Cast.officer(MARKET),
                    new ReviewCommand.AssignLowerReview(TRADE, MARKET, CITY, BASIS, null))
                .reasons())
        .as("the city is above the county")
        .containsExactly("XKF-35 NOT_BELOW");
    assertThat(play.tries(Cast.officer(MARKET), assign(FIRE_RESCUE, COUNTY)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule({"XKF-35", "XKF-42", "XKF-43"})
  void the_opinion_is_sent_up_promptly_and_the_deciding_organs_limit_starts_with_it() {
    CasePlay given = assigned().at("2026-03-10T10:00").does(LOWER, OPINION);

    assertThat(given.due(ObligationKind.SEND_UP, FIRE)).isEqualTo("2026-03-11 17:00");
    assertThat(given.duties(FIRE)).doesNotContain(ObligationKind.LOWER_REVIEW);
    assertThat(given.messages())
        .extracting(m -> m.kind() + " " + m.to())
        .containsExactly("LOWER_OPINION DEPARTMENT:fire@411200");
    assertThat(given.messages().get(0).kind()).isEqualTo(MessageKind.LOWER_OPINION);
    CasePlay up = given.at("2026-03-11T10:00").does(UPPER, SENT_UP);
    assertThat(up.duties(FIRE))
        .containsExactly(ObligationKind.DECIDE, ObligationKind.DECIDE_BY_LAW);
    assertThat(up.due(ObligationKind.DECIDE_BY_LAW, FIRE)).isEqualTo("2026-04-09 17:00");
    assertThat(up.due(ObligationKind.DECIDE, FIRE)).isEqualTo("2026-03-10 17:00");
    assertThat(up.tries(UPPER, ShopCase.grant(FIRE)).reasons()).isEmpty();
  }

  @Test
  @Rule("XKF-35")
  void nothing_is_decided_before_the_file_is_up_and_each_step_comes_in_its_turn() {
    CasePlay play = assigned();
    CasePlay given = play.does(LOWER, OPINION);
    ApprovalCommand deny = new ApprovalCommand.Deny(FIRE, ShopCase.adverse(), false);

    assertThat(play.tries(UPPER, ShopCase.grant(FIRE)).reasons())
        .containsExactly("XKF-35 LOWER_REVIEW_OPEN");
    assertThat(given.tries(UPPER, deny).reasons()).containsExactly("XKF-35 LOWER_REVIEW_OPEN");
    assertThat(play.tries(UPPER, SENT_UP).reasons()).containsExactly("XKF-35 NOTHING_OPEN");
    assertThat(given.tries(LOWER, OPINION).reasons()).containsExactly("XKF-43 NOTHING_OPEN");
    assertThat(accepted().tries(UPPER, SENT_UP).reasons()).containsExactly("XKF-35 NOTHING_OPEN");
  }

  @Test
  @Rule({"XKF-43", "P-permission"})
  void the_organ_below_sees_the_item_and_its_materials_once_it_reviews_it_and_decides_nothing() {
    CasePlay play = assigned();

    assertThat(CaseViews.of(accepted().state(), LOWER, play.book(), play.now())).isEmpty();
    var view = CaseViews.of(play.state(), LOWER, play.book(), play.now()).orElseThrow();
    assertThat(view.items()).extracting(ItemInstance::id).containsExactly(FIRE);
    assertThat(view.materials())
        .extracting(m -> m.code())
        .containsExactlyInAnyOrder(FORM, BUSINESS_LICENCE, FLOOR_PLAN);
    assertThat(play.tries(UPPER, OPINION).reasons()).containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(LOWER, ShopCase.grant(FIRE)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.does(LOWER, OPINION).tries(LOWER, SENT_UP).reasons())
        .as("the deciding organ confirms")
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule({"XKF-43", "XKF-45"})
  void a_step_of_article_45_stops_the_review_too() {
    CasePlay open =
        assigned()
            .at("2026-03-05T10:00")
            .does(
                UPPER,
                new ApprovalCommand.OpenSpecialStep(
                    FIRE, SpecialStepKind.EXPERT_REVIEW, TimeLimit.workingDays(5), "N-1"));
    CasePlay site =
        assigned()
            .does(
                UPPER,
                new ApprovalCommand.OpenSpecialStep(
                    FIRE, SpecialStepKind.SITE_INSPECTION, TimeLimit.workingDays(5), "N-1"));

    assertThat(open.due(ObligationKind.LOWER_REVIEW, FIRE)).isEqualTo("stopped");
    assertThat(site.due(ObligationKind.LOWER_REVIEW, FIRE)).isEqualTo("2026-03-31 17:00");
    assertThat(open.tries(UPPER, assign(FIRE_RESCUE, COUNTY)).reasons())
        .containsExactly("XKF-35 ALREADY_ASSIGNED", "XKF-45 SPECIAL_STEP_OPEN");
  }

  @Test
  @Rule("XKF-35")
  void the_deciding_organ_does_not_ask_again_for_what_was_reviewed_below() {
    ItemInstance reviewed = assigned().does(LOWER, OPINION).state().instance(FIRE).orElseThrow();
    Refusals again = new Refusals();
    Refusals other = new Refusals();

    ReviewRules.refuseAskedAgain(reviewed, List.of(FORM, STAFF_LIST), again);
    ReviewRules.refuseAskedAgain(reviewed, List.of(STAFF_LIST), other);
    ReviewRules.refuseAskedAgain(
        assigned().state().instance(FIRE).orElseThrow(), List.of(FORM), other);
    ReviewRules.refuseAskedAgain(
        accepted().state().instance(FIRE).orElseThrow(), List.of(FORM), other);

    assertThat(again.rejected())
        .isInstanceOfSatisfying(
            org.yijianshi.casefile.Decision.Rejected.class,
            r ->
                assertThat(r.violations())
                    .extracting(v -> v.rule() + " " + v.code() + " " + v.where())
                    .containsExactly("XKF-35 ASKED_AGAIN application-form"));
    assertThat(other.any()).isFalse();
  }

  @Test
  @Rule({"XKF-35", "R29"})
  void what_followed_and_was_reviewed_below_is_not_sent_back_from_above() {
    Actor above = Cast.of(Role.OFFICER, MARKET, CITY);
    Actor below = Cast.of(Role.OFFICER, MARKET, COUNTY);
    Catalog loosened = SupplyCases.book(Policy.defaults()).catalog();
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.catalog(
                loosened.bundle(SampleCatalogs.SHOP).orElseThrow().items().stream()
                    .map(
                        item ->
                            item.code().equals(TRADE.item())
                                ? item.toBuilder().levels(List.of(Level.CITY)).build()
                                : item)
                    .toList(),
                SampleCatalogs.dependencies()),
            Policy.defaults());
    CasePlay submitted =
        SupplyCases.creditChecked(
            ShopCase.submitted(
                CasePlay.of(book),
                SupplyCases.application(book, LEASE, SupplyCases.following("2026-03-10"), TRADE)));
    CasePlay accepted =
        ShopCase.pushed(ShopCase.received(submitted))
            .at("2026-03-03T09:30")
            .does(above, new AcceptanceCommand.Accept(TRADE))
            .does(above, new ReviewCommand.AssignLowerReview(TRADE, MARKET, COUNTY, BASIS, null));
    SupplyCommand followed = new SupplyCommand.SupplyFollowing(LEASE, SupplyCases.copy("5"));
    ReviewCommand opinion = new ReviewCommand.GiveLowerOpinion(TRADE, true, "CS-1");
    SupplyCommand back = new SupplyCommand.RejectFollowing(LEASE, Ground.of("缺少签字", "审查要点3"));

    CasePlay seen = accepted.does(Cast.applicant(), followed).does(below, opinion);
    CasePlay unseen = accepted.does(below, opinion).does(Cast.applicant(), followed);

    assertThat(seen.tries(above, back).reasons()).containsExactly("XKF-35 ASKED_AGAIN");
    assertThat(unseen.tries(above, back).reasons()).isEmpty();
  }
}
