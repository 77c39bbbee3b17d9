package org.yijianshi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.FieldConstraint;
import org.yijianshi.catalog.FieldKind;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Truth;
import org.yijianshi.contract.play.SampleForms;

/** R11: one form for all items, filled from what is known, and only the rest by the applicant. */
@Rule("R11")
class UnifiedFormTest {
  private static final Facts OWNED = Facts.none().with("leased", false);
  private static final Facts LEASED = Facts.none().with("leased", true);
  private static final Map<ItemCode, List<String>> STAFF =
      Map.of(STAFF_1.item(), List.of("employee-1", "employee-2"));

  private static FormValues filled() {
    return FormValues.none()
        .with("companyName", "卢氏县山里人家餐馆")
        .with("contactPhone", "0398-7872222")
        .with("premisesArea", "120");
  }

  private static List<String> reasons(List<Violation> violations) {
    return violations.stream().map(v -> v.code() + " " + v.where()).toList();
  }

  @Test
  void what_several_items_ask_is_asked_once() {
    UnifiedForm form = SampleForms.form(OWNED);

    assertThat(form.fields())
        .extracting(FormField::code)
        .containsExactly("companyName", "contactPhone", "premisesArea", "employeeId");
    assertThat(form.field("companyName").orElseThrow().items())
        .containsExactly(TRADE.item(), FIRE.item(), STAFF_1.item());
    assertThat(form.askedSeparately()).isEqualTo(7);
  }

  @Test
  void the_strictest_demand_holds_and_says_whose_it_is() {
    FormField area = SampleForms.form(OWNED).field("premisesArea").orElseThrow();

    assertThat(area.meaning().constraint())
        .isEqualTo(
            FieldConstraint.between(new java.math.BigDecimal(10), new java.math.BigDecimal(5000)));
    assertThat(area.narrowings())
        .extracting(Label::zh)
        .containsExactly("事项S01-02要求更严：不小于10，不大于5000");
    assertThat(reasons(SampleForms.form(OWNED).check(filled().with("premisesArea", "9"), STAFF)))
        .contains("FIELD_OUT_OF_RANGE /fields/premisesArea");
    assertThat(
            SampleForms.form(OWNED, TRADE.item())
                .check(filled().with("premisesArea", "9"), Map.of()))
        .isEmpty();
  }

  @Test
  void a_field_is_asked_when_its_condition_holds_and_marked_while_undecided() {
    assertThat(SampleForms.form(OWNED).field("landlord")).isEmpty();
    assertThat(SampleForms.form(LEASED).field("landlord").orElseThrow().required())
        .isEqualTo(Truth.TRUE);

    FormField undecided = SampleForms.form(Facts.none()).field("landlord").orElseThrow();
    assertThat(undecided.asked()).isEqualTo(Truth.UNKNOWN);
    assertThat(undecided.required()).isEqualTo(Truth.UNKNOWN);
    assertThat(undecided.requiredWhen()).isEqualTo(Condition.eq("leased", true));
  }

  @Test
  void nothing_is_wrong_with_a_form_that_is_filled_in() {
    FormValues values =
        filled()
            .with(FieldKey.of("employeeId", "employee-1"), FormValue.filled("11010519491231002X"))
            .with(FieldKey.of("employeeId", "employee-2"), FormValue.filled("440524188001010014"));

    assertThat(SampleForms.form(OWNED).check(values, STAFF)).isEmpty();
  }

  @Test
  void all_that_is_wrong_is_said_at_once_with_its_place_and_never_the_value() {
    FormValues values =
        FormValues.none()
            .with("contactPhone", "打我电话")
            .with("landlord", "一二三四五六七八九十一")
            .with("ownerName", "欧阳晓彤")
            .with(FieldKey.of("employeeId", "employee-1"), FormValue.filled("110105194912310021"))
            .with(FieldKey.of("employeeId", "employee-7"), FormValue.filled("11010519491231002X"));

    List<Violation> wrong = SampleForms.form(LEASED).check(values, STAFF);

    assertThat(reasons(wrong))
        .containsExactlyInAnyOrder(
            "FIELD_MISSING /fields/companyName",
            "FIELD_MALFORMED /fields/contactPhone",
            "FIELD_MISSING /fields/premisesArea",
            "FIELD_TOO_LONG /fields/landlord",
            "WRONG_CHECK_CHARACTER /subjects/employee-1/employeeId",
            "FIELD_MISSING /subjects/employee-2/employeeId",
            "FIELD_NOT_ASKED /fields/ownerName",
            "FIELD_OF_NOBODY /subjects/employee-7/employeeId");
    assertThat(wrong.toString()).doesNotContain("打我", "欧阳", "110105", "一二三");
    assertThat(wrong)
        .filteredOn(v -> v.code().equals("FIELD_TOO_LONG"))
        .extracting(v -> v.message().zh() + " / " + v.message().en())
        .containsExactly("“出租方”不得超过10个字，现为11个 / \"landlord\" holds at most 10 characters, not 11");
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER,12.5,true",
    "NUMBER,十二,false",
    "NUMBER,1e9,false",
    "DATE,2026-02-28,true",
    "DATE,2026-02-30,false",
    "BOOLEAN,true,true",
    "BOOLEAN,是,false",
    "CHOICE,甲,true",
    "CHOICE,丙,false",
    "PHONE,+86 398 787 2222,true",
    "PHONE,12345,false",
    "CREDIT_CODE,91350100M000100Y43,true",
    "CREDIT_CODE,91350100M000100Y44,false",
    "CITIZEN_ID,11010519491231002X,true",
    "CITIZEN_ID,110105194912310021,false",
    "ADDRESS,莘源路,true"
  })
  void each_kind_has_its_form(FieldKind kind, String text, boolean fits) {
    FieldRequirement field =
        new FieldRequirement(
            "some",
            Label.of("某项", "some"),
            kind,
            null,
            kind == FieldKind.CHOICE ? List.of("甲", "乙") : List.of(),
            true,
            kind.alwaysPersonal(),
            null,
            Condition.always());

    List<Violation> wrong = FieldCheck.check(field, text, "/fields/some");

    assertThat(wrong.isEmpty()).isEqualTo(fits);
    assertThat(wrong).allMatch(v -> "/fields/some".equals(v.where()));
    assertThat(wrong.toString()).doesNotContain(text + "”");
  }

  @Test
  void a_pattern_is_put_into_words() {
    FieldRequirement field =
        new FieldRequirement(
            "plate",
            Label.of("车牌号", "number plate"),
            FieldKind.TEXT,
            null,
            List.of(),
            true,
            false,
            null,
            Condition.always(),
            FieldConstraint.like("豫M[A-Z0-9]{5}", Label.of("豫M开头的车牌号", "a plate from 豫M")));

    assertThat(FieldCheck.check(field, "豫M12345", "/fields/plate")).isEmpty();
    assertThat(FieldCheck.check(field, "京A12345", "/fields/plate"))
        .extracting(v -> v.message().zh())
        .containsExactly("“车牌号”应为豫M开头的车牌号");
  }

  @Test
  void shared_data_fills_in_what_it_knows_and_says_so() {
    Prefill prefill =
        Prefill.of(
            SampleForms.form(OWNED.with("premisesArea", 120)),
            OWNED.with("premisesArea", 120),
            Map.of("企业登记信息", Map.of("companyName", "卢氏县山里人家餐馆")));

    assertThat(prefill.values().get(FieldKey.of("companyName")).orElseThrow().provenance())
        .isEqualTo(Provenance.shared("企业登记信息"));
    assertThat(
            prefill
                .values()
                .get(FieldKey.of("companyName"))
                .orElseThrow()
                .provenance()
                .describe()
                .zh())
        .isEqualTo("共享数据自动填写（企业登记信息）");
    assertThat(prefill.values().get(FieldKey.of("premisesArea")).orElseThrow())
        .isEqualTo(new FormValue("120", Provenance.answered()));
    assertThat(prefill.rest())
        .extracting(FormField::code)
        .containsExactly("contactPhone", "employeeId");
    assertThat(prefill.silent()).isEmpty();
    assertThat(prefill.faults()).isEmpty();
  }

  @Test
  void a_source_that_is_silent_leaves_its_field_to_the_applicant() {
    Prefill prefill = Prefill.of(SampleForms.form(OWNED), OWNED, Map.of());

    assertThat(prefill.silent()).containsExactly("企业登记信息");
    assertThat(prefill.rest()).extracting(FormField::code).contains("companyName");
    assertThat(
            prefill.completed(filled()).get(FieldKey.of("companyName")).orElseThrow().provenance())
        .isEqualTo(Provenance.filled());
  }

  @Test
  @Rule("R12")
  void shared_data_that_does_not_fit_is_told_and_never_passed_on() {
    FieldRequirement area =
        new FieldRequirement(
            "premisesArea",
            Label.of("经营面积", "floor area"),
            FieldKind.NUMBER,
            "平方米",
            List.of(),
            true,
            false,
            "不动产登记信息",
            Condition.always());
    UnifiedForm form =
        UnifiedForm.of(
            SampleForms.form(OWNED).bundle(),
            SampleForms.form(OWNED).items().stream()
                .map(i -> i.toBuilder().fields(List.of(area)).build())
                .limit(1)
                .toList(),
            OWNED,
            org.yijianshi.condition.Thresholds.none());

    Prefill prefill = Prefill.of(form, OWNED, Map.of("不动产登记信息", Map.of("premisesArea", "约百平")));

    assertThat(prefill.values().isEmpty()).isTrue();
    assertThat(reasons(prefill.faults())).containsExactly("FIELD_MALFORMED /fields/premisesArea");
    assertThat(prefill.faults().toString()).doesNotContain("约百平");
    assertThat(prefill.silent()).isEmpty();
  }

  @Test
  void each_items_own_form_holds_its_fields_and_no_other() {
    FormValues values =
        filled()
            .with(FieldKey.of("employeeId", "employee-1"), FormValue.filled("11010519491231002X"));
    UnifiedForm form = SampleForms.form(OWNED);

    ItemForm fire = ItemForm.of(form, FIRE.item(), null, values);
    ItemForm staff = ItemForm.of(form, STAFF_1.item(), "employee-1", values);
    ItemForm other = ItemForm.of(form, STAFF_1.item(), "employee-2", values);

    assertThat(fire.lines())
        .extracting(l -> l.field().code())
        .containsExactly("companyName", "premisesArea");
    assertThat(fire.value("premisesArea").orElseThrow().text()).isEqualTo("120");
    assertThat(fire.value("contactPhone")).isEmpty();
    assertThat(staff.value("employeeId")).isPresent();
    assertThat(other.value("employeeId")).isEmpty();
    assertThat(ItemForm.of(form, SIGN.item(), null, values).lines()).isEmpty();
    assertThatThrownBy(
            () -> ItemForm.of(SampleForms.form(OWNED, TRADE.item()), FIRE.item(), null, values))
        .hasMessageContaining("S01-02");
  }

  @Test
  void nothing_prints_what_was_filled_in() {
    FormValues values = filled();

    assertThat(values.toString()).isEqualTo("FormValues[companyName, contactPhone, premisesArea]");
    assertThat(values.get(FieldKey.of("contactPhone")).orElseThrow().toString())
        .isEqualTo("FormValue[FILLED]");
    assertThat(ItemForm.of(SampleForms.form(OWNED), FIRE.item(), null, values).toString())
        .doesNotContain("120");
  }
}
