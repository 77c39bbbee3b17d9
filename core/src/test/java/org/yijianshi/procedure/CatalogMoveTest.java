package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LABOUR;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdministrationCommand.MoveToCatalogVersion;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.catalog.Alternative;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.Limits;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.catalog.ProcessingType;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Role;
import org.yijianshi.policy.Policy;

/** A case goes on under a newer version of the catalog: rehearsed, checked, and recorded. */
class CatalogMoveTest {
  private static final Actor ADMINISTRATION =
      Actor.of("account-administration", Role.SERVICE_ADMINISTRATION, COUNTY);

  /** Version 2 of the shop, with that item changed; left out if null comes of it. */
  static Catalog newer(InstanceId changed, UnaryOperator<List<Item>> change) {
    List<Item> items =
        SampleCatalogs.items().stream()
            .flatMap(
                i ->
                    i.code().equals(changed.item())
                        ? change.apply(List.of(i)).stream()
                        : List.of(i).stream())
            .toList();
    Catalog like =
        SampleCatalogs.catalog(
            items,
            SampleCatalogs.dependencies().stream()
                .filter(
                    d ->
                        items.stream().anyMatch(i -> i.code().equals(d.before()))
                            && items.stream().anyMatch(i -> i.code().equals(d.after())))
                .toList());
    return version2(like);
  }

  private static Catalog version2(Catalog like) {
    Catalog old = SampleCatalogs.shop();
    return new Catalog(
        old.code(),
        "2",
        old.region(),
        old.source(),
        old.title(),
        old.regions(),
        old.zones(),
        old.departments(),
        old.questions(),
        old.thresholds(),
        old.thresholdValues(),
        old.levelOverrides(),
        like.bundles());
  }

  private static Catalog limited(InstanceId id, int days) {
    return newer(
        id,
        items ->
            items.stream()
                .map(
                    i ->
                        i.toBuilder()
                            .alternatives(
                                i.alternatives().stream().map(a -> limited(a, days)).toList())
                            .build())
                .toList());
  }

  private static Alternative limited(Alternative alternative, int days) {
    return alternative.with(
        Limits.of(TimeLimit.workingDays(days), alternative.limits().statutory()));
  }

  private static Catalog decidedBy(InstanceId id, DepartmentCode department) {
    return newer(
        id,
        items ->
            items.stream()
                .map(i -> i.toBuilder().departments(List.of(department)).build())
                .toList());
  }

  static Catalog asking(InstanceId id, MaterialRequirement more) {
    return newer(
        id,
        items ->
            items.stream()
                .map(
                    i ->
                        i.toBuilder()
                            .materials(
                                java.util.stream.Stream.concat(
                                        i.materials().stream(), java.util.stream.Stream.of(more))
                                    .toList())
                            .build())
                .toList());
  }

  private static CasePlay moves(CasePlay play, Catalog to) {
    CasePlay moved = play.tries(ADMINISTRATION, new MoveToCatalogVersion(to));
    return new CasePlay(
        SampleCatalogs.book(to, Policy.defaults()), moved.now(), moved.acts(), moved.state());
  }

  private static List<String> obstacles(CasePlay play, Catalog to) {
    return CatalogMove.rehearse(play.state(), play.book(), to, play.now()).obstacles().stream()
        .map((Violation v) -> v.rule() + " " + v.code() + " " + v.where())
        .toList();
  }

  @Test
  @Rule("R13")
  void what_is_not_accepted_yet_takes_the_new_limit_what_is_accepted_keeps_its_own() {
    Catalog to = limited(TRADE, 7);
    CasePlay pushed = ShopCase.pushed(TRADE, FIRE);
    CatalogMove rehearsal = CatalogMove.rehearse(pushed.state(), pushed.book(), to, pushed.now());
    assertThat(rehearsal.obstacles()).isEmpty();
    assertThat(rehearsal.changes()).hasSize(1);
    assertThat(rehearsal.changes().get(0).zh()).startsWith("S01-01 时限：");

    CasePlay moved = moves(pushed, to).at("2026-03-03T09:30");
    assertThat(moved.state().requireFiling().application().pinned().catalog()).isEqualTo("2");
    CasePlay accepted =
        moved.does(ShopCase.officerOf(moved, TRADE), new AcceptanceCommand.Accept(TRADE));
    assertThat(accepted.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-12 17:00");

    CasePlay inHand = ShopCase.accepted(TRADE, FIRE);
    CasePlay kept = moves(inHand, to);
    assertThat(kept.reasons()).isEmpty();
    assertThat(kept.due(ObligationKind.DECIDE, TRADE)).isEqualTo("2026-03-17 17:00");
    assertThat(kept.state().instance(TRADE)).isEqualTo(inHand.state().instance(TRADE));
  }

  @Test
  @Rule({"R13", "R27"})
  void what_a_department_sent_back_for_correction_keeps_its_department_too() {
    Catalog to = decidedBy(TRADE, LABOUR);
    CasePlay sentBack =
        CorrectionPlay.merged(
            CorrectionPlay.reports(
                ShopCase.pushed(TRADE), TRADE, CorrectionPlay.defect(FORM, TRADE)),
            "BZ-1",
            CorrectionPlay.defect(FORM, TRADE));
    CasePlay resubmitted =
        CorrectionPlay.resubmits(
            sentBack.at("2026-03-02T14:00"), Map.of(FORM, SampleCatalogs.paper("8")), TRADE);

    assertThat(sentBack.reasons()).isEmpty();
    assertThat(obstacles(sentBack, to)).containsExactly("R30 DEPARTMENT_CHANGED S01-01");
    assertThat(resubmitted.reasons()).isEmpty();
    assertThat(obstacles(resubmitted, to)).containsExactly("R30 DEPARTMENT_CHANGED S01-01");
  }

  @Test
  @Rule("R13")
  void before_the_receipt_another_department_may_decide_afterwards_it_is_rerouted() {
    Catalog to = decidedBy(TRADE, LABOUR);

    CasePlay lodged = moves(ShopCase.submitted(TRADE), to);
    assertThat(lodged.reasons()).isEmpty();
    assertThat(lodged.state().instance(TRADE).orElseThrow().plan().department()).isEqualTo(LABOUR);
    assertThat(obstacles(ShopCase.pushed(TRADE), to))
        .containsExactly("R30 DEPARTMENT_CHANGED S01-01");
    assertThat(obstacles(ShopCase.accepted(TRADE), to)).isEmpty();
  }

  @Test
  @Rule({"R13", "R28"})
  void what_was_received_is_asked_for_nothing_more() {
    MaterialRequirement more = SampleCatalogs.items().get(5).materials().get(0);
    Catalog to = asking(FIRE, more);

    CasePlay submitted = ShopCase.submitted(FIRE);
    assertThat(obstacles(submitted, to)).isEmpty();
    assertThat(
            moves(submitted, to)
                .tries(
                    Cast.window(),
                    new org.yijianshi.casefile.IntakeCommand.Receive(java.util.Set.of()))
                .reasons())
        .as("Before the receipt it is missing")
        .containsExactly("R26 MATERIAL_MISSING");
    assertThat(obstacles(ShopCase.received(FIRE), to))
        .containsExactly("R28 MATERIAL_ADDED " + more.code());
  }

  @Test
  @Rule({"R2", "R13"})
  void items_neither_come_nor_go_and_a_concluded_case_stays() {
    Catalog without = newer(FIRE, items -> List.of());

    assertThat(obstacles(ShopCase.pushed(TRADE, FIRE), without))
        .anyMatch(o -> o.startsWith("R13 ITEM_GONE S01-02") || o.contains("S01-02"));
    assertThat(obstacles(ShopCase.closed(), limited(TRADE, 7)))
        .containsExactly("R39 ALREADY_CONCLUDED case");
    assertThat(obstacles(ShopCase.pushed(TRADE), SampleCatalogs.shop()))
        .containsExactly("R13 SAME_CATALOG catalog");
    assertThat(
            ShopCase.pushed(TRADE)
                .tries(Cast.officer(FIRE_RESCUE), new MoveToCatalogVersion(limited(TRADE, 7)))
                .reasons())
        .containsExactly("P-permission UNKNOWN_CASE");
    CasePlay refused = moves(ShopCase.pushed(TRADE), SampleCatalogs.shop());
    assertThat(refused.reasons()).containsExactly("R13 SAME_CATALOG");
    assertThat(refused.state()).isEqualTo(ShopCase.pushed(TRADE).state());
  }

  private static List<String> changes(CasePlay play, Catalog to) {
    return CatalogMove.rehearse(play.state(), play.book(), to, play.now()).changes().stream()
        .map(Label::en)
        .toList();
  }

  @Test
  @Rule("R13")
  void the_rehearsal_names_everything_that_would_be_different_and_nothing_else() {
    Catalog other =
        newer(
            TRADE,
            items ->
                items.stream()
                    .map(
                        i ->
                            i.toBuilder()
                                .departments(List.of(LABOUR))
                                .alternatives(
                                    List.of(
                                        Alternative.plain(
                                            "营业登记", ItemType.FILING, ProcessingType.ON_THE_SPOT)))
                                .build())
                    .toList());
    Catalog unordered = version2(SampleCatalogs.catalog(SampleCatalogs.items(), List.of()));
    MaterialRequirement more = SampleCatalogs.items().get(5).materials().get(0);

    assertThat(changes(ShopCase.submitted(TRADE, FIRE), other))
        .hasSize(5)
        .contains(
            "S01-01 department: DEPARTMENT:market@411224 → DEPARTMENT:labour@411224",
            "S01-01 name: 营业许可 → 营业登记")
        .anyMatch(c -> c.startsWith("S01-01 limits: "))
        .anyMatch(c -> c.startsWith("S01-01 type: ") && c.endsWith(" → FILING"))
        .anyMatch(c -> c.startsWith("S01-01 processing: ") && c.endsWith(" → ON_THE_SPOT"));
    assertThat(changes(ShopCase.submitted(TRADE, SIGN), unordered))
        .singleElement()
        .satisfies(c -> assertThat(c).startsWith("S01-03 predecessors: ").endsWith(" → []"));
    assertThat(changes(ShopCase.submitted(FIRE), asking(FIRE, more)))
        .as("nobody has it yet, and before the receipt it may still be asked for")
        .isEmpty();
    assertThat(
            moves(ShopCase.submitted(FIRE), unordered).state().instance(FIRE).orElseThrow().plan())
        .as("what is the same stays as it is")
        .isEqualTo(ShopCase.submitted(FIRE).state().instance(FIRE).orElseThrow().plan());
  }

  @Test
  @Rule({"R2", "R13"})
  void of_a_bundle_taken_whole_no_item_is_lost_or_added_unasked() {
    Catalog without = newer(LOOK_UP, items -> List.of());
    CasePlay fewer =
        ShopCase.submitted(
            CasePlay.of(SampleCatalogs.book(without, Policy.defaults())),
            ShopCase.application(
                SampleCatalogs.book(without, Policy.defaults()), SampleCatalogs.wish()));

    assertThat(obstacles(ShopCase.pushed(), without)).containsExactly("R13 ITEM_GONE S01-05");
    assertThat(obstacles(fewer, SampleCatalogs.shop())).containsExactly("R2 ITEM_ADDED S01-05");
  }

  @Test
  @Rule({"R13", "R28"})
  void what_was_missing_before_the_move_is_no_new_demand() {
    CasePlay half =
        CorrectionPlay.notice(
                CorrectionPlay.lacking(Channel.COUNTER, Set.of(FLOOR_PLAN), TRADE, FIRE),
                "BZ-1",
                CorrectionPlay.defect(FLOOR_PLAN, FIRE))
            .does(Cast.window(), new IntakeCommand.Receive(Set.of(), true));
    MaterialRequirement more = SampleCatalogs.items().get(5).materials().get(0);

    assertThat(obstacles(half, limited(TRADE, 7))).isEmpty();
    assertThat(obstacles(half, asking(FIRE, more)))
        .containsExactly("R28 MATERIAL_ADDED " + more.code());
  }
}
