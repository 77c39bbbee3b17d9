package org.yijianshi.procedure;

import static org.yijianshi.party.Role.AGENT;
import static org.yijianshi.party.Role.HANDLER;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.catalog.Formality;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;

/**
 * Who has to act for themselves: 本人亲自办理 refuses whoever acts by mandate, 监护人共同办理 asks for two
 * guardians, and what several share is taken back only by all of them who have an account to do so.
 */
@Rule({"R20", "R44"})
final class Formalities {
  private final Unfolding unfolding;
  private final Refusals refusals;

  Formalities(Unfolding unfolding, Refusals refusals) {
    this.unfolding = unfolding;
    this.refusals = refusals;
  }

  /** Notes what of those items the actor cannot apply for, or these people cannot. */
  void refuseApplying(Parties parties, Collection<ItemPlan> plans) {
    long guardians =
        parties.participants().stream().filter(p -> p.role() == PartyRole.GUARDIAN).count();
    for (ItemPlan plan : plans) {
      Set<Formality> asked = of(plan.id());
      if (asked.contains(Formality.IN_PERSON) && byMandate(parties)) {
        refuseMandate(plan);
      }
      if (asked.contains(Formality.BOTH_GUARDIANS) && guardians < 2) {
        refusals.refuse(
            "R20",
            "BOTH_GUARDIANS",
            "须由两名监护人共同办理：" + plan.name(),
            "Two guardians have to stand in the application for: " + plan.id(),
            plan.id());
      }
    }
  }

  /**
   * Notes what the actor cannot withdraw, and tells which of those items still wait for others: a
   * mandatory group waits whole.
   */
  Set<InstanceId> withdrawing(Set<InstanceId> wanted) {
    Set<InstanceId> waiting = new LinkedHashSet<>();
    Set<String> groups = new LinkedHashSet<>();
    boolean fresh = false;
    for (InstanceId id : wanted) {
      Optional<ItemInstance> instance = unfolding.state().instance(id).filter(i -> !i.concluded());
      if (instance.isEmpty()) {
        continue;
      }
      if (of(id).contains(Formality.IN_PERSON) && byMandate(parties())) {
        refuseMandate(instance.get().plan());
      }
      Set<String> together = together(id);
      if (together.size() < 2) {
        continue;
      }
      Set<String> missing = new LinkedHashSet<>(together);
      missing.removeAll(instance.get().withdrawing());
      String own = own(together);
      if (own == null) {
        refuseOthers(instance.get().plan());
      } else {
        fresh |= missing.remove(own);
        if (!missing.isEmpty()) {
          waiting.add(id);
          String group = instance.get().plan().parallelGroup();
          if (group != null) {
            groups.add(group);
          }
        }
      }
    }
    if (!waiting.isEmpty() && !fresh) {
      refusals.refuse(
          "R44",
          "ALREADY_AGREED",
          "您已撤回，尚待其他共同申请人（监护人）撤回",
          "Withdrawn by this actor already: the others have to follow",
          "instances");
    }
    wanted.stream()
        .filter(id -> unfolding.state().instance(id).filter(i -> inOne(i, groups)).isPresent())
        .forEach(waiting::add);
    return waiting;
  }

  private static boolean inOne(ItemInstance instance, Set<String> groups) {
    String group = instance.plan().parallelGroup();
    return group != null && groups.contains(group);
  }

  /** Records that the actor withdraws those as far as it is the actor's to say. */
  void agree(Set<InstanceId> waiting) {
    for (InstanceId id : waiting) {
      String own = own(together(id));
      if (own != null && !Instances.current(unfolding, id).withdrawing().contains(own)) {
        unfolding.emit(new WithdrawalEvent.WithdrawalAgreed(id, own));
      }
    }
  }

  /** Notes that one alone cannot choose to withdraw what several share. */
  void refuseAlone(InstanceId id) {
    Set<String> missing = new LinkedHashSet<>(together(id));
    String own = own(missing);
    Optional<ItemInstance> instance = unfolding.state().instance(id);
    if (missing.size() < 2 || instance.isEmpty()) {
      return;
    }
    missing.removeAll(instance.get().withdrawing());
    if (own == null || !missing.stream().allMatch(own::equals)) {
      refuseOthers(instance.get().plan());
    }
  }

  /** Those of whom each has to withdraw that item, by reference; none where one is enough. */
  private Set<String> together(InstanceId id) {
    Set<Formality> asked = of(id);
    Set<String> all = new LinkedHashSet<>();
    for (Participant participant : parties().participants()) {
      boolean signs =
          (participant.role() == PartyRole.APPLICANT && asked.contains(Formality.ALL_APPLICANTS))
              || (participant.role() == PartyRole.GUARDIAN
                  && asked.contains(Formality.BOTH_GUARDIANS));
      if (signs && !participant.accountId().isEmpty()) {
        all.add(participant.reference());
      }
    }
    return all;
  }

  private @Nullable String own(Set<String> together) {
    String account = unfolding.envelope().actor().id();
    return together.stream()
        .filter(r -> parties().find(r).filter(p -> p.accountId().equals(account)).isPresent())
        .findFirst()
        .orElse(null);
  }

  /** Whether the actor is there for another alone, by that other's will. */
  private boolean byMandate(Parties parties) {
    Actor actor = unfolding.envelope().actor();
    boolean self =
        parties.has(actor.id(), PartyRole.APPLICANT) || parties.has(actor.id(), PartyRole.GUARDIAN);
    return (actor.is(AGENT) || actor.is(HANDLER)) && !self;
  }

  private Parties parties() {
    return unfolding.state().requireFiling().application().parties();
  }

  private Set<Formality> of(InstanceId id) {
    return unfolding.book().catalog().item(id.item()).map(Item::formalities).orElse(Set.of());
  }

  private void refuseMandate(ItemPlan plan) {
    refusals.refuse(
        "R20",
        "IN_PERSON",
        "须由本人亲自办理，不能委托他人：" + plan.name(),
        "Done in person only, not by an agent or handler: " + plan.id(),
        plan.id());
  }

  private void refuseOthers(ItemPlan plan) {
    refusals.refuse(
        "R44",
        "NEEDS_ALL",
        "须由全体共同申请人（监护人）各自撤回：" + plan.name(),
        "All who share it have to withdraw it, each for themselves: " + plan.id(),
        plan.id());
  }
}
