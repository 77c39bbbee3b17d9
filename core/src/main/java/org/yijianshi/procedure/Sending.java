package org.yijianshi.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.ResultEvent;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * From the department to the results window. By itself a result is due when its decision was. In
 * unified delivery each department sends once, when all of its items are done: its grants wait for
 * each other and are due together, at the latest of its items' limits.
 */
@Rule({"R42", "R46"})
final class Sending {
  private final Unfolding unfolding;

  Sending(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  /** The department's results are at the window: each once. */
  Decision send(DeliveryCommand.SendResult command) {
    Refusals refusals = new Refusals();
    List<ItemInstance> instances = Instances.findAll(unfolding, command.instances(), refusals);
    ResultTable.check(ResultTable.Step.SEND, instances, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    for (ItemInstance instance : instances) {
      InstanceId id = instance.id();
      unfolding.emit(
          new DeliveryEvent.ResultSent(id, Windows.destination(unfolding.state(), instance)));
      settled(id);
    }
    instances.forEach(i -> Offering.open(unfolding, Instances.current(unfolding, i.id())));
    return unfolding.accepted();
  }

  /** Nothing of the result is to be sent any more. */
  void settled(InstanceId id) {
    unfolding.close(ObligationKind.SEND_RESULT, id);
    unfolding.close(ObligationKind.SEND_NON_ACCEPTANCE, id);
    if (unfolding.state().delivery().held().containsKey(id)) {
      unfolding.emit(new ResultEvent.SendingFreed(id));
    }
  }

  /**
   * The result of a decision is due when the decision was, stops included, on the same day where no
   * clock ran; together with the others of its department where they are collected together.
   */
  void decided(InstanceId id, @Nullable Obligation clock) {
    ItemInstance instance = Instances.current(unfolding, id);
    Party department = instance.plan().party();
    Obligation alone =
        clock == null
            ? unfolding.duty(
                ObligationKind.SEND_RESULT,
                department,
                id,
                unfolding.at(),
                TimeLimit.sameDay(),
                List.of())
            : unfolding.duty(
                ObligationKind.SEND_RESULT,
                department,
                id,
                clock.since(),
                clock.limit(),
                clock.stopped());
    if (!Windows.inPackage(unfolding.state(), instance)) {
      unfolding.emit(new ObligationEvent.ObligationOpened(alone));
      gather(department, alone);
    } else if (working(department)) {
      unfolding.emit(new ResultEvent.SendingHeld(id, alone));
    } else {
      open(id, latest(held(department).values(), alone));
      gather(department, alone);
    }
  }

  /** The last of its items is done: the department sends what waited for it. */
  void gather(Party department, @Nullable Obligation last) {
    if (working(department)) {
      return;
    }
    Map<InstanceId, Obligation> held = held(department);
    for (InstanceId id : held.keySet()) {
      unfolding.emit(new ResultEvent.SendingFreed(id));
      open(id, latest(held.values(), last));
    }
  }

  /** The result waits for the others no longer. */
  void free(InstanceId id) {
    Obligation alone = unfolding.state().delivery().held().get(id);
    if (alone != null) {
      unfolding.emit(new ResultEvent.SendingFreed(id));
      open(id, alone);
    }
  }

  /** The result waits for the others of its department, if it was not sent yet. */
  void hold(ItemInstance instance) {
    ItemResult result = instance.result();
    boolean waits =
        result != null && result.state() == ResultState.MADE && working(instance.plan().party());
    for (Obligation alone :
        unfolding.state().obligations().find(ObligationKind.SEND_RESULT, instance.id())) {
      if (waits) {
        unfolding.close(ObligationKind.SEND_RESULT, instance.id());
        unfolding.emit(new ResultEvent.SendingHeld(instance.id(), alone));
      }
    }
  }

  private boolean working(Party department) {
    return unfolding.state().any(i -> !i.concluded() && i.plan().party().equals(department));
  }

  private Map<InstanceId, Obligation> held(Party department) {
    CaseState state = unfolding.state();
    Map<InstanceId, Obligation> held = new java.util.LinkedHashMap<>(state.delivery().held());
    held.keySet()
        .removeIf(id -> !Instances.current(unfolding, id).plan().party().equals(department));
    return held;
  }

  private static Obligation latest(
      java.util.Collection<Obligation> waiting, @Nullable Obligation last) {
    List<Obligation> all = new ArrayList<>(waiting);
    if (last != null) {
      all.add(last);
    }
    return all.stream().max(Comparator.comparing(Sending::due)).orElseThrow();
  }

  private static Instant due(Obligation duty) {
    return duty.dueAt() == null ? Instant.MAX : duty.dueAt();
  }

  /** Due as that duty is; a limit that ran out while the result had to wait ends today. */
  private void open(InstanceId id, Obligation like) {
    Party department = Instances.current(unfolding, id).plan().party();
    if (due(like).isBefore(unfolding.at())) {
      unfolding.open(
          ObligationKind.SEND_RESULT, department, id, unfolding.at(), TimeLimit.sameDay());
    } else {
      unfolding.open(
          ObligationKind.SEND_RESULT, department, id, like.since(), like.limit(), like.stopped());
    }
  }
}
