package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yijianshi.contract.play.SampleCatalogs.CITY;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.ELSEWHERE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.LABOUR;
import static org.yijianshi.contract.play.SampleCatalogs.LOOK_UP;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.RECORDS;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.KnownItem;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.policy.DuplicateRule;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SelectionPolicy;

/** The same for the same, again: pointed out, refused or allowed, as the policy says. */
class DuplicatesTest {
  private static final CaseNumber OTHER = CaseNumber.of("LS-2025-0009");
  private static final KnownItem RUNNING =
      new KnownItem(OTHER, TRADE.item(), "营业许可", MARKET, COUNTY, null, false);
  private static final KnownItem GRANTED =
      new KnownItem(OTHER, FIRE.item(), "消防检查", FIRE_RESCUE, COUNTY, null, true);

  private static CasePlay submits(
      DuplicateRule rule, @Nullable String despite, KnownItem... known) {
    Policy policy = Policy.builder().set(SelectionPolicy.DUPLICATE, rule).build();
    Rulebook book = SampleCatalogs.book(SampleCatalogs.shop(), policy);
    return CasePlay.of(book)
        .tries(
            Cast.applicant(),
            new IntakeCommand.Submit(
                ShopCase.application(book, SampleCatalogs.wish()), List.of(known), despite));
  }

  @Test
  @Rule("P-duplicate")
  void what_is_running_or_granted_is_pointed_out_and_allowed_with_a_reason() {
    CasePlay pointedOut = submits(DuplicateRule.POINT_OUT, null, RUNNING, GRANTED);
    CasePlay allowed = submits(DuplicateRule.POINT_OUT, "再开一家", RUNNING, GRANTED);

    assertThat(pointedOut.reasons())
        .containsExactly("P-duplicate ALREADY_RUNNING", "P-duplicate ALREADY_GRANTED");
    assertThat(pointedOut.refusals().get(0).message().zh())
        .isEqualTo("“营业许可”正在办件 LS-2025-0009 中办理，请到该办件查看；确需再次申请的，请说明理由");
    assertThat(pointedOut.refusals().get(1).message().en())
        .isEqualTo(
            "The item was granted in case LS-2025-0009: bring that certificate and leave the item"
                + " out, or say why it is applied for again");
    assertThat(allowed.reasons()).isEmpty();
    assertThat(allowed.events())
        .contains(new IntakeEvent.DuplicateAllowed(List.of(RUNNING, GRANTED), "再开一家"));
    assertThat(allowed.story()).doesNotContain("再开一家");
  }

  @Test
  @Rule("P-duplicate")
  void refused_it_is_refused_for_any_reason_and_allowed_it_needs_none() {
    CasePlay refused = submits(DuplicateRule.REFUSE, "再开一家", RUNNING, GRANTED);

    assertThat(refused.reasons())
        .containsExactly("P-duplicate ALREADY_RUNNING", "P-duplicate ALREADY_GRANTED");
    assertThat(refused.refusals().get(0).message().zh()).doesNotContain("理由");
    CasePlay allowed = submits(DuplicateRule.ALLOW, null, RUNNING, GRANTED);
    assertThat(allowed.reasons()).isEmpty();
    assertThat(allowed.events()).noneMatch(e -> e instanceof IntakeEvent.DuplicateAllowed);
  }

  @Test
  @Rule("P-duplicate")
  void a_reason_without_anything_in_the_way_leaves_no_trace() {
    assertThat(submits(DuplicateRule.POINT_OUT, "再开一家").events())
        .noneMatch(e -> e instanceof IntakeEvent.DuplicateAllowed);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new IntakeCommand.Submit(
                    ShopCase.application(SampleCatalogs.book(), SampleCatalogs.wish()),
                    List.of(),
                    " "));
  }

  private static KnownItem known(
      String item, String name, DepartmentCode department, @Nullable String subject) {
    return new KnownItem(OTHER, ItemCode.of(item), name, department, COUNTY, subject, false);
  }

  @Test
  @Rule("P-duplicate")
  void the_same_is_the_same_item_or_name_and_department_there_for_the_same_subject() {
    List<KnownItem> others =
        List.of(
            known("E09-02", "食品经营许可", MARKET, null),
            known("E09-02", "营业许可", FIRE_RESCUE, null),
            known("S01-01", "营业许可", MARKET, "employee-1"),
            new KnownItem(OTHER, TRADE.item(), "营业许可", MARKET, ELSEWHERE, null, false),
            known("S01-06", "从业人员备案", LABOUR, "employee-3"),
            new KnownItem(OTHER, LOOK_UP.item(), "信用查询", RECORDS, CITY, null, true));
    List<KnownItem> same =
        List.of(
            known("E09-02", "营业许可", MARKET, null),
            known("S01-01", "营业许可（旧名）", MARKET, null),
            known("S01-06", "从业人员备案", LABOUR, STAFF_1.subject()));

    for (KnownItem other : others) {
      assertThat(submits(DuplicateRule.REFUSE, null, other).reasons())
          .as(other.toString())
          .isEmpty();
    }
    for (KnownItem one : same) {
      assertThat(submits(DuplicateRule.REFUSE, null, one).reasons())
          .as(one.toString())
          .containsExactly("P-duplicate ALREADY_RUNNING");
    }
  }
}
