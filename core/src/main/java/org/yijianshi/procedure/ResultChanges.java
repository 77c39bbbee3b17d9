package org.yijianshi.procedure;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultEvent;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * A result is made again, put right, or ends to hold. None of it moves the item's state: there is
 * one outcome each. Nothing that rests on it is undone by itself; its successors' departments are
 * told, and a successor that is not decided yet has lost what it waited for.
 */
@Rule({"R49", "XKF-8", "XKF-69", "XKF-70"})
final class ResultChanges {
  /** The rule of each way in which a decision ends to hold. */
  private static final Map<ResultValidity, String> RULES =
      ImmutableMap.of(
          ResultValidity.REVOKED, "XKF-69",
          ResultValidity.RECALLED, "XKF-8",
          ResultValidity.CANCELLED, "XKF-70",
          ResultValidity.ANNULLED, "R39");

  /** What only a grant that stands asks for. */
  private static final List<ObligationKind> OF_A_GRANT =
      List.of(
          ObligationKind.MAKE_E_CERT,
          ObligationKind.SERVE_BY_LAW,
          ObligationKind.PUBLISH_DECISION,
          ObligationKind.HAND_TO_REGULATOR);

  private final Unfolding unfolding;

  ResultChanges(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  @Rule("R47")
  Decision reissue(ResultCommand.Reissue command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> found = decided(command.instance(), refusals);
    found.flatMap(i -> ResultTable.refusal(ResultTable.Step.REISSUE, i)).ifPresent(refusals::add);
    found.ifPresent(i -> refuseInvalid(i, refusals));
    if (refusals.any() || found.isEmpty()) {
      return refusals.rejected();
    }
    ItemInstance before = found.get();
    Party window = Windows.of(unfolding.state(), before);
    unfolding.emit(new ResultEvent.Reissued(before.id(), command.reason(), command.document()));
    again(before, window);
    return unfolding.accepted();
  }

  Decision correct(ResultCommand.CorrectResult command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> found = decided(command.instance(), refusals);
    found.ifPresent(i -> refuseInvalid(i, refusals));
    found
        .map(ItemInstance::result)
        .filter(r -> r.document().equals(command.document()))
        .ifPresent(
            r ->
                refusals.refuse(
                    "R49",
                    "NOTHING_CORRECTED",
                    "更正后的文书与原文书相同",
                    "The corrected document is the same as before",
                    command.instance()));
    if (refusals.any() || found.isEmpty()) {
      return refusals.rejected();
    }
    ItemInstance before = found.get();
    Party window = Windows.of(unfolding.state(), before);
    unfolding.emit(
        new ResultEvent.ResultCorrected(before.id(), command.document(), command.number()));
    again(before, window);
    return unfolding.accepted();
  }

  Decision invalidate(ResultCommand.InvalidateResult command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> found = decided(command.instance(), refusals);
    found.ifPresent(i -> refuseInvalid(i, refusals));
    found
        .filter(i -> i.state() == ItemState.DENIED && command.kind() != ResultValidity.ANNULLED)
        .ifPresent(
            i ->
                refusals.refuse(
                    rule(command.kind()),
                    "NOT_GRANTED",
                    "没有准予的决定，不能" + command.kind().label().zh().substring(1),
                    "Nothing was granted that could be " + command.kind().label().en(),
                    i.id()));
    if (refusals.any() || found.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    ItemInstance before = found.get();
    Party window = Windows.of(unfolding.state(), before);
    new Sending(unfolding).free(id);
    unfolding.emit(
        new ResultEvent.ResultInvalidated(id, command.kind(), command.basis(), command.number()));
    decisionInstead(before, window);
    lost(Instances.current(unfolding, id));
    return unfolding.accepted();
  }

  /**
   * What was not handed over yet is not handed over any more: the decision that ended it goes to
   * the applicant instead, by itself, and nothing is made or published of what holds no longer.
   */
  @Rule({"R47", "R48", "R49"})
  private void decisionInstead(ItemInstance before, Party window) {
    InstanceId id = before.id();
    ItemResult result = before.result();
    if (result == null || result.settled()) {
      return;
    }
    OF_A_GRANT.forEach(kind -> unfolding.close(kind, id));
    back(before, window);
    Offering.openUnifiedIfDue(unfolding);
  }

  /** Undecided successors have to choose, as after any predecessor that failed. */
  @Rule({"R41", "P-predecessorFailure"})
  private void lost(ItemInstance invalid) {
    if (invalid.state() != ItemState.GRANTED) {
      return;
    }
    for (ItemInstance other : unfolding.state().all()) {
      boolean successor =
          other.plan().predecessors().stream().anyMatch(p -> p.id().equals(invalid.id()));
      if (successor && !other.concluded()) {
        unfolding.close(ObligationKind.DECIDE_AT_ONCE, other.id());
      }
    }
    Succession.failed(unfolding, invalid.id());
  }

  private static String rule(ResultValidity kind) {
    String rule = RULES.get(kind);
    if (rule == null) {
      throw new IllegalStateException("A decision still holds when " + kind);
    }
    return rule;
  }

  /** Only a grant or a denial can be changed; what ended otherwise decided nothing. */
  private Optional<ItemInstance> decided(InstanceId id, Refusals refusals) {
    Optional<ItemInstance> found = Instances.find(unfolding, id, refusals);
    found
        .filter(i -> !isDecided(i))
        .ifPresent(
            i ->
                refusals.refuse(
                    "R39",
                    "NOTHING_OPEN",
                    "事项“" + i.plan().name() + "”没有准予或者不予的决定",
                    "Item " + i.id() + " was neither granted nor denied",
                    i.id()));
    return found.filter(ResultChanges::isDecided);
  }

  private static boolean isDecided(ItemInstance instance) {
    return instance.result() != null
        && (instance.state() == ItemState.GRANTED || instance.state() == ItemState.DENIED);
  }

  private static void refuseInvalid(ItemInstance instance, Refusals refusals) {
    ItemResult result = instance.result();
    if (result != null && !result.validity().stands()) {
      refusals.refuse(
          "R49",
          "HOLDS_NO_LONGER",
          "该决定" + result.validity().label().zh(),
          "The decision is " + result.validity().label().en() + " already",
          instance.id());
    }
  }

  /**
   * Made again with its duties: to make its certificate, to send it, to serve it. What the
   * department still has keeps the dates that it had.
   */
  @Rule({"R42", "XKF-44"})
  private void again(ItemInstance before, Party window) {
    back(before, window);
    ItemPlan plan = before.plan();
    if (before.state() == ItemState.GRANTED && plan.certified()) {
      openOnce(ObligationKind.MAKE_E_CERT, before, TimeLimit.sameDay());
    }
    if (before.state() == ItemState.GRANTED && plan.type().underLicensingLaw()) {
      openOnce(ObligationKind.SERVE_BY_LAW, before, Terms.serveByLaw());
    }
  }

  /** Back with the department, which sends it again; what waited for the window waits no longer. */
  @Rule("R42")
  private void back(ItemInstance before, Party window) {
    InstanceId id = before.id();
    unfolding.close(ObligationKind.DELIVER, id);
    unfolding.close(ObligationKind.CONCLUDE_DELIVERY, id);
    Offering.closeUnifiedUnlessDue(unfolding);
    new Serving(unfolding).nothingToProve(window);
    if (unfolding.state().milestones().archived().isEmpty()) {
      unfolding.closeAll(o -> o.kind() == ObligationKind.ARCHIVE);
    }
    ItemResult result = before.result();
    if (result != null && result.state() != ResultState.MADE) {
      openOnce(ObligationKind.SEND_RESULT, before, Terms.prompt(unfolding.book()));
    }
  }

  private void openOnce(ObligationKind kind, ItemInstance instance, TimeLimit limit) {
    if (unfolding.state().obligations().find(kind, instance.id()).isEmpty()) {
      unfolding.open(kind, instance.plan().party(), instance.id(), unfolding.at(), limit);
    }
  }
}
