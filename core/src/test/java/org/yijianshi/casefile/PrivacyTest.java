package org.yijianshi.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.procedure.CaseViews;

/** Names, telephone numbers, addresses and accounts stay inside, whatever is printed. */
class PrivacyTest {
  private static final List<String> PERSONAL =
      List.of(Cast.NAME, Cast.PHONE, Cast.ADDRESS, Cast.APPLICANT_ID, "account-");

  private static void assertNothingPersonal(Object printed) {
    assertThat(String.valueOf(printed)).doesNotContain(PERSONAL);
  }

  @Test
  @Rule("P-materialVisibility")
  void nothing_that_is_printed_of_a_case_names_a_person() {
    CasePlay play = ShopCase.closed();

    assertNothingPersonal(play.state());
    assertNothingPersonal(play.state().filing());
    assertNothingPersonal(play.state().instances());
    assertNothingPersonal(play.state().materials());
    assertNothingPersonal(play.state().custody());
    assertNothingPersonal(play.state().obligations().open());
    assertNothingPersonal(play.state().milestones());
    assertNothingPersonal(
        CaseViews.of(play.state(), Cast.applicant(), play.book(), play.now()).orElseThrow());
    assertNothingPersonal(play.story());
    for (CasePlay.Act act : play.acts()) {
      assertNothingPersonal(act.command());
      assertNothingPersonal(act.decision());
      assertNothingPersonal(act.commit());
      assertNothingPersonal(act.messages());
      act.messages().forEach(m -> assertNothingPersonal(m.content()));
    }
  }

  @Test
  @Rule("P-materialVisibility")
  void no_refusal_names_a_person_in_either_language() {
    CasePlay submitted = ShopCase.submitted();
    CasePlay bare =
        ShopCase.submitted(
            CasePlay.of(SampleCatalogs.book()),
            ShopCase.with(
                ShopCase.application(SampleCatalogs.book(), SampleCatalogs.wish()),
                java.util.Map.of()));
    List<CasePlay> refused =
        List.of(
            bare.tries(Cast.window(), new IntakeCommand.Receive(Set.of())),
            submitted.tries(Cast.officer(MARKET), ShopCase.grant(SampleCatalogs.SIGN)),
            submitted.tries(Cast.officer(MARKET), ShopCase.grant(SampleCatalogs.TRADE)),
            submitted.tries(Cast.applicant(), new IntakeCommand.Receive(Set.of())),
            submitted.tries(Cast.officer(MARKET), ShopCase.archive(MARKET)));

    for (CasePlay play : refused) {
      assertThat(play.refusals()).isNotEmpty();
      assertNothingPersonal(play.refusals());
      play.refusals().forEach(v -> assertNothingPersonal(v.message().zh() + v.message().en()));
    }
  }
}
