package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** Originals that no item needs any more go back: by the lead to the window, by it alone home. */
@Rule("R44")
final class Returns {
  private Returns() {}

  /** The originals in that party's hands that no item needs any more, in the order of the list. */
  static List<MaterialCode> due(CaseState state, Party holder) {
    return state.materials().all().stream()
        .filter(m -> held(state, m, holder))
        .filter(m -> free(state, m))
        .map(Material::code)
        .toList();
  }

  /** What departments have to give back to the window: the lead, and whoever took a certificate. */
  static List<MaterialCode> dueFromDepartments(CaseState state) {
    return departments(state).stream().flatMap(d -> due(state, d).stream()).toList();
  }

  private static List<Party> departments(CaseState state) {
    return state.custody().holdings().values().stream()
        .map(Custody.Holding::holder)
        .filter(h -> h.kind() == Party.Kind.DEPARTMENT)
        .distinct()
        .toList();
  }

  private static boolean free(CaseState state, Material material) {
    return material.neededBy().stream()
        .map(state::instance)
        .flatMap(Optional::stream)
        .allMatch(i -> needsNothing(i) || notCancelled(material, i));
  }

  /** An old certificate is cancelled by a grant alone: after a denial it is still good. */
  @Rule("R26")
  private static boolean notCancelled(Material material, ItemInstance instance) {
    return material.surrenderedPaper() && instance.state() == ItemState.DENIED;
  }

  private static boolean held(CaseState state, Material material, Party holder) {
    return state.custody().of(material.code()).filter(h -> h.holder().equals(holder)).isPresent();
  }

  private static boolean needsNothing(ItemInstance instance) {
    return instance.state() == ItemState.WITHDRAWN
        || instance.state() == ItemState.NOT_ACCEPTED
        || instance.state() == ItemState.TERMINATED;
  }

  /** Opens the duties to give back what is to be given back, where they are not open yet. */
  static void openIfDue(Unfolding unfolding) {
    CaseState state = unfolding.state();
    Filing filing = state.requireFiling();
    TimeLimit way = Terms.backToWindow(unfolding.book(), filing);
    for (Party holder : departments(state)) {
      openOnce(unfolding, ObligationKind.RETURN_TO_WINDOW, holder, due(state, holder), way);
    }
    List<MaterialCode> atWindow = due(state, filing.window());
    TimeLimit home = Terms.prompt(unfolding.book());
    openOnce(unfolding, ObligationKind.RETURN_MATERIALS, filing.window(), atWindow, home);
    Originals.closeIfHanded(unfolding);
  }

  private static void openOnce(
      Unfolding unfolding,
      ObligationKind kind,
      Party owner,
      List<MaterialCode> originals,
      TimeLimit limit) {
    if (!originals.isEmpty() && unfolding.state().obligations().owed(kind, owner).isEmpty()) {
      unfolding.open(kind, owner, null, unfolding.at(), limit);
    }
  }
}
