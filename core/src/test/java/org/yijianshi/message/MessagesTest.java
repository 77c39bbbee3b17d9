package org.yijianshi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.RECORDS;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;

/** What leaves a case, to whom and with what in it. */
class MessagesTest {
  private static final Party FIRST = Party.applicant("applicant-1");
  private static final Party SECOND = Party.applicant("applicant-2");

  private static List<Message> of(CasePlay play, MessageKind kind) {
    return play.messages().stream().filter(m -> m.kind() == kind).toList();
  }

  private static List<Party> receivers(CasePlay play, MessageKind kind) {
    return of(play, kind).stream().map(Message::to).toList();
  }

  @Test
  @Rule("R28")
  void the_receipt_goes_to_every_applicant_with_its_number_and_materials() {
    CasePlay play = ShopCase.received(TRADE);

    assertThat(receivers(play, MessageKind.RECEIPT)).containsExactly(FIRST, SECOND);
    assertThat(of(play, MessageKind.RECEIPT).get(0).content())
        .isEqualTo(
            Map.of(
                "receipt", "LS-2026-0001-S",
                "materials", "application-form,lease,business-licence"));
    assertThat(of(play, MessageKind.RECEIPT).get(0).instance()).isNull();
  }

  @Test
  @Rule({"R30", "P-materialVisibility"})
  void each_push_carries_what_that_item_needs_and_nothing_else() {
    CasePlay play = ShopCase.pushed(TRADE, FIRE, SIGN);
    List<Message> pushes = of(play, MessageKind.PUSH);

    assertThat(pushes)
        .extracting(Message::to)
        .containsExactly(
            Party.department(MARKET, COUNTY),
            Party.department(FIRE_RESCUE, COUNTY),
            Party.department(WORKS, COUNTY));
    assertThat(pushes.get(1).content().keySet())
        .containsExactlyInAnyOrder(
            "material.application-form", "material.business-licence", "material.floor-plan");
    assertThat(pushes.get(1).content())
        .containsEntry("material.floor-plan", "sha-256:" + "4".repeat(64));
    assertThat(pushes.get(2).content()).containsEntry("material.trade-permit", "");
    assertThat(play.messages()).hasSize(3);
  }

  @Test
  @Rule({"R33", "R34"})
  void the_lead_is_told_of_every_department_that_is_not_connected_in_the_same_command() {
    Set<org.yijianshi.code.DepartmentCode> unconnected = Set.of(FIRE_RESCUE);
    CasePlay counter =
        ShopCase.received(TRADE, FIRE).does(Cast.window(), new IntakeCommand.Push(unconnected));
    CasePlay online =
        ShopCase.submitted(
                CasePlay.of(SampleCatalogs.book()),
                ShopCase.through(
                    ShopCase.application(SampleCatalogs.book(), SampleCatalogs.wish(TRADE, FIRE)),
                    Channel.ONLINE))
            .does(Cast.window(), new IntakeCommand.Receive(unconnected));

    for (CasePlay play : List.of(counter, online)) {
      assertThat(receivers(play, MessageKind.FETCH_FROM_PLATFORM))
          .containsExactly(Party.department(MARKET, COUNTY));
      assertThat(of(play, MessageKind.FETCH_FROM_PLATFORM).get(0).content())
          .isEqualTo(Map.of("department", "fire"));
      assertThat(of(play, MessageKind.PUSH)).hasSize(2);
    }
  }

  @Test
  @Rule("R36")
  void acceptance_is_told_with_the_date_that_was_promised_for_the_item() {
    CasePlay pushed = ShopCase.pushed(TRADE, SIGN).at("2026-03-03T09:30");
    CasePlay trade = pushed.does(Cast.officer(MARKET), new AcceptanceCommand.Accept(TRADE));
    CasePlay sign = pushed.does(Cast.officer(WORKS), new AcceptanceCommand.Accept(SIGN));

    assertThat(receivers(trade, MessageKind.ACCEPTANCE)).containsExactly(FIRST, SECOND);
    assertThat(of(trade, MessageKind.ACCEPTANCE).get(0).instance()).isEqualTo(TRADE);
    assertThat(of(trade, MessageKind.ACCEPTANCE).get(0).content())
        .isEqualTo(Map.of("due", "2026-03-17T09:00:00Z"));
    assertThat(of(sign, MessageKind.ACCEPTANCE).get(0).content())
        .isEqualTo(Map.of("due", "2026-03-06T09:00:00Z"));
  }

  @Test
  @Rule("XKF-45")
  void a_special_step_is_told_with_its_announced_end_and_the_number_of_its_notice() {
    CasePlay play =
        ShopCase.accepted(TRADE)
            .does(
                Cast.officer(MARKET),
                new ApprovalCommand.OpenSpecialStep(
                    TRADE, SpecialStepKind.EXPERT_REVIEW, TimeLimit.workingDays(3), "N-9"));

    assertThat(receivers(play, MessageKind.SPECIAL_STEP)).containsExactly(FIRST, SECOND);
    assertThat(of(play, MessageKind.SPECIAL_STEP).get(0).content())
        .isEqualTo(
            Map.of("step", "EXPERT_REVIEW", "notice", "N-9", "until", "2026-03-06T09:00:00Z"));
  }

  @Test
  @Rule({"R41", "R42", "R14"})
  void a_grant_is_told_to_applicants_successors_issuer_and_regulator() {
    CasePlay play = ShopCase.granted(ShopCase.accepted(TRADE, SIGN), TRADE);
    Map<String, String> result = Map.of("result", "证件", "number", "NO-S01-01");

    assertThat(play.messages())
        .extracting(Message::kind)
        .containsExactly(
            MessageKind.RESULT,
            MessageKind.RESULT,
            MessageKind.PREDECESSOR_RESULT,
            MessageKind.MAKE_CERTIFICATE,
            MessageKind.TO_REGULATOR);
    assertThat(play.messages()).allMatch(m -> m.content().equals(result));
    assertThat(receivers(play, MessageKind.RESULT)).containsExactly(FIRST, SECOND);
    assertThat(receivers(play, MessageKind.PREDECESSOR_RESULT))
        .containsExactly(Party.department(WORKS, COUNTY));
    assertThat(of(play, MessageKind.PREDECESSOR_RESULT).get(0).instance()).isEqualTo(SIGN);
    assertThat(receivers(play, MessageKind.MAKE_CERTIFICATE))
        .containsExactly(Party.department(MARKET, COUNTY));
    assertThat(receivers(play, MessageKind.TO_REGULATOR))
        .containsExactly(Party.regulator(MARKET, COUNTY));
  }

  @Test
  @Rule({"R36", "R42"})
  void a_look_up_is_accepted_and_answered_without_certificate_or_regulator() {
    CasePlay play =
        ShopCase.pushed(LOOK_UP)
            .does(
                Cast.officer(RECORDS),
                new AcceptanceCommand.AcceptAndDecide(LOOK_UP, ShopCase.result(LOOK_UP)));

    assertThat(play.messages())
        .extracting(Message::kind)
        .containsExactly(
            MessageKind.ACCEPTANCE, MessageKind.ACCEPTANCE, MessageKind.RESULT, MessageKind.RESULT);
  }

  @Test
  @Rule({"R47", "R48"})
  void readiness_proof_and_the_end_are_told_each_in_its_moment() {
    CasePlay closed = ShopCase.closed();
    List<Message> all = closed.allMessages();

    assertThat(all)
        .filteredOn(m -> m.kind() == MessageKind.READY)
        .hasSize(2)
        .allMatch(m -> m.content().equals(Map.of("method", "COUNTER", "items", "S01-01,S01-02")));
    assertThat(all)
        .filteredOn(m -> m.kind() == MessageKind.DELIVERY_PROOF)
        .extracting(Message::to)
        .containsExactly(Party.department(MARKET, COUNTY), Party.department(FIRE_RESCUE, COUNTY));
    assertThat(of(closed, MessageKind.CLOSED))
        .extracting(Message::to)
        .containsExactly(FIRST, SECOND);
    assertThat(all).filteredOn(m -> m.kind() == MessageKind.CLOSED).hasSize(2);
  }

  @Test
  void every_kind_of_message_of_the_straight_path_is_told_by_some_play() {
    Set<MessageKind> told = EnumSet.noneOf(MessageKind.class);
    CasePlay step =
        ShopCase.accepted(TRADE)
            .does(
                Cast.officer(MARKET),
                new ApprovalCommand.OpenSpecialStep(
                    TRADE, SpecialStepKind.HEARING, TimeLimit.workingDays(3), "N-9"));
    CasePlay fetch = ShopCase.received().does(Cast.window(), new IntakeCommand.Push(Set.of(WORKS)));
    CasePlay grant = ShopCase.granted(ShopCase.accepted(), TRADE);
    for (CasePlay play : List.of(ShopCase.closed(), step, fetch, grant)) {
      play.allMessages().forEach(m -> told.add(m.kind()));
    }

    assertThat(told)
        .containsExactlyInAnyOrder(
            MessageKind.RECEIPT,
            MessageKind.PUSH,
            MessageKind.FETCH_FROM_PLATFORM,
            MessageKind.ACCEPTANCE,
            MessageKind.SPECIAL_STEP,
            MessageKind.PREDECESSOR_RESULT,
            MessageKind.RESULT,
            MessageKind.MAKE_CERTIFICATE,
            MessageKind.TO_REGULATOR,
            MessageKind.READY,
            MessageKind.DELIVERY_PROOF,
            MessageKind.CLOSED);
  }

  @Test
  void messages_are_a_function_of_the_commit_and_their_sequences_grow_and_never_repeat() {
    CasePlay play = ShopCase.closed();
    List<Long> sequences = new ArrayList<>();
    for (CasePlay.Act act : play.acts()) {
      assertThat(
              Messages.of(
                  act.before(), java.util.Objects.requireNonNull(act.commit()), act.after()))
          .isEqualTo(act.messages());
      act.messages().forEach(m -> sequences.add(m.sequence()));
      assertThat(act.messages()).allMatch(m -> m.at().equals(act.commit().at()));
    }

    assertThat(sequences).isSorted().doesNotHaveDuplicates().isNotEmpty();
    assertThat(sequences).allMatch(s -> s / 1000 <= play.state().version());
  }

  @Test
  void a_sequence_below_the_first_version_is_misuse() {
    assertThatThrownBy(
            () ->
                new Message(
                    999,
                    MessageKind.CLOSED,
                    FIRST,
                    null,
                    CasePlay.time("2026-03-02T10:00"),
                    Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("999");
  }
}
