package org.yijianshi.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.calendar.LocalClosure;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseCommand;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommandEnvelope;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Basis;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Dependency;
import org.yijianshi.catalog.DependencyKind;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.PerSubject;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.CaseDecider;
import org.yijianshi.procedure.Rulebook;

/**
 * A random bundle, limits and calendar, and the case of it played through the real decider by
 * people who do everything in the last moment: the brute-force simulation of a schedule.
 */
final class PlayedBundle {
  private static final WorkCalendar PUBLISHED = CalendarCodec.builtIn();
  private static final CaseDecider DECIDER = new CaseDecider();

  final Rulebook book;
  final Wish wish;
  final Instant submitted;
  private CaseState state = CaseState.unfiled(new CaseId(new UUID(0x51DEL, 1)));
  private Instant now;
  private int commands;

  private PlayedBundle(Rulebook book, Wish wish, Instant submitted) {
    this.book = book;
    this.wish = wish;
    this.submitted = submitted;
    this.now = submitted;
  }

  /** Up to seven items, some of them for two employees, in a random order without a circle. */
  static PlayedBundle any(Random random) {
    int count = 1 + random.nextInt(7);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item(i, random));
    }
    double density = random.nextDouble();
    List<Dependency> orderings = new ArrayList<>();
    for (int before = 0; before < count; before++) {
      for (int after = before + 1; after < count; after++) {
        if (random.nextDouble() < density) {
          orderings.add(
              Dependency.of(
                  Orders.code(before),
                  Orders.code(after),
                  Situations.any(List.of(DependencyKind.values()), random),
                  Basis.INFERRED));
        }
      }
    }
    Collections.shuffle(items, random);
    Catalog catalog = Cities.small(items, List.of(), List.of(), orderings);
    Wish wish = Wish.all(BundleCode.of("X01"), Cities.LUSHI, Facts.none());
    for (Item item : items) {
      if (item.perSubject() != null && random.nextBoolean()) {
        wish = wish.withSubjects(item.code(), List.of("employee-1", "employee-2"));
      }
    }
    return new PlayedBundle(
        Rulebook.of(catalog, Policy.defaults(), calendar(random)), wish, anytime(random));
  }

  private static Item item(int i, Random random) {
    ProcessingType processing =
        random.nextInt(4) == 0
            ? Situations.any(List.of(ProcessingType.values()), random)
            : ProcessingType.PROMISED;
    boolean limited = processing == ProcessingType.PROMISED ? random.nextInt(5) > 0 : false;
    Limits limits =
        limited
            ? new Limits(limit(random), null, random.nextInt(3) == 0 ? limit(random) : null)
            : Limits.none();
    ItemType type = Situations.any(List.of(ItemType.values()), random);
    return Cities.plain(Orders.code(i).value())
        .perSubject(random.nextInt(3) == 0 ? PerSubject.EMPLOYEE : null)
        .alternatives(List.of(Alternative.plain("事项" + i, type, processing).with(limits)))
        .build();
  }

  private static TimeLimit limit(Random random) {
    return random.nextInt(4) == 0
        ? TimeLimit.naturalDays(1 + random.nextInt(40))
        : TimeLimit.workingDays(1 + random.nextInt(25));
  }

  private static WorkCalendar calendar(Random random) {
    WorkCalendar calendar = random.nextInt(3) == 0 ? WorkCalendar.unpublished() : PUBLISHED;
    if (random.nextInt(3) == 0) {
      LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(30));
      LocalClosure flood =
          LocalClosure.of(
              from, from.plusDays(random.nextInt(5)), Label.of("防汛停办", "flood"), "应急通告");
      calendar = calendar.withClosure(random.nextBoolean() ? flood.movingDayClocks() : flood);
    }
    return calendar;
  }

  private static Instant anytime(Random random) {
    return LocalDate.of(2025, 12, 20)
        .plusDays(random.nextInt(40))
        .atTime(LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)))
        .atZone(OfficeHours.CHINA)
        .toInstant();
  }

  /** How a department takes its time. */
  enum Pace {
    /** Everything in the first moment in which it can be done. */
    EARLY,
    /** The review in the first moment, the decision in the last. */
    REVIEWED,
    /** Everything in the last moment. */
    LATE
  }

  /**
   * Plays it from the beginning to the last decision.
   *
   * @param expected when it is received and accepted
   * @param paces how each instance's department takes its time
   * @return when each instance was decided
   */
  Map<InstanceId, Instant> play(Assumptions expected, Function<InstanceId, Pace> paces) {
    state = CaseState.unfiled(new CaseId(new UUID(0x51DEL, 1)));
    now = submitted;
    Application application =
        new Application(
            CaseNumber.of("LS-2026-0001"),
            book.pinned(),
            Channel.ONLINE,
            Cast.parties(),
            wish,
            Map.of(),
            DeliveryChoice.SEPARATE,
            DeliveryMethod.COUNTER,
            true);
    does(Cast.applicant(), submitted, new IntakeCommand.Submit(application));
    does(Cast.window(), expected.received(), new IntakeCommand.Receive(Set.of()));
    for (ItemInstance instance : state.all()) {
      InstanceId id = instance.id();
      boolean atOnce =
          instance.plan().processing() != ProcessingType.PROMISED
              && instance.plan().predecessors().isEmpty();
      does(
          officer(id),
          expected.accepted(),
          atOnce
              ? new AcceptanceCommand.AcceptAndDecide(id, ShopCase.result(id))
              : new AcceptanceCommand.Accept(id));
    }
    Optional<Next> next = next(paces);
    while (next.isPresent()) {
      does(officer(next.get().id()), next.get().at(), next.get().command());
      next = next(paces);
    }
    Map<InstanceId, Instant> decided = new LinkedHashMap<>();
    for (ItemInstance instance : state.all()) {
      if (instance.concludedAt() == null) {
        throw new AssertionError("Nobody owes anything, and yet it is open: " + instance.id());
      }
      decided.put(instance.id(), instance.concludedAt());
    }
    return decided;
  }

  /** The next thing that somebody does. */
  private record Next(InstanceId id, Instant at, boolean review, CaseCommand command) {}

  /** What is done first; of two at the same moment the review, which decides nothing. */
  private Optional<Next> next(Function<InstanceId, Pace> paces) {
    List<Next> all = new ArrayList<>();
    for (ItemInstance instance : state.all()) {
      InstanceId id = instance.id();
      Pace pace = paces.apply(id);
      Instant review = due(ObligationKind.PRE_REVIEW, id);
      if (review != null) {
        Instant at = pace == Pace.LATE ? later(review) : now;
        all.add(new Next(id, at, true, new ApprovalCommand.CompletePreReview(id)));
      }
      for (ObligationKind kind : List.of(ObligationKind.DECIDE, ObligationKind.DECIDE_AT_ONCE)) {
        Instant decision = due(kind, id);
        if (decision != null) {
          Instant at = pace == Pace.EARLY ? now : later(decision);
          all.add(new Next(id, at, false, new ApprovalCommand.Grant(id, ShopCase.result(id))));
        }
      }
    }
    return all.stream()
        .min(
            Comparator.comparing(Next::at)
                .thenComparing(n -> n.review() ? 0 : 1)
                .thenComparing(Next::id));
  }

  /** A duty that is opened too late already is done at once. */
  private Instant later(Instant due) {
    return due.isAfter(now) ? due : now;
  }

  private @Nullable Instant due(ObligationKind kind, InstanceId id) {
    return state.obligations().find(kind, id).stream()
        .map(Obligation::dueAt)
        .findFirst()
        .orElse(null);
  }

  private Actor officer(InstanceId id) {
    return Cast.officer(state.instance(id).orElseThrow().plan().department());
  }

  private void does(Actor actor, Instant at, CaseCommand command) {
    CommandId id = new CommandId(new UUID(0x51DEL, ++commands));
    now = at;
    Decision decision =
        DECIDER.decide(state, CommandEnvelope.now(id, state.id(), actor, at, command), book);
    if (!(decision instanceof Decision.Accepted accepted)) {
      throw new AssertionError("Refused " + command + ": " + decision);
    }
    state =
        state.after(
            new CaseCommit(state.id(), state.version() + 1, id, actor, at, at, accepted.events()));
  }
}
