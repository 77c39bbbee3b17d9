package org.yijianshi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.contract.play.SampleCatalogs.LABOUR;
import static org.yijianshi.contract.play.SampleCatalogs.MARKET;
import static org.yijianshi.contract.play.SampleCatalogs.SIGN;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_1;
import static org.yijianshi.contract.play.SampleCatalogs.STAFF_2;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;
import static org.yijianshi.contract.play.SampleCatalogs.WORKS;

import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AdministrationCommand;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.ResultCommand;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.code.CitizenId;
import org.yijianshi.code.CreditCode;
import org.yijianshi.code.Identity;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Role;

/**
 * A number that arises in mid-case: said once, by whoever made it, and used by what comes later.
 */
class IdentificationTest {
  private static final Identity COMPANY = CreditCode.of("91350100M000100Y43");
  private static final Identity OTHER_COMPANY = CreditCode.of("11410000005184603J");
  private static final Identity PERSON = CitizenId.of("11010519491231002X");

  private static CasePlay tries(CasePlay play, InstanceId item, String subject, Identity number) {
    return play.tries(
        ShopCase.officerOf(play, item), new ApprovalCommand.IdentifySubject(item, subject, number));
  }

  private static CasePlay licensed() {
    return ShopCase.granted(ShopCase.accepted(TRADE, SIGN, STAFF_1), TRADE);
  }

  private static Optional<Identity> numberOf(CasePlay play, String reference) {
    return play.state()
        .requireFiling()
        .application()
        .parties()
        .find(reference)
        .map(Participant::identity);
  }

  @Test
  @Rule("R41")
  void the_company_that_was_founded_has_its_number_from_then_on() {
    CasePlay licensed = licensed();
    assertThat(numberOf(licensed, "applicant-1")).isEmpty();

    CasePlay known = tries(licensed, TRADE, "applicant-1", COMPANY);

    assertThat(known.events())
        .containsExactly(new ApprovalEvent.SubjectIdentified(TRADE, "applicant-1", COMPANY));
    assertThat(numberOf(known, "applicant-1")).contains(COMPANY);
    assertThat(numberOf(known, "employee-1")).isEmpty();
  }

  @Test
  @Rule("R41")
  void every_organ_with_an_item_left_is_told_that_the_number_is_there_and_not_which() {
    CasePlay known = tries(licensed(), TRADE, "applicant-1", COMPANY);

    assertThat(known.messages())
        .extracting(Message::kind, Message::to, Message::instance)
        .containsExactly(
            Tuple.tuple(MessageKind.SUBJECT_IDENTIFIED, ShopCase.party(WORKS), SIGN),
            Tuple.tuple(MessageKind.SUBJECT_IDENTIFIED, ShopCase.party(LABOUR), STAFF_1),
            Tuple.tuple(MessageKind.SUBJECT_IDENTIFIED, ShopCase.party(LABOUR), STAFF_2));
    assertThat(known.messages().toString()).doesNotContain(COMPANY.value());
  }

  @Test
  @Rule("R41")
  void a_later_item_sees_the_number_in_its_view() {
    CasePlay known = tries(licensed(), TRADE, "applicant-1", COMPANY);

    assertThat(
            CaseViews.of(known.state(), Cast.officer(WORKS), known.book(), known.now())
                .orElseThrow()
                .participants())
        .extracting(Participant::identity)
        .contains(COMPANY);
  }

  @Test
  @Rule("R41")
  void a_change_of_address_keeps_the_number() {
    CasePlay moved =
        tries(licensed(), TRADE, "applicant-1", COMPANY)
            .does(
                Cast.applicant(),
                new AdministrationCommand.ChangeContact(
                    "applicant-1", new Contact("13900000000", "新址")));

    assertThat(numberOf(moved, "applicant-1")).contains(COMPANY);
  }

  @Test
  @Rule("R41")
  void an_item_for_one_employee_numbers_that_employee_alone() {
    CasePlay filed = ShopCase.granted(licensed(), STAFF_1);

    assertThat(tries(filed, STAFF_1, "employee-1", PERSON).reasons()).isEmpty();
    assertThat(tries(filed, STAFF_1, "employee-2", PERSON).reasons())
        .containsExactly("R41 NOT_ITS_SUBJECT");
    assertThat(tries(filed, TRADE, "agent-1", PERSON).reasons())
        .containsExactly("R41 NOT_ITS_SUBJECT");
    assertThat(tries(filed, TRADE, "nobody-1", PERSON).reasons())
        .containsExactly("R2 UNKNOWN_PARTICIPANT");
  }

  @Test
  @Rule("R41")
  void nothing_is_numbered_before_the_grant_or_after_its_revocation() {
    CasePlay open = ShopCase.accepted(TRADE, SIGN);
    CasePlay revoked =
        licensed()
            .does(
                Cast.officer(MARKET),
                new ResultCommand.InvalidateResult(TRADE, ResultValidity.REVOKED, "依据", "CX-1"));

    assertThat(tries(open, TRADE, "applicant-1", COMPANY).reasons())
        .containsExactly("R41 NO_RESULT");
    assertThat(tries(revoked, TRADE, "applicant-1", COMPANY).reasons())
        .containsExactly("R41 NO_RESULT");
  }

  @Test
  @Rule("R41")
  void a_number_is_said_once_and_again_only_when_the_result_was_corrected() {
    CasePlay known = tries(licensed(), TRADE, "applicant-1", COMPANY);
    CasePlay corrected =
        known.does(
            Cast.officer(MARKET),
            new ResultCommand.CorrectResult(TRADE, ResultPlays.other(), "GZ-1"));

    assertThat(tries(known, TRADE, "applicant-1", COMPANY).reasons())
        .containsExactly("R41 ALREADY_IDENTIFIED");
    assertThat(tries(known, TRADE, "applicant-1", OTHER_COMPANY).reasons())
        .containsExactly("R41 ALREADY_IDENTIFIED");
    assertThat(tries(corrected, TRADE, "applicant-1", COMPANY).reasons())
        .containsExactly("R41 ALREADY_IDENTIFIED");
    assertThat(numberOf(tries(corrected, TRADE, "applicant-1", OTHER_COMPANY), "applicant-1"))
        .contains(OTHER_COMPANY);
  }

  @Test
  @Rule({"R41", "P-permission"})
  void only_the_organ_that_made_it_may_say_it() {
    ApprovalCommand.IdentifySubject number =
        new ApprovalCommand.IdentifySubject(TRADE, "applicant-1", COMPANY);
    Actor machine = Cast.of(Role.AUTOMATIC, MARKET);

    assertThat(licensed().tries(Cast.officer(WORKS), number).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(licensed().tries(Cast.applicant(), number).reasons())
        .containsExactly("P-permission NOT_PERMITTED");
    assertThat(licensed().tries(machine, number).reasons()).isEmpty();
  }

  @Test
  @Rule("R41")
  void the_number_does_not_show_where_people_do_not_look_for_it() {
    ApprovalCommand.IdentifySubject number =
        new ApprovalCommand.IdentifySubject(TRADE, "applicant-1", PERSON);
    CasePlay known = tries(licensed(), TRADE, "applicant-1", PERSON);

    assertThat(number.toString()).doesNotContain(PERSON.value());
    assertThat(known.events().toString()).doesNotContain(PERSON.value());
    assertThat(known.story()).doesNotContain(PERSON.value());
  }
}
