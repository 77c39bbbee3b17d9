package org.yijianshi.procedure;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Material;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.PartyRole;

/**
 * What is another applicant's own. Spouses, buyer and seller or partners share a case: each sees
 * what is about the case as a whole or about themselves, and not what only an item for one of the
 * others needs.
 *
 * @param others the other applicants, by reference; none for whoever is no applicant, or works for
 *     all of them at a window
 */
@Rule("P-materialVisibility")
record Coapplicants(Set<String> others) {
  /** As that actor sees it. */
  static Coapplicants of(CaseState state, Actor actor, boolean atWindow) {
    Collection<Participant> people = state.requireFiling().application().parties().participants();
    boolean one = people.stream().anyMatch(p -> p.role() == PartyRole.APPLICANT && is(p, actor));
    return new Coapplicants(
        one && !atWindow
            ? people.stream()
                .filter(p -> p.role() == PartyRole.APPLICANT && !is(p, actor))
                .map(Participant::reference)
                .collect(Collectors.toUnmodifiableSet())
            : Set.of());
  }

  private static boolean is(Participant participant, Actor actor) {
    return !participant.accountId().isEmpty() && participant.accountId().equals(actor.id());
  }

  /** Whether only items for others need it. */
  boolean own(Material material) {
    return !material.neededBy().isEmpty()
        && material.neededBy().stream().map(InstanceId::subject).allMatch(this::isOther);
  }

  /** The same of the material of that code, where there is one. */
  boolean own(CaseState state, MaterialCode code) {
    Optional<Material> material = state.materials().find(code);
    return material.filter(this::own).isPresent();
  }

  /** The answers without those about others. */
  FormValues without(FormValues form) {
    return others.isEmpty() ? form : form.only(place -> !isOther(place.subject()));
  }

  private boolean isOther(@Nullable String subject) {
    return subject != null && others.contains(subject);
  }
}
