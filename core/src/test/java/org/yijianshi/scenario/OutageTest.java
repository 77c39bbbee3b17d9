package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.scenario.Stage.LUSHI;
import static org.yijianshi.scenario.Stage.RESULTS;
import static org.yijianshi.scenario.Stage.SANMENXIA;
import static org.yijianshi.scenario.Stage.WINDOW;
import static org.yijianshi.scenario.Stage.id;
import static org.yijianshi.scenario.Stage.materials;
import static org.yijianshi.scenario.Stage.paper;
import static org.yijianshi.scenario.Stage.party;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Outage;
import org.yijianshi.casefile.Overdue;
import org.yijianshi.casefile.Route;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Outages;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.supervision.Figures;
import org.yijianshi.supervision.Tally;

/**
 * 开饭店（清单一第3项）on the day on which the platform is down: the window works on paper with numbers set
 * aside, enters it afterwards with the times at which it was done, and pushes the drainage permit
 * to the wrong department, all without the applicant noticing.
 */
class OutageTest {
  private static final InstanceId FOOD = id("E03-01");
  private static final InstanceId DRAINAGE = id("E03-04");
  private static final Set<String> EITHER = Set.of("housing-construction", "urban-management");
  private static final Party PLATFORM = new Party(Party.Kind.PLATFORM_OPERATOR, LUSHI.value());

  private static Rulebook book() {
    return new Guide()
        .decidedBy("E03-04", EITHER, "housing-construction")
        .threshold("fireSafetyArea", 300)
        .limits("E03-01", 8, 20)
        .limits("E03-04", 6, 20)
        .material(Guide.kept("application-form", "申请书"), "E03-01", "E03-04")
        .book();
  }

  private static Wish wish() {
    return Wish.all(
            BundleCode.of("E03"),
            LUSHI,
            Facts.none()
                .with("premisesArea", 80)
                .with("outdoorAdvert", false)
                .with("dischargesSewage", true))
        .picking(Set.of(ItemCode.of("E03-01"), ItemCode.of("E03-04")));
  }

  /** 停机公告: the city's platform is down from 9:30 to 15:30, announced at 9:40. */
  private static Outage outage() {
    return new Outage(
        "停机公告〔2026〕2号",
        Set.of(SANMENXIA),
        CasePlay.time("2026-03-02T09:30"),
        CasePlay.time("2026-03-02T15:30"),
        CasePlay.time("2026-03-02T09:40"));
  }

  private static Overdue cause(Stage stage, Obligation duty) {
    return Objects.requireNonNull(stage.state().attention().overdue().get(duty.no()));
  }

  @Test
  @Rule({"R30", "R32", "R35", "R14", "P-occurredAtTolerance"})
  void paper_numbers_entry_afterwards_and_a_push_to_the_wrong_department() {
    Rulebook down = book().with(Outages.none().and(outage()));
    IntakeCommand.Submit application =
        new Stage(book(), "2026-03-02T15:40")
            .submission(
                Channel.COUNTER,
                wish(),
                materials("application-form", paper("1")),
                DeliveryChoice.UNIFIED);

    // 未申报停机的，不能补录.
    CasePlay undeclared =
        CasePlay.of(book())
            .at("2026-03-02T15:40")
            .enters(WINDOW, CasePlay.time("2026-03-02T10:00"), "ZZ-0001", application);
    assertThat(undeclared.reasons()).containsExactly("P-occurredAtTolerance NO_OUTAGE");

    // 补录: handed in at ten, received at ten past ten; entered at twenty to four.
    Stage stage = new Stage(down, "2026-03-02T15:40");
    stage.entersFromPaper(WINDOW, "2026-03-02T10:00", "ZZ-0001", application);
    stage.entersFromPaper(
        WINDOW, "2026-03-02T10:10", "ZZ-0002", new IntakeCommand.Receive(Set.of()));
    assertThat(stage.state().administration().papers()).containsExactly("ZZ-0001", "ZZ-0002");
    assertThat(CasePlay.local(stage.state().milestones().receivedAt()))
        .isEqualTo("2026-03-02 10:10");

    // 两小时: they ran while everything was down. Late is late, and this is why.
    Obligation push = stage.play().duty(ObligationKind.DIGITISE_AND_PUSH, null);
    assertThat(stage.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-02 13:10");
    assertThat(stage.light(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo(Light.RED);
    stage.at("2026-03-02T15:45").sweeps();
    assertThat(stage.toldTo())
        .as("A window's duty goes to the management of its hall")
        .containsExactly("ESCALATION HALL_MANAGEMENT:411224");
    assertThat(cause(stage, push)).isEqualTo(new Overdue(PLATFORM, Overdue.Breach.NONE));

    // 推送: the list of the county has the drainage permit with the wrong department.
    stage.at("2026-03-02T16:00").pushes().handsPaperToLead();
    assertThat(stage.instance(DRAINAGE).plan().party())
        .isEqualTo(party("housing-construction", LUSHI));
    stage
        .at("2026-03-03T09:10")
        .does(
            stage.officer(DRAINAGE),
            new AcceptanceCommand.ProposeReroute(
                DRAINAGE, "本县排水许可由城市管理部门办理", Route.to(DepartmentCode.of("urban-management"))));
    assertThat(stage.toldTo()).containsExactly("REROUTE_PROPOSED INTAKE_WINDOW:411224");
    stage
        .at("2026-03-03T09:30")
        .does(
            WINDOW,
            new IntakeCommand.Reroute(DRAINAGE, Route.to(DepartmentCode.of("urban-management"))));
    assertThat(stage.toldTo()).containsExactly("REROUTED DEPARTMENT:housing-construction@411224");
    assertThat(stage.instance(DRAINAGE).intake().misrouted())
        .as("改派: an error of the window's, on record")
        .containsExactly(party("housing-construction", LUSHI));
    assertThat(stage.stateOf(DRAINAGE)).isEqualTo(ItemState.RECEIVED);
    assertThat(stage.due(ObligationKind.DIGITISE_AND_PUSH, null)).isEqualTo("2026-03-03 11:30");

    // The right department has a working day of its own; the other goes on undisturbed.
    stage.at("2026-03-03T10:00").pushes().accepts(FOOD);
    assertThat(stage.toldTo()).anyMatch(t -> t.startsWith("ACCEPTANCE APPLICANT"));
    assertThat(stage.due(ObligationKind.DECIDE_ACCEPTANCE, DRAINAGE)).isEqualTo("2026-03-04 17:00");
    assertThat(stage.due(ObligationKind.TELL_DEFECTS, DRAINAGE))
        .as("五日: from the day on which it was handed in, whoever has it")
        .isEqualTo("2026-03-09 17:00");
    stage.at("2026-03-04T09:00").accepts(DRAINAGE);
    assertThat(stage.everTold())
        .as("Of outage, paper numbers and rerouting the applicant heard nothing")
        .containsOnly("RECEIPT", "ACCEPTANCE");
    assertThat(stage.everTold()).hasSize(3);

    // 限时办结, 送达, 归档.
    assertThat(stage.due(ObligationKind.DECIDE, DRAINAGE)).isEqualTo("2026-03-12 17:00");
    stage.at("2026-03-11T10:00").grants(FOOD, DRAINAGE).sends(FOOD, DRAINAGE);
    stage.delivers(RESULTS, "SD-1", FOOD, DRAINAGE).archives();
    assertThat(stage.holder("application-form")).isEqualTo(party("market-regulation", LUSHI));
    assertThat(stage.state().milestones().archived())
        .as("Whoever had it by mistake keeps no file of it")
        .containsExactlyInAnyOrder(
            DepartmentCode.of("market-regulation"), DepartmentCode.of("urban-management"));
    Figures figures = stage.figures("2026-03-01", "2026-03-31");
    assertThat(figures.count(Tally.GRANTED)).isEqualTo(2);
    assertThat(figures.percentOnTime()).as("Decisions, not pushes").contains(100);
    stage.isClosed();
  }

  @Test
  @Rule({"P-occurredAtTolerance", "P-permission"})
  void entry_afterwards_has_an_end_and_only_the_platforms_own_outage_counts() {
    Stage stage = new Stage(book().with(Outages.none().and(outage())), "2026-03-03T17:01");
    CasePlay late =
        stage
            .play()
            .enters(
                WINDOW,
                CasePlay.time("2026-03-02T10:00"),
                "ZZ-0001",
                stage.submission(
                    Channel.COUNTER,
                    wish(),
                    materials("application-form", paper("1")),
                    DeliveryChoice.UNIFIED));
    assertThat(late.reasons()).containsExactly("P-occurredAtTolerance ENTERED_TOO_LATE");

    List<String> elsewhere =
        CasePlay.of(book().with(Outages.none().and(outage())))
            .at("2026-03-02T15:40")
            .tries(
                Actor.of("account-elsewhere", Role.INTAKE_WINDOW, SANMENXIA),
                CasePlay.time("2026-03-02T15:20"),
                stage.submission(
                    Channel.COUNTER,
                    wish(),
                    materials("application-form", paper("1")),
                    DeliveryChoice.UNIFIED))
            .reasons();
    assertThat(elsewhere).containsExactly("P-permission NOT_PERMITTED");
  }
}
