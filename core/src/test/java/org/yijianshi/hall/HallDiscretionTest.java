package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;
import static org.yijianshi.hall.Halls.submission;
import static org.yijianshi.hall.Halls.submit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.Rulebook;

/** What the hall never says, and what it never takes back. */
class HallDiscretionTest {
  private final Halls halls = new Halls();

  private static void assertDiscreet(Object said) {
    assertThat(String.valueOf(said))
        .doesNotContain(Cast.NAME, Cast.PHONE, Cast.ADDRESS, Cast.APPLICANT_ID);
  }

  @Test
  void answers_requests_and_exceptions_name_nobody() {
    ServiceHall hall = halls.hall();
    assertDiscreet(submission());
    assertDiscreet(submit(hall));
    assertDiscreet(submit(hall));
    Answer refused = hall.cases().submit(Cast.applicant(), CASE, command(2), submission());
    assertDiscreet(refused);
    assertDiscreet(catchThrowable(refused::orThrow));
    assertDiscreet(
        catchThrowable(
            () ->
                hall.cases()
                    .submit(Cast.applicant(), CASE, command(1), submission(SampleCatalogs.FIRE))));
    assertDiscreet(hall.cases().view(Cast.applicant(), CASE));
    assertDiscreet(hall.cases().history(Cast.applicant(), CASE));
    assertDiscreet(hall.work().myCases(Cast.applicant()));
  }

  @Test
  @Rule("P-permission")
  void a_history_is_for_those_who_see_the_whole_case() {
    ServiceHall hall = halls.hall();
    submit(hall);

    assertThat(hall.cases().history(Cast.applicant(), CASE)).hasSize(1);
    assertThat(hall.cases().history(Cast.officer(SampleCatalogs.FIRE_RESCUE), CASE)).isEmpty();
  }

  @Test
  void versions_that_are_known_never_get_another_content() {
    ServiceHall hall = halls.hall();
    Catalog other = SampleCatalogs.catalog(SampleCatalogs.items(), List.of());
    Rulebook same = SampleCatalogs.book();

    hall.publish(same);
    hall.publish(SampleCatalogs.COUNTY, same);
    assertThatIllegalStateException()
        .isThrownBy(() -> hall.publish(SampleCatalogs.book(other, Policy.defaults())))
        .withMessageContaining("never change");
    assertThat(hall.rulebook(SampleCatalogs.COUNTY).catalog()).isEqualTo(same.catalog());
  }

  @Test
  void a_case_of_unknown_versions_says_which_are_missing() {
    submit(halls.hall());
    ServiceHall forgetful =
        halls.hall(
            b ->
                b.policy(
                    Policy.builder()
                        .set(org.yijianshi.policy.SupervisionPolicy.YELLOW_PERCENT, 35)
                        .build()));

    assertThatIllegalStateException()
        .isThrownBy(() -> forgetful.cases().view(Cast.applicant(), CASE))
        .withMessageContaining("publish them first");
  }

  @Test
  void what_is_missing_is_named() {
    ServiceHall hall = halls.hall();

    assertThat(catchThrowable(() -> hall.cases().submit(Cast.applicant(), CASE, command(1), null)))
        .hasMessage("submission");
    assertThat(catchThrowable(() -> hall.cases().receive(null, CASE, command(1))))
        .hasMessage("actor");
    assertThat(catchThrowable(() -> hall.cases().receive(Cast.window(), null, command(1))))
        .hasMessage("caseId");
    assertThat(catchThrowable(() -> hall.cases().receive(Cast.window(), CASE, null)))
        .hasMessage("commandId");
    assertThat(catchThrowable(() -> halls.hall(b -> b.retry(null)))).hasMessage("retry");
  }
}
