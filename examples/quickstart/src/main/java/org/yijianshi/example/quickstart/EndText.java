package org.yijianshi.example.quickstart;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.DepartmentCode;

/** Prints what became of the promise, the originals and the archive. */
final class EndText {
  private final Page page;
  private final Names names;
  private final Deadlines deadlines;

  EndText(Page page, Names names, Deadlines deadlines) {
    this.page = page;
    this.names = names;
    this.deadlines = deadlines;
  }

  void print(DepartmentCode lead, CaseView view, List<CaseCommit> history) {
    CaseState state = CaseState.replay(view.id(), history);
    page.heading(names.say("结果", "Outcome"));
    page.below(
        names.say("状态 ", "stage: ")
            + names.say(view.stage().label())
            + names.say(
                "，共" + view.version() + "步，" + view.items().size() + "个事项",
                ", " + view.version() + " commands, " + view.items().size() + " items"));
    days(view);
    state
        .custody()
        .holdings()
        .forEach(
            (original, holding) ->
                page.below(
                    names.say("原件 ", "original: ")
                        + state
                            .materials()
                            .find(original)
                            .map(m -> names.named(original, m.name()))
                            .orElseThrow()
                        + names.say("，自 ", ", since ")
                        + names.moment(holding.since())
                        + names.say(" 由", " with ")
                        + names.party(holding.holder())
                        + names.say("保管〔" + holding.rule() + "〕", " [" + holding.rule() + "]")));
    List<String> archived =
        state.milestones().archived().stream()
            .sorted(
                Comparator.comparing((DepartmentCode d) -> !d.equals(lead)).thenComparing(d -> d))
            .map(
                d ->
                    names.department(d)
                        + (d.equals(lead)
                            ? names.say("（牵头，含原件）", " (lead, with the originals)")
                            : names.say("（电子材料）", " (electronic)")))
            .toList();
    page.list(names.say("档案", "archived:"), archived);
  }

  private void days(CaseView view) {
    Instant accepted =
        view.items().stream()
            .map(ItemInstance::acceptedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Instant decided =
        view.items().stream()
            .map(ItemInstance::concludedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Instant promise = view.promisedBy();
    String kept =
        promise == null
            ? names.say("（即办，无承诺日）", " (on the spot, nothing was promised)")
            : names.say(
                "；承诺" + days(accepted, promise) + "个工作日，至 " + names.moment(promise),
                "; promised were " + days(accepted, promise) + ", until " + names.moment(promise));
    page.below(
        names.say("用时 自受理起", "took ")
            + days(accepted, decided)
            + names.say("个工作日，至 ", " working days from acceptance, until ")
            + names.moment(decided)
            + kept);
  }

  private int days(Instant from, Instant to) {
    return deadlines.calendar().workingDaysBetween(deadlines.dateOf(from), deadlines.dateOf(to));
  }
}
