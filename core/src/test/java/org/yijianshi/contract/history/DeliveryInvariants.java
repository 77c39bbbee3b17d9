package org.yijianshi.contract.history;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultEvent;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;
import org.yijianshi.policy.FeeGate;

/** What is true of results and how they reach the applicant. */
final class DeliveryInvariants {
  static final List<Invariant> ALL =
      List.of(
          Invariant.of(
              "result-goes-its-way",
              List.of("R42", "R46", "R47", "R48"),
              "A result is made, sent to the window, offered, delivered and proven, in this order;"
                  + " what fails, is kept or is made again, and what ends it before it arrived,"
                  + " takes the way again.",
              DeliveryInvariants::way),
          Invariant.of(
              "no-hand-over-unpaid",
              List.of("P-feeGate"),
              "A grant that holds is not handed over while a fee that stands before it is open.",
              DeliveryInvariants::unpaid),
          Invariant.of(
              "unified-leaves-once",
              List.of("R45"),
              "A unified package leaves once, when every item is concluded, with every grant in it"
                  + " that still holds and was not released before.",
              DeliveryInvariants::unified),
          Invariant.of(
              "only-concluded-has-a-result",
              List.of("R42"),
              "Only what was decided has a result; what was withdrawn has none.",
              DeliveryInvariants::decided));

  private static final Set<ResultState> MADE = EnumSet.of(ResultState.MADE);
  private static final Set<ResultState> OFFERED = EnumSet.of(ResultState.OFFERED);
  private static final Set<ResultState> LYING = EnumSet.of(ResultState.AT_WINDOW, ResultState.KEPT);
  private static final Set<ResultState> READY = EnumSet.of(ResultState.MADE, ResultState.AT_WINDOW);
  private static final Set<ResultState> PROVEN =
      EnumSet.of(ResultState.DELIVERED, ResultState.KEPT);
  private static final Set<ResultState> UNDELIVERED =
      EnumSet.complementOf(EnumSet.of(ResultState.DELIVERED));

  private DeliveryInvariants() {}

  private static Optional<Breach> way(PlayedHistory played) {
    Map<InstanceId, ResultState> where = new HashMap<>();
    return Checks.events(
        played,
        (event, move) -> {
          boolean pushed = move.command().command() instanceof ResultCommand.DeliverElectronically;
          if (event instanceof DeliveryEvent.ResultSent sent) {
            return step(where, List.of(sent.instance()), MADE, ResultState.AT_WINDOW);
          }
          if (event instanceof DeliveryEvent.Offered offered) {
            return step(where, offered.instances(), pushed ? READY : LYING, ResultState.OFFERED);
          }
          if (event instanceof DeliveryEvent.Delivered delivered) {
            return step(where, delivered.instances(), OFFERED, ResultState.DELIVERED);
          }
          if (event instanceof DeliveryEvent.ProofHandedOver proof) {
            return proof.instances().stream()
                .filter(id -> !PROVEN.contains(at(where, id)))
                .findFirst()
                .map(id -> "proves that " + id + " arrived, which is " + at(where, id))
                .orElse(null);
          }
          return event instanceof ResultEvent result ? way(where, result) : null;
        });
  }

  private static @Nullable String way(Map<InstanceId, ResultState> where, ResultEvent event) {
    if (event instanceof ResultEvent.DeliveryFailed failed) {
      return step(where, failed.instances(), OFFERED, ResultState.AT_WINDOW);
    }
    if (event instanceof ResultEvent.Kept kept) {
      return step(where, kept.instances(), OFFERED, ResultState.KEPT);
    }
    if (event instanceof ResultEvent.Reissued again) {
      return step(where, List.of(again.instance()), UNDELIVERED, ResultState.MADE);
    }
    if (event instanceof ResultEvent.ResultCorrected corrected) {
      where.put(corrected.instance(), ResultState.MADE);
    }
    // What was not handed over never is: the decision that ended it goes instead, from the start.
    if (event instanceof ResultEvent.ResultInvalidated ended
        && !PROVEN.contains(at(where, ended.instance()))) {
      where.put(ended.instance(), ResultState.MADE);
    }
    return null;
  }

  private static @Nullable String step(
      Map<InstanceId, ResultState> where,
      List<InstanceId> ids,
      Set<ResultState> from,
      ResultState to) {
    for (InstanceId id : ids) {
      ResultState was = at(where, id);
      where.put(id, to);
      if (!from.contains(was)) {
        return "moves the result of " + id + " to " + to + " from " + was;
      }
    }
    return null;
  }

  private static ResultState at(Map<InstanceId, ResultState> where, InstanceId id) {
    ResultState known = where.get(id);
    return known == null ? ResultState.MADE : known;
  }

  private static Optional<Breach> unified(PlayedHistory played) {
    Set<InstanceId> left = new HashSet<>();
    return Checks.events(
        played,
        (event, move) -> {
          if (!(event instanceof DeliveryEvent.Offered offered)) {
            return null;
          }
          boolean pushed = move.command().command() instanceof ResultCommand.DeliverElectronically;
          String wrong = pushed ? null : unified(move.before(), offered.instances(), left);
          left.addAll(offered.instances());
          return wrong;
        });
  }

  private static @Nullable String unified(
      CaseState state, List<InstanceId> offered, Set<InstanceId> left) {
    List<InstanceId> gathered =
        state.all().stream()
            .filter(i -> gathers(state, i) && !left.contains(i.id()))
            .map(ItemInstance::id)
            .toList();
    if (offered.stream().noneMatch(gathered::contains)) {
      return null;
    }
    for (ItemInstance instance : state.all()) {
      if (!instance.concluded()) {
        return "lets a unified package go while " + instance.id() + " is undecided";
      }
      if (gathered.contains(instance.id()) && !offered.contains(instance.id())) {
        return "lets a unified package go without " + instance.id();
      }
      if (offered.contains(instance.id()) && state.delivery().released().contains(instance.id())) {
        return "lets " + instance.id() + " go with the package, from which it was released";
      }
    }
    return null;
  }

  /** Whether the result gathers, as the applicant's choice is now, where the case is handled. */
  private static boolean gathers(CaseState state, ItemInstance instance) {
    ItemResult result = instance.result();
    if (result == null || instance.state() != ItemState.GRANTED || !result.validity().stands()) {
      // The decision that ended a grant goes by itself, as every decision against somebody does.
      return false;
    }
    Party lies = result.handover().window();
    return state.delivery().unified()
        && !state.delivery().released().contains(instance.id())
        && (lies == null || lies.equals(Party.resultsWindow(state.requireFiling().region())));
  }

  private static Optional<Breach> unpaid(PlayedHistory played) {
    return Checks.events(
        played,
        (event, move) -> {
          if (!(event instanceof DeliveryEvent.Delivered delivered)) {
            return null;
          }
          return delivered.instances().stream()
              .flatMap(id -> move.before().instance(id).stream())
              .filter(i -> i.state() == ItemState.GRANTED)
              .filter(i -> i.result() != null && i.result().validity().stands())
              .filter(
                  i ->
                      i.gates().fees().stream()
                          .anyMatch(f -> f.outstanding() && f.gate() != FeeGate.NONE))
              .findFirst()
              .map(i -> "hands " + i.id() + " over unpaid")
              .orElse(null);
        });
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
