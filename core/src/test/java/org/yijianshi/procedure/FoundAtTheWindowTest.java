package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_LIST;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.procedure.CorrectionPlay.defect;
import static org.yijianshi.procedure.CorrectionPlay.lacking;
import static org.yijianshi.procedure.CorrectionPlay.notice;
import static org.yijianshi.procedure.CorrectionPlay.receives;
import static org.yijianshi.procedure.CorrectionPlay.resubmits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.SupplyCommand;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.policy.MaterialPolicy;
import org.yijianshi.policy.Policy;

/**
 * Cases that random histories brought to a standstill at the intake window, each told once by hand.
 */
class FoundAtTheWindowTest {
  private static final SupplyCommand.CheckCredit BAD = new SupplyCommand.CheckCredit(true, "XY-1");

  private static CasePlay promised(Policy policy) {
    return SupplyCases.submitted(policy, LEASE, SupplyCases.following("2026-03-12"), TRADE);
  }

  /** The form was corrected after a notice; then the credit record turns out bad. */
  private static CasePlay corrected(Policy policy) {
    CasePlay told = notice(promised(policy), "BZ-1", defect(FORM, TRADE));
    return resubmits(told.at("2026-03-02T11:00"), Map.of(FORM, SampleCatalogs.paper("8")), TRADE)
        .does(Cast.window(), BAD);
  }

  @Test
  @Rule({"R27", "P-deferral"})
  void a_notice_may_tell_what_a_credit_record_found_since_has_taken_away() {
    CasePlay stuck = corrected(Policy.defaults());
    assertThat(receives(stuck).reasons()).containsExactly("P-deferral CREDIT_RESTRICTED");

    CasePlay told = notice(stuck, "BZ-2", defect(LEASE, TRADE));

    assertThat(told.reasons()).isEmpty();
    CasePlay brought =
        resubmits(told.at("2026-03-02T14:00"), Map.of(LEASE, SupplyCases.copy("a")), TRADE);
    assertThat(receives(brought).reasons()).isEmpty();
    CasePlay clear =
        corrected(Policy.defaults())
            .does(Cast.window(), new SupplyCommand.CheckCredit(false, "XY-2"));
    assertThat(notice(clear, "BZ-2", defect(LEASE, TRADE)).reasons())
        .as("Signed for before the first notice, and good")
        .containsExactly("R27 SAID_BEFORE");
    Policy blind = Policy.builder().set(MaterialPolicy.CREDIT_CHECK, false).build();
    assertThat(notice(corrected(blind), "BZ-2", defect(LEASE, TRADE)).reasons())
        .as("Nobody asks for the record here")
        .containsExactly("R27 SAID_BEFORE");
  }

  @Test
  @Rule({"R25", "R27", "P-deferral"})
  void and_it_leaves_nothing_of_that_out() {
    CasePlay bad = promised(Policy.defaults()).does(Cast.window(), BAD);

    assertThat(notice(bad, "BZ-1", defect(FORM, TRADE)).reasons()).containsExactly("R27 LEFT_OUT");
    assertThat(notice(bad, "BZ-1", defect(FORM, TRADE), defect(LEASE, TRADE)).reasons()).isEmpty();
    assertThat(notice(corrected(Policy.defaults()), "BZ-2", defect(FORM, TRADE)).reasons())
        .containsExactly("R27 LEFT_OUT");
  }

  @Test
  @Rule({"XKF-32-4", "P-deferral"})
  void what_the_law_took_on_is_received_whatever_the_credit_record_says() {
    CasePlay play = promised(Policy.defaults()).does(Cast.window(), BAD);

    CasePlay deemed =
        play.at("2026-03-10T09:00").does(Actor.system(), new AcceptanceCommand.DeemAccepted(TRADE));

    assertThat(receives(deemed).reasons()).isEmpty();
    assertThat(CorrectionPlay.stateOf(receives(deemed), TRADE)).isEqualTo(ItemState.ACCEPTED);
  }

  @Test
  @Rule({"R31", "P-partialReceipt"})
  void paper_replaced_by_a_file_before_it_left_the_window_has_no_way_to_go() {
    CasePlay play =
        notice(
                lacking(Channel.COUNTER, Set.of(FLOOR_PLAN), TRADE, FIRE),
                "BZ-1",
                defect(FLOOR_PLAN, FIRE),
                defect(FORM, FIRE))
            .does(Cast.window(), new IntakeCommand.Receive(Set.of(), true));
    assertThat(play.duties(null)).contains(ObligationKind.HAND_PAPER_TO_LEAD);

    CasePlay files =
        resubmits(
            play, Map.of(FORM, SupplyCases.copy("a"), FLOOR_PLAN, SupplyCases.copy("b")), FIRE);
    CasePlay paper =
        resubmits(
            play, Map.of(FORM, SampleCatalogs.paper("8"), FLOOR_PLAN, SupplyCases.copy("b")), FIRE);

    assertThat(files.reasons()).isEmpty();
    assertThat(files.duties(null)).doesNotContain(ObligationKind.HAND_PAPER_TO_LEAD);
    assertThat(receives(files).duties(null)).doesNotContain(ObligationKind.HAND_PAPER_TO_LEAD);
    assertThat(receives(paper).duties(null)).contains(ObligationKind.HAND_PAPER_TO_LEAD);
  }

  @Test
  @Rule({"R29", "R31"})
  void a_file_in_place_of_rejected_paper_sends_the_paper_home() {
    CasePlay play =
        SupplyCases.accepted(
            SupplyCases.submitted(
                Policy.defaults(), STAFF_LIST, SupplyCases.following("2026-03-03"), STAFF_1));
    CasePlay rejected =
        play.does(
                Cast.window(),
                new SupplyCommand.SupplyFollowing(STAFF_LIST, SupplyCases.paper("7")))
            .does(
                ShopCase.officerOf(play, STAFF_1),
                new SupplyCommand.RejectFollowing(STAFF_LIST, Ground.of("材料不完整", "条例第7条")));
    assertThat(rejected.duties(null)).contains(ObligationKind.HAND_PAPER_TO_LEAD);

    CasePlay again =
        rejected.does(
            Cast.applicant(), new SupplyCommand.SupplyFollowing(STAFF_LIST, SupplyCases.copy("b")));

    assertThat(again.state().custody().of(STAFF_LIST))
        .hasValueSatisfying(
            held -> assertThat(held.holder()).isEqualTo(Party.applicant("applicant-1")));
    assertThat(again.duties(null)).doesNotContain(ObligationKind.HAND_PAPER_TO_LEAD);
  }

  @Test
  @Rule("R29")
  void what_was_never_held_stays_out_of_custody_when_a_file_comes() {
    CasePlay play =
        SupplyCases.accepted(promised(Policy.defaults()))
            .does(
                Cast.applicant(), new SupplyCommand.SupplyFollowing(LEASE, SupplyCases.copy("a")));

    assertThat(play.state().custody().of(LEASE)).isEmpty();
    assertThat(List.copyOf(play.state().custody().of(Party.applicant("applicant-1")))).isEmpty();
  }

  @Test
  @Rule({"R29", "R31", "XKF-32-4"})
  void paper_that_follows_before_the_receipt_is_handed_on_after_it() {
    Rulebook book = tradeWithStaffList();
    CasePlay deemed =
        ShopCase.submitted(
                CasePlay.of(book),
                SupplyCases.application(
                    book, STAFF_LIST, SupplyCases.following("2026-03-12"), TRADE))
            .at("2026-03-10T09:00")
            .does(Actor.system(), new AcceptanceCommand.DeemAccepted(TRADE));

    CasePlay play =
        deemed.does(
            Cast.window(), new SupplyCommand.SupplyFollowing(STAFF_LIST, SupplyCases.paper("7")));

    assertThat(play.state().custody().of(STAFF_LIST)).isPresent();
    assertThat(play.duties(null)).doesNotContain(ObligationKind.HAND_PAPER_TO_LEAD);
    assertThat(receives(play).duties(null)).contains(ObligationKind.HAND_PAPER_TO_LEAD);
  }

  /** The shop where the business licence asks for the staff list as well, which may follow. */
  private static Rulebook tradeWithStaffList() {
    Rulebook book = SupplyCases.book(Policy.defaults());
    MaterialRequirement list =
        book.catalog().item(STAFF_1.item()).orElseThrow().materials().stream()
            .filter(m -> m.code().equals(STAFF_LIST))
            .findFirst()
            .orElseThrow();
    List<Item> items = new ArrayList<>();
    for (Item plain : SampleCatalogs.items()) {
      Item item = book.catalog().item(plain.code()).orElseThrow();
      List<MaterialRequirement> materials = new ArrayList<>(item.materials());
      if (item.code().equals(TRADE.item())) {
        materials.add(list);
      }
      items.add(item.toBuilder().materials(materials).build());
    }
    return SampleCatalogs.book(
        SampleCatalogs.catalog(items, SampleCatalogs.dependencies()), Policy.defaults());
  }
}
