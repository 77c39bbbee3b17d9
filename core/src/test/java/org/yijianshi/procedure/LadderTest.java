package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.DutyCommand.Escalate;
import org.yijianshi.casefile.DutyCommand.Remind;
import org.yijianshi.casefile.Overdue;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.policy.Outsiders;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.Rung;
import org.yijianshi.policy.SupervisionPolicy;

/** 督办: who hears of a duty that is near its limit or past it, once each, and whose fault it is. */
class LadderTest {

  /** Everything that the sweep finds now is done by the system. */
  private static CasePlay swept(CasePlay play) {
    CasePlay next = play;
    // What one command does may make the next one needless: each is asked for anew.
    List<CaseCommand> due = Sweep.due(next.state(), next.book(), next.now());
    while (!due.isEmpty()) {
      next = next.does(Actor.system(), due.get(0));
      due = Sweep.due(next.state(), next.book(), next.now());
    }
    return next;
  }

  private static List<String> told(CasePlay play, int from) {
    return play.allMessages().stream()
        .skip(from)
        .filter(m -> m.kind() == MessageKind.ESCALATION)
        .map(LadderTest::told)
        .toList();
  }

  private static String told(Message message) {
    return message.content().get("duty")
        + " "
        + message.content().get("light")
        + " → "
        + message.to();
  }

  private static CasePlay pushed(Policy policy, InstanceId... only) {
    var book = SampleCatalogs.book(SampleCatalogs.shop(), policy);
    return ShopCase.pushed(
        ShopCase.received(
            ShopCase.submitted(
                CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(only)))));
  }

  private static List<String> acceptanceTold(CasePlay before, CasePlay after) {
    return told(after, before.allMessages().size()).stream()
        .filter(t -> t.startsWith("DECIDE_ACCEPTANCE"))
        .toList();
  }

  @Test
  @Rule("R14")
  void yellow_goes_to_the_chief_representative_red_to_the_lead_lasting_red_above_it() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(FIRE));
    assertThat(play.due(ObligationKind.DECIDE_ACCEPTANCE, FIRE)).isEqualTo("2026-03-03 17:00");

    CasePlay green = swept(play.at("2026-03-03T14:59"));
    assertThat(acceptanceTold(play, green)).isEmpty();

    CasePlay yellow = swept(green.at("2026-03-03T15:00"));
    assertThat(acceptanceTold(green, yellow))
        .containsExactly("DECIDE_ACCEPTANCE YELLOW → CHIEF_REPRESENTATIVE:fire@411224");

    CasePlay red = swept(yellow.at("2026-03-03T17:01"));
    assertThat(acceptanceTold(yellow, red))
        .containsExactly("DECIDE_ACCEPTANCE RED → DEPARTMENT:market@411224");

    CasePlay oneDay = swept(red.at("2026-03-04T17:00"));
    assertThat(acceptanceTold(red, oneDay)).as("Red for one working day, not more").isEmpty();
    CasePlay lasting = swept(oneDay.at("2026-03-04T17:01"));
    assertThat(acceptanceTold(oneDay, lasting))
        .containsExactly("DECIDE_ACCEPTANCE RED → SERVICE_ADMINISTRATION:411224");
    assertThat(acceptanceTold(lasting, swept(lasting.at("2026-03-06T17:00"))))
        .as("Nobody hears twice")
        .isEmpty();
  }

  @Test
  @Rule("R14")
  void a_sweep_that_comes_late_skips_nobody_and_one_that_comes_twice_tells_nobody_again() {
    CasePlay play = ShopCase.paperHanded(ShopCase.pushed(FIRE));

    CasePlay late = swept(play.at("2026-03-05T09:00"));

    assertThat(acceptanceTold(play, late))
        .containsExactly(
            "DECIDE_ACCEPTANCE RED → CHIEF_REPRESENTATIVE:fire@411224",
            "DECIDE_ACCEPTANCE RED → DEPARTMENT:market@411224",
            "DECIDE_ACCEPTANCE RED → SERVICE_ADMINISTRATION:411224");
    assertThat(Sweep.due(late.state(), late.book(), late.now()))
        .noneMatch(c -> c instanceof Escalate);
  }

  @Test
  @Rule("R14")
  void above_the_lead_stands_the_administration_and_above_a_window_its_hall() {
    CasePlay lead = ShopCase.paperHanded(ShopCase.pushed(TRADE));
    assertThat(acceptanceTold(lead, swept(lead.at("2026-03-03T17:01"))))
        .containsExactly(
            "DECIDE_ACCEPTANCE RED → CHIEF_REPRESENTATIVE:market@411224",
            "DECIDE_ACCEPTANCE RED → SERVICE_ADMINISTRATION:411224");

    CasePlay window = ShopCase.received(FIRE);
    assertThat(window.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 13:10");
    assertThat(told(swept(window.at("2026-03-02T13:11")), 0))
        .filteredOn(t -> t.startsWith("DIGITISE"))
        .containsExactly("DIGITISE_AND_PUSH RED → HALL_MANAGEMENT:411224");
  }

  @Test
  @Rule("R14")
  void a_breach_of_the_law_goes_straight_to_the_top_that_answers_for_the_body() {
    CasePlay play = ShopCase.accepted(TRADE);
    assertThat(play.due(ObligationKind.DECIDE_BY_LAW, TRADE)).isEqualTo("2026-03-31 17:00");

    CasePlay red = swept(play.at("2026-03-31T17:01"));

    assertThat(told(red, play.allMessages().size()))
        .filteredOn(t -> t.startsWith("DECIDE_BY_LAW"))
        .containsExactly(
            "DECIDE_BY_LAW RED → CHIEF_REPRESENTATIVE:market@411224",
            "DECIDE_BY_LAW RED → SERVICE_ADMINISTRATION:411224",
            "DECIDE_BY_LAW RED → SUPERVISION_OFFICE:411224");
    int no = play.duty(ObligationKind.DECIDE_BY_LAW, TRADE).no();
    assertThat(red.state().attention().overdue().get(no))
        .isEqualTo(new Overdue(ShopCase.party(MARKET), Overdue.Breach.STATUTE));
  }

  @Test
  @Rule("R14")
  void a_body_outside_the_local_government_answers_to_its_own_superior() {
    assertThat(top(Policy.defaults())).isEqualTo("SUPERIOR:fire@411224");
    assertThat(
            top(
                Policy.builder()
                    .set(SupervisionPolicy.ESCALATION_OUTSIDERS, Outsiders.SUPERVISION_OFFICE)
                    .build()))
        .isEqualTo("SUPERVISION_OFFICE:411224");
  }

  private static String top(Policy policy) {
    CasePlay play = pushed(policy, FIRE);
    return new Ladder(play.state(), play.book())
        .on(Rung.SUPERVISION_OFFICE, ShopCase.party(FIRE_RESCUE))
        .key();
  }

  @Test
  @Rule("R14")
  void every_rung_is_the_policys() {
    Policy policy =
        Policy.builder()
            .set(SupervisionPolicy.ESCALATION_YELLOW, Rung.LEAD_DEPARTMENT)
            .set(SupervisionPolicy.ESCALATION_RED, Rung.SERVICE_ADMINISTRATION)
            .set(SupervisionPolicy.ESCALATION_STILL_RED, Rung.SUPERVISION_OFFICE)
            .set(SupervisionPolicy.ESCALATION_STILL_RED_AFTER, 3)
            .build();
    CasePlay play = pushed(policy, FIRE);

    assertThat(highest(play.at("2026-03-03T15:00"), FIRE)).isEqualTo(Rung.LEAD_DEPARTMENT);
    assertThat(highest(play.at("2026-03-03T17:01"), FIRE)).isEqualTo(Rung.SERVICE_ADMINISTRATION);
    assertThat(highest(play.at("2026-03-06T17:00"), FIRE)).isEqualTo(Rung.SERVICE_ADMINISTRATION);
    assertThat(highest(play.at("2026-03-06T17:01"), FIRE)).isEqualTo(Rung.SUPERVISION_OFFICE);

    CasePlay byLaw =
        ShopCase.accepted(
            pushed(
                    Policy.builder()
                        .set(SupervisionPolicy.ESCALATION_BREACH, Rung.SERVICE_ADMINISTRATION)
                        .build(),
                    TRADE)
                .at("2026-03-03T09:30"));
    assertThat(
            new Ladder(byLaw.state(), byLaw.book())
                .due(
                    byLaw.duty(ObligationKind.DECIDE_BY_LAW, TRADE),
                    CasePlay.time("2026-03-31T17:01")))
        .isEqualTo(Rung.SERVICE_ADMINISTRATION);
  }

  private static @Nullable Rung highest(CasePlay play, InstanceId id) {
    return new Ladder(play.state(), play.book())
        .due(play.duty(ObligationKind.DECIDE_ACCEPTANCE, id), play.now());
  }

  @Test
  @Rule("R14")
  void whoever_keeps_a_successor_waiting_causes_its_delay() {
    CasePlay play = ShopCase.accepted(TRADE, SIGN);
    String due = play.due(ObligationKind.DECIDE_BY_LAW, SIGN);

    CasePlay red = swept(play.at("2026-03-31T17:01"));

    assertThat(due).isEqualTo("2026-03-31 17:00");
    int no = play.duty(ObligationKind.DECIDE_BY_LAW, SIGN).no();
    assertThat(Objects.requireNonNull(red.state().attention().overdue().get(no)).causedBy())
        .isEqualTo(ShopCase.party(MARKET));
    CasePlay settled = ShopCase.granted(play.at("2026-03-10T10:00"), TRADE);
    CasePlay own = swept(settled.at("2026-03-31T17:01"));
    assertThat(Objects.requireNonNull(own.state().attention().overdue().get(no)).causedBy())
        .isEqualTo(ShopCase.party(SampleCatalogs.WORKS));
  }

  @Test
  @Rule("R14")
  void what_a_late_duty_breaks_is_the_promise_the_law_or_the_working_rules() {
    CasePlay play = ShopCase.accepted(TRADE);
    assertThat(Ladder.breach(play.duty(ObligationKind.DECIDE, TRADE)))
        .isEqualTo(Overdue.Breach.PROMISE);
    assertThat(Ladder.breach(play.duty(ObligationKind.DECIDE_BY_LAW, TRADE)))
        .isEqualTo(Overdue.Breach.STATUTE);
    assertThat(Ladder.breach(ShopCase.received(TRADE).duty(ObligationKind.DIGITISE_AND_PUSH, null)))
        .isEqualTo(Overdue.Breach.NONE);
  }

  @Test
  @Rule("R14")
  void nothing_is_escalated_early_twice_or_without_a_duty_and_by_the_system_alone() {
    CasePlay play = ShopCase.pushed(FIRE);
    int no = play.duty(ObligationKind.DECIDE_ACCEPTANCE, FIRE).no();
    Escalate toChief = new Escalate(no, Rung.CHIEF_REPRESENTATIVE);

    assertThat(play.tries(Actor.system(), toChief).reasons()).containsExactly("R14 TOO_EARLY");
    CasePlay yellow = play.at("2026-03-03T15:00");
    assertThat(
            yellow.tries(Actor.system(), new Escalate(no, Rung.SERVICE_ADMINISTRATION)).reasons())
        .containsExactly("R14 TOO_EARLY");
    CasePlay done = yellow.does(Actor.system(), toChief);
    assertThat(done.tries(Actor.system(), toChief).reasons())
        .containsExactly("R14 ESCALATED_ALREADY");
    assertThat(play.tries(Actor.system(), new Escalate(99, Rung.LEAD_DEPARTMENT)).reasons())
        .containsExactly("R14 NOTHING_OPEN");
    assertThat(yellow.tries(Cast.window(), toChief).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(play.tries(Actor.system(), new Remind(99)).reasons())
        .containsExactly("R14 NOTHING_OPEN");
  }

  @Test
  @Rule("R14")
  void the_applicant_is_reminded_of_a_choice_when_its_time_turns_yellow() {
    CasePlay play = ShopCase.accepted(TRADE, SIGN).at("2026-03-04T10:00");
    play =
        play.does(
            Cast.officer(MARKET),
            new org.yijianshi.casefile.ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));
    assertThat(play.due(ObligationKind.CHOOSE, SIGN)).isEqualTo("2026-03-25 17:00");
    int no = play.duty(ObligationKind.CHOOSE, SIGN).no();
    CasePlay before = play.at("2026-03-20T16:59");
    CasePlay yellow = play.at("2026-03-20T17:00");

    assertThat(before.tries(Actor.system(), new Remind(no)).reasons())
        .containsExactly("P-predecessorFailure TOO_EARLY");
    CasePlay reminded = yellow.does(Actor.system(), new Remind(no));
    assertThat(reminded.messages())
        .extracting(m -> m.kind() + " " + m.to() + " " + m.content().get("duty"))
        .containsExactly("REMINDER APPLICANT:applicant-1 CHOOSE");
    assertThat(reminded.tries(Actor.system(), new Remind(no)).reasons())
        .containsExactly("P-predecessorFailure TOO_EARLY");
    assertThat(told(swept(reminded.at("2026-04-30T10:00")), 0))
        .as("An applicant's duty is nobody's to escalate")
        .noneMatch(t -> t.startsWith("CHOOSE"));
  }
}
