package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.BUSINESS_LICENCE;
import static org.yijianshi.contract.play.SampleCatalogs.FLOOR_PLAN;
import static org.yijianshi.contract.play.SampleCatalogs.FORM;
import static org.yijianshi.contract.play.SampleCatalogs.LEASE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE_PERMIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.policy.Lapse;

/** 材料预审 says what the window would say, and all of it. */
@Rule({"R25", "R26", "R27"})
class PreCheckProperties {
  private static final Rulebook BOOK = SampleCatalogs.book();
  private static final Application COMPLETE = ShopCase.application(BOOK, SampleCatalogs.wish());

  private static PreCheck check(Application application) {
    return PreCheck.of(BOOK, application, Cast.applicant(), CasePlay.time("2026-03-02T10:00"));
  }

  private static List<String> codes(PreCheck check) {
    return check.violations().stream().map(v -> v.rule() + " " + v.code()).toList();
  }

  private static Application with(Map<MaterialCode, Supply> supplies) {
    return ShopCase.with(COMPLETE, supplies);
  }

  /** The complete set with some left out, some replaced by what nobody may sign, some unasked. */
  private static Application somehow(Random random) {
    Map<MaterialCode, Supply> supplies = new TreeMap<>();
    COMPLETE
        .supplies()
        .forEach(
            (code, supply) -> {
              switch (random.nextInt(5)) {
                case 0 -> {
                  // Left out.
                }
                case 1 -> supplies.put(code, signed(random));
                default -> supplies.put(code, supply);
              }
            });
    if (random.nextInt(4) == 0) {
      supplies.put(
          MaterialCode.of("poem"), new Supply.Provided("sha-256:" + "0".repeat(64), false));
    }
    if (random.nextInt(4) == 0) {
      supplies.put(LEASE, new Supply.Produced(TRADE.item()));
    }
    return with(supplies);
  }

  private static Supply signed(Random random) {
    Signature signature =
        new Signature(
            "CN-1",
            random.nextBoolean() ? "applicant-1" : "nobody",
            CasePlay.time(random.nextBoolean() ? "2026-03-02T09:00" : "2026-03-05T09:00"));
    return random.nextBoolean()
        ? new Supply.Committed(CommitmentKind.PROOF, signature)
        : new Supply.ToFollow(
            LocalDate.of(2026, 3, 4 + random.nextInt(40) % 20), Lapse.TERMINATE, signature);
  }

  @Property(tries = 400)
  void it_is_ready_exactly_if_the_window_would_receive_it(@ForAll Random random) {
    Application application = somehow(random);
    PreCheck check = check(application);

    CasePlay play =
        CasePlay.of(BOOK).tries(Cast.applicant(), new IntakeCommand.Submit(application));
    List<Violation> refused = new ArrayList<>(play.refusals());
    if (refused.isEmpty()) {
      refused.addAll(play.tries(Cast.window(), new IntakeCommand.Receive(Set.of())).refusals());
      refused.removeIf(v -> v.code().equals("CREDIT_UNCHECKED"));
      assertThat(check.violations()).containsExactlyInAnyOrderElementsOf(new HashSet<>(refused));
    } else {
      assertThat(check.violations()).containsAll(refused);
    }
    assertThat(check.ready()).isEqualTo(refused.isEmpty());
  }

  @Property(tries = 200)
  void a_notice_of_what_it_finds_missing_is_complete(@ForAll Random random) {
    Application application = somehow(random);
    CasePlay play =
        CasePlay.of(BOOK).tries(Cast.applicant(), new IntakeCommand.Submit(application));
    List<Defect> missing = check(application).missing();
    if (!play.refusals().isEmpty() || missing.isEmpty()) {
      return;
    }
    CasePlay told =
        play.tries(
            Cast.window(),
            new CorrectionCommand.IssueNotice(NoticeStage.WINDOW, "N-1", missing, null));

    assertThat(told.reasons()).doesNotContain("R27 LEFT_OUT");
  }

  @Example
  void a_complete_set_is_ready() {
    assertThat(codes(check(COMPLETE))).isEmpty();
    assertThat(check(COMPLETE).ready()).isTrue();
  }

  @Example
  void every_defect_is_listed_at_once_for_submission_and_for_receipt() {
    Map<MaterialCode, Supply> supplies = new TreeMap<>(COMPLETE.supplies());
    supplies.remove(FORM);
    supplies.remove(FLOOR_PLAN);
    supplies.put(MaterialCode.of("poem"), new Supply.Provided("sha-256:" + "0".repeat(64), false));

    PreCheck check = check(with(supplies));

    assertThat(codes(check))
        .containsExactlyInAnyOrder(
            "R1 MATERIAL_NOT_ASKED", "R26 MATERIAL_MISSING", "R26 MATERIAL_MISSING");
    assertThat(check.missing()).extracting(Defect::material).containsExactly(FORM, FLOOR_PLAN);
    assertThat(check.missing().get(0).instances()).hasSize(3);
    assertThat(check.violations())
        .allSatisfy(v -> assertThat(v.message().en()).isNotEqualTo(v.message().zh()));
  }

  @Example
  @Rule("R10")
  void what_the_government_has_or_another_item_makes_is_never_missing() {
    Map<MaterialCode, Supply> supplies = new TreeMap<>(COMPLETE.supplies());
    supplies.remove(BUSINESS_LICENCE);
    supplies.remove(SampleCatalogs.SITE_DATA);
    supplies.remove(TRADE_PERMIT);

    assertThat(check(with(supplies)).ready()).isTrue();
  }

  @Example
  void what_is_not_decided_yet_is_said_and_nothing_is_stored() {
    Application open =
        COMPLETE.amended(
            SampleCatalogs.wish().withFacts(org.yijianshi.condition.Facts.none()),
            COMPLETE.supplies());

    assertThat(codes(check(open))).contains("P-selection ITEM_UNDECIDED");
    assertThat(check(open).missing()).isEmpty();
  }
}
