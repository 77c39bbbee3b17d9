package org.yijianshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.scenario.Stage.LUSHI;
import static org.yijianshi.scenario.Stage.RESULTS;
import static org.yijianshi.scenario.Stage.SANMENXIA;
import static org.yijianshi.scenario.Stage.file;
import static org.yijianshi.scenario.Stage.materials;
import static org.yijianshi.scenario.Stage.party;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;
import org.yijianshi.supervision.Figures;
import org.yijianshi.supervision.Tally;

/**
 * 员工录用（清单一第24项）: thirty employees hired at once. Each item runs once per employee, with a clock, an
 * outcome and a delivery of its own; one employee's insurance is not accepted, and the other
 * results do not wait.
 */
class HiringTest {
  private static final ItemCode REGISTRATION = ItemCode.of("E24-01");
  private static final ItemCode INSURANCE = ItemCode.of("E24-02");
  private static final ItemCode FUND = ItemCode.of("E24-06");
  private static final List<ItemCode> ITEMS = List.of(REGISTRATION, INSURANCE, FUND);
  private static final List<String> EMPLOYEES =
      IntStream.rangeClosed(1, 30).mapToObj(i -> "employee-" + i).toList();
  private static final InstanceId REJECTED = InstanceId.of(INSURANCE, "employee-17");

  private static Rulebook book() {
    return new Guide()
        .limits("E24-01", 3, 0)
        .limits("E24-02", 3, 0)
        .limits("E24-06", 5, 0)
        .material(
            Guide.committable("staff-list", "人员名册", org.yijianshi.catalog.CommitmentKind.PROOF),
            "E24-01",
            "E24-02",
            "E24-06")
        .book();
  }

  private static Wish wish() {
    Wish wish =
        Wish.all(BundleCode.of("E24"), LUSHI, Facts.none().with("floatingPersonnelFile", false))
            .picking(Set.copyOf(ITEMS));
    for (ItemCode item : ITEMS) {
      wish = wish.withSubjects(item, EMPLOYEES);
    }
    return wish;
  }

  private static InstanceId[] of(ItemCode item) {
    return EMPLOYEES.stream().map(e -> InstanceId.of(item, e)).toArray(InstanceId[]::new);
  }

  private static InstanceId[] others(ItemCode item) {
    return Stream.of(of(item)).filter(i -> !i.equals(REJECTED)).toArray(InstanceId[]::new);
  }

  @Test
  @Rule({"R2", "R37", "R45", "R46", "R47"})
  void thirty_are_hired_and_one_of_them_is_rejected_without_holding_the_others_up() {
    Stage stage = new Stage(book(), "2026-03-02T09:00");
    stage.submits(
        Channel.ONLINE,
        wish(),
        materials("staff-list", file("1")),
        DeliveryChoice.UNIFIED,
        EMPLOYEES.toArray(String[]::new));
    assertThat(stage.state().instances()).hasSize(90);
    stage.at("2026-03-02T09:30").receives();

    // 一次提交、同步推送: one push to each department, whatever the number of employees.
    assertThat(stage.toldTo())
        .filteredOn(t -> t.startsWith("PUSH"))
        .containsOnly(
            "PUSH DEPARTMENT:human-resources@411224", "PUSH DEPARTMENT:housing-fund@411200");

    // 受理: everybody but one, who is insured by another employer.
    stage.at("2026-03-03T09:00").accepts(of(REGISTRATION)).accepts(others(INSURANCE));
    stage.accepts(of(FUND));
    stage
        .at("2026-03-03T10:00")
        .does(
            stage.officer(REJECTED),
            new AcceptanceCommand.NotAccept(REJECTED, Stage.adverse("参保关系在其他单位尚未中断")));
    assertThat(stage.in(ItemState.NOT_ACCEPTED)).containsExactly(REJECTED);
    assertThat(stage.document(DocumentKind.NON_ACCEPTANCE))
        .contains("企业职工参保登记（employee-17）", "参保关系在其他单位尚未中断");
    assertThat(stage.duties(InstanceId.of(REGISTRATION, "employee-17")))
        .as("Her registration and her fund account go on")
        .containsExactly(ObligationKind.DECIDE);

    // 不予受理当天送达, alone.
    stage.sends(REJECTED);
    assertThat(stage.due(ObligationKind.DELIVER_NON_ACCEPTANCE, REJECTED))
        .isEqualTo("2026-03-03 17:00");
    stage.at("2026-03-03T15:00").delivers(RESULTS, "SD-1", REJECTED);

    // 限时办结: every instance within its own limit, one outcome each.
    for (InstanceId id : of(REGISTRATION)) {
      assertThat(stage.due(ObligationKind.DECIDE, id)).isEqualTo("2026-03-06 17:00");
    }
    stage.at("2026-03-05T10:00").grants(of(REGISTRATION)).grants(others(INSURANCE));
    assertThat(stage.refused(stage.officer(of(REGISTRATION)[0]), Stage.grant(of(REGISTRATION)[0])))
        .as("Exactly one outcome")
        .containsExactly("R39 ALREADY_CONCLUDED");
    assertThat(stage.due(ObligationKind.DECIDE, of(FUND)[29])).isEqualTo("2026-03-10 17:00");
    stage.at("2026-03-06T10:00").grants(of(FUND));

    // 每个部门交一次: the department sends its fifty-nine results in one go, the fund its thirty.
    Set<InstanceId> labour =
        Stream.of(of(REGISTRATION), others(INSURANCE))
            .flatMap(Stream::of)
            .collect(Collectors.toSet());
    stage.does(stage.officer(REJECTED), new DeliveryCommand.SendResult(labour));
    assertThat(stage.duties(null)).doesNotContain(ObligationKind.DELIVER);
    stage.does(stage.officer(of(FUND)[0]), new DeliveryCommand.SendResult(Set.of(of(FUND))));
    assertThat(stage.due(ObligationKind.DELIVER, null)).isEqualTo("2026-03-06 17:00");

    // 统一送达: the package is whole or stays.
    assertThat(stage.refused(RESULTS, new DeliveryCommand.Offer(labour, DeliveryMethod.COUNTER)))
        .containsOnly("R45 UNIFIED_WHOLE");
    Set<InstanceId> granted = stage.in(ItemState.GRANTED);
    assertThat(granted).hasSize(89).doesNotContain(REJECTED);
    stage.delivers(RESULTS, "SD-2", granted.toArray(InstanceId[]::new));

    stage.at("2026-03-09T09:00").archives();
    Map<Party, Long> byDecider =
        stage.state().all().stream()
            .collect(Collectors.groupingBy(i -> i.plan().party(), Collectors.counting()));
    assertThat(byDecider)
        .containsEntry(party("human-resources", LUSHI), 60L)
        .containsEntry(party("housing-fund", SANMENXIA), 30L);
    assertThat(stage.state().all()).allMatch(ItemInstance::concluded);
    Figures figures = stage.figures("2026-03-01", "2026-03-31");
    assertThat(figures.count(Tally.RECEIVED)).isEqualTo(90);
    assertThat(figures.count(Tally.ACCEPTED)).isEqualTo(89);
    assertThat(figures.count(Tally.NOT_ACCEPTED)).isEqualTo(1);
    assertThat(figures.count(Tally.GRANTED)).isEqualTo(89);
    assertThat(figures.percentOnTime()).contains(100);
    stage.isClosed();
  }
}
