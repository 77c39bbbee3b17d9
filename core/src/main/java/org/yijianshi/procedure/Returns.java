package org.yijianshi.procedure;

import java.util.List;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.MaterialCode;
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
        .filter(
            m ->
                m.neededBy().stream()
                    .allMatch(id -> state.instance(id).map(Returns::needsNothing).orElse(true)))
        .map(Material::code)
        .toList();
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
    Party lead = state.requireFiling().leadParty();
    Party window = Party.intakeWindow(state.requireFiling().region());
    openOnce(unfolding, ObligationKind.RETURN_TO_WINDOW, lead, due(state, lead));
    List<MaterialCode> atWindow = due(state, window);
    openOnce(unfolding, ObligationKind.RETURN_MATERIALS, window, atWindow);
    boolean nothingForLead =
        state.materials().all().stream()
            .filter(m -> held(state, m, window))
            .map(Material::code)
            .allMatch(atWindow::contains);
    if (nothingForLead) {
      unfolding.close(ObligationKind.HAND_PAPER_TO_LEAD, null);
    }
  }

  private static void openOnce(
      Unfolding unfolding, ObligationKind kind, Party owner, List<MaterialCode> originals) {
    if (!originals.isEmpty() && unfolding.state().obligations().find(kind, null).isEmpty()) {
      unfolding.open(kind, owner, null, unfolding.at(), Terms.prompt(unfolding.book()));
    }
  }
}
