package org.yijianshi.procedure;

import java.util.Collections;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.WindowAuthority;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;
import org.yijianshi.policy.IntakeMode;

/**
 * The intake window accepts in the department's name (收件受理一体化, g3): where the policy lets windows
 * accept, and the department authorised it for that item. To refuse stays with the department.
 */
@Rule({"R7", "R38", "P-intakeMode"})
final class WindowAcceptance {
  private WindowAcceptance() {}

  /** Whether the actor acts as the window, not as the department that decides the instance. */
  static boolean atWindow(Unfolding unfolding, ItemInstance instance) {
    Actor actor = unfolding.envelope().actor();
    boolean department =
        !Collections.disjoint(Offices.DECIDING, actor.roles()) && Permissions.owns(instance, actor);
    return actor.is(Role.INTAKE_WINDOW) && !department;
  }

  /** Notes that the window was not authorised to go so far. */
  static void refuseUnauthorised(
      Unfolding unfolding, ItemInstance instance, WindowAuthority needed, Refusals refusals) {
    Rulebook book = unfolding.book();
    if (book.policy().intake().intakeMode() == IntakeMode.RECEIVE_ONLY) {
      refusals.refuse(
          "P-intakeMode",
          "WINDOW_ONLY_RECEIVES",
          "本地窗口只收件，受理由部门决定",
          "Windows here only receive: the department accepts",
          instance.id());
    } else if (authority(unfolding, instance).compareTo(needed) < 0) {
      refusals.refuse(
          "R38",
          "WINDOW_NOT_AUTHORISED",
          "部门没有授权窗口" + needed.label().zh() + "：" + instance.plan().name(),
          "The department has not authorised the window to "
              + needed.label().en()
              + ": "
              + instance.id(),
          instance.id());
    }
  }

  /**
   * An authorisation is its department's, for the windows of its own place: it follows the item
   * neither to another department nor to a window elsewhere.
   */
  private static WindowAuthority authority(Unfolding unfolding, ItemInstance instance) {
    if (unfolding.state().requireFiling().receivedElsewhere()) {
      return WindowAuthority.RECEIVE;
    }
    return unfolding
        .book()
        .catalog()
        .item(instance.id().item())
        .filter(item -> item.departments().contains(instance.plan().department()))
        .map(Item::window)
        .orElse(WindowAuthority.RECEIVE);
  }

  /** Says that it was the window, where it was. */
  static void mark(Unfolding unfolding, ItemInstance instance) {
    if (atWindow(unfolding, instance)) {
      unfolding.emit(new AcceptanceEvent.AcceptedAtWindow(instance.id()));
    }
  }
}
