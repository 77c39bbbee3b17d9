package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_2;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseView;
import org.yijianshi.casefile.CorrectionCommand;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.SampleForms;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.form.FieldKey;
import org.yijianshi.form.FormValue;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.Policy;

/** The one form is checked where it is handed in, changed like materials, and seen by need. */
@Rule("R11")
class FormIntakeTest {
  private static final Rulebook BOOK =
      SampleCatalogs.book(
          SampleCatalogs.catalog(SampleForms.items(), SampleCatalogs.dependencies()),
          Policy.defaults());
  private static final FieldKey FIRST = FieldKey.of("employeeId", "employee-1");
  private static final FieldKey SECOND = FieldKey.of("employeeId", "employee-2");

  private static FormValues filled() {
    return FormValues.none()
        .with("companyName", "卢氏县山里人家餐馆")
        .with("contactPhone", "0398-7872222")
        .with("premisesArea", "120")
        .with("landlord", "莘源物业");
  }

  private static CasePlay submits(FormValues form, InstanceId... items) {
    Application whole =
        ShopCase.through(ShopCase.application(BOOK, SampleCatalogs.wish(items)), Channel.ONLINE);
    return CasePlay.of(BOOK).tries(Cast.applicant(), new IntakeCommand.Submit(whole.with(form)));
  }

  private static FormValues form(CasePlay play) {
    return play.state().requireFiling().application().form();
  }

  private static CasePlay noticed(CasePlay play, InstanceId id) {
    return CorrectionPlay.notice(
        play, "N-1", new Defect(List.of(id), null, "联系电话有误", "填写能接通的电话", "行政许可法第三十一条"));
  }

  @Test
  void a_form_that_lacks_something_is_refused_with_all_that_it_lacks() {
    CasePlay play = submits(FormValues.none().with("contactPhone", "没有"), TRADE);

    assertThat(play.reasons())
        .containsExactlyInAnyOrder(
            "R11 FIELD_MISSING", "R11 FIELD_MALFORMED", "R11 FIELD_MISSING", "R11 FIELD_MISSING");
    assertThat(play.refusals())
        .extracting(v -> v.where())
        .containsExactlyInAnyOrder(
            "/fields/companyName",
            "/fields/contactPhone",
            "/fields/premisesArea",
            "/fields/landlord");
    assertThat(play.state().filed()).isFalse();
  }

  @Test
  void a_filled_form_is_kept_with_the_application() {
    assertThat(submits(filled(), TRADE).reasons()).isEmpty();
    assertThat(form(submits(filled(), TRADE))).isEqualTo(filled());
    assertThat(submits(filled().with("ownerName", "x"), TRADE).reasons())
        .containsExactly("R11 FIELD_NOT_ASKED");
  }

  @Test
  @Rule("P-materialVisibility")
  void a_department_sees_the_fields_of_its_items_and_no_other() {
    FormValues everything =
        filled()
            .with(FIRST, FormValue.filled("11010519491231002X"))
            .with(SECOND, FormValue.filled("440524188001010014"));
    CasePlay play = submits(everything, TRADE, FIRE, STAFF_1, STAFF_2);
    assertThat(play.reasons()).isEmpty();

    assertThat(seen(play, Cast.applicant())).isEqualTo(everything);
    assertThat(seen(play, Cast.window())).isEqualTo(everything);
    assertThat(seen(play, Cast.officer(SampleCatalogs.FIRE_RESCUE)).keys())
        .containsExactly(FieldKey.of("companyName"), FieldKey.of("premisesArea"));
    assertThat(seen(play, Cast.officer(SampleCatalogs.LABOUR)).keys())
        .containsExactly(FieldKey.of("companyName"), FIRST, SECOND);
  }

  private static FormValues seen(CasePlay play, Actor actor) {
    CaseView view = CaseViews.of(play.state(), actor, play.book(), play.now()).orElseThrow();
    return view.form();
  }

  @Test
  @Rule("R27")
  void what_is_corrected_may_be_a_field() {
    CasePlay play = noticed(submits(filled(), TRADE), TRADE);
    assertThat(play.reasons()).isEmpty();

    CasePlay corrected =
        play.tries(
            Cast.applicant(),
            new CorrectionCommand.Resubmit(
                Set.of(TRADE),
                Map.of(),
                Facts.none(),
                FormValues.none().with("contactPhone", "0398-7873333")));

    assertThat(corrected.reasons()).isEmpty();
    assertThat(form(corrected)).isEqualTo(filled().with("contactPhone", "0398-7873333"));
    assertThat(
            play.tries(
                    Cast.applicant(),
                    new CorrectionCommand.Resubmit(
                        Set.of(TRADE),
                        Map.of(),
                        Facts.none(),
                        FormValues.none().with("premisesArea", "很大")))
                .reasons())
        .containsExactly("R11 FIELD_MALFORMED");
  }

  @Test
  @Rule({"R27", "R28"})
  void what_a_received_item_works_with_does_not_change_under_its_hands() {
    CasePlay play = submits(filled(), TRADE, FIRE);
    play = noticed(play, TRADE);
    play = play.tries(Cast.window(), new IntakeCommand.Receive(Set.of(), true));
    assertThat(play.reasons()).isEmpty();

    CasePlay changing =
        play.tries(
            Cast.applicant(),
            new CorrectionCommand.Resubmit(
                Set.of(TRADE),
                Map.of(),
                Facts.none(),
                FormValues.none().with("premisesArea", "90").with("contactPhone", "0398-7873333")));

    assertThat(changing.reasons()).containsExactly("R27 FIELD_IN_USE");
    assertThat(changing.refusals().get(0).where()).isEqualTo("/fields/premisesArea");
  }

  @Test
  @Rule("R2")
  void an_item_that_is_added_brings_its_fields_and_one_given_up_takes_them_along() {
    CasePlay play = submits(filled(), TRADE);
    Map<MaterialCode, Supply> list = Map.of(SampleCatalogs.STAFF_LIST, SampleCatalogs.file("7"));
    CorrectionCommand.AddItem bare =
        new CorrectionCommand.AddItem(STAFF_1.item(), List.of("employee-1", "employee-2"), list);

    assertThat(play.tries(Cast.applicant(), bare).reasons())
        .containsExactly("R11 FIELD_MISSING", "R11 FIELD_MISSING");

    CasePlay added =
        play.tries(
            Cast.applicant(),
            new CorrectionCommand.AddItem(
                STAFF_1.item(),
                List.of("employee-1", "employee-2"),
                list,
                FormValues.of(
                    Map.of(
                        FIRST, FormValue.filled("11010519491231002X"),
                        SECOND, FormValue.filled("440524188001010014")))));
    assertThat(added.reasons()).isEmpty();
    assertThat(form(added).keys()).contains(FIRST);

    Wish wish = added.state().requireFiling().application().wish().picking(Set.of(TRADE.item()));
    CasePlay alone =
        added.tries(Cast.applicant(), new CorrectionCommand.AmendSelection(wish, Map.of()));
    assertThat(alone.reasons()).isEmpty();
    assertThat(form(alone)).isEqualTo(filled());
  }
}
