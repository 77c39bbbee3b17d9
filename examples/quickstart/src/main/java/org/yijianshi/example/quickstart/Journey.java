package org.yijianshi.example.quickstart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.code.RegionCode;
import org.yijianshi.example.quickstart.Errands.Errand;
import org.yijianshi.hall.Answer;
import org.yijianshi.hall.ServiceHall;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Light;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Role;

/**
 * Takes a case from advice to archive: submits it, and then does whatever the hall says is owed
 * next, until nothing is. No order of steps is written here; the duties are the procedure.
 */
final class Journey {
  private final ServiceHall hall;
  private final VirtualClock clock;
  private final Scenario scenario;
  private final Timeline timeline;
  private final CaseId id = CaseId.of("01998000-0000-7000-8000-000000000001");
  private final Actor window;
  private final Pace pace;
  private long commands;

  Journey(ServiceHall hall, VirtualClock clock, Scenario scenario, Timeline timeline) {
    this.hall = hall;
    this.clock = clock;
    this.scenario = scenario;
    this.timeline = timeline;
    RegionCode region = scenario.wish().region();
    this.window = Errands.intakeWindow(region);
    this.pace = new Pace(hall.rulebook(region).deadlines());
  }

  /** From advice to archive; the case as it ended. */
  CaseView run() {
    timeline.advice(scenario, hall.advice().forecast(scenario.wish()).orElseThrow());
    submit();
    for (Optional<Step> next = next(); next.isPresent(); next = next()) {
      take(next.get());
    }
    timeline.end(scenario.bundle().lead(), view(), hall.cases().history(window, id));
    return view();
  }

  private void submit() {
    Actor applicant = Actor.applicant(Scenario.ACCOUNT);
    Answer.Done done =
        hall.cases().submit(applicant, id, commandId(), scenario.submission()).orThrow();
    timeline.submitted(view(), done);
  }

  private record Step(Instant at, CaseView.Duty duty, Errand errand) {}

  /** Of all open duties the one that somebody gets round to first. */
  private Optional<Step> next() {
    Errands errands = new Errands(view(), scenario);
    return view().duties().stream()
        .filter(d -> !d.obligation().suspended())
        .flatMap(
            d ->
                errands.of(d.obligation()).stream()
                    .map(
                        errand ->
                            new Step(
                                pace.of(
                                    d.obligation(),
                                    errand.command() instanceof ApprovalCommand.OpenSpecialStep),
                                d,
                                errand)))
        .min(
            Comparator.comparing(Step::at)
                .thenComparing(step -> Chapter.of(step.duty().obligation().kind()))
                .thenComparing(step -> step.duty().obligation().no()));
  }

  private void take(Step step) {
    clock.advanceTo(step.at());
    Light light = step.duty().obligation().light(clock.instant());
    Errand errand = step.errand();
    Answer.Done done =
        hall.cases().give(errand.actor(), id, commandId(), errand.command()).orThrow();
    timeline.step(step.duty().obligation(), light, errand, view(), done);
    List<Message> left = new ArrayList<>();
    hall.relay().run((caseId, message) -> left.add(message), 1_000);
    timeline.sent(left);
    if (done.events().stream().anyMatch(IntakeEvent.Pushed.class::isInstance)) {
      showWhatEachDepartmentSees();
    }
  }

  private void showWhatEachDepartmentSees() {
    CaseView whole = view();
    whole.items().stream()
        .map(item -> item.plan().party())
        .distinct()
        .forEach(
            department -> {
              Actor officer = Errands.officer(department, Role.OFFICER);
              timeline.sees(department, hall.cases().view(officer, id).orElseThrow(), whole);
            });
  }

  private CaseView view() {
    return hall.cases().view(window, id).orElseThrow();
  }

  private CommandId commandId() {
    return new CommandId(new UUID(0, ++commands));
  }
}
