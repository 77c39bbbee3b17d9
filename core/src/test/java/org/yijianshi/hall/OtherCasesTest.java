package org.yijianshi.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.COUNTY;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.FIRE_RESCUE;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.hall.Halls.CASE;
import static org.yijianshi.hall.Halls.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.WithdrawalCommand;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.plan.Wish;
import org.yijianshi.policy.DuplicateRule;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.SelectionPolicy;

/** The hall finds what an applicant has running or was granted in other cases, and only that. */
class OtherCasesTest {
  private static final CaseId SECOND = new CaseId(new UUID(0x5A11L, 2));

  private final Halls halls = new Halls();

  /** Without a reason to apply again. */
  private static Submission plain(Parties parties, InstanceId... only) {
    Submission submission = Halls.submission(parties, only);
    return new Submission(
        submission.channel(),
        submission.parties(),
        submission.wish(),
        submission.supplies(),
        submission.delivery(),
        submission.method(),
        submission.serviceConsent());
  }

  private static Answer second(ServiceHall hall, Submission submission) {
    return hall.cases().submit(Cast.applicant(), SECOND, command(1), submission);
  }

  private static List<String> reasons(Answer answer) {
    return answer.violations().stream().map(v -> v.rule() + " " + v.code()).toList();
  }

  private ServiceHall withFirst(InstanceId... only) {
    ServiceHall hall = halls.hall();
    hall.cases().submit(Cast.applicant(), CASE, command(1), plain(Cast.parties(), only)).orThrow();
    return hall;
  }

  @Test
  @Rule("P-duplicate")
  void what_is_running_in_another_case_is_pointed_to_and_allowed_with_a_reason() {
    ServiceHall hall = withFirst(TRADE);

    assertThat(reasons(second(hall, plain(Cast.parties(), TRADE, FIRE))))
        .containsExactly("P-duplicate ALREADY_RUNNING");
    assertThat(reasons(second(hall, plain(Cast.parties(), FIRE)))).isEmpty();
    Submission despite = plain(Cast.parties(), TRADE).despite("第二家店");
    CaseId third = new CaseId(new UUID(0x5A11L, 3));
    Answer answer = hall.cases().submit(Cast.applicant(), third, command(1), despite);
    assertThat(answer.orThrow().events())
        .filteredOn(IntakeEvent.DuplicateAllowed.class::isInstance)
        .hasSize(1);
    assertThat(despite.toString()).doesNotContain("第二家店");
  }

  @Test
  @Rule("P-duplicate")
  void a_repeat_gets_its_first_answer_though_the_other_case_ended_since() {
    ServiceHall hall = withFirst(TRADE);
    Submission despite = plain(Cast.parties(), TRADE).despite("第二家店");
    Answer first = second(hall, despite);
    hall.cases()
        .give(
            Cast.applicant(),
            CASE,
            command(2),
            new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()))
        .orThrow();

    Answer again = second(hall, despite);

    assertThat(again.orThrow().repeated()).isTrue();
    assertThat(again.orThrow().events()).isEqualTo(first.orThrow().events());
  }

  @Test
  @Rule("P-duplicate")
  void what_was_withdrawn_is_in_nobodys_way() {
    ServiceHall hall = withFirst(TRADE);
    hall.cases()
        .give(
            Cast.applicant(),
            CASE,
            command(2),
            new WithdrawalCommand.Withdraw(Set.of(TRADE), Map.of()))
        .orThrow();

    assertThat(reasons(second(hall, plain(Cast.parties(), TRADE)))).isEmpty();
  }

  @Test
  @Rule("P-duplicate")
  void what_was_granted_is_offered_as_a_certificate() {
    ServiceHall hall = withFirst(FIRE);
    hall.cases().receive(Cast.window(), CASE, command(2)).orThrow();
    hall.cases().push(Cast.window(), CASE, command(3)).orThrow();
    hall.cases()
        .give(Cast.officer(FIRE_RESCUE), CASE, command(4), new AcceptanceCommand.Accept(FIRE))
        .orThrow();
    hall.cases().give(Cast.officer(FIRE_RESCUE), CASE, command(5), ShopCase.grant(FIRE)).orThrow();

    assertThat(reasons(second(hall, plain(Cast.parties(), FIRE))))
        .containsExactly("P-duplicate ALREADY_GRANTED");
  }

  @Test
  @Rule("P-duplicate")
  void somebody_elses_case_is_nobodys_business_and_without_an_account_nobody_is_known_again() {
    ServiceHall hall = withFirst(TRADE);
    Parties other =
        Parties.of(Cast.person("applicant-1", PartyRole.APPLICANT, "account-other", "李四"));
    Parties unknown = Parties.of(Cast.person("applicant-1", PartyRole.APPLICANT, "", "李四"));

    assertThat(reasons(hall.cases().submit(Cast.window(), SECOND, command(1), plain(other, TRADE))))
        .isEmpty();
    assertThat(
            reasons(
                hall.cases()
                    .submit(
                        Cast.window(),
                        new CaseId(new UUID(0x5A11L, 3)),
                        command(1),
                        plain(unknown, TRADE))))
        .isEmpty();
    assertThat(
            reasons(
                hall.cases()
                    .submit(
                        Cast.window(),
                        new CaseId(new UUID(0x5A11L, 4)),
                        command(1),
                        plain(unknown, TRADE))))
        .isEmpty();
  }

  private static Parties employing(String reference, String account) {
    return Parties.of(
        Cast.person("applicant-1", PartyRole.APPLICANT, Cast.APPLICANT_ID, Cast.NAME),
        Cast.person(reference, PartyRole.SUBJECT, account, "王五"));
  }

  private static Submission hiring(String reference, String account) {
    Wish wish =
        Wish.all(SampleCatalogs.SHOP, COUNTY, SampleCatalogs.facts())
            .withSubjects(STAFF_1.item(), List.of(reference))
            .picking(Set.of(STAFF_1.item()));
    Submission like = plain(employing(reference, account), STAFF_1);
    return new Submission(
        like.channel(),
        like.parties(),
        wish,
        like.supplies(),
        like.delivery(),
        like.method(),
        like.serviceConsent());
  }

  @Test
  @Rule("P-duplicate")
  void a_subject_is_the_same_by_account_whatever_the_reference() {
    ServiceHall hall = halls.hall();
    hall.cases()
        .submit(Cast.applicant(), CASE, command(1), hiring("employee-1", "account-w5"))
        .orThrow();

    assertThat(reasons(second(hall, hiring("employee-9", "account-w5"))))
        .containsExactly("P-duplicate ALREADY_RUNNING");
    assertThat(reasons(second(hall, hiring("employee-1", "")))).isEmpty();
  }

  @Test
  @Rule("P-duplicate")
  void where_duplicates_are_allowed_nobody_looks() {
    ServiceHall hall =
        halls.hall(
            b ->
                b.policy(
                    Policy.builder().set(SelectionPolicy.DUPLICATE, DuplicateRule.ALLOW).build()));
    hall.cases().submit(Cast.applicant(), CASE, command(1), plain(Cast.parties(), TRADE)).orThrow();
    int reads = halls.store.reads;

    assertThat(reasons(second(hall, plain(Cast.parties(), TRADE)))).isEmpty();
    assertThat(halls.store.reads - reads).as("Its own case alone").isEqualTo(1);
  }
}
