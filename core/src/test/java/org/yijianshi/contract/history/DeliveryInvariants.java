package org.yijianshi.contract.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.code.InstanceId;

/** What is true of results and how they reach the applicant. */
final class DeliveryInvariants {
  static final List<Invariant> ALL =
      List.of(
          Invariant.of(
              "result-goes-its-way",
              List.of("R42", "R46", "R47", "R48"),
              "A result is made, sent to the window, offered, delivered and proven, in this order.",
              DeliveryInvariants::way),
          Invariant.of(
              "unified-leaves-once",
              List.of("R45"),
              "A unified package leaves once, when every item is concluded, with every grant in it"
                  + " that was not released before.",
              DeliveryInvariants::unified),
          Invariant.of(
              "only-concluded-has-a-result",
              List.of("R42"),
              "Only what was decided has a result; what was withdrawn has none.",
              DeliveryInvariants::decided));

  private DeliveryInvariants() {}

  private static Optional<Breach> way(PlayedHistory played) {
    Map<InstanceId, ResultState> where = new HashMap<>();
    return Checks.events(
        played,
        (event, move) -> {
          if (event instanceof DeliveryEvent.ResultSent sent) {
            return step(where, List.of(sent.instance()), null, ResultState.AT_WINDOW);
          }
          if (event instanceof DeliveryEvent.Offered offered) {
            return step(where, offered.instances(), ResultState.AT_WINDOW, ResultState.OFFERED);
          }
          if (event instanceof DeliveryEvent.Delivered delivered) {
            return step(where, delivered.instances(), ResultState.OFFERED, ResultState.DELIVERED);
          }
          return null;
        });
  }

  private static @Nullable String step(
      Map<InstanceId, ResultState> where,
      List<InstanceId> ids,
      @Nullable ResultState from,
      ResultState to) {
    for (InstanceId id : ids) {
      ResultState was = where.put(id, to);
      if (was != from) {
        return "moves the result of " + id + " to " + to + " from " + was;
      }
    }
    return null;
  }

  private static Optional<Breach> unified(PlayedHistory played) {
    Set<InstanceId> left = new HashSet<>();
    return Checks.moves(
        played,
        move -> {
          for (CaseEvent event : move.events()) {
            if (event instanceof DeliveryEvent.Offered offered) {
              String wrong = unified(move.after(), offered, left);
              if (wrong != null) {
                return wrong;
              }
              left.addAll(offered.instances());
            }
          }
          return null;
        });
  }

  private static @Nullable String unified(
      CaseState state, DeliveryEvent.Offered offered, Set<InstanceId> left) {
    boolean unified =
        state.requireFiling().application().delivery() == DeliveryChoice.UNIFIED
            && offered.instances().stream()
                .flatMap(id -> state.instance(id).stream())
                .anyMatch(i -> i.state() == ItemState.GRANTED);
    if (!unified) {
      return null;
    }
    for (ItemInstance instance : state.all()) {
      boolean inIt = offered.instances().contains(instance.id());
      if (!instance.concluded()) {
        return "lets a unified package go while " + instance.id() + " is undecided";
      }
      if (instance.state() == ItemState.GRANTED && inIt == left.contains(instance.id())) {
        return inIt
            ? "lets " + instance.id() + " go a second time"
            : "lets a unified package go without " + instance.id();
      }
    }
    return null;
  }

  private static Optional<Breach> decided(PlayedHistory played) {
    Set<InstanceId> decided = new HashSet<>();
    return Checks.moves(
        played,
        move -> {
          for (CaseEvent event : move.events()) {
            InstanceId id = OutcomeInvariants.concluded(event);
            if (id != null && !(event instanceof WithdrawalEvent.Withdrawn)) {
              decided.add(id);
            }
          }
          for (ItemInstance instance : move.after().all()) {
            if (decided.contains(instance.id()) != (instance.result() != null)) {
              return "leaves " + instance.id() + " " + instance.state() + " with the wrong result";
            }
          }
          return null;
        });
  }
}
