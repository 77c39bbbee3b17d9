package org.yijianshi.procedure;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.UnpublishedYearException;
import org.yijianshi.calendar.WorkingDays;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.Overdue;
import org.yijianshi.casefile.Overdue.Breach;
import org.yijianshi.catalog.Accountability;
import org.yijianshi.catalog.Department;
import org.yijianshi.code.RegionCode;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.obligation.SuspendedBy;
import org.yijianshi.party.Party;
import org.yijianshi.policy.Outsiders;
import org.yijianshi.policy.Rung;
import org.yijianshi.policy.SupervisionPolicy;

/**
 * The ladder of escalation: which rung hears of a duty by its light, who stands on that rung for
 * its owner, who caused it to be late and what that breaks. An applicant's duties are nobody's to
 * escalate.
 */
@Rule("R14")
final class Ladder {
  private static final Set<Party.Kind> ANSWERABLE =
      ImmutableSet.of(
          Party.Kind.INTAKE_WINDOW,
          Party.Kind.RESULTS_WINDOW,
          Party.Kind.DEPARTMENT,
          Party.Kind.HALL_MANAGEMENT,
          Party.Kind.DATA_SUPPLIER,
          Party.Kind.PLATFORM_OPERATOR);

  /** Duties whose limit stands in the law itself. */
  private static final Set<ObligationKind> BY_LAW =
      ImmutableSet.of(
          ObligationKind.DECIDE_BY_LAW,
          ObligationKind.SERVE_BY_LAW,
          ObligationKind.HOLD_HEARING,
          ObligationKind.LOWER_REVIEW);

  private final CaseState state;
  private final Rulebook book;

  Ladder(CaseState state, Rulebook book) {
    this.state = state;
    this.book = book;
  }

  /** The highest rung that has to know of the duty by then; null if none has. */
  @Nullable Rung due(Obligation duty, Instant now) {
    Instant due = duty.dueAt();
    if (due == null || !ANSWERABLE.contains(duty.owedBy().kind())) {
      return null;
    }
    SupervisionPolicy policy = book.policy().supervision();
    return switch (duty.light(now)) {
      case GREEN -> null;
      case YELLOW -> policy.escalationYellow();
      case RED -> {
        Rung rung =
            isStillRed(due, now)
                ? higher(policy.escalationRed(), policy.escalationStillRed())
                : policy.escalationRed();
        yield breach(duty) == Breach.STATUTE ? higher(rung, policy.escalationBreach()) : rung;
      }
    };
  }

  private boolean isStillRed(Instant due, Instant now) {
    Deadlines deadlines = book.deadlines();
    WorkingDays lasting = new WorkingDays(book.policy().supervision().escalationStillRedAfter());
    try {
      Instant until =
          deadlines.closeOfDay(deadlines.calendar().plus(deadlines.dateOf(due), lasting));
      return now.isAfter(until);
    } catch (UnpublishedYearException unpublished) {
      // By a strict calendar nobody knows yet how long it lasts; the lower rung is told meanwhile.
      return false;
    }
  }

  private static Rung higher(Rung one, Rung other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Everybody from above {@code told} up to that rung, each once. */
  List<Party> between(Obligation duty, @Nullable Rung told, Rung upTo) {
    List<Party> parties = new ArrayList<>();
    for (Rung rung : Rung.values()) {
      boolean unheard = told == null || rung.compareTo(told) > 0;
      if (unheard && rung.compareTo(upTo) <= 0) {
        parties.add(on(rung, duty.owedBy()));
      }
    }
    return parties.stream().distinct().toList();
  }

  /** Who stands on that rung above the owner. */
  Party on(Rung rung, Party owner) {
    Filing filing = state.requireFiling();
    RegionCode region = owner.region().orElse(filing.region());
    boolean department =
        owner.kind() == Party.Kind.DEPARTMENT || owner.kind() == Party.Kind.DATA_SUPPLIER;
    return switch (rung) {
      case CHIEF_REPRESENTATIVE ->
          department
              ? new Party(Party.Kind.CHIEF_REPRESENTATIVE, owner.name())
              : FeedbackTerms.hall(region);
      case LEAD_DEPARTMENT -> {
        if (!department) {
          yield FeedbackTerms.hall(region);
        }
        // Nobody is escalated to himself: above the lead stands the service administration.
        yield owner.equals(filing.leadParty())
            ? new Party(Party.Kind.SERVICE_ADMINISTRATION, filing.region().value())
            : filing.leadParty();
      }
      case SERVICE_ADMINISTRATION ->
          new Party(Party.Kind.SERVICE_ADMINISTRATION, filing.region().value());
      case SUPERVISION_OFFICE ->
          isOutsider(owner)
                  && book.policy().supervision().escalationOutsiders() == Outsiders.OWN_SUPERIOR
              ? new Party(Party.Kind.SUPERIOR, owner.name())
              : new Party(Party.Kind.SUPERVISION_OFFICE, filing.region().value());
    };
  }

  /** A body outside the hierarchy of the local government answers to its own superior. */
  private boolean isOutsider(Party owner) {
    return owner
        .department()
        .flatMap(book.catalog()::department)
        .map(Department::accountability)
        .filter(a -> a != Accountability.LOCAL)
        .isPresent();
  }

  /** Who made the duty late and what that breaks; null while it is not red. */
  @Nullable Overdue overdue(Obligation duty, Instant now) {
    return duty.light(now) == Light.RED ? new Overdue(causedBy(duty), breach(duty)) : null;
  }

  static Breach breach(Obligation duty) {
    if (BY_LAW.contains(duty.kind())) {
      return Breach.STATUTE;
    }
    return duty.kind().suspendedBy() == SuspendedBy.PROMISED ? Breach.PROMISE : Breach.NONE;
  }

  /** A department that waits for a predecessor's result is not late by its own fault. */
  private Party causedBy(Obligation duty) {
    Instant due = duty.dueAt();
    RegionCode region = state.requireFiling().region();
    if (due != null && book.outages().covering(region, due, Instant.MAX, book).isPresent()) {
      // Nobody could work: it is late all the same, and this is why.
      return new Party(Party.Kind.PLATFORM_OPERATOR, region.value());
    }
    if (duty.instance() == null || duty.kind().suspendedBy() == SuspendedBy.NEVER) {
      return duty.owedBy();
    }
    return state
        .instance(duty.instance())
        .filter(i -> !i.concluded())
        .flatMap(i -> Instances.unsettled(state, i).stream().findFirst())
        .flatMap((ItemPlan.Predecessor before) -> state.instance(before.id()))
        .map(ItemInstance::plan)
        .map(ItemPlan::party)
        .orElse(duty.owedBy());
  }
}
