package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.REVIEW;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryCommand;
import org.yijianshi.casefile.StatutoryEvent;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Limits;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Role;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.MaterialPolicy;
import org.yijianshi.policy.Policy;

/** The statutory limit is extended by the head of the organ; joint handling by the government's. */
class ExtensionTest {
  private static final Ground REASON = Ground.of("需实地核实", "行政许可法第四十二条");

  private static CasePlay extends_(CasePlay play, InstanceId id) {
    DepartmentCode department = play.state().instance(id).orElseThrow().plan().department();
    return play.tries(
        Cast.of(Role.APPROVER, department), new StatutoryCommand.Extend(id, REASON, "YQ-1"));
  }

  private static CasePlay joint(CasePlay play) {
    return play.tries(
        Cast.of(Role.APPROVER, MARKET),
        new StatutoryCommand.ExtendJointHandling(REASON, "政批-1", "YQ-2"));
  }

  private static Policy.Builder capped(int days) {
    return Policy.builder()
        .set(ApprovalPolicy.JOINT_HANDLING_CAP, true)
        .set(ApprovalPolicy.JOINT_HANDLING_DAYS, days);
  }

  @Test
  @Rule({"XKF-42", "P-extension"})
  void the_head_of_the_organ_extends_the_statutory_limit_alone_and_the_applicant_is_told_why() {
    CasePlay play = extends_(ShopCase.accepted().at("2026-03-31T16:00"), TRADE);

    assertThat(play.reasons()).isEmpty();
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-04-15 17:00");
    assertThat(play.due(ObligationKind.DECIDE, TRADE))
        .as("the promise stays")
        .isEqualTo("2026-03-17 17:00");
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, FIRE)).isEqualTo("2026-03-31 17:00");
    Obligation duty = play.duty(ObligationKind.DECIDE_BY_LAW, TRADE);
    assertThat(play.book().deadlines().explain(duty.since(), duty.limit()).text().en())
        .contains("30 working days", "2026-04-15 17:00");
    assertThat(CasePlay.local(duty.warnAt())).isEqualTo("2026-04-07 17:00");
    assertThat(play.messages())
        .filteredOn(m -> m.kind() == MessageKind.EXTENSION)
        .hasSize(2)
        .allSatisfy(
            m ->
                assertThat(m.content())
                    .containsEntry("reason", "需实地核实")
                    .containsEntry("notice", "YQ-1")
                    .containsEntry("due", "2026-04-15T09:00:00Z"));
  }

  @Test
  @Rule({"XKF-42", "P-extension"})
  void it_is_extended_once_before_it_is_overdue_and_while_it_runs() {
    CasePlay accepted = ShopCase.accepted();

    assertThat(extends_(extends_(accepted, TRADE), TRADE).reasons())
        .containsExactly("XKF-42 ALREADY_EXTENDED");
    assertThat(extends_(accepted.at("2026-03-31T17:00"), TRADE).reasons()).isEmpty();
    assertThat(extends_(accepted.at("2026-03-31T17:01"), TRADE).reasons())
        .containsExactly("XKF-42 OVERDUE");
    assertThat(extends_(steps(accepted, SpecialStepKind.APPRAISAL), TRADE).reasons())
        .containsExactly("XKF-45 SPECIAL_STEP_OPEN");
    assertThat(extends_(steps(accepted, SpecialStepKind.SITE_INSPECTION), TRADE).reasons())
        .as("its statutory clock runs on")
        .isEmpty();
    assertThat(extends_(ShopCase.pushed(), TRADE).reasons()).contains("R36 WRONG_STATE");
    assertThat(extends_(ShopCase.granted(accepted, TRADE), TRADE).reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
    assertThat(
            accepted
                .tries(Cast.officer(MARKET), new StatutoryCommand.Extend(TRADE, REASON, "YQ-1"))
                .reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(
            accepted
                .tries(
                    Cast.of(Role.APPROVER, FIRE_RESCUE),
                    new StatutoryCommand.Extend(TRADE, REASON, "YQ-1"))
                .reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  private static CasePlay steps(CasePlay play, SpecialStepKind kind) {
    return play.does(
        Cast.officer(MARKET),
        new ApprovalCommand.OpenSpecialStep(TRADE, kind, TimeLimit.workingDays(3), "N-1"));
  }

  @Test
  @Rule("XKF-42")
  void what_is_no_licence_or_has_another_laws_limit_is_not_extended_by_article_42() {
    assertThat(extends_(ShopCase.accepted(), STAFF_1).reasons())
        .containsExactly("XKF-42 NOT_A_LICENCE");
    assertThat(extends_(ShopCase.accepted(), REVIEW).reasons())
        .containsExactly("XKF-42 NOT_A_LICENCE");
    CasePlay sixty = accepted(withTrade(TimeLimit.naturalDays(60)), Policy.defaults());
    assertThat(sixty.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-05-06 17:00");
    assertThat(extends_(sixty, TRADE).reasons()).containsExactly("XKF-42 LIMIT_OF_ANOTHER_LAW");
    CasePlay waiting =
        accepted(
            withTrade(TimeLimit.workingDays(20).from(TimeLimit.StartsAt.TRANSFER)),
            Policy.defaults());
    assertThat(extends_(waiting, TRADE).reasons()).as("it runs: nothing is waited for").isEmpty();
  }

  @Test
  @Rule("P-extension")
  void the_policy_says_by_how_much_or_that_nothing_is_extended() {
    List<Item> items = SampleCatalogs.items();
    Policy five = Policy.builder().set(ApprovalPolicy.EXTENSION, 5).build();

    assertThat(extends_(accepted(items, five), TRADE).due(ObligationKind.DECIDE_BY_LAW, TRADE))
        .isEqualTo("2026-04-08 17:00");
  }

  @Test
  @Rule({"XKF-42", "P-jointHandlingCap"})
  void several_departments_licences_are_capped_together_from_the_first_acceptance() {
    CasePlay off = accepted(SampleCatalogs.items(), Policy.defaults());
    CasePlay wide = accepted(SampleCatalogs.items(), capped(45).build());
    CasePlay narrow = accepted(SampleCatalogs.items(), capped(20).build());

    assertThat(off.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-31 17:00");
    assertThat(wide.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-31 17:00");
    assertThat(narrow.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-23 17:00");
    assertThat(narrow.due(ObligationKind.DECIDE_BY_LAW, FIRE)).isEqualTo("2026-03-23 17:00");
    assertThat(narrow.duty(ObligationKind.DECIDE_BY_LAW, TRADE).limit())
        .isEqualTo(TimeLimit.naturalDays(20));
    assertThat(narrow.due(ObligationKind.DECIDE_BY_LAW, STAFF_1))
        .as("a filing is not under the cap")
        .isEqualTo("2026-03-17 17:00");
    assertThat(narrow.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-17 17:00");
  }

  @Test
  @Rule("P-jointHandlingCap")
  void one_departments_licence_alone_is_not_handled_jointly() {
    CasePlay play = accepted(SampleCatalogs.items(), capped(20).build(), TRADE);

    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-31 17:00");
    assertThat(joint(play).reasons()).containsExactly("P-jointHandlingCap NOTHING_OPEN");
  }

  @Test
  @Rule("P-jointHandlingCap")
  void a_licence_that_is_accepted_later_ends_with_the_first() {
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), capped(20).build());
    CasePlay pushed =
        ShopCase.pushed(
            ShopCase.received(
                ShopCase.submitted(
                    CasePlay.of(book),
                    ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE)))));
    CasePlay first =
        pushed
            .at("2026-03-03T09:30")
            .does(Cast.officer(MARKET), new AcceptanceCommand.Accept(TRADE));
    CasePlay later =
        first
            .at("2026-03-10T09:30")
            .does(Cast.officer(FIRE_RESCUE), new AcceptanceCommand.Accept(FIRE));

    assertThat(later.due(ObligationKind.DECIDE_BY_LAW, FIRE)).isEqualTo("2026-03-23 17:00");
    assertThat(later.duty(ObligationKind.DECIDE_BY_LAW, FIRE).limit())
        .isEqualTo(TimeLimit.naturalDays(13));
  }

  @Test
  @Rule({"XKF-42", "P-jointHandlingCap"})
  void only_the_government_lifts_the_cap_once_and_an_own_limit_then_counts_again() {
    CasePlay narrow = accepted(SampleCatalogs.items(), capped(20).build());

    assertThat(extends_(narrow, TRADE).reasons()).containsExactly("P-jointHandlingCap CAPPED");
    CasePlay lifted = joint(narrow);
    assertThat(lifted.reasons()).isEmpty();
    assertThat(lifted.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-31 17:00");
    assertThat(lifted.duty(ObligationKind.DECIDE_BY_LAW, TRADE).limit())
        .isEqualTo(TimeLimit.workingDays(20));
    assertThat(lifted.messages()).extracting(m -> m.kind()).contains(MessageKind.EXTENSION);
    assertThat(lifted.events())
        .hasAtLeastOneElementOfType(StatutoryEvent.JointHandlingExtended.class);
    assertThat(extends_(lifted, TRADE).due(ObligationKind.DECIDE_BY_LAW, TRADE))
        .as("the own extension of ten days, cut by 35 days from 3 March")
        .isEqualTo("2026-04-07 17:00");
    assertThat(joint(lifted).reasons()).containsExactly("XKF-42 ALREADY_EXTENDED");
    assertThat(joint(narrow.at("2026-03-24T10:00")).reasons())
        .containsOnly("XKF-42 OVERDUE")
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(
            narrow
                .tries(
                    Cast.of(Role.APPROVER, FIRE_RESCUE),
                    new StatutoryCommand.ExtendJointHandling(REASON, "政批-1", "YQ-2"))
                .reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  private static Policy extending(int days) {
    return Policy.builder()
        .set(ApprovalPolicy.EXTENSION, days)
        .set(MaterialPolicy.DEFERRAL_PERIOD, 15)
        .build();
  }

  @Test
  @Rule("P-extension")
  void the_policy_says_how_long_the_head_of_the_organ_extends_or_that_nothing_is_extended() {
    Policy three = extending(3);
    Policy never = extending(0);
    List<Item> items = SampleCatalogs.items();

    assertThat(extends_(accepted(items, three), TRADE).due(ObligationKind.DECIDE_BY_LAW, TRADE))
        .isEqualTo("2026-04-03 17:00");
    assertThat(extends_(accepted(items, never), TRADE).reasons())
        .containsExactly("P-extension NO_EXTENSION");
  }

  @Test
  @Rule("P-jointHandlingCap")
  void the_policy_says_how_long_the_government_extends() {
    Policy five = capped(20).set(ApprovalPolicy.JOINT_HANDLING_EXTENSION, 5).build();
    Policy never = capped(20).set(ApprovalPolicy.JOINT_HANDLING_EXTENSION, 0).build();
    List<Item> items = SampleCatalogs.items();

    assertThat(joint(accepted(items, five)).due(ObligationKind.DECIDE_BY_LAW, TRADE))
        .as("25 days end on a Saturday")
        .isEqualTo("2026-03-30 17:00");
    assertThat(joint(accepted(items, never)).reasons())
        .containsExactly("P-jointHandlingCap NO_EXTENSION");
  }

  @Test
  @Rule({"XKF-42", "XKF-45", "P-jointHandlingCap"})
  void a_clock_that_stands_still_is_lifted_too_and_gets_its_date_when_it_runs_on() {
    CasePlay open =
        steps(
            accepted(SampleCatalogs.items(), capped(20).build()).at("2026-03-05T10:00"),
            SpecialStepKind.APPRAISAL);
    CasePlay lifted = joint(open);

    assertThat(lifted.reasons()).isEmpty();
    assertThat(lifted.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("stopped");
    CasePlay closed =
        lifted
            .at("2026-03-06T10:00")
            .does(Cast.officer(MARKET), new ApprovalCommand.CloseSpecialStep(TRADE));
    assertThat(closed.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-04-01 17:00");
  }

  private static List<Item> withTrade(TimeLimit statutory) {
    return SampleCatalogs.items().stream()
        .map(
            item ->
                item.code().equals(TRADE.item())
                    ? item.toBuilder()
                        .alternatives(
                            item.alternatives().stream()
                                .map(a -> a.with(Limits.of(TimeLimit.workingDays(10), statutory)))
                                .toList())
                        .build()
                    : item)
        .toList();
  }

  private static CasePlay accepted(List<Item> items, Policy policy, InstanceId... only) {
    Rulebook book =
        SampleCatalogs.book(SampleCatalogs.catalog(items, SampleCatalogs.dependencies()), policy);
    var wish = only.length == 0 ? SampleCatalogs.wish() : SampleCatalogs.wish(only);
    CasePlay submitted = ShopCase.submitted(CasePlay.of(book), ShopCase.application(book, wish));
    return ShopCase.accepted(ShopCase.pushed(ShopCase.received(submitted)).at("2026-03-03T09:30"));
  }
}
