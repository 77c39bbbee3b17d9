package org.yijianshi.example.quickstart;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;

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
                "，共" + view.version() + "步，",
                ", " + names.count(view.version(), "", "command") + ", ")
            + names.count(view.items().size(), "个事项", "item"));
    days(view);
    List<Material> originals =
        state.materials().all().stream()
            .filter(m -> state.custody().of(m.code()).isPresent())
            .toList();
    originals.forEach(m -> held(m, state.custody().of(m.code()).orElseThrow()));
    List<String> archived =
        state.milestones().archived().stream()
            .sorted(
                Comparator.comparing((DepartmentCode d) -> !d.equals(lead)).thenComparing(d -> d))
            .map(
                d ->
                    names.department(d)
                        + (d.equals(lead) && !originals.isEmpty()
                            ? names.say("（牵头，含原件）", " (lead, with the originals)")
                            : names.say("（电子材料）", " (electronic)")))
            .toList();
    page.list(names.say("档案", "archived:"), archived);
  }

  private void held(Material original, Custody.Holding holding) {
    page.below(
        names.say("原件 ", "original: ")
            + names.named(original.code(), original.name())
            + names.say("，自 ", ", since ")
            + names.moment(holding.since())
            + names.say(" 由", " with ")
            + names.party(holding.holder())
            + names.say("保管〔" + holding.rule() + "〕", " [" + holding.rule() + "]"));
  }

  private void days(CaseView view) {
    Instant accepted = latest(view, ItemInstance::acceptedAt);
    Instant decided = latest(view, ItemInstance::concludedAt);
    Instant promise = view.promisedBy();
    String kept =
        promise == null
            ? names.say("（即办，无承诺日）", " (on the spot, nothing was promised)")
            : names.say(
                "；承诺" + days(accepted, promise) + "个工作日，至 " + names.moment(promise),
                "; promised were " + days(accepted, promise) + ", until " + names.moment(promise));
    page.below(
        names.say("用时 自受理起", "took ")
            + names.count(days(accepted, decided), "个工作日", "working day")
            + names.say("，至 ", " from acceptance, until ")
            + names.moment(decided)
            + kept);
  }

  private static Instant latest(
      CaseView view, Function<ItemInstance, @Nullable Instant> milestone) {
    return view.items().stream()
        .map(milestone)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private int days(Instant from, Instant to) {
    return deadlines.calendar().workingDaysBetween(deadlines.dateOf(from), deadlines.dateOf(to));
  }
}
