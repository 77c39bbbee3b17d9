package org.yijianshi.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Share;
import org.yijianshi.material.ShareBasis;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.party.Party;

/** The ledger's entries that follow from an event alone: at push, fetch and what came later. */
@Rule({"R12", "R30", "R34", "P-materialVisibility"})
final class Shares {
  private Shares() {}

  /** To each connected department, what its instances need; the others get it when they fetch. */
  static CaseState pushed(
      CaseState state, List<InstanceId> pushed, Set<DepartmentCode> unconnected, Instant at) {
    return reached(
        state,
        grouped(
            state, i -> pushed.contains(i.id()) && !unconnected.contains(i.plan().department())),
        ShareBasis.PUSHED,
        "R30",
        at);
  }

  /** To a department that was not connected, what its pushed instances need. */
  static CaseState fetched(CaseState state, DepartmentCode department, Instant at) {
    return reached(
        state,
        grouped(state, i -> i.plan().department().equals(department) && handled(i)),
        ShareBasis.FETCHED,
        "R34",
        at);
  }

  /** To the department that takes a pushed instance over, what that instance needs. */
  static CaseState takenOver(CaseState state, InstanceId instance, Party by, Instant at) {
    return state.instance(instance).filter(Shares::handled).isPresent()
        ? given(state, instance, by, ShareBasis.PUSHED, "R30", at)
        : state;
  }

  /** To somebody who handles one instance beside its department, what that instance needs. */
  static CaseState given(
      CaseState state, InstanceId instance, Party to, ShareBasis basis, String rule, Instant at) {
    return reached(state, Map.of(to, Set.of(instance)), basis, rule, at);
  }

  /** What came later goes to every department that needs it and that the application reached. */
  static CaseState cameLater(CaseState state, MaterialCode code, String rule, Instant at) {
    List<Material> material = state.materials().find(code).stream().toList();
    Map<Party, Set<InstanceId>> parties =
        grouped(
            state,
            i -> state.supplies().ledger().reached().contains(i.plan().party()) && handled(i));
    return entered(state, entries(material, parties, ShareBasis.CAME_LATER, rule, at));
  }

  /** The state with those entries in its ledger. */
  static CaseState entered(CaseState state, List<Share> entries) {
    SupplyFacts facts = state.supplies();
    return entries.isEmpty()
        ? state
        : state.change().supplies(facts.ledger(facts.ledger().with(entries))).done();
  }

  /** Whether its department has it, or granted it: what ended otherwise is shown no more. */
  private static boolean handled(ItemInstance instance) {
    return instance.state() == ItemState.PUSHED
        || instance.state().inHand()
        || instance.state() == ItemState.GRANTED;
  }

  private static Map<Party, Set<InstanceId>> grouped(
      CaseState state, Predicate<ItemInstance> which) {
    Map<Party, Set<InstanceId>> parties = new LinkedHashMap<>();
    for (ItemInstance instance : state.all()) {
      if (which.test(instance)) {
        parties.computeIfAbsent(instance.plan().party(), p -> new TreeSet<>()).add(instance.id());
      }
    }
    return parties;
  }

  private static CaseState reached(
      CaseState state,
      Map<Party, Set<InstanceId>> parties,
      ShareBasis basis,
      String rule,
      Instant at) {
    CaseState next = entered(state, entries(state.materials().all(), parties, basis, rule, at));
    SupplyFacts facts = next.supplies();
    return next.change().supplies(facts.ledger(facts.ledger().reaching(parties.keySet()))).done();
  }

  private static List<Share> entries(
      List<Material> materials,
      Map<Party, Set<InstanceId>> parties,
      ShareBasis basis,
      String rule,
      Instant at) {
    List<Share> entries = new ArrayList<>();
    parties.forEach(
        (party, items) ->
            materials.forEach(
                m -> {
                  Set<InstanceId> needing = new TreeSet<>(items);
                  needing.retainAll(m.neededBy());
                  if (!needing.isEmpty()) {
                    entries.add(
                        new Share(
                            m.code(), party, needing, basis, SharePurpose.HANDLING, rule, at));
                  }
                }));
    return entries;
  }
}
