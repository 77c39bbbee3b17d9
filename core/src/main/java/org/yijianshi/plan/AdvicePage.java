package org.yijianshi.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.condition.Truth;

/** Advice as one page to be read out or printed (一次告知), headings over what the advice holds. */
@Rule("R25")
public final class AdvicePage {
  private static final RuleId ONCE = RuleId.of("R25");

  private final Advice advice;
  private final Deadlines deadlines;

  private AdvicePage(Advice advice, Deadlines deadlines) {
    this.advice = advice;
    this.deadlines = deadlines;
  }

  /**
   * The page; dates are those of the calendar's zone.
   *
   * @param advice the advice
   * @param deadlines where days begin and end
   */
  public static Explanation of(Advice advice, Deadlines deadlines) {
    return new AdvicePage(advice, deadlines).page();
  }

  private Explanation page() {
    List<Explanation> parts = new ArrayList<>();
    add(parts, "须先更正", "to be corrected first", advice.faults().stream().map(this::fault).toList());
    add(
        parts,
        "还需了解",
        "still to be asked",
        advice.questions().stream().map(this::question).toList());
    add(parts, "事项", "items", advice.items().stream().map(this::item).toList());
    add(parts, "可选情形", "alternatives", advice.offers().stream().map(this::offer).toList());
    add(
        parts,
        "申请材料（一套）",
        "materials, one set",
        advice.materials().stream().map(this::material).toList());
    add(parts, "收费", "fees", advice.charges().stream().map(this::charge).toList());
    add(parts, "办理流程", "steps", advice.steps().stream().map(this::step).toList());
    add(parts, "承诺", "promise", promise());
    add(parts, "注意事项", "to watch for", advice.notes());
    return Explanation.of(ONCE, "一次告知", "Everything at once").because(parts);
  }

  private static void add(List<Explanation> parts, String zh, String en, List<Explanation> lines) {
    if (!lines.isEmpty()) {
      parts.add(Explanation.of(zh, en).because(lines));
    }
  }

  private Explanation fault(Violation fault) {
    return new Explanation(fault.message(), fault.rule(), List.of());
  }

  private Explanation question(NextQuestion next) {
    return new Explanation(next.question().text(), null, List.of(next.why()));
  }

  private Explanation item(AdvisedItem item) {
    Label name = Words.name(item.item());
    Label need = item.need().label();
    String by = by(item.decidedBy());
    return Explanation.of(
            name.zh() + need.zh() + (by.isEmpty() ? "" : "，" + by + "前办结"),
            name.en() + " " + need.en() + (by.isEmpty() ? "" : ", decided by " + by))
        .because(List.of(new Explanation(item.why().text(), item.why().rule(), List.of())));
  }

  private Explanation offer(Offer offer) {
    List<Explanation> options = new ArrayList<>();
    for (Offer.Option option : offer.options()) {
      options.add(
          Explanation.of(
              option.name().zh() + "：" + option.holds().label().zh(),
              option.name().en() + ": " + option.holds().label().en()));
    }
    return new Explanation(offer.text(), null, options);
  }

  private Explanation material(AdvisedMaterial material) {
    if (material.needed() == Truth.TRUE) {
      return material.why();
    }
    Label text = material.why().text();
    return new Explanation(
        Label.of(text.zh() + "（是否需要尚未确定）", text.en() + " (whether it is needed is open)"),
        material.why().rule(),
        material.why().details());
  }

  private Explanation charge(Charge charge) {
    String text = charge.name() + "：" + charge.rate() + "（" + charge.basis() + "）";
    return Explanation.of("「" + charge.item() + "」" + text, charge.item() + ": " + text);
  }

  private Explanation step(AdvisedStep step) {
    String by = by(step.by());
    Label text = step.what().text();
    return new Explanation(
        by.isEmpty() ? text : Label.of(text.zh() + "（" + by + "）", text.en() + " (" + by + ")"),
        step.what().rule(),
        List.of());
  }

  private List<Explanation> promise() {
    Prospect prospect = advice.prospect();
    if (prospect == null) {
      return List.of();
    }
    String day = by(prospect.promise());
    return List.of(
        Explanation.of(
            RuleId.of("P-bundleClock"),
            day + "前全部办结，由「" + prospect.decidingInstance() + "」决定",
            "all decided by " + day + ", fixed by " + prospect.decidingInstance()));
  }

  private String by(@Nullable Instant at) {
    return at == null ? "" : deadlines.dateOf(at).toString();
  }
}
