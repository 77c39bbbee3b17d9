package org.yijianshi.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.Question;
import org.yijianshi.form.Prefill;
import org.yijianshi.form.UnifiedForm;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Parties;
import org.yijianshi.plan.Advice;
import org.yijianshi.plan.Adviser;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.CriticalPath;
import org.yijianshi.plan.DemandList;
import org.yijianshi.plan.NextQuestion;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.Reductions;
import org.yijianshi.plan.Schedule;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.WhatIf;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Expectations;
import org.yijianshi.procedure.PreCheck;
import org.yijianshi.procedure.Rulebook;

/**
 * Advice before a case exists; nothing is stored, and nobody is asked who they are but for what
 * other systems know of them.
 */
@Rule({"R23", "R25"})
public final class AdviceDesk {
  /** Nobody gets a number for having asked. */
  private static final CaseNumber NOT_GIVEN = CaseNumber.of("PRE-CHECK");

  private final HallParts parts;

  AdviceDesk(HallParts parts) {
    this.parts = parts;
  }

  /** What the wish comes to today: items needed and not needed and why, and open questions. */
  public Selection select(Wish wish) {
    return select(wish, book(wish), parts.clock().instant());
  }

  /** {@link #advise(Wish, Instant)} for a submission now. */
  public Advice advise(Wish wish) {
    return advise(wish, parts.clock().instant());
  }

  /**
   * Everything there is to say, once: questions in the order that asks least, items and why, the
   * one list of materials and where each comes from, steps, dates and what to watch for.
   */
  public Advice advise(Wish wish, Instant submitted) {
    return adviser(wish).advise(wish, submitted);
  }

  /**
   * The question to ask next, for a host that asks one at a time: the one whose answer leaves the
   * fewest to ask. Put the answer into the wish's facts and ask again; empty when the applicant can
   * say nothing more that matters. What remains then, {@link Selection#obstacles} says.
   */
  public Optional<Question> nextQuestion(Wish wish) {
    return advise(wish).next().map(NextQuestion::question);
  }

  /**
   * What the date would be if a material came late, an item were left out or a limit were shorter;
   * empty while no date can be promised.
   */
  public Optional<WhatIf> whatIf(Wish wish, Instant submitted) {
    Rulebook book = book(wish);
    return WhatIf.of(
        book.catalog(), Expectations.locally(book), advise(wish, submitted), submitted);
  }

  /**
   * What the bundle saves against its items one by one, each figure with how it came about; empty
   * while the wish is not settled, or when nothing is needed.
   */
  public Optional<Reductions> reductions(Wish wish, Instant submitted) {
    Rulebook book = book(wish);
    Selection selection = select(wish, book, submitted);
    return selection.settled() && !selection.planned().isEmpty()
        ? Optional.of(
            Reductions.of(book.catalog(), Expectations.locally(book), selection, submitted))
        : Optional.empty();
  }

  /** What the departments of that place need from one another (数据共享需求清单、电子证照应用清单). */
  @Rule({"R10", "R12"})
  public DemandList demands(RegionCode region) {
    return DemandList.of(parts.rulebooks().inForce(region).catalog());
  }

  /**
   * 材料预审: everything for which the submission would be refused or not be received, said at once by
   * the rules of the window itself. Nothing is stored.
   *
   * @param actor who would submit it
   * @param submission what would be submitted now
   */
  public PreCheck preCheck(Actor actor, Submission submission) {
    Rulebook book = book(submission.wish());
    return PreCheck.of(
        book, submission.application(NOT_GIVEN, book.pinned()), actor, parts.clock().instant());
  }

  /** {@link #forecast(Wish, Instant)} for a submission now. */
  public Optional<Forecast> forecast(Wish wish) {
    return forecast(wish, parts.clock().instant());
  }

  /**
   * By when all will be decided if it is submitted at that time and everybody keeps their limits:
   * the date of each item, the date of the whole, and which item and department fix it, explained
   * day by day. Empty while the wish is not settled, or when nothing is needed.
   */
  public Optional<Forecast> forecast(Wish wish, Instant submitted) {
    Rulebook book = book(wish);
    Selection selection = select(wish, book, submitted);
    if (!selection.settled() || selection.planned().isEmpty()) {
      return Optional.empty();
    }
    Schedule schedule =
        Schedule.forward(selection, Expectations.ifSubmitted(submitted, book), book.deadlines());
    return Optional.of(
        new Forecast(selection, schedule, CriticalPath.of(schedule, book.deadlines())));
  }

  private Adviser adviser(Wish wish) {
    Rulebook book = book(wish);
    return new Adviser(book.catalog(), Expectations.locally(book));
  }

  /** The one form of what the wish comes to today: each field once, whatever items ask for it. */
  @Rule("R11")
  public UnifiedForm form(Wish wish) {
    Rulebook book = book(wish);
    List<Item> items =
        select(wish, book, parts.clock().instant()).planned().stream()
            .map(Planned::item)
            .distinct()
            .toList();
    return UnifiedForm.of(wish.bundle(), items, wish.facts(), book.catalog().thresholdValues());
  }

  /**
   * That form with everything filled in that is known already: what the wish answers, and what the
   * sources that the catalog names know of the applicant. Those are asked only for an applicant
   * about oneself, for whoever has a mandate to submit for the first applicant, and for the intake
   * window of the region; for anybody else they stay silent. A source that fails is silent too.
   *
   * @param parties everybody whom the case will know
   */
  @Rule({"R11", "R12", "P-permission"})
  public Prefill prefill(Actor actor, Parties parties, Wish wish) {
    return new Prefilling(parts).fill(form(wish), actor, parties, wish);
  }

  private Rulebook book(Wish wish) {
    return parts.rulebooks().inForce(wish.region());
  }

  private static Selection select(Wish wish, Rulebook book, Instant at) {
    return new Closure(book.policy().selection())
        .select(book.catalog(), wish, book.deadlines().dateOf(at));
  }
}
