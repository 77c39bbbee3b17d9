package org.yijianshi.hall;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.form.FormField;
import org.yijianshi.form.Prefill;
import org.yijianshi.form.UnifiedForm;
import org.yijianshi.material.SharePurpose;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.port.SharedData;

/**
 * Fills the one form from shared data. Of whom it may be asked is decided here, not by what the
 * caller writes into the parties: an applicant learns of nobody but oneself, and who acts for
 * another needs to be let.
 */
@Rule({"R11", "R12"})
final class Prefilling {
  private static final RuleId BASIS = RuleId.of("R12");

  private final HallParts parts;

  Prefilling(HallParts parts) {
    this.parts = parts;
  }

  Prefill fill(UnifiedForm form, Actor actor, Parties parties, Wish wish) {
    Map<String, Map<String, String>> shared = new HashMap<>();
    subject(actor, parties, wish)
        .ifPresent(
            about -> {
              for (SharedData.Request request : requests(form, about, wish)) {
                shared.put(request.source(), asked(request));
              }
            });
    return Prefill.of(form, wish.facts(), shared);
  }

  /** The one whose data the actor may see; empty for everybody else. */
  @Rule("P-permission")
  private Optional<Participant> subject(Actor actor, Parties parties, Wish wish) {
    if (actor.is(Role.INTAKE_WINDOW) && wish.region().equals(actor.region())) {
      return Optional.of(parties.firstApplicant());
    }
    if (actor.is(Role.APPLICANT)) {
      Optional<Participant> oneself =
          parties.participants().stream()
              .filter(p -> p.role() == PartyRole.APPLICANT && p.accountId().equals(actor.id()))
              .findFirst();
      if (oneself.isPresent()) {
        return oneself;
      }
    }
    boolean guardian =
        actor.is(Role.GUARDIAN) && parties.has(actor.id(), PartyRole.GUARDIAN) && mandated(actor);
    boolean acts =
        (actor.is(Role.AGENT) && parties.has(actor.id(), PartyRole.AGENT))
            || (actor.is(Role.HANDLER) && parties.has(actor.id(), PartyRole.HANDLER));
    return guardian || (acts && mandated(actor))
        ? Optional.of(parties.firstApplicant())
        : Optional.empty();
  }

  private boolean mandated(Actor actor) {
    return actor.mandate() != null && actor.mandate().covers(Act.SUBMIT, parts.clock().instant());
  }

  /** Each source once, for all that it may fill. */
  private static Iterable<SharedData.Request> requests(
      UnifiedForm form, Participant about, Wish wish) {
    Map<String, Set<String>> fields = new TreeMap<>();
    Map<String, Set<ItemCode>> items = new TreeMap<>();
    for (FormField field : form.fields()) {
      String source = field.meaning().sharedSource();
      if (source != null && !field.perSubject()) {
        fields.computeIfAbsent(source, any -> new LinkedHashSet<>()).add(field.code());
        items.computeIfAbsent(source, any -> new LinkedHashSet<>()).addAll(field.items());
      }
    }
    return fields.entrySet().stream()
        .map(
            each ->
                new SharedData.Request(
                    each.getKey(),
                    about,
                    wish.region(),
                    each.getValue(),
                    items.getOrDefault(each.getKey(), Set.of()),
                    SharePurpose.HANDLING,
                    BASIS))
        .toList();
  }

  /** Nothing, where the source fails; and nothing that it was not asked for. */
  private Map<String, String> asked(SharedData.Request request) {
    Map<String, String> answer;
    try {
      answer = parts.sharedData().ask(request);
    } catch (RuntimeException down) {
      return Map.of();
    }
    Map<String, String> taken = new HashMap<>(answer);
    taken.keySet().retainAll(request.fields());
    return taken;
  }
}
