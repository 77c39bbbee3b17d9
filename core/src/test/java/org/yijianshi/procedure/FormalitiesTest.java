package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.catalog.Formality;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Policy;

/** 本人亲自办理、监护人共同办理、共同申请: who has to act for themselves. */
class FormalitiesTest {
  private static final Actor PARTNER = Actor.applicant("account-partner");
  private static final Actor AGENT = Cast.nearest(Role.AGENT);
  private static final Actor GUARDIAN = Cast.nearest(Role.GUARDIAN);

  private static Rulebook book(Formality formality, InstanceId... of) {
    List<Item> items =
        SampleCatalogs.items().stream()
            .map(
                i ->
                    List.of(of).stream().anyMatch(id -> id.item().equals(i.code()))
                        ? i.toBuilder().formalities(Set.of(formality)).build()
                        : i)
            .toList();
    return SampleCatalogs.book(
        SampleCatalogs.catalog(items, SampleCatalogs.dependencies()), Policy.builder().build());
  }

  private static Application application(Rulebook book, InstanceId... items) {
    return ShopCase.application(book, SampleCatalogs.wish(items));
  }

  private static CasePlay submitted(Rulebook book, InstanceId... items) {
    return ShopCase.submitted(CasePlay.of(book), application(book, items));
  }

  private static WithdrawalCommand withdraw(InstanceId... items) {
    return new WithdrawalCommand.Withdraw(Set.of(items), Map.of());
  }

  private static ItemState state(CasePlay play, InstanceId id) {
    return play.state().instance(id).orElseThrow().state();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"AGENT", "HANDLER"})
  @Rule("R20")
  void nobody_applies_by_mandate_for_what_is_done_in_person(Role role) {
    Rulebook book = book(Formality.IN_PERSON, TRADE);
    Actor actor = Cast.nearest(role);
    CasePlay play = CasePlay.of(book);

    assertThat(play.tries(actor, new IntakeCommand.Submit(application(book, TRADE))).refusals())
        .extracting(v -> v.rule() + " " + v.code() + " " + v.where())
        .containsExactly("R20 IN_PERSON " + TRADE);
    assertThat(play.tries(actor, new IntakeCommand.Submit(application(book, FIRE))).reasons())
        .isEmpty();
    assertThat(
            play.tries(Cast.applicant(), new IntakeCommand.Submit(application(book, TRADE)))
                .reasons())
        .isEmpty();
    assertThat(play.tries(GUARDIAN, new IntakeCommand.Submit(application(book, TRADE))).reasons())
        .as("A guardian acts by law, not by mandate")
        .isEmpty();
  }

  @Test
  @Rule({"R20", "R44"})
  void nor_withdraws_it_by_mandate() {
    CasePlay play = submitted(book(Formality.IN_PERSON, TRADE), TRADE, FIRE);

    assertThat(play.tries(AGENT, withdraw(TRADE)).reasons()).containsExactly("R20 IN_PERSON");
    assertThat(play.tries(AGENT, withdraw(FIRE)).reasons()).isEmpty();
    assertThat(play.tries(Cast.applicant(), withdraw(TRADE)).reasons()).isEmpty();
  }

  @Test
  @Rule("R20")
  void two_guardians_stand_in_the_application_where_the_item_asks_for_both() {
    Rulebook book = book(Formality.BOTH_GUARDIANS, TRADE);
    CasePlay play = CasePlay.of(book);

    assertThat(play.tries(GUARDIAN, new IntakeCommand.Submit(application(book, TRADE))).reasons())
        .containsExactly("R20 BOTH_GUARDIANS");
    assertThat(play.tries(GUARDIAN, new IntakeCommand.Submit(of(book, parents()))).reasons())
        .isEmpty();
  }

  @Test
  @Rule({"R20", "R44"})
  void what_needs_two_guardians_is_withdrawn_by_both() {
    Rulebook book = book(Formality.BOTH_GUARDIANS, TRADE);
    CasePlay play = ShopCase.submitted(CasePlay.of(book), of(book, parents()));
    Actor other = new Actor("account-other", EnumSet.of(Role.GUARDIAN), null, null, null, null);

    assertThat(play.tries(Cast.applicant(), withdraw(TRADE)).reasons())
        .containsExactly("R44 NEEDS_ALL");
    CasePlay one = play.does(GUARDIAN, withdraw(TRADE));
    assertThat(state(one, TRADE)).isEqualTo(ItemState.LODGED);
    assertThat(state(one.does(other, withdraw(TRADE)), TRADE)).isEqualTo(ItemState.WITHDRAWN);
  }

  private static Application of(Rulebook book, Parties parties) {
    Application a = application(book, TRADE);
    return new Application(
        a.number(),
        a.pinned(),
        a.channel(),
        parties,
        a.wish(),
        a.supplies(),
        a.delivery(),
        a.method(),
        a.serviceConsent());
  }

  private static Parties parents() {
    List<Participant> all = new java.util.ArrayList<>(Cast.parties().participants());
    all.add(Cast.person("guardian-2", PartyRole.GUARDIAN, "account-other", "乙某"));
    return new Parties(all);
  }

  @Test
  @Rule("R44")
  void what_applicants_share_goes_on_until_the_last_of_them_has_withdrawn_it() {
    CasePlay play =
        ShopCase.accepted(
            ShopCase.pushed(
                ShopCase.received(submitted(book(Formality.ALL_APPLICANTS, TRADE), TRADE, FIRE))));
    CasePlay one = play.does(Cast.applicant(), withdraw(TRADE));

    assertThat(one.events())
        .containsExactly(new WithdrawalEvent.WithdrawalAgreed(TRADE, "applicant-1"));
    assertThat(state(one, TRADE)).isEqualTo(ItemState.ACCEPTED);
    assertThat(one.duties(TRADE)).isEqualTo(play.duties(TRADE));
    assertThat(one.messages())
        .extracting(m -> m.kind() + " " + m.to().key())
        .containsExactly(
            MessageKind.WITHDRAWAL_PROPOSED + " " + Party.applicant("applicant-2").key(),
            MessageKind.WITHDRAWAL_PROPOSED + " " + Party.applicant("guardian-1").key());
    assertThat(one.tries(Cast.applicant(), withdraw(TRADE)).reasons())
        .containsExactly("R44 ALREADY_AGREED");
    assertThat(one.tries(AGENT, withdraw(TRADE)).reasons())
        .as("An agent does not know the will of all")
        .containsExactly("R44 NEEDS_ALL");
    CasePlay both = one.does(PARTNER, withdraw(TRADE));
    assertThat(state(both, TRADE)).isEqualTo(ItemState.WITHDRAWN);
    assertThat(both.duties(TRADE)).doesNotContain(ObligationKind.DECIDE);
    assertThat(state(both, FIRE)).isEqualTo(ItemState.ACCEPTED);
  }

  @Test
  @Rule("R44")
  void one_applicant_alone_withdraws_what_nobody_shares() {
    CasePlay play = submitted(book(Formality.ALL_APPLICANTS, TRADE), TRADE, FIRE);

    CasePlay withdrawn = play.does(Cast.applicant(), withdraw(TRADE, FIRE));
    assertThat(state(withdrawn, FIRE)).isEqualTo(ItemState.WITHDRAWN);
    assertThat(state(withdrawn, TRADE)).isEqualTo(ItemState.LODGED);
  }

  @Test
  @Rule({"R44", "P-predecessorFailure"})
  void nor_does_one_withdraw_it_by_choosing_so_for_a_failed_predecessor() {
    Rulebook book = book(Formality.ALL_APPLICANTS, SIGN);
    CasePlay play = submitted(book, TRADE, SIGN);
    Map<InstanceId, FailureChoice> choice = Map.of(SIGN, FailureChoice.WITHDRAW);

    assertThat(
            play.tries(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), choice))
                .reasons())
        .containsExactly("R44 NEEDS_ALL");
    CasePlay failed =
        ShopCase.accepted(ShopCase.pushed(ShopCase.received(play)))
            .does(
                ShopCase.officerOf(
                    ShopCase.accepted(ShopCase.pushed(ShopCase.received(play))), TRADE),
                new ApprovalCommand.Deny(TRADE, ShopCase.adverse(), false));
    assertThat(
            failed
                .tries(
                    Cast.applicant(),
                    new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.WITHDRAW))
                .reasons())
        .containsExactly("R44 NEEDS_ALL");
    assertThat(
            failed
                .tries(
                    Cast.applicant(),
                    new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.REASONED_DENIAL))
                .reasons())
        .isEmpty();
    CasePlay agreed =
        failed
            .does(PARTNER, withdraw(SIGN))
            .does(
                Cast.applicant(),
                new ApprovalCommand.ChooseOnFailure(SIGN, FailureChoice.WITHDRAW));
    assertThat(state(agreed, SIGN)).isEqualTo(ItemState.WITHDRAWN);
  }

  @Test
  @Rule("R20")
  void every_formality_has_a_name_of_its_own() {
    TreeSet<String> names = new TreeSet<>();
    for (Formality formality : Formality.values()) {
      names.add(formality.label().zh());
    }
    assertThat(names).hasSize(Formality.values().length);
  }
}
