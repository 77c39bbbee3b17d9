package org.yijianshi.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.UnpublishedYearException;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryFailure;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultEvent;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.policy.UnifiedPickupGuard;

/**
 * Results that lie: a licence that waits for the unified package although the law gives ten days,
 * and what nobody collects.
 */
@Rule({"XKF-44", "P-unifiedPickupGuard", "P-unclaimedAfter"})
final class Pickup {
  private final Unfolding unfolding;

  Pickup(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  Decision warn(ResultCommand.WarnUnifiedWait command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> found = waiting(command.instance(), refusals);
    found
        .filter(i -> unfolding.state().delivery().warned().contains(i.id()))
        .ifPresent(
            i ->
                refusals.refuse(
                    "P-unifiedPickupGuard",
                    "WARNED_ALREADY",
                    "已经提示过",
                    "This was said already",
                    i.id()));
    found.ifPresent(
        i -> refuseBefore(ResultTerms.warnFrom(unfolding.book(), decidedAt(i)), i.id(), refusals));
    if (refusals.any() || found.isEmpty()) {
      return refusals.rejected();
    }
    LocalDate release = ResultTerms.releaseFrom(unfolding.book(), decidedAt(found.get()));
    unfolding.emit(new ResultEvent.UnifiedWaitWarned(command.instance(), release));
    return unfolding.accepted();
  }

  Decision release(ResultCommand.ReleaseFromUnified command) {
    Refusals refusals = new Refusals();
    Optional<ItemInstance> found = waiting(command.instance(), refusals);
    if (guard(unfolding.book()) == UnifiedPickupGuard.WARN_ONLY) {
      refusals.refuse(
          "P-unifiedPickupGuard",
          "NOT_RELEASED_HERE",
          "本地只提示，不转为分别领取",
          "Here it is only said, nothing is released",
          command.instance());
    }
    found.ifPresent(
        i ->
            refuseBefore(
                ResultTerms.releaseFrom(unfolding.book(), decidedAt(i)), i.id(), refusals));
    if (refusals.any() || found.isEmpty()) {
      return refusals.rejected();
    }
    InstanceId id = command.instance();
    unfolding.emit(new ResultEvent.ReleasedFromUnified(id));
    new Sending(unfolding).free(id);
    ItemInstance released = Instances.current(unfolding, id);
    ItemResult result = released.result();
    if (result != null && result.state() == ResultState.AT_WINDOW) {
      Offering.open(unfolding, released);
    }
    Offering.openUnifiedIfDue(unfolding);
    return unfolding.accepted();
  }

  /** The instance, if its licence waits for the unified package; what is wrong is noted. */
  private Optional<ItemInstance> waiting(InstanceId id, Refusals refusals) {
    Optional<ItemInstance> found = Instances.find(unfolding, id, refusals);
    found
        .filter(i -> !waits(unfolding.state(), i))
        .ifPresent(
            i ->
                refusals.refuse(
                    "XKF-44",
                    "NOT_WAITING",
                    "没有因统一领取而留置的许可证件",
                    "No licence of this item waits for the unified package",
                    i.id()));
    return found.filter(i -> waits(unfolding.state(), i));
  }

  private void refuseBefore(LocalDate day, InstanceId id, Refusals refusals) {
    if (!ResultTerms.reached(unfolding.book(), day, unfolding.at())) {
      refusals.refuse("P-unifiedPickupGuard", "NOT_YET", "须到 " + day, "Not before " + day, id);
    }
  }

  private static UnifiedPickupGuard guard(Rulebook book) {
    return book.policy().delivery().unifiedPickupGuard();
  }

  private static Instant decidedAt(ItemInstance instance) {
    ItemResult result = instance.result();
    if (result == null) {
      throw new IllegalStateException("Instance " + instance.id() + " has no result");
    }
    return result.madeAt();
  }

  /** Whether a licence that must be served within ten days is kept back by the unified package. */
  private static boolean waits(CaseState state, ItemInstance instance) {
    ItemResult result = instance.result();
    return result != null
        && result.toBeOffered()
        && Windows.inPackage(state, instance)
        && !state.obligations().find(ObligationKind.SERVE_BY_LAW, instance.id()).isEmpty()
        && state.obligations().find(ObligationKind.DELIVER, null).isEmpty();
  }

  /** Whether nobody came for an offered result, however often it was tried. */
  static boolean unclaimed(Rulebook book, ItemResult result, Instant now) {
    Instant first = result.handover().firstOfferedAt();
    return result.handover().method() != DeliveryMethod.COURIER
        || (first != null && now.isAfter(ResultTerms.keptFrom(book, first)));
  }

  /** What time brings about: warnings, releases, pushes, lapses. */
  static List<CaseCommand> due(CaseState state, Rulebook book, Instant now) {
    List<CaseCommand> due = new ArrayList<>();
    Set<InstanceId> pushed = new LinkedHashSet<>();
    for (ItemInstance instance : state.all()) {
      ItemResult result = instance.result();
      if (result == null) {
        continue;
      }
      if (pushes(state, instance, result)) {
        pushed.add(instance.id());
      } else {
        due.addAll(lying(state, book, instance, result, now));
      }
    }
    if (!pushed.isEmpty()) {
      due.add(new ResultCommand.DeliverElectronically(pushed, number(state, "E")));
    }
    return due;
  }

  private static List<CaseCommand> lying(
      CaseState state, Rulebook book, ItemInstance instance, ItemResult result, Instant now) {
    try {
      if (waits(state, instance)) {
        return guarding(state, book, instance, now);
      }
      return result.state() == ResultState.OFFERED
          ? lapsed(state, book, instance.id(), result, now)
          : List.of();
    } catch (UnpublishedYearException unpublished) {
      // By a strict calendar nobody knows yet whether the day has come: it waits for the notice.
      return List.of();
    }
  }

  private static boolean pushes(CaseState state, ItemInstance instance, ItemResult result) {
    return state.delivery().method() == DeliveryMethod.ELECTRONIC
        && state.delivery().serviceConsent()
        && result.toBeOffered()
        && Serving.pushable(instance)
        && Gates.mayBeHandedOver(instance);
  }

  private static List<CaseCommand> guarding(
      CaseState state, Rulebook book, ItemInstance instance, Instant now) {
    Instant decided = decidedAt(instance);
    if (guard(book) == UnifiedPickupGuard.WARN_AND_RELEASE
        && ResultTerms.reached(book, ResultTerms.releaseFrom(book, decided), now)) {
      return List.of(new ResultCommand.ReleaseFromUnified(instance.id()));
    }
    return !state.delivery().warned().contains(instance.id())
            && ResultTerms.reached(book, ResultTerms.warnFrom(book, decided), now)
        ? List.of(new ResultCommand.WarnUnifiedWait(instance.id()))
        : List.of();
  }

  private static List<CaseCommand> lapsed(
      CaseState state, Rulebook book, InstanceId id, ItemResult result, Instant now) {
    @Nullable Obligation overdue = null;
    for (Obligation duty : state.obligations().find(ObligationKind.CONCLUDE_DELIVERY, id)) {
      overdue = duty.light(now) == Light.RED ? duty : overdue;
    }
    if (overdue == null) {
      return List.of();
    }
    return List.of(
        unclaimed(book, result, now)
            ? new ResultCommand.Keep(Set.of(id), Sweep.noticeNumber(state, "K", overdue))
            : new ResultCommand.FailDelivery(Set.of(id), DeliveryFailure.COURIER_LAPSED));
  }

  private static String number(CaseState state, String letter) {
    return state.requireFiling().application().number() + "-" + letter + (state.version() + 1);
  }
}
