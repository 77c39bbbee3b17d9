package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.FailureChoice;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Parties;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;

/** 收件即走: left at the hall and reviewed later; and 帮办代办: filled in by a helper. */
class DropOffTest {
  private static final Rulebook BOOK = SampleCatalogs.book();

  private static CasePlay dropped() {
    return ShopCase.submitted(
        CasePlay.of(BOOK),
        ShopCase.through(ShopCase.application(BOOK, SampleCatalogs.wish(TRADE)), Channel.DROP_OFF));
  }

  @Test
  @Rule("R32")
  void what_was_left_is_reviewed_within_two_hours_like_an_online_application() {
    CasePlay play = dropped();

    assertThat(play.due(ObligationKind.REVIEW_SUBMISSION, null)).isEqualTo("2026-03-02 12:00");
    assertThat(play.due(ObligationKind.TELL_DEFECTS, TRADE)).isEqualTo("2026-03-09 17:00");
    assertThat(play.messages()).isEmpty();
  }

  @Test
  @Rule({"R28", "R30", "R31"})
  void its_paper_is_digitised_and_goes_to_the_lead_within_two_hours_of_the_receipt() {
    CasePlay play = ShopCase.received(dropped());

    assertThat(play.duties(null))
        .containsExactly(ObligationKind.DIGITISE_AND_PUSH, ObligationKind.HAND_PAPER_TO_LEAD);
    assertThat(play.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 13:10");
    assertThat(play.due(ObligationKind.HAND_PAPER_TO_LEAD, null)).isEqualTo("2026-03-02 13:10");
    assertThat(play.messages())
        .as("Paper is not pushed at once")
        .noneMatch(m -> m.kind() == MessageKind.PUSH);
    CasePlay handed = play.does(Cast.officer(MARKET), new IntakeCommand.HandPaperToLead());
    assertThat(handed.state().custody().of(FORM).orElseThrow().holder())
        .isEqualTo(Party.department(MARKET, SampleCatalogs.COUNTY));
  }

  @Test
  @Rule("P-permission")
  void a_helper_fills_in_and_signs_nothing() {
    Application application = ShopCase.application(BOOK, SampleCatalogs.wish(TRADE));
    Actor helper = Cast.nearest(Role.HELPER);

    assertThat(CasePlay.of(BOOK).tries(helper, new IntakeCommand.Submit(application)).reasons())
        .as("Not alone")
        .containsExactly("P-permission NOT_PERMITTED");
    CasePlay play = ShopCase.submitted(CasePlay.of(BOOK), application);
    assertThat(CaseViews.seesWhole(play.state(), helper, BOOK)).isTrue();
    assertThat(
            play.tries(helper, new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of())).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(
            play.tries(helper, new ApprovalCommand.ChooseOnFailure(TRADE, FailureChoice.WITHDRAW))
                .reasons())
        .containsExactly("P-permission NOT_PERMITTED");
  }

  @Test
  @Rule("P-permission")
  void an_application_that_a_helper_filled_in_says_so() {
    Application assisted = ShopCase.application(BOOK, SampleCatalogs.wish(TRADE));
    Parties alone =
        Parties.of(Cast.person("applicant-1", PartyRole.APPLICANT, Cast.APPLICANT_ID, Cast.NAME));
    Application own =
        new Application(
            assisted.number(),
            assisted.pinned(),
            Channel.COUNTER,
            alone,
            assisted.wish(),
            assisted.supplies(),
            assisted.delivery(),
            assisted.method(),
            assisted.serviceConsent());

    assertThat(assisted.assisted()).isTrue();
    assertThat(own.assisted()).isFalse();
    assertThat(CasePlay.of(BOOK).tries(Cast.window(), new IntakeCommand.Submit(assisted)).reasons())
        .as("By word of mouth, entered at the window")
        .isEmpty();
  }
}
