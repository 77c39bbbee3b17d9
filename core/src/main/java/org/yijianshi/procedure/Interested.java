package org.yijianshi.procedure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionFacts;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.GateFacts;
import org.yijianshi.casefile.IntakeFacts;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.StatutoryFacts;
import org.yijianshi.code.InstanceId;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;

/**
 * What an interested party sees of a case: the items whose hearing it was told of, where they stand
 * and when the hearing is, and its own right to ask for it. Nothing of materials, results or fees.
 *
 * @param items those items, bare
 * @param self the interested party, as far as the actor is one
 */
@Rule({"XKF-47", "P-permission"})
record Interested(List<ItemInstance> items, Set<Party> self) {
  private static final Set<ObligationKind> OF_HEARING =
      Set.of(ObligationKind.HOLD_HEARING, ObligationKind.ANNOUNCE_HEARING);

  static Interested of(CaseState state, Filing filing, Actor actor) {
    Set<Party> self =
        Permissions.standsIn(filing, actor, PartyRole.INTERESTED)
            ? HearingRules.standsFor(filing, actor)
            : Set.of();
    List<ItemInstance> items =
        self.isEmpty()
            ? List.of()
            : state.all().stream()
                .filter(i -> i.statutory().hearing() != null)
                .map(Interested::bare)
                .toList();
    return new Interested(items, self);
  }

  /** What is shown anyway, and of the rest what concerns the interested party. */
  List<ItemInstance> with(List<ItemInstance> shown) {
    Set<InstanceId> known =
        shown.stream().map(ItemInstance::id).collect(Collectors.toUnmodifiableSet());
    return Stream.concat(shown.stream(), items.stream().filter(i -> !known.contains(i.id())))
        .toList();
  }

  /** Whether it is the party's own right, or a duty of the hearing that it was told of. */
  boolean concerns(Obligation duty) {
    boolean told = items.stream().anyMatch(i -> i.id().equals(duty.instance()));
    return told
        && (OF_HEARING.contains(duty.kind())
            || (duty.kind() == ObligationKind.ASK_FOR_HEARING && self.contains(duty.owedBy())));
  }

  private static ItemInstance bare(ItemInstance instance) {
    return new ItemInstance(
        instance.plan(),
        instance.state(),
        instance.acceptedAt(),
        instance.concludedAt(),
        null,
        null,
        null,
        null,
        CorrectionFacts.none(),
        IntakeFacts.none(),
        new StatutoryFacts(
            0, 0, instance.statutory().hearing(), null, null, instance.statutory().changedAt()),
        GateFacts.none());
  }
}
