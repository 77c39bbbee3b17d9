package org.yijianshi.example.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yijianshi.base.Explanation;
import org.yijianshi.catalog.Audience;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.Origin;
import org.yijianshi.hall.Forecast;
import org.yijianshi.plan.CriticalPath;
import org.yijianshi.plan.LeftOut;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.PrerequisiteNotice;
import org.yijianshi.plan.Schedule;
import org.yijianshi.plan.Selection;

/** Prints what is known before anything is submitted. */
final class AdviceText {
  private final Page page;
  private final Names names;

  AdviceText(Page page, Names names) {
    this.page = page;
    this.names = names;
  }

  /** All bundles by whom they serve, each with its items and lead; then what the marks mean. */
  void list(Catalog catalog) {
    for (Audience audience : Audience.values()) {
      List<Bundle> served =
          catalog.bundles().stream().filter(b -> b.audience() == audience).toList();
      page.heading(
          names.say(audience.label())
              + names.say("，", ", ")
              + names.count(served.size(), "件", "bundle"));
      served.forEach(this::listed);
    }
    page.line("");
    for (Origin origin : Origin.values()) {
      page.line(mark(origin) + " " + names.say(origin.label()));
    }
  }

  private void listed(Bundle bundle) {
    String lead = names.department(bundle.lead());
    String name = mark(bundle.origin()) + names.named(bundle.code(), bundle.name());
    page.line(
        bundle.code()
            + "  "
            + Page.pad(name, 50)
            + names.count(bundle.items().size(), "个事项", "item")
            + names.say("，" + lead + "牵头", ", led by " + lead));
  }

  /** The mark of the list; a space where there is none, so that names stand in a column. */
  private static String mark(Origin origin) {
    return origin.mark().isEmpty() ? " " : origin.mark();
  }

  void print(Scenario scenario, Forecast forecast, LocalDate today) {
    Selection selection = forecast.selection();
    String bundle = names.named(scenario.bundle().code(), scenario.bundle().name());
    page.line(
        names.say("一件事：", "One thing: ")
            + bundle
            + " ("
            + scenario.bundle().code()
            + ")  "
            + names.region(scenario.wish().region())
            + "  "
            + today);
    page.line(
        names.say(
            "材料、时限、面积标准等为示例数据，事项、部门、层级出自三政办〔2023〕32号",
            "Materials, limits and thresholds are illustrative; items, departments and levels are"
                + " the regulation's"));
    page.heading(names.say(Chapter.ADVICE.label()));
    page.list(names.say("情况", "Facts"), facts(selection));
    for (PrerequisiteNotice notice : selection.prerequisites()) {
      page.below(names.say("前提 ", "before: ") + names.why(notice.why()));
    }
    selection.planned().forEach(this::planned);
    selection.leftOut().forEach(this::leftOut);
    schedule(forecast);
  }

  private List<String> facts(Selection selection) {
    List<String> facts = new ArrayList<>();
    selection.wish().facts().asMap().forEach((fact, value) -> facts.add(names.fact(fact, value)));
    return facts;
  }

  private void planned(Planned planned) {
    item(
        names.say("需办", "needed"),
        planned.id(),
        planned.item(),
        names.say("，", ", ") + names.department(planned.department(), planned.decidingRegion()),
        reasons(planned.why()));
  }

  /** What applies and who decides; the sentence that says most, not the one that sums it up. */
  private static List<Explanation> reasons(Explanation why) {
    return why.details().stream().map(r -> r.details().isEmpty() ? r : r.details().get(0)).toList();
  }

  private void leftOut(LeftOut leftOut) {
    item(names.say("不办", "not"), leftOut.item().code(), leftOut.item(), "", List.of(leftOut.why()));
  }

  private void item(String word, Object code, Item item, String department, List<Explanation> why) {
    page.below(
        word
            + " "
            + Page.pad(code.toString(), 9)
            + names.named(item.code(), item.name())
            + department);
    page.list("    ", why.stream().map(names::why).toList());
  }

  private void schedule(Forecast forecast) {
    Schedule schedule = forecast.schedule();
    String days = names.count(schedule.promisedWorkingDays(), "个工作日", "working day");
    page.below(
        names.say("如现在提交，最迟 ", "If submitted now, decided by ")
            + names.moment(schedule.promise())
            + names.say(
                " 全部办结（受理后" + days + "）；关键路径：", " (" + days + " from acceptance); critical path:"));
    for (CriticalPath.Step step : forecast.criticalPath().steps()) {
      page.below(
          "  "
              + names.moment(step.from())
              + " → "
              + names.moment(step.until())
              + "  "
              + Page.pad(step.id().toString(), 9)
              + names.department(step.department())
              + names.say("，", ", ")
              + names.say(step.driver().label()));
    }
  }
}
