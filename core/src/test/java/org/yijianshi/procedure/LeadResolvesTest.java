package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.JointCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.policy.ApprovalPolicy;
import org.yijianshi.policy.Policy;

/** Two departments disagree and the lead settles it; nothing else changes. */
class LeadResolvesTest {
  private static final Actor FIREMAN = Cast.officer(FIRE_RESCUE);
  private static final Actor LEAD = Cast.officer(MARKET);
  private static final Party LEADING = Party.department(MARKET, COUNTY);
  private static final String SUBJECT = "场所面积如何认定";

  private static JointCommand raise(@Nullable InstanceId instance) {
    return new JointCommand.RaiseToLead(FIRE_RESCUE, instance, SUBJECT);
  }

  private static JointCommand settle(int no) {
    return new JointCommand.LeadResolves(no, "以不动产登记为准");
  }

  @Test
  @Rule("P-leadResolution")
  void the_lead_owes_an_answer_within_three_working_days_and_no_state_moves() {
    CasePlay before = ShopCase.accepted(TRADE, FIRE);
    CasePlay play = before.does(FIREMAN, raise(TRADE));

    assertThat(play.due(ObligationKind.LEAD_RESOLVES, null)).isEqualTo("2026-03-06 17:00");
    assertThat(play.duty(ObligationKind.LEAD_RESOLVES, null).owedBy()).isEqualTo(LEADING);
    assertThat(play.state().instances()).isEqualTo(before.state().instances());
    assertThat(play.messages())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo(MessageKind.DISAGREEMENT);
              assertThat(m.to()).isEqualTo(LEADING);
              assertThat(m.content()).isEqualTo(Map.of("disagreement", "1", "by", "fire@411224"));
            });
    assertThat(play.state().joint().toString()).doesNotContain(SUBJECT);
    assertThat(play.last().command().toString()).doesNotContain(SUBJECT);
  }

  @Test
  @Rule("P-leadResolution")
  void the_policy_says_how_long_the_lead_has() {
    Rulebook book =
        SampleCatalogs.book(
            SampleCatalogs.shop(), Policy.builder().set(ApprovalPolicy.LEAD_RESOLVES, 1).build());
    CasePlay play =
        ShopCase.pushed(
            ShopCase.received(
                ShopCase.submitted(
                    CasePlay.of(book),
                    ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE)))));

    assertThat(play.does(FIREMAN, raise(null)).due(ObligationKind.LEAD_RESOLVES, null))
        .isEqualTo("2026-03-03 17:00");
  }

  @Test
  @Rule("P-leadResolution")
  void it_is_raised_once_by_a_department_of_the_case_while_the_case_is_in_progress() {
    CasePlay play = ShopCase.accepted(TRADE, FIRE);
    CasePlay raised = play.does(FIREMAN, raise(TRADE));

    assertThat(ShopCase.received(TRADE, FIRE).tries(FIREMAN, raise(null)).reasons())
        .containsExactly("P-leadResolution NOT_IN_PROGRESS");
    assertThat(raised.tries(FIREMAN, raise(TRADE)).reasons())
        .containsExactly("P-leadResolution ALREADY_RAISED");
    assertThat(raised.tries(FIREMAN, raise(FIRE)).reasons()).isEmpty();
    assertThat(play.tries(FIREMAN, raise(LOOK_UP)).reasons())
        .containsExactly("R2 UNKNOWN_INSTANCE");
    assertThat(play.tries(LEAD, raise(TRADE)).reasons())
        .as("Nobody speaks for another department")
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(
            play.tries(Cast.officer(WORKS), new JointCommand.RaiseToLead(WORKS, null, SUBJECT))
                .reasons())
        .containsExactly("P-permission UNKNOWN_CASE");
  }

  @Test
  @Rule("P-leadResolution")
  void the_lead_alone_settles_it_once_and_who_is_concerned_is_told() {
    CasePlay raised =
        ShopCase.accepted(TRADE, FIRE).does(FIREMAN, raise(TRADE)).does(FIREMAN, raise(FIRE));

    assertThat(raised.tries(FIREMAN, settle(1)).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(raised.tries(LEAD, settle(3)).reasons())
        .containsExactly("P-leadResolution NOTHING_OPEN");
    CasePlay settled = raised.does(LEAD, settle(1));
    assertThat(settled.state().obligations().find(ObligationKind.LEAD_RESOLVES, null)).hasSize(1);
    assertThat(settled.state().joint().disagreement(1).orElseThrow().open()).isFalse();
    assertThat(settled.state().joint().disagreement(2).orElseThrow().open()).isTrue();
    assertThat(settled.messages())
        .allMatch(m -> m.kind() == MessageKind.RESOLUTION)
        .extracting(Message::to)
        .containsExactly(Party.department(FIRE_RESCUE, COUNTY), LEADING);
    assertThat(settled.tries(LEAD, settle(1)).reasons())
        .containsExactly("P-leadResolution NOTHING_OPEN");
    assertThat(settled.does(LEAD, settle(2)).duties(null))
        .doesNotContain(ObligationKind.LEAD_RESOLVES);
  }

  @Test
  @Rule("P-leadResolution")
  void it_holds_up_no_decision_but_is_settled_before_the_case_closes() {
    CasePlay play =
        ShopCase.accepted(TRADE, FIRE)
            .does(FIREMAN, raise(TRADE))
            .does(FIREMAN, new ApprovalCommand.Deny(FIRE, ShopCase.adverse(), false));
    play = ShopCase.granted(play, TRADE);

    assertThat(play.state().stage()).isEqualTo(CaseStage.COMPLETED);
    assertThat(play.tries(LEAD, settle(1)).reasons()).isEmpty();
  }
}
