package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.policy.AcceptancePolicy;
import org.yijianshi.policy.DeemedAcceptance;
import org.yijianshi.policy.Policy;

/** Which items silence accepts: by the law licences, by the policy every item. */
class DeemedItemsTest {
  private static final InstanceId TRADE = SampleCatalogs.TRADE;
  private static final InstanceId LOOK_UP = SampleCatalogs.LOOK_UP;
  private static final String LATER = "2026-03-09T17:01";

  private static CasePlay submitted(DeemedAcceptance which) {
    Policy policy = Policy.builder().set(AcceptancePolicy.DEEMED_ACCEPTANCE, which).build();
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), policy);
    return ShopCase.submitted(
        CasePlay.of(book), ShopCase.application(book, SampleCatalogs.wish(TRADE, LOOK_UP)));
  }

  @Test
  @Rule({"XKF-32-4", "P-deemedAcceptance"})
  void by_the_law_the_five_days_run_for_licences_alone() {
    CasePlay play = submitted(DeemedAcceptance.LICENCES);

    assertThat(play.due(ObligationKind.TELL_DEFECTS, TRADE)).isEqualTo("2026-03-09 17:00");
    assertThat(play.duties(LOOK_UP)).doesNotContain(ObligationKind.TELL_DEFECTS);
    assertThat(Sweep.due(play.state(), play.book(), CasePlay.time(LATER)))
        .contains(new AcceptanceCommand.DeemAccepted(TRADE))
        .doesNotContain(new AcceptanceCommand.DeemAccepted(LOOK_UP));
    CasePlay tried =
        play.at(LATER).tries(Actor.system(), new AcceptanceCommand.DeemAccepted(LOOK_UP));
    assertThat(tried.reasons()).containsExactly("XKF-32-4 NOT_DEEMED");
  }

  @Test
  @Rule("P-deemedAcceptance")
  void by_the_policy_they_run_for_every_item_licences_included() {
    CasePlay play = submitted(DeemedAcceptance.ALL_ITEMS);

    assertThat(play.due(ObligationKind.TELL_DEFECTS, LOOK_UP)).isEqualTo("2026-03-09 17:00");
    assertThat(Sweep.due(play.state(), play.book(), CasePlay.time(LATER)))
        .contains(
            new AcceptanceCommand.DeemAccepted(TRADE), new AcceptanceCommand.DeemAccepted(LOOK_UP));
    CasePlay deemed =
        play.at(LATER)
            .does(Actor.system(), new AcceptanceCommand.DeemAccepted(TRADE))
            .does(Actor.system(), new AcceptanceCommand.DeemAccepted(LOOK_UP));
    assertThat(deemed.state().all()).allMatch(i -> i.state() == ItemState.ACCEPTED);
    CasePlay early =
        play.at("2026-03-09T16:59")
            .tries(Actor.system(), new AcceptanceCommand.DeemAccepted(LOOK_UP));
    assertThat(early.reasons()).containsExactly("XKF-32-4 NOT_DEEMED");
  }
}
