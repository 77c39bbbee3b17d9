package org.yijianshi.procedure;

import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.policy.SiblingRefusal;

/**
 * Where the policy says so, all other items wait when one is refused, until the applicant says that
 * they go on, or the time for it has passed. Meanwhile their promised clocks stand still.
 */
@Rule("P-siblingRefusal")
final class SiblingWait {
  private SiblingWait() {}

  /** Whether the others wait by that policy. */
  static boolean applies(Rulebook book) {
    return book.policy().approval().siblingRefusal() == SiblingRefusal.OTHERS_WAIT;
  }

  /** Whether the item only waits for the applicant's word: nothing that it needs has failed. */
  static boolean waits(CaseState state, Rulebook book, ItemInstance instance) {
    return applies(book)
        && !instance.concluded()
        && !state.obligations().find(ObligationKind.CHOOSE, instance.id()).isEmpty()
        && !Succession.mustChoose(state, book, instance);
  }

  /** Notes that the item waits. */
  static void refuse(Unfolding unfolding, ItemInstance instance, Refusals refusals) {
    if (waits(unfolding.state(), unfolding.book(), instance)) {
      refusals.refuse(
          "P-siblingRefusal",
          "WAITS_FOR_CHOICE",
          "其他事项未获批准，须待申请人选择是否继续",
          "Another item was refused: the applicant first says whether this one goes on",
          instance.id());
    }
  }

  /** Lets the clocks of an item run on that waited, unless a step still holds them. */
  static void over(Unfolding unfolding, InstanceId id) {
    Optional<ItemInstance> instance = unfolding.state().instance(id).filter(i -> !i.concluded());
    boolean held =
        instance
            .map(ItemInstance::step)
            .filter(step -> !unfolding.at().isAfter(step.until()))
            .isPresent();
    if (instance.isPresent() && !held) {
      unfolding.clocks().runOn(id, unfolding.at(), false);
    }
  }

  /** Whether anything of the case was refused and no certificate took its place. */
  static boolean anyRefused(CaseState state) {
    return state.any(i -> i.failed() && i.state() != ItemState.WITHDRAWN);
  }
}
