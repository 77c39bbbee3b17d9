package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.scenario.Stage.LUSHI;
import static org.yijianshi.scenario.Stage.RESULTS;
import static org.yijianshi.scenario.Stage.SANMENXIA;
import static org.yijianshi.scenario.Stage.id;
import static org.yijianshi.scenario.Stage.materials;
import static org.yijianshi.scenario.Stage.paper;
import static org.yijianshi.scenario.Stage.party;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Overdue;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.condition.Facts;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.obligation.Light;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.supervision.Figures;
import org.yijianshi.supervision.Tally;

/**
 * 变更民族成份（清单二第5项，年满十八周岁不满二十周岁）: 县级初审, 市级复审, then the county's police; each level's own limit starts
 * when the one before has decided (依次办理).
 */
class EthnicStatusTest {
  private static final InstanceId FIRST = id("I05-07");
  private static final InstanceId SECOND = id("I05-08");
  private static final InstanceId POLICE = id("I05-09");
  private static final InstanceId[] ALL = {FIRST, SECOND, POLICE};

  private static Rulebook book() {
    return new Guide()
        .limits("I05-07", 10, 0)
        .limits("I05-08", 10, 0)
        .limits("I05-09", 3, 0)
        .material(Guide.kept("change-form", "公民民族成份变更申请书"), "I05-07", "I05-08", "I05-09")
        .book();
  }

  private static Wish adult() {
    return Wish.all(
        BundleCode.of("I05"),
        LUSHI,
        Facts.none().with("ethnicityMisrecorded", false).with("ethnicityBasis", "adult"));
  }

  private static Stage accepted() {
    Stage stage = new Stage(book(), "2026-04-07T09:00");
    stage.submits(Channel.COUNTER, adult(), materials("change-form", paper("1")));
    assertThat(stage.state().instances().keySet())
        .as("Of the four grounds only the adult's own")
        .containsExactly(ALL);
    stage.at("2026-04-07T09:20").receives();
    stage.at("2026-04-07T10:00").pushes().handsPaperToLead();
    return stage.at("2026-04-08T09:00").accepts(ALL);
  }

  @Test
  @Rule({"R39", "R42", "P-successorClock", "P-levelResolver"})
  void the_county_reviews_then_the_city_then_the_police_each_within_its_own_limit() {
    Stage stage = accepted();

    // 办理层级: the same department at two levels; nobody decides for the other.
    assertThat(stage.instance(FIRST).plan().level()).isEqualTo(Level.COUNTY);
    assertThat(stage.instance(SECOND).plan().level()).isEqualTo(Level.CITY);
    assertThat(stage.instance(SECOND).plan().party()).isEqualTo(party("ethnic-affairs", SANMENXIA));
    assertThat(stage.refused(Stage.officer("ethnic-affairs", LUSHI), Stage.grant(SECOND)))
        .containsExactly("P-permission NOT_PERMITTED");

    // 县级初审: its clock alone runs.
    assertThat(stage.due(ObligationKind.DECIDE, FIRST)).isEqualTo("2026-04-22 17:00");
    assertThat(stage.duties(SECOND)).isEmpty();
    assertThat(stage.duties(POLICE)).isEmpty();
    assertThat(stage.refused(stage.officer(SECOND), Stage.grant(SECOND)))
        .containsExactly("R41 PREDECESSOR_UNSETTLED");
    stage.at("2026-04-20T11:00").grants(FIRST);
    assertThat(stage.toldTo())
        .as("R41: the result goes to whoever waits for it")
        .contains("PREDECESSOR_RESULT DEPARTMENT:ethnic-affairs@411200");

    // 市级复审: ten working days from the county's result, over the first of May.
    assertThat(stage.due(ObligationKind.DECIDE, SECOND)).isEqualTo("2026-05-07 17:00");
    stage.at("2026-04-29T15:00").grants(SECOND);

    // 公安: three working days from the city's.
    assertThat(stage.due(ObligationKind.DECIDE, POLICE)).isEqualTo("2026-05-07 17:00");
    stage.at("2026-05-06T10:00").grants(POLICE);

    // 统一送达: the city's result travels to the county's results window.
    stage.at("2026-05-06T11:00").sends(ALL).delivers(RESULTS, "SD-1", ALL);
    assertThat(stage.documents(DocumentKind.GRANT)).hasSize(3);
    assertThat(stage.documents(DocumentKind.GRANT).get(1)).contains("三门峡市民族事务部门", "市级复审");
    stage.at("2026-05-07T09:00").archives();
    assertThat(stage.holder("change-form")).isEqualTo(party("ethnic-affairs", LUSHI));
    stage.isClosed();
  }

  @Test
  @Rule({"R14", "R39", "P-yellowPercent"})
  void a_late_review_of_the_city_is_the_citys_fault_and_the_police_have_their_full_time() {
    Stage stage = accepted();
    stage.at("2026-04-20T11:00").grants(FIRST);
    Obligation late = stage.play().duty(ObligationKind.DECIDE, SECOND);

    // 黄灯: the last fifth of ten days, to the chief representative.
    assertThat(stage.at("2026-04-30T16:59").light(ObligationKind.DECIDE, SECOND))
        .isEqualTo(Light.GREEN);
    stage.at("2026-04-30T17:00").sweeps();
    assertThat(stage.light(ObligationKind.DECIDE, SECOND)).isEqualTo(Light.YELLOW);
    assertThat(stage.toldTo())
        .containsExactly("ESCALATION CHIEF_REPRESENTATIVE:ethnic-affairs@411200");

    // 红灯: the lead, here the county's own; one working day more, the service administration.
    stage.at("2026-05-08T09:00").sweeps();
    assertThat(stage.light(ObligationKind.DECIDE, SECOND)).isEqualTo(Light.RED);
    assertThat(stage.toldTo()).containsExactly("ESCALATION DEPARTMENT:ethnic-affairs@411224");
    stage.at("2026-05-09T09:00").sweeps();
    assertThat(stage.toldTo()).containsExactly("ESCALATION SERVICE_ADMINISTRATION:411224");
    Overdue overdue = Objects.requireNonNull(stage.state().attention().overdue().get(late.no()));
    assertThat(overdue)
        .isEqualTo(new Overdue(party("ethnic-affairs", SANMENXIA), Overdue.Breach.PROMISE));

    // 公安 has done nothing wrong and keeps its own three days.
    stage.at("2026-05-11T10:00").grants(SECOND);
    assertThat(stage.due(ObligationKind.DECIDE, POLICE)).isEqualTo("2026-05-14 17:00");
    stage.at("2026-05-14T16:00").grants(POLICE).sends(ALL).delivers(RESULTS, "SD-1", ALL);
    stage.archives();
    Figures figures = stage.figures("2026-04-01", "2026-05-31");
    assertThat(figures.count(Tally.ON_TIME)).isEqualTo(2);
    assertThat(figures.count(Tally.OVERDUE)).isEqualTo(1);
    assertThat(figures.overdueBy().keySet()).containsExactly(party("ethnic-affairs", SANMENXIA));
    assertThat(List.copyOf(figures.workingTimes())).hasSize(3);
    stage.isClosed();
  }
}
