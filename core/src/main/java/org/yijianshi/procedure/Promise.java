package org.yijianshi.procedure;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;

/**
 * The date promised for the bundle as a whole: told once, at the last acceptance of the first
 * round, as the longest way through the promised limits.
 */
@Rule("P-bundleClock")
final class Promise {
  private final Unfolding unfolding;
  private final CaseState state;
  private final Map<InstanceId, Instant> ends = new HashMap<>();

  private Promise(Unfolding unfolding) {
    this.unfolding = unfolding;
    this.state = unfolding.state();
  }

  /** Tells the date, if this was the last acceptance and it was not told before. */
  static void tell(Unfolding unfolding) {
    CaseState state = unfolding.state();
    boolean last =
        state.milestones().promisedBy() == null
            && state.all().stream().allMatch(i -> i.state().compareTo(ItemState.ACCEPTED) >= 0)
            && !state.concluded();
    if (last) {
      new Promise(unfolding).tell();
    }
  }

  private void tell() {
    @Nullable ItemInstance deciding = null;
    Instant latest = Instant.MIN;
    for (ItemInstance instance : state.all()) {
      Instant end = endOf(instance);
      if (end.isAfter(latest)) {
        latest = end;
        deciding = instance;
      }
    }
    if (deciding != null) {
      unfolding.emit(new AcceptanceEvent.BundlePromised(latest, deciding.id()));
    }
  }

  private Instant endOf(ItemInstance instance) {
    Instant known = ends.get(instance.id());
    if (known == null) {
      known = compute(instance);
      ends.put(instance.id(), known);
    }
    return known;
  }

  private Instant compute(ItemInstance instance) {
    Instant concluded = instance.concludedAt();
    if (concluded != null) {
      return concluded;
    }
    Optional<Instant> own =
        due(instance, ObligationKind.DECIDE)
            .or(() -> due(instance, ObligationKind.DECIDE_AT_ONCE))
            .or(() -> due(instance, ObligationKind.PRE_REVIEW));
    Instant arrival = unfolding.at();
    boolean waits = false;
    for (ItemPlan.Predecessor before : Instances.unsettled(state, instance)) {
      Instant end = endOf(state.instance(before.id()).orElseThrow());
      waits = true;
      if (end.isAfter(arrival)) {
        arrival = end;
      }
    }
    if (!waits) {
      return own.orElse(unfolding.at());
    }
    boolean sequential =
        instance.plan().predecessors().stream()
            .anyMatch(p -> p.kind() == DependencyKind.SEQUENTIAL);
    TimeLimit limit =
        sequential ? Terms.promised(unfolding.book(), instance.plan()) : TimeLimit.atOnce();
    Instant afterArrival = unfolding.book().deadlines().due(arrival, limit).at();
    return own.filter(o -> o.isAfter(afterArrival)).orElse(afterArrival);
  }

  private Optional<Instant> due(ItemInstance instance, ObligationKind kind) {
    return state.obligations().find(kind, instance.id()).stream()
        .map(Obligation::dueAt)
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }
}
