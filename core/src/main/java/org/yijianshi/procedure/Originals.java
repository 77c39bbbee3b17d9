package org.yijianshi.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** Which paper leaves the intake window for whom: originals to the lead, old certificates not. */
@Rule({"R26", "R31", "R50"})
final class Originals {
  private Originals() {}

  /** The lead's originals at the window, and certificates that it cancels itself. */
  static List<MaterialCode> forLead(CaseState state) {
    Party lead = state.requireFiling().leadParty();
    return waiting(state, m -> m.retainedPaper() || cancels(state, m, lead));
  }

  /** The old certificates at the window that this department cancels. */
  static List<MaterialCode> surrenderedTo(CaseState state, Party department) {
    return waiting(state, m -> cancels(state, m, department));
  }

  /** Nothing more leaves the window: its duty to hand paper on is done. */
  static void closeIfHanded(Unfolding unfolding) {
    if (waiting(unfolding.state(), m -> true).isEmpty()) {
      unfolding.close(ObligationKind.HAND_PAPER_TO_LEAD, null);
    }
  }

  /** Who cancels a surrendered certificate: the department of the first item that needs it. */
  static Optional<Party> cancelling(CaseState state, Material material) {
    return state.all().stream()
        .filter(i -> material.surrenderedPaper() && material.neededBy().contains(i.id()))
        .map(ItemInstance::plan)
        .findFirst()
        .map(plan -> plan.party());
  }

  private static boolean cancels(CaseState state, Material material, Party department) {
    return cancelling(state, material).filter(department::equals).isPresent();
  }

  /** What the window holds and has to hand on; what goes back to the applicant stays with it. */
  private static List<MaterialCode> waiting(CaseState state, Predicate<Material> wanted) {
    Party window = state.requireFiling().window();
    List<MaterialCode> held = state.custody().of(window);
    List<MaterialCode> goingBack = Returns.due(state, window);
    return state.materials().all().stream()
        .filter(m -> held.contains(m.code()) && !goingBack.contains(m.code()))
        .filter(wanted)
        .map(Material::code)
        .toList();
  }
}
