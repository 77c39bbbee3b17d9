package org.yijianshi.example.quickstart;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.calendar.Deadlines;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.example.quickstart.Errands.Errand;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.Forecast;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/** Prints what happens, when, by whom, what is due because of it, and what leaves the house. */
final class Timeline {
  private static final int WHO = 22;
  private static final int LIGHT = 8;

  private final Page page;
  private final Names names;
  private final Deadlines deadlines;
  private final InstantSource clock;
  private final Dues dues;
  private @Nullable InstanceId critical;
  private Chapter chapter = Chapter.ADVICE;
  private @Nullable Row row;

  Timeline(Page page, Names names, Deadlines deadlines, InstantSource clock) {
    this.page = page;
    this.names = names;
    this.deadlines = deadlines;
    this.clock = clock;
    this.dues = new Dues(names, deadlines);
  }

  /** What one party does at one time for one item, however many commands that takes. */
  private record Row(
      Instant at,
      String who,
      @Nullable Light light,
      @Nullable InstanceId item,
      Set<String> what,
      List<Obligation> due,
      List<Message> left,
      List<String> said) {
    boolean goesOnWith(Row next) {
      return at.equals(next.at) && who.equals(next.who) && Objects.equals(item, next.item);
    }
  }

  /** The story before the case: needed or not and why, the promise, the critical path. */
  void advice(Scenario scenario, Forecast forecast) {
    critical = forecast.schedule().criticalInstances().get(0);
    new AdviceText(page, names).print(scenario, forecast, deadlines.dateOf(clock.instant()));
  }

  /** The application came in. */
  void submitted(CaseView view, Answer.Done done) {
    String what =
        names.say("线上提交，办件编号", "submitted online, case ")
            + view.number()
            + names.say("，", ", ")
            + set(view.materials().size());
    show(Chapter.INTAKE, row(names.say("申请人", "applicant"), null, null, what, view, done));
  }

  private String set(int materials) {
    return materials == 0
        ? names.say("无需材料", "no materials asked for")
        : names.say("一套材料", "one set of ") + names.count(materials, "份", "material");
  }

  /** A duty was done, under that light. */
  void step(Obligation duty, Light light, Errand errand, CaseView view, Answer.Done done) {
    boolean ofAll = duty.kind() == ObligationKind.CONCLUDE_DELIVERY;
    show(
        Chapter.of(duty.kind()),
        row(
            names.actor(errand.actor()),
            light,
            ofAll ? null : duty.instance(),
            names.say(errand.what()),
            view,
            done));
  }

  private Row row(
      String who,
      @Nullable Light light,
      @Nullable InstanceId item,
      String what,
      CaseView view,
      Answer.Done done) {
    List<String> stopped = new ArrayList<>();
    List<Obligation> due = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (CaseEvent event : done.events()) {
      if (event instanceof ObligationEvent.ObligationOpened opened) {
        due.add(opened.obligation());
      } else if (event instanceof ObligationEvent.ObligationResumed resumed) {
        duty(view, resumed.no()).ifPresent(due::add);
      } else if (event instanceof ObligationEvent.ObligationSuspended suspended) {
        duty(view, suspended.no()).ifPresent(o -> stopped.add(names.say(o.kind().label())));
      } else if (event instanceof AcceptanceEvent.BundlePromised promised) {
        said.add(promise(promised));
      }
    }
    if (!stopped.isEmpty()) {
      said.add(names.say("中止 ", "stopped: ") + names.list(stopped));
    }
    return new Row(
        clock.instant(),
        who,
        light,
        item,
        new LinkedHashSet<>(List.of(what)),
        due,
        new ArrayList<>(),
        said);
  }

  private static Optional<Obligation> duty(CaseView view, int no) {
    return view.duties().stream()
        .map(CaseView.Duty::obligation)
        .filter(o -> o.no() == no)
        .findFirst();
  }

  private String promise(AcceptanceEvent.BundlePromised promised) {
    return names.say("承诺 整件事最迟 ", "promise: all decided by ")
        + names.moment(promised.dueAt())
        + names.say(
            " 办结，由" + promised.deciding() + "决定〔P-bundleClock〕",
            ", which " + promised.deciding() + " fixes [P-bundleClock]");
  }

  private void show(Chapter of, Row next) {
    Row last = row;
    if (last != null && last.goesOnWith(next)) {
      last.what().addAll(next.what());
      last.due().addAll(next.due());
      last.said().addAll(next.said());
      return;
    }
    flush();
    if (of.compareTo(chapter) > 0) {
      chapter = of;
      page.heading(names.say(of.label()));
    }
    row = next;
  }

  /** Messages left the house because of the step before. */
  void sent(List<Message> messages) {
    Row last = row;
    if (last != null) {
      last.left().addAll(messages);
    }
  }

  /** Prints what is known of the last step. */
  private void flush() {
    Row last = row;
    if (last == null) {
      return;
    }
    row = null;
    page.line(
        names.moment(last.at())
            + "  "
            + Page.pad(last.who(), WHO)
            + Page.pad(last.light() == null ? "" : names.say(last.light().label()), LIGHT)
            + (last.item() == null ? "" : last.item() + " ")
            + names.list(List.copyOf(last.what())));
    if (!last.due().isEmpty()) {
      page.list(names.say("期限", "due"), dues.of(last.due()));
    }
    last.said().forEach(page::below);
    if (!last.left().isEmpty()) {
      page.list(names.say("消息", "sent"), messages(last.left()));
    }
    for (Explanation why : dues.interesting(last.due(), critical)) {
      why.print(names.language()).lines().forEach(line -> page.below("  " + line));
    }
  }

  private List<String> messages(List<Message> left) {
    Map<String, Set<String>> receivers = new LinkedHashMap<>();
    for (Message message : left) {
      receivers
          .computeIfAbsent(names.say(message.kind().label()), kind -> new LinkedHashSet<>())
          .add(names.party(message.to()));
    }
    return receivers.entrySet().stream()
        .map(m -> m.getKey() + " → " + names.list(List.copyOf(m.getValue())))
        .toList();
  }

  /** What a department sees of a case, and how much of its one set of materials it does not. */
  void sees(Party department, CaseView seen, CaseView whole) {
    flush();
    List<String> parts = new ArrayList<>();
    parts.add(names.list(seen.items().stream().map(i -> i.id().toString()).toList()));
    if (!seen.materials().isEmpty()) {
      parts.add(
          names.list(seen.materials().stream().map(m -> names.named(m.code(), m.name())).toList()));
    }
    int hidden = whole.materials().size() - seen.materials().size();
    if (hidden > 0) {
      parts.add(
          names.say(
              "其余" + hidden + "份不可见", "not the other " + names.count(hidden, "", "material")));
    }
    page.list(names.say("可见 ", "") + names.party(department) + names.say("", " sees"), parts);
  }

  /** How it ended. */
  void end(DepartmentCode lead, CaseView view, List<CaseCommit> history) {
    flush();
    new EndText(page, names, deadlines).print(lead, view, history);
  }
}
