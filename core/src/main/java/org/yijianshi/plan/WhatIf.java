package org.yijianshi.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.OneMaterial;

/**
 * What the promised date would be if one thing were different: a material comes late, an item is
 * left out, a limit is shorter. Each is computed anew on the same calendar, never estimated.
 */
@Rule({"R25", "P-bundleClock"})
public final class WhatIf {
  private static final RuleId SAID = RuleId.of("R25");
  private static final RuleId EXEMPT = RuleId.of("R10");
  private static final RuleId TO_FOLLOW = RuleId.of("R29");
  private static final RuleId TOGETHER = RuleId.of("R26");
  private static final RuleId GROUP = RuleId.of("R2");

  private final Catalog catalog;
  private final Locally locally;
  private final Selection selection;
  private final Instant submitted;
  private final Assumptions assumed;
  private final Prospect now;

  /**
   * What comes of a change.
   *
   * @param before the prospect as it is
   * @param after the prospect with the change; null where nothing is left to apply for, or
   *     something would be open
   * @param workingDays how many working days later all is decided; negative if earlier
   * @param moved the instances that are decided at another time than before, in the order of the
   *     list; those that are left out are not among them
   * @param why what moves and what does not, in words
   */
  public record Effect(
      Prospect before,
      @Nullable Prospect after,
      int workingDays,
      List<InstanceId> moved,
      Explanation why) {
    /** Copies the list. */
    public Effect {
      Objects.requireNonNull(before, "before");
      moved = List.copyOf(moved);
      Objects.requireNonNull(why, "why");
    }
  }

  private WhatIf(
      Catalog catalog, Locally locally, Selection selection, Instant submitted, Prospect now) {
    this.catalog = catalog;
    this.locally = locally;
    this.selection = selection;
    this.submitted = submitted;
    this.assumed = locally.expected().apply(submitted);
    this.now = now;
  }

  /** For advice that promises a date; empty while it does not. */
  public static Optional<WhatIf> of(
      Catalog catalog, Locally locally, Advice advice, Instant submitted) {
    return Optional.ofNullable(advice.prospect())
        .map(p -> new WhatIf(catalog, locally, advice.selection(), submitted, p));
  }

  /** The prospect as it is. */
  public Prospect asItIs() {
    return now;
  }

  /**
   * If a material is there only then. What the government has, or an item of the case makes, keeps
   * nobody waiting at the window; what may follow comes after the receipt; for anything else the
   * window waits: everything is received together.
   *
   * @param code a material of the one list
   * @param at when it is there; no earlier than the submission
   * @throws IllegalArgumentException if no planned item asks for it, or it is there before that
   */
  public Effect materialAt(MaterialCode code, Instant at) {
    OneMaterial material =
        new AdviceMaterials(catalog, selection)
            .list()
            .find(code)
            .orElseThrow(() -> new IllegalArgumentException("No planned item asks for " + code));
    if (at.isBefore(submitted)) {
      throw new IllegalArgumentException("It is there before the submission: " + at);
    }
    if (!material.toBring()) {
      return same(
          Explanation.of(
              EXEMPT,
              "“" + material.name() + "”不由申请人提交，不影响收件",
              "The applicant does not bring " + code + ": nobody waits for it at the window"));
    }
    LocalDate day = locally.deadlines().dateOf(at);
    LocalDate latest =
        material.mayFollow() && locally.following().allowed()
            ? AdviceMaterials.latest(material, locally, assumed.received(), now.schedule())
            : null;
    if (latest != null && !day.isAfter(latest)) {
      return same(
          Explanation.of(
              TO_FOLLOW,
              "“" + material.name() + "”可容缺后补，最迟" + latest + "，不影响承诺日期",
              code + " may follow until " + latest + ": the date stays"));
    }
    Assumptions late = locally.expected().apply(at);
    return effect(
        Schedule.forward(selection, late, deadlines()),
        Explanation.of(
            TOGETHER,
            "“" + material.name() + "”于" + day + "才齐全，全部事项届时一并收件",
            code + " is there on " + day + " only: everything is received then"));
  }

  /**
   * If an item is not applied for. Leaving out one of a mandatory parallel group leaves out the
   * group; what would have waited for its result has to bring it.
   *
   * @throws IllegalArgumentException if it is not planned
   */
  public Effect without(ItemCode item) {
    if (!selection.items().contains(item)) {
      throw new IllegalArgumentException("Not planned: " + item);
    }
    Set<ItemCode> left = new LinkedHashSet<>(selection.items());
    Set<ItemCode> gone = new LinkedHashSet<>(Set.of(item));
    for (ParallelGroup group : selection.bundle().parallelGroups()) {
      if (group.items().contains(item)) {
        group.items().stream().filter(left::contains).forEach(gone::add);
      }
    }
    left.removeAll(gone);
    Explanation why =
        Explanation.of(
            gone.size() > 1 ? GROUP : SAID,
            "不办理" + join(gone) + (gone.size() > 1 ? "（依法并行办理，须一并不办）" : ""),
            "Without " + join(gone) + (gone.size() > 1 ? ", which the law keeps together" : ""));
    if (left.isEmpty()) {
      return new Effect(now, null, 0, List.of(), why);
    }
    Selection fewer =
        locally
            .closure()
            .select(catalog, selection.wish().picking(left), deadlines().dateOf(submitted));
    List<Explanation> toBring =
        fewer.predecessorQuestions().stream()
            .filter(q -> gone.contains(q.predecessor().code()))
            .map(q -> new Explanation(q.text(), q.why().rule(), List.of()))
            .toList();
    if (!fewer.settled() || fewer.planned().isEmpty()) {
      return new Effect(now, null, 0, List.of(), why.because(toBring));
    }
    return effect(Schedule.forward(fewer, assumed, deadlines()), why.because(toBring));
  }

  /**
   * If an instance had that limit instead of its own.
   *
   * @throws IllegalArgumentException if it is not planned
   */
  public Effect limited(InstanceId id, TimeLimit limit) {
    Planned planned =
        selection.planned(id).orElseThrow(() -> new IllegalArgumentException("Not planned: " + id));
    List<Task> tasks = new ArrayList<>();
    for (Planned each : selection.planned()) {
      Task task = Task.of(each, assumed);
      tasks.add(each.equals(planned) ? task.within(limit, assumed.start(id, limit)) : task);
    }
    return effect(
        Schedule.forward(selection.graph(), tasks, deadlines()),
        Explanation.of(
            SAID,
            "「" + id + "」的时限改为" + limit.labelWithStart().zh(),
            id + " within " + limit.labelWithStart().en()));
  }

  private Deadlines deadlines() {
    return locally.deadlines();
  }

  private Effect same(Explanation why) {
    return new Effect(now, now, 0, List.of(), why);
  }

  private Effect effect(Schedule after, Explanation cause) {
    Schedule before = now.schedule();
    List<InstanceId> moved = new ArrayList<>();
    for (ScheduledItem item : after.items()) {
      before
          .item(item.id())
          .filter(was -> !was.decision().equals(item.decision()))
          .ifPresent(was -> moved.add(was.id()));
    }
    int days = days(before.promise(), after.promise());
    return new Effect(now, Prospect.of(after, deadlines()), days, moved, told(cause, after, days));
  }

  private Explanation told(Explanation cause, Schedule after, int days) {
    LocalDate day = deadlines().dateOf(after.promise());
    Label text =
        days == 0
            ? Label.of("承诺日期不变：" + day, "the promised date stays: " + day)
            : Label.of(
                "承诺日期" + (days > 0 ? "推迟" : "提前") + Math.abs(days) + "个工作日，为" + day,
                "the promised date is "
                    + Math.abs(days)
                    + (Math.abs(days) == 1 ? " working day " : " working days ")
                    + (days > 0 ? "later: " : "earlier: ")
                    + day);
    return new Explanation(
        Label.of(cause.text().zh() + "，" + text.zh(), cause.text().en() + "; " + text.en()),
        cause.rule(),
        cause.details());
  }

  private int days(Instant before, Instant after) {
    LocalDate one = deadlines().dateOf(before);
    LocalDate other = deadlines().dateOf(after);
    return other.isBefore(one)
        ? -deadlines().calendar().workingDaysBetween(other, one)
        : deadlines().calendar().workingDaysBetween(one, other);
  }

  private static String join(Set<ItemCode> codes) {
    return String.join("、", codes.stream().map(ItemCode::value).toList());
  }
}
