package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.scenario.Stage.LUSHI;
import static org.yijianshi.scenario.Stage.RESULTS;
import static org.yijianshi.scenario.Stage.id;
import static org.yijianshi.scenario.Stage.materials;
import static org.yijianshi.scenario.Stage.paper;
import static org.yijianshi.scenario.Stage.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.HolidayNotice;
import org.yijianshi.calendar.NamedDay;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.AdministrationFacts.Dates;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.supervision.Figures;
import org.yijianshi.supervision.Tally;

/**
 * 企业职工退休（清单二第19项）across the Spring Festival of 2027, whose holiday notice comes out (here, as if
 * very late) while the case runs: dates that take days away move and are told; a date already told
 * never comes forward.
 */
class RetirementTest {
  private static final InstanceId RETIREMENT = id("I19-01");
  private static final InstanceId INSURANCE = id("I19-05");
  private static final InstanceId FUND = id("I19-06");
  private static final InstanceId[] ALL = {RETIREMENT, INSURANCE, FUND};

  private static Rulebook book() {
    return new Guide()
        .limits("I19-01", 15, 30)
        .limits("I19-05", "plain", 10, 0, TimeLimit.workingDays(10))
        .limits("I19-06", "plain", 5, 0, TimeLimit.workingDays(10))
        .material(Guide.kept("retirement-form", "企业职工退休审批表"), "I19-01", "I19-05", "I19-06")
        .book();
  }

  private static Wish wish() {
    return Wish.all(
        BundleCode.of("I19"), LUSHI, Facts.none().with("retirementCase", "normalWithPayout"));
  }

  /** 春节放假: 5 to 12 February off, Saturdays 30 January and 20 February worked (made up). */
  private static WorkCalendar published(WorkCalendar before) {
    List<NamedDay> off = new ArrayList<>();
    off.add(NamedDay.of(LocalDate.parse("2027-01-01"), "元旦"));
    for (int i = 0; i < 8; i++) {
      off.add(NamedDay.of(LocalDate.parse("2027-02-05").plusDays(i), "春节"));
    }
    return before.with(
        new HolidayNotice(
            2027,
            "示例发明电〔2027〕1号",
            "2027年部分节假日安排",
            off,
            List.of(
                NamedDay.of(LocalDate.parse("2027-01-30"), "春节"),
                NamedDay.of(LocalDate.parse("2027-02-20"), "春节"))));
  }

  private static Dates dates(Stage stage, ObligationKind kind, InstanceId id) {
    return Objects.requireNonNull(
        stage.state().administration().dates().get(stage.play().duty(kind, id).no()));
  }

  @Test
  @Rule({"P-unpublishedYear", "P-bundleClock", "R36", "R41"})
  void a_holiday_notice_that_comes_out_under_way_moves_what_is_right_and_takes_no_promise_back() {
    Stage stage = new Stage(book(), "2027-01-18T09:30");
    stage.submits(Channel.COUNTER, wish(), materials("retirement-form", paper("1")));
    stage.at("2027-01-18T09:45").receives();
    stage.at("2027-01-18T10:30").pushes().handsPaperToLead();

    // 受理: 除夕 and the three days of the festival are off by law; everything else is provisional.
    stage.at("2027-01-19T09:00").accepts(ALL);
    assertThat(stage.due(ObligationKind.DECIDE, RETIREMENT)).isEqualTo("2027-02-11 17:00");
    assertThat(stage.due(ObligationKind.DECIDE_BY_LAW, RETIREMENT)).isEqualTo("2027-03-04 17:00");
    assertThat(stage.due(ObligationKind.PRE_REVIEW, INSURANCE)).isEqualTo("2027-02-02 17:00");
    assertThat(stage.play().duty(ObligationKind.DECIDE, RETIREMENT).provisional()).isTrue();
    assertThat(CasePlay.local(stage.state().milestones().promisedBy()))
        .as("The retirement at the close of its last day, the successors at once: the day after")
        .isEqualTo("2027-02-12 17:00");

    // 放假通知发布: the sweep computes again, before the next opening.
    WorkCalendar calendar = published(stage.play().book().deadlines().calendar());
    stage
        .at("2027-01-22T08:00")
        .does(Actor.system(), new AdministrationCommand.Reproject(calendar));
    stage.knowing(
        Rulebook.of(stage.play().book().catalog(), stage.play().book().policy(), calendar));

    // Later than told: moved, not provisional any more, and the applicant hears of it.
    assertThat(stage.due(ObligationKind.DECIDE, RETIREMENT)).isEqualTo("2027-02-16 17:00");
    assertThat(stage.play().duty(ObligationKind.DECIDE, RETIREMENT).provisional()).isFalse();
    assertThat(stage.due(ObligationKind.DECIDE_BY_LAW, RETIREMENT)).isEqualTo("2027-03-08 17:00");
    assertThat(CasePlay.local(stage.state().milestones().promisedBy()))
        .as("The whole, too: its longest way goes through the retirement")
        .isEqualTo("2027-02-17 17:00");
    assertThat(stage.told()).contains("DATE_CHANGED");

    // Earlier than told: the lawful date is the first of February, the one told stays.
    assertThat(stage.due(ObligationKind.PRE_REVIEW, INSURANCE)).isEqualTo("2027-02-02 17:00");
    assertThat(dates(stage, ObligationKind.PRE_REVIEW, INSURANCE))
        .isEqualTo(new Dates(CasePlay.time("2027-02-01T17:00"), CasePlay.time("2027-02-02T17:00")));

    // 容缺预审, on the last day told.
    stage.at("2027-02-02T16:30");
    stage.does(stage.officer(INSURANCE), new ApprovalCommand.CompletePreReview(INSURANCE));
    stage.does(stage.officer(FUND), new ApprovalCommand.CompletePreReview(FUND));

    // 黄灯: a fifth of fifteen days counts back over the festival, so the warning comes before it.
    assertThat(stage.at("2027-02-03T16:59").light(ObligationKind.DECIDE, RETIREMENT))
        .isEqualTo(Light.GREEN);
    stage.at("2027-02-03T17:00").sweeps();
    assertThat(stage.light(ObligationKind.DECIDE, RETIREMENT)).isEqualTo(Light.YELLOW);
    assertThat(stage.toldTo())
        .containsExactly("ESCALATION CHIEF_REPRESENTATIVE:human-resources@411224");
    stage.at("2027-02-15T09:30").grants(RETIREMENT);

    // 即时决定: on the day on which the result is in.
    assertThat(stage.due(ObligationKind.DECIDE_AT_ONCE, INSURANCE)).isEqualTo("2027-02-15 17:00");
    assertThat(stage.due(ObligationKind.DECIDE_AT_ONCE, FUND)).isEqualTo("2027-02-15 17:00");
    stage.at("2027-02-15T11:00").grants(INSURANCE, FUND);
    assertThat(stage.in(ItemState.GRANTED)).containsExactlyInAnyOrder(ALL);

    stage.sends(ALL).at("2027-02-15T16:00").delivers(RESULTS, "SD-1", ALL);
    stage.at("2027-02-16T09:00").archives();
    assertThat(stage.holder("retirement-form")).isEqualTo(party("human-resources", LUSHI));
    Figures figures = stage.figures("2027-01-01", "2027-02-28");
    assertThat(figures.count(Tally.GRANTED)).isEqualTo(3);
    assertThat(figures.percentOnTime()).contains(100);
    stage.isClosed();
  }
}
