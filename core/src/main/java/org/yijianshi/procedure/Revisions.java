package org.yijianshi.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.Revision;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Material;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.material.Supply;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;

/** Works out what an application comes to once it is corrected or amended. */
@Rule({"R1", "R2", "R18"})
final class Revisions {
  private Revisions() {}

  /**
   * What came of it.
   *
   * @param selection what the wish comes to
   * @param plans every instance of the selection, as it is planned now
   * @param revision the application as it stands then
   */
  record Revised(Selection selection, List<ItemPlan> plans, Revision revision) {
    /** Copies the plans. */
    Revised {
      plans = List.copyOf(plans);
    }
  }

  /** The application for that wish, with those supplies new; empty where something was refused. */
  static Optional<Revised> of(
      Unfolding unfolding,
      Wish wish,
      Map<MaterialCode, Supply> given,
      FormValues filled,
      Refusals refusals) {
    CaseState state = unfolding.state();
    Rulebook book = unfolding.book();
    Filing filing = state.requireFiling();
    boolean sameWish = wish.equals(filing.application().wish());
    Instant at = sameWish ? filing.submittedAt() : unfolding.at();
    Refusals own = new Refusals();
    Selection selection = Applications.select(book, wish, at, own);
    if (!selection.settled() || selection.planned().isEmpty()) {
      refusals.add(own.list());
      return Optional.empty();
    }
    Set<MaterialCode> asked = Applications.asked(book, selection, wish.facts());
    Map<MaterialCode, Supply> supplies = new LinkedHashMap<>();
    for (Material material : state.materials().all()) {
      boolean produced = material.supply() instanceof Supply.Produced;
      if (!produced && asked.contains(material.code())) {
        supplies.put(material.code(), material.supply());
      }
    }
    supplies.putAll(given);
    Application revised = filing.application().amended(wish, supplies);
    FormValues form = Forms.revised(book, selection, filing.application().form(), filled, own);
    MaterialSet materials = kept(state, Applications.materials(book, selection, revised, own));
    new Formalities(unfolding, own)
        .refuseApplying(filing.application().parties(), Applications.plans(selection));
    refusals.add(own.list());
    if (own.any()) {
      return Optional.empty();
    }
    List<MaterialCode> changed =
        given.entrySet().stream()
            .filter(e -> differs(state, e.getKey(), e.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    boolean answers =
        !wish.facts().equals(filing.application().wish().facts())
            || !form.equals(filing.application().form());
    return Optional.of(
        new Revised(
            selection,
            Applications.plans(selection),
            new Revision(wish, supplies, materials, changed, answers, form)));
  }

  /** A material that stays the same stays the same value, with all that became of it. */
  private static MaterialSet kept(CaseState state, MaterialSet next) {
    List<Material> all = new ArrayList<>();
    for (Material material : next.all()) {
      all.add(
          state
              .materials()
              .find(material.code())
              .filter(old -> old.supply().equals(material.supply()))
              .filter(old -> old.neededBy().equals(material.neededBy()))
              .orElse(material));
    }
    return MaterialSet.of(all);
  }

  /** Whether that supply is another than the case has. */
  static boolean differs(CaseState state, MaterialCode code, Supply supply) {
    return state.materials().find(code).filter(m -> m.supply().equals(supply)).isEmpty();
  }
}
