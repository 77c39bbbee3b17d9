package org.yijianshi.example.quickstart;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Label;
import org.yijianshi.base.Language;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.SpecialStep;
import org.yijianshi.catalog.Audience;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Department;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Question;
import org.yijianshi.hall.Forecast;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Party;
import org.yijianshi.plan.CriticalPath;
import org.yijianshi.plan.LeftOut;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.ScheduledItem;
import org.yijianshi.plan.Selection;
import org.yijianshi.procedure.Rulebook;

/** Tells what happens, in one language, one line a fact. */
final class Story {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final PrintStream out;
  private final Language language;
  private final Set<Integer> yellow = new HashSet<>();
  private @Nullable Rulebook book;
  private InstantSource clock = () -> Instant.EPOCH;

  Story(PrintStream out, Language language) {
    this.out = out;
    this.language = language;
  }

  void tellsOf(Rulebook rulebook, InstantSource time) {
    this.book = rulebook;
    this.clock = time;
  }

  private Rulebook book() {
    return java.util.Objects.requireNonNull(book, "book");
  }

  private Deadlines deadlines() {
    return book().deadlines();
  }

  private String t(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  void line(Label label) {
    out.println(label.in(language));
  }

  private void line(String zh, String en) {
    out.println(t(zh, en));
  }

  void chapter(String zh, String en) {
    out.println();
    out.println("── " + t(zh, en) + " " + "─".repeat(40));
  }

  private String when(Instant at) {
    ZonedDateTime local = at.atZone(OfficeHours.CHINA);
    Locale locale = language == Language.ZH ? Locale.CHINA : Locale.ENGLISH;
    return TIME.format(local).replace(" ", " " + day(local.toLocalDate(), locale) + " ");
  }

  private static String day(LocalDate date, Locale locale) {
    return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
  }

  private void event(Instant at, String who, String what) {
    out.println("[" + when(at) + "] " + who + t("：", ": ") + what);
  }

  private void detail(String zh, String en) {
    out.println("    " + t(zh, en));
  }

  private String department(DepartmentCode code) {
    String name = book().catalog().department(code).map(Department::name).orElse(code.value());
    return t(name, code.value());
  }

  private String party(Party party) {
    if (party.kind() == Party.Kind.DEPARTMENT || party.kind() == Party.Kind.REGULATOR) {
      String code = party.name().substring(0, party.name().indexOf('@'));
      String name = department(DepartmentCode.of(code));
      return party.kind() == Party.Kind.REGULATOR ? name + t("（监管）", " (regulator)") : name;
    }
    return party.kind().label().in(language);
  }

  private String name(ItemInstance item) {
    String subject = item.id().subject();
    return item.plan().name() + (subject == null ? "" : " · " + subject);
  }

  void list(Catalog catalog) {
    for (Audience audience : Audience.values()) {
      out.println("── " + audience.label().in(language) + " ──");
      for (Bundle bundle : catalog.bundles()) {
        if (bundle.audience() == audience) {
          String lead = catalog.department(bundle.lead()).map(Department::name).orElse("");
          out.println(
              bundle.code()
                  + "  "
                  + bundle.markedName()
                  + t(
                      "（" + bundle.items().size() + " 项，" + lead + "牵头）",
                      " (" + bundle.items().size() + " items, lead " + bundle.lead() + ")"));
        }
      }
    }
  }

  void advice(Selection selection, Optional<Forecast> forecast, Instant now) {
    Bundle bundle = selection.bundle();
    line(
        "一件事一次办：" + bundle.name() + "（卢氏县，" + bundle.code() + "）",
        "One thing, done once: " + bundle.name() + " (Lushi County, " + bundle.code() + ")");
    line(
        "材料、时限和门槛为演示而设（illustrative.json），事项与规则出自三政办〔2023〕32号",
        "Materials, limits and thresholds are illustrative; items and rules are the regulation's");
    chapter("一 咨询辅导", "1 Advice");
    event(now, t("申请人", "applicant"), t("说明情况：", "facts: ") + facts(selection));
    for (Planned planned : selection.planned()) {
      detail(
          "✓ "
              + planned.id()
              + " "
              + planned.alternative().name()
              + "　"
              + department(planned.department())
              + "（"
              + planned.level().label().zh()
              + "）",
          "✓ "
              + planned.id()
              + " "
              + planned.alternative().name()
              + " — "
              + department(planned.department())
              + ", "
              + planned.level().label().en());
      why(planned.why());
    }
    for (LeftOut left : selection.leftOut()) {
      detail(
          "✗ " + left.item().code() + " " + left.item().name(),
          "✗ " + left.item().code() + " " + left.item().name());
      why(left.why());
    }
    selection
        .prerequisites()
        .forEach(
            p ->
                detail(
                    "！须先有：" + p.prerequisite().name(),
                    "! needed first: " + p.prerequisite().name()));
    forecast.ifPresent(this::forecast);
  }

  /** The sentences that have no reasons beneath them: the facts everything rests on. */
  private void why(Explanation why) {
    if (why.details().isEmpty()) {
      out.println("        " + sentence(why));
    }
    why.details().forEach(this::why);
  }

  private String sentence(Explanation why) {
    String rule = why.rule() == null ? "" : t("〔" + why.rule() + "〕", " [" + why.rule() + "]");
    return why.text().in(language) + rule;
  }

  private String facts(Selection selection) {
    return selection.wish().facts().names().stream()
        .sorted()
        .map(
            fact ->
                book().catalog().question(fact).map(q -> q.subject().in(language)).orElse(fact)
                    + "="
                    + selection.wish().facts().get(fact).map(v -> value(fact, v)).orElse(""))
        .collect(Collectors.joining(t("，", ", ")));
  }

  private String value(String fact, FactValue value) {
    Optional<Question> question = book().catalog().question(fact);
    if (value instanceof FactValue.Bool bool) {
      return bool.value() ? t("是", "yes") : t("否", "no");
    }
    if (value instanceof FactValue.Numeric number) {
      String unit = question.map(Question::unit).orElse("");
      return number.value().toPlainString() + t(unit, "");
    }
    String text = ((FactValue.Text) value).value();
    return question.flatMap(q -> q.option(text)).map(o -> o.label().in(language)).orElse(text);
  }

  private void forecast(Forecast forecast) {
    detail(
        "现在提交，预计 " + when(forecast.schedule().promise()) + " 前全部办结；关键路径：",
        "Submitted now, all is decided by "
            + when(forecast.schedule().promise())
            + "; the critical path:");
    for (CriticalPath.Step step : forecast.criticalPath().steps()) {
      out.println(
          "      → "
              + step.id()
              + " "
              + department(step.department())
              + " "
              + when(step.from())
              + " … "
              + when(step.until()));
      out.println("        " + sentence(step.why()));
    }
    List<String> slack = new ArrayList<>();
    for (ScheduledItem item : forecast.schedule().items()) {
      if (item.slackWorkingDays() > 0) {
        slack.add(item.id() + " " + item.slackWorkingDays());
      }
    }
    if (!slack.isEmpty()) {
      detail(
          "其余事项的机动时间（工作日）：" + String.join("，", slack),
          "Slack of the others in working days: " + String.join(", ", slack));
    }
  }

  void submitted(CaseView view, Map<MaterialCode, Supply> supplies) {
    chapter("二 收件", "2 Intake");
    long exempt = supplies.values().stream().filter(Supply.Shared.class::isInstance).count();
    event(
        view.submittedAt(),
        t("申请人", "applicant"),
        t("线上提交，办件编号 ", "submits online, case number ")
            + view.number()
            + t(
                "；一套材料 " + supplies.size() + " 份，其中 " + exempt + " 份免于提交",
                "; one set of " + supplies.size() + " materials, " + exempt + " of them exempt"));
    duties(view, ObligationKind.REVIEW_SUBMISSION);
  }

  void received(CaseView view) {
    event(
        clock.instant(),
        t("综合受理窗口", "intake window"),
        t("材料齐全，出具电子收件回执，即时推送各联办部门", "complete: receipt, and pushed to all departments at once"));
    duties(view, ObligationKind.DECIDE_ACCEPTANCE);
    duties(view, ObligationKind.HAND_PAPER_TO_LEAD);
  }

  void sees(ItemInstance item, CaseView own, int all) {
    String materials =
        own.materials().stream().map(Material::name).collect(Collectors.joining(t("、", ", ")));
    detail(
        party(item.plan().party())
            + "只看到："
            + own.materials().size()
            + "/"
            + all
            + " 份材料 "
            + (materials.isEmpty() ? "" : "（" + materials + "）"),
        party(item.plan().party())
            + " sees only: "
            + own.materials().size()
            + "/"
            + all
            + " materials"
            + (materials.isEmpty() ? "" : " (" + materials + ")"));
  }

  void paperHanded(CaseView view) {
    event(
        clock.instant(),
        t("牵头部门", "lead department"),
        t("签收纸质原件", "signs for the paper originals"));
  }

  void accepted(CaseView view, InstanceId id) {
    ItemInstance item = view.item(id).orElseThrow();
    event(clock.instant(), party(item.plan().party()), t("受理 ", "accepts ") + name(item));
    dutiesOf(view, id);
  }

  void promised(CaseView view) {
    Instant by = view.promisedBy();
    if (by != null) {
      detail(
          "★ 整件事承诺 " + when(by) + " 前办结〔P-bundleClock〕",
          "★ the whole is promised by " + when(by) + " [P-bundleClock]");
      view.duties().stream()
          .map(CaseView.Duty::obligation)
          .filter(o -> o.kind() == ObligationKind.DECIDE && o.dueAt() != null)
          .max(java.util.Comparator.comparing(Obligation::dueAt))
          .ifPresent(this::dayByDay);
    }
  }

  private void dayByDay(Obligation duty) {
    Explanation why = deadlines().explain(duty.since(), duty.limit(), duty.stopped());
    why.print(language).lines().forEach(row -> out.println("      " + row));
  }

  private void dutiesOf(CaseView view, InstanceId id) {
    view.duties().stream().filter(d -> id.equals(d.obligation().instance())).forEach(this::duty);
  }

  private void duties(CaseView view, ObligationKind kind) {
    view.duties().stream().filter(d -> d.obligation().kind() == kind).forEach(this::duty);
  }

  private void duty(CaseView.Duty duty) {
    Obligation o = duty.obligation();
    Instant due = o.dueAt();
    String rule = o.rule().code();
    String until = due == null ? t("时钟暂停", "clock stopped") : when(due);
    detail(
        light(duty.light())
            + " "
            + o.kind().label().zh()
            + "："
            + until
            + "（"
            + o.limit().label().zh()
            + "，"
            + party(o.owedBy())
            + "）〔"
            + rule
            + "〕",
        light(duty.light())
            + " "
            + o.kind().label().en()
            + ": "
            + until
            + " ("
            + o.limit().label().en()
            + ", "
            + party(o.owedBy())
            + ") ["
            + rule
            + "]");
  }

  private static String light(Light light) {
    return switch (light) {
      case GREEN -> "🟢";
      case YELLOW -> "🟡";
      case RED -> "🔴";
    };
  }

  /** Duties whose light has changed since the last working day. */
  void lights(CaseView view) {
    for (CaseView.Duty duty : view.duties()) {
      Obligation o = duty.obligation();
      boolean working = o.kind() != ObligationKind.DECIDE_BY_LAW;
      if (duty.light() != Light.GREEN && working && yellow.add(o.no())) {
        event(clock.instant(), t("监督", "supervision"), t("亮灯提醒 ", "light ") + o.instance());
        duty(duty);
      }
    }
  }

  void stepOpened(CaseView view, InstanceId id) {
    ItemInstance item = view.item(id).orElseThrow();
    SpecialStep step = java.util.Objects.requireNonNull(item.step());
    event(
        clock.instant(),
        party(item.plan().party()),
        t(
                "启动特别环节“" + step.kind().label().zh() + "”，书面告知至 ",
                "opens the special step '" + step.kind().label().en() + "', announced until ")
            + when(step.until())
            + t("，时钟暂停", "; clocks stop"));
    dutiesOf(view, id);
  }

  void stepClosed(CaseView view, InstanceId id) {
    ItemInstance item = view.item(id).orElseThrow();
    event(
        clock.instant(),
        party(item.plan().party()),
        t("特别环节结束，时钟继续", "the special step is over, clocks run on"));
    view.duties().stream()
        .filter(d -> id.equals(d.obligation().instance()))
        .filter(d -> d.obligation().kind() == ObligationKind.DECIDE)
        .forEach(
            d -> {
              duty(d);
              dayByDay(d.obligation());
            });
  }

  void preReviewed(CaseView view, InstanceId id) {
    ItemInstance item = view.item(id).orElseThrow();
    event(
        clock.instant(),
        party(item.plan().party()),
        t("完成容缺预审 ", "has pre-reviewed ")
            + name(item)
            + t("，等待前置事项结果〔R40〕", "; it waits for its predecessor [R40]"));
  }

  void decided(CaseView view, InstanceId id, boolean onTheSpot) {
    ItemInstance item = view.item(id).orElseThrow();
    ItemResult result = java.util.Objects.requireNonNull(item.result());
    event(
        clock.instant(),
        party(item.plan().party()),
        t(onTheSpot ? "即办 " : "准予 ", onTheSpot ? "decides on the spot: " : "grants ")
            + name(item)
            + "  "
            + result.document().number());
    view.duties().stream()
        .filter(d -> d.obligation().kind() == ObligationKind.DECIDE_AT_ONCE)
        .forEach(this::duty);
  }

  void gathered(CaseView view) {
    detail("结果已全部到达出证窗口：", "All results are at the results window:");
    duties(view, ObligationKind.DELIVER);
  }

  void offered(CaseView view) {
    event(
        clock.instant(),
        t("出证窗口", "results window"),
        t("通知统一领取", "tells the applicant that all results are ready"));
  }

  void delivered(CaseView view) {
    event(
        clock.instant(),
        t("出证窗口", "results window"),
        t("已送达，送达凭证移交各部门", "delivered; proof handed to every department"));
    duties(view, ObligationKind.ARCHIVE);
  }

  void archived(CaseView view, Actor actor) {
    DepartmentCode code = java.util.Objects.requireNonNull(actor.department());
    boolean lead = book().catalog().bundle(view.bundle()).orElseThrow().lead().equals(code);
    event(
        clock.instant(),
        department(code),
        lead
            ? t("归档，留存申请材料原件〔R50〕", "archives, keeping the originals [R50]")
            : t("归档电子材料〔R51〕", "archives electronic materials [R51]"));
  }

  /** The messages that left since the last time, one line. */
  void left(ServiceHall hall) {
    List<Message> messages = new ArrayList<>();
    hall.relay().run((caseId, message) -> messages.add(message), 1000);
    String told =
        messages.stream()
            .collect(
                Collectors.groupingBy(
                    m -> m.kind().label().in(language) + "→" + party(m.to()),
                    java.util.LinkedHashMap::new,
                    Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> e.getKey() + (e.getValue() > 1 ? "×" + e.getValue() : ""))
            .collect(Collectors.joining(t("；", "; ")));
    if (!told.isEmpty()) {
      out.println("    ✉ " + told);
    }
  }

  void end(CaseView view, List<CaseCommit> history) {
    out.println();
    Instant first = history.get(0).occurredAt();
    Instant last =
        view.items().stream().map(ItemInstance::concludedAt).max(Instant::compareTo).orElse(first);
    int days =
        deadlines()
            .calendar()
            .workingDaysBetween(deadlines().dateOf(first), deadlines().dateOf(last));
    int events = history.stream().mapToInt(c -> c.events().size()).sum();
    boolean pushed =
        history.stream()
            .flatMap(c -> c.events().stream())
            .anyMatch(IntakeEvent.Pushed.class::isInstance);
    line(
        "办件 "
            + view.number()
            + " "
            + view.stage().label().zh()
            + "："
            + view.items().size()
            + " 个事项，从提交到最后办结 "
            + days
            + " 个工作日"
            + promise(view, last)
            + "；"
            + history.size()
            + " 条命令，"
            + events
            + " 个事件"
            + (pushed ? "。" : ""),
        "Case "
            + view.number()
            + " is "
            + view.stage().label().en()
            + ": "
            + view.items().size()
            + " items, "
            + days
            + " working days from submission to the last decision"
            + promise(view, last)
            + "; "
            + history.size()
            + " commands, "
            + events
            + " events.");
  }

  private String promise(CaseView view, Instant last) {
    Instant by = view.promisedBy();
    if (by == null) {
      return "";
    }
    boolean kept = !last.isAfter(by);
    return t(
        kept ? "，早于承诺的 " + when(by) : "，晚于承诺的 " + when(by),
        (kept ? ", within the promise of " : ", after the promise of ") + when(by));
  }
}
