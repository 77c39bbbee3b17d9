package org.yijianshi.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.DeliveryFacts;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.RegionCode;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;

/**
 * At which results window a result is handed over. What is collected together gathers where the
 * case is handled; everything else, and a non-acceptance always, is had where its department sits.
 */
@Rule({"R37", "R42", "R46"})
final class Windows {
  private Windows() {}

  /** The window that has the result, or to which it is to be sent. */
  static Party of(CaseState state, ItemInstance instance) {
    ItemResult result = instance.result();
    Party window = result == null ? null : result.handover().window();
    return window == null ? destination(state, instance) : window;
  }

  /** The window to which the result is to be sent, as the applicant's choice is now. */
  static Party destination(CaseState state, ItemInstance instance) {
    DeliveryFacts chosen = state.delivery();
    boolean together =
        chosen.unified()
            && instance.state() != ItemState.NOT_ACCEPTED
            && !chosen.released().contains(instance.id());
    return together ? gathering(state) : Party.resultsWindow(instance.plan().region());
  }

  /** The window at which a unified package gathers: where the case is handled. */
  static Party gathering(CaseState state) {
    return Party.resultsWindow(state.requireFiling().region());
  }

  /**
   * Whether the result belongs to the unified package: a grant that stands, was neither released
   * nor left once, and does not lie at another window already.
   */
  @Rule("R45")
  static boolean inPackage(CaseState state, ItemInstance instance) {
    ItemResult result = instance.result();
    if (result == null || instance.state() != ItemState.GRANTED || !result.validity().stands()) {
      return false;
    }
    return state.delivery().unified()
        && !state.delivery().released().contains(instance.id())
        && !result.handover().left()
        && of(state, instance).equals(gathering(state));
  }

  /** Whether that region's results window has the result. */
  static boolean has(ItemInstance instance, @Nullable RegionCode region) {
    ItemResult result = instance.result();
    return result != null
        && region != null
        && Party.resultsWindow(region).equals(result.handover().window());
  }

  /** Whether the actor's results window has to do with the case: it handles it, or has a result. */
  static boolean concerns(CaseState state, Actor actor) {
    return state.requireFiling().region().equals(actor.region())
        || state.any(i -> has(i, actor.region()));
  }

  /** Notes results that are at another window than the actor's. */
  static void refuseElsewhere(
      Unfolding unfolding, List<ItemInstance> instances, Refusals refusals) {
    Actor actor = unfolding.envelope().actor();
    RegionCode region = actor.region();
    if (actor.is(Role.SYSTEM) || region == null) {
      return;
    }
    for (ItemInstance instance : instances) {
      Party window = of(unfolding.state(), instance);
      if (instance.result() != null && !window.equals(Party.resultsWindow(region))) {
        refusals.refuse(
            "R42",
            "OTHER_WINDOW",
            "该结果由发证窗口 " + window.name() + " 送达",
            "The result is delivered by the results window of " + window.name(),
            instance.id());
      }
    }
  }
}
