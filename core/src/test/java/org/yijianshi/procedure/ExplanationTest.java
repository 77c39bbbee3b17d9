package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.condition.FactValue;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.MessageKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Party;
import org.yijianshi.plan.Wish;

/** Please clarify; and: that is not so. Neither stops a clock, ends an item or adds one. */
class ExplanationTest {
  private static final AcceptanceCommand ASK =
      new AcceptanceCommand.RequestExplanation(TRADE, "请说明经营范围");
  private static final String DIGEST = "sha-256:" + "e".repeat(64);
  private static final AcceptanceCommand EXPLAIN = new AcceptanceCommand.Explain(TRADE, DIGEST);

  private static CasePlay asked() {
    return ShopCase.accepted(TRADE).does(Cast.officer(MARKET), ASK);
  }

  private static ItemInstance trade(CasePlay play) {
    return play.state().instance(TRADE).orElseThrow();
  }

  private static CasePlay disputed(CasePlay play, String fact, FactValue found) {
    return play.tries(Cast.officer(MARKET), new AcceptanceCommand.DisputeFact(TRADE, fact, found));
  }

  @Test
  @Rule("R39")
  void the_applicant_is_asked_and_no_clock_stops() {
    CasePlay accepted = ShopCase.accepted(TRADE);
    CasePlay play = accepted.does(Cast.officer(MARKET), ASK);

    assertThat(play.state().obligations()).isEqualTo(accepted.state().obligations());
    assertThat(trade(play).state()).isEqualTo(ItemState.ACCEPTED);
    assertThat(trade(play).intake().questions()).containsExactly("请说明经营范围");
    assertThat(play.messages())
        .extracting(m -> m.kind() + " " + m.to().name() + " " + m.content())
        .containsExactly(
            "EXPLANATION_REQUESTED applicant-1 {question=请说明经营范围}",
            "EXPLANATION_REQUESTED applicant-2 {question=请说明经营范围}");
  }

  @Test
  @Rule("R39")
  void one_answer_explains_everything_that_was_asked() {
    CasePlay play = asked().does(Cast.officer(MARKET), ASK).tries(Cast.applicant(), EXPLAIN);

    assertThat(play.reasons()).isEmpty();
    assertThat(trade(play).intake().questions()).isEmpty();
    assertThat(play.messages())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.kind()).isEqualTo(MessageKind.EXPLANATION);
              assertThat(m.to()).isEqualTo(Party.department(MARKET, COUNTY));
              assertThat(m.content()).isEqualTo(Map.of("explanation", DIGEST));
            });
    assertThat(play.tries(Cast.applicant(), EXPLAIN).reasons()).containsExactly("R39 NOTHING_OPEN");
  }

  @Test
  @Rule("R39")
  void silence_ends_nothing_and_keeps_nobody_from_deciding() {
    CasePlay play = asked().after(Duration.ofDays(60));

    assertThat(Sweep.due(play.state(), play.book(), play.now()))
        .noneMatch(c -> c instanceof ApprovalCommand.Terminate);
    assertThat(play.tries(Cast.officer(MARKET), ShopCase.grant(TRADE)).reasons()).isEmpty();
  }

  @Test
  @Rule("R39")
  void only_what_is_under_review_is_asked_about() {
    assertThat(ShopCase.pushed(TRADE).tries(Cast.officer(MARKET), ASK).reasons())
        .containsExactly("R36 WRONG_STATE");
    CasePlay granted = ShopCase.granted(asked(), TRADE);
    assertThat(granted.tries(Cast.officer(MARKET), ASK).reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
    assertThat(granted.tries(Cast.applicant(), EXPLAIN).reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AcceptanceCommand.RequestExplanation(TRADE, ""));
  }

  @Test
  @Rule("P-permission")
  void whoever_may_correct_for_the_applicant_may_explain() {
    Actor corrects = Actor.agent("account-agent", Mandate.forActs(Act.CORRECT));

    assertThat(asked().tries(corrects, EXPLAIN).reasons()).isEmpty();
    assertThat(asked().tries(Cast.agent(), EXPLAIN).reasons())
        .as("A mandate to submit alone")
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(asked().tries(Cast.window(), EXPLAIN).reasons()).isEmpty();
  }

  @Test
  @Rule("R2")
  void a_department_says_what_it_found_and_the_applicant_is_told_the_choices() {
    CasePlay pushed = ShopCase.pushed(TRADE, FIRE, SIGN);
    CasePlay play = disputed(pushed, "sign", FactValue.of(false));

    assertThat(play.reasons()).isEmpty();
    assertThat(play.events())
        .containsExactly(
            new AcceptanceEvent.FactDisputed(
                TRADE, "sign", FactValue.of(false), List.of(), List.of(SIGN.item())));
    assertThat(trade(play).intake().disputed()).containsExactly("sign");
    assertThat(play.state().instances().keySet())
        .as("Nothing is added or taken away")
        .isEqualTo(pushed.state().instances().keySet());
    assertThat(play.state().obligations()).isEqualTo(pushed.state().obligations());
    assertThat(play.messages()).hasSize(2).allMatch(m -> m.kind() == MessageKind.FACT_DISPUTED);
    assertThat(play.messages().get(0).content())
        .isEqualTo(
            Map.of(
                "fact",
                "sign",
                "choices",
                "WITHDRAW_AND_REAPPLY,SUPPLEMENT",
                "needed",
                "",
                "needless",
                "S01-03"));
  }

  @Test
  @Rule("R2")
  void an_item_that_is_needed_after_all_is_named_and_not_added() {
    Rulebook book = SampleCatalogs.book();
    CasePlay play =
        ShopCase.pushed(
            ShopCase.received(
                ShopCase.submitted(
                    CasePlay.of(book),
                    ShopCase.application(
                        book,
                        Wish.all(
                                SampleCatalogs.SHOP,
                                COUNTY,
                                SampleCatalogs.facts().with("sign", false))
                            .picking(Set.of(TRADE.item()))))));
    play = disputed(play, "sign", FactValue.of(true));

    assertThat(play.reasons()).isEmpty();
    assertThat(play.messages().get(0).content())
        .containsEntry("needed", "S01-03")
        .containsEntry("needless", "");
    assertThat(play.state().instances().keySet()).containsExactly(TRADE);
  }

  @Test
  @Rule("R2")
  void what_is_found_must_be_a_fact_that_is_asked_for_and_otherwise() {
    CasePlay pushed = ShopCase.pushed(TRADE);

    assertThat(disputed(pushed, "weather", FactValue.of(true)).reasons())
        .containsExactly("R2 UNKNOWN_FACT");
    assertThat(disputed(pushed, "leased", FactValue.of(true)).reasons())
        .containsExactly("R2 FACT_AS_STATED");
    assertThat(disputed(pushed, "leased", FactValue.of("no")).refusals())
        .singleElement()
        .satisfies(v -> assertThat(v.code()).isEqualTo("WRONG_KIND_OF_FACT"));
    assertThat(disputed(pushed, "leased", FactValue.of(false)).reasons()).isEmpty();
  }

  @Test
  @Rule("R2")
  void before_the_push_the_department_knows_nothing_and_after_the_end_it_is_too_late() {
    FactValue no = FactValue.of(false);

    assertThat(disputed(ShopCase.received(TRADE), "leased", no).reasons())
        .containsExactly("R30 NOT_PUSHED");
    assertThat(disputed(ShopCase.accepted(TRADE), "leased", no).reasons()).isEmpty();
    CasePlay withdrawn =
        ShopCase.pushed(TRADE)
            .does(Cast.applicant(), new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()));
    assertThat(disputed(withdrawn, "leased", no).reasons())
        .containsExactly("R39 ALREADY_CONCLUDED");
  }
}
