package org.yijianshi.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.Level;
import org.yijianshi.code.RegionCode;

class PartyTest {
  private static final RegionCode COUNTY = RegionCode.of("411224");
  private static final DepartmentCode FIRE = DepartmentCode.of("fire-rescue");
  private static final String NAME = "诸葛云霄";
  private static final String PHONE = "13603988888";

  private static Participant person(String reference, PartyRole role, String account) {
    return new Participant(reference, role, account, NAME, new Contact(PHONE, "某路1号"));
  }

  @Test
  void a_party_is_read_back_from_its_key() {
    List<Party> all =
        List.of(
            Party.department(FIRE, COUNTY),
            Party.regulator(FIRE, COUNTY),
            Party.intakeWindow(COUNTY),
            Party.resultsWindow(COUNTY),
            Party.applicant("applicant-1"),
            new Party(Party.Kind.HALL_MANAGEMENT, "411224"));

    assertThat(all).allMatch(p -> Party.parse(p.key()).equals(p));
    assertThat(all).allMatch(p -> p.toString().equals(p.key()));
    assertThat(all).extracting(Party::key).doesNotHaveDuplicates();
    assertThat(Party.department(FIRE, COUNTY).key()).isEqualTo("DEPARTMENT:fire-rescue@411224");
  }

  @Test
  void parties_are_ordered_by_kind_and_then_by_name() {
    Party window = Party.intakeWindow(COUNTY);
    Party fire = Party.department(FIRE, COUNTY);
    Party works = Party.department(DepartmentCode.of("works"), COUNTY);

    assertThat(List.of(works, fire, window).stream().sorted()).containsExactly(window, fire, works);
  }

  @Test
  void a_key_that_is_none_and_a_name_of_a_person_are_misuse_and_not_repeated() {
    assertThatThrownBy(() -> Party.parse("fire")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Party.parse("NOBODY:x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Party.applicant(NAME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(NAME);
  }

  @Test
  void an_actor_is_somebody_as_something_and_never_prints_the_account() {
    Actor officer = Actor.ofDepartment("wang.lei", Role.OFFICER, FIRE, Level.COUNTY, COUNTY);

    assertThat(officer.is(Role.OFFICER)).isTrue();
    assertThat(officer.is(Role.APPROVER)).isFalse();
    assertThat(officer).hasToString("Actor[OFFICER] of fire-rescue in 411224");
    assertThat(Actor.applicant("wang.lei").toString()).doesNotContain("wang");
    assertThat(Actor.system().is(Role.SYSTEM)).isTrue();
    assertThatThrownBy(() -> Actor.applicant(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Actor("a", Set.of(), null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_case_knows_at_least_one_applicant_and_nobody_twice() {
    Participant applicant = person("applicant-1", PartyRole.APPLICANT, "acc-1");
    Participant partner = person("applicant-2", PartyRole.APPLICANT, "acc-2");
    Participant child = person("child-1", PartyRole.SUBJECT, "");
    Parties parties = Parties.of(child, applicant, partner);

    assertThat(parties.firstApplicant()).isEqualTo(applicant);
    assertThat(parties.find("child-1")).contains(child);
    assertThat(parties.find("child-2")).isEmpty();
    assertThat(parties.has("acc-2", PartyRole.APPLICANT)).isTrue();
    assertThat(parties.has("acc-2", PartyRole.AGENT)).isFalse();
    assertThat(parties.has("", PartyRole.SUBJECT)).as("No account is nobody's").isFalse();
    assertThatThrownBy(() -> Parties.of(child))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("applicant");
    assertThatThrownBy(() -> Parties.of(applicant, applicant))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("applicant-1");
  }

  @Test
  void people_are_printed_by_reference_alone() {
    Participant applicant = person("applicant-1", PartyRole.APPLICANT, "acc-1");

    assertThat(applicant).hasToString("applicant-1(APPLICANT)");
    assertThat(Parties.of(applicant)).hasToString("[applicant-1(APPLICANT)]");
    assertThat(applicant.contact()).hasToString("Contact[phone=true, address=true]");
    assertThat(Contact.none()).hasToString("Contact[phone=false, address=false]");
    assertThatThrownBy(() -> person(NAME, PartyRole.APPLICANT, "acc-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(NAME);
    assertThatThrownBy(
            () -> new Participant("applicant-1", PartyRole.APPLICANT, "a", " ", Contact.none()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Rule("P-permission")
  void a_mandate_covers_acts_items_and_time_each_on_its_own() {
    Instant end = Instant.parse("2026-03-31T16:00:00Z");
    ItemCode one = ItemCode.of("S01-01");
    ItemCode two = ItemCode.of("S01-02");
    Mandate whole = new Mandate(EnumSet.of(Act.SUBMIT, Act.COLLECT), Set.of(), end);
    Mandate part = new Mandate(Set.of(Act.SUBMIT), Set.of(one), null);

    assertThat(whole.covers(Act.SUBMIT, end)).isTrue();
    assertThat(whole.covers(Act.SUBMIT, end.plusNanos(1000))).isFalse();
    assertThat(whole.covers(Act.WITHDRAW, end)).isFalse();
    assertThat(whole.covers(Act.COLLECT, two, end)).isTrue();
    assertThat(part.covers(Act.SUBMIT, one, end)).isTrue();
    assertThat(part.covers(Act.SUBMIT, two, end)).isFalse();
    assertThat(part.covers(Act.SUBMIT, end)).as("Part is not the whole").isFalse();
    assertThat(Mandate.forActs(Act.SUBMIT, Act.COMMIT).acts())
        .containsExactlyInAnyOrder(Act.SUBMIT, Act.COMMIT);
    assertThatThrownBy(() -> new Mandate(Set.of(), Set.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_word_for_a_person_has_both_languages() {
    for (Role role : Role.values()) {
      assertThat(role.label().zh()).isNotBlank();
      assertThat(role.label().en()).isNotBlank();
    }
    for (PartyRole role : PartyRole.values()) {
      assertThat(role.label().zh()).isNotBlank();
    }
    for (Act act : Act.values()) {
      assertThat(act.label().zh()).isNotBlank();
    }
    for (Channel channel : Channel.values()) {
      assertThat(channel.label().zh()).isNotBlank();
    }
    for (Party.Kind kind : Party.Kind.values()) {
      assertThat(kind.label().zh()).isNotBlank();
    }
  }

  @Test
  void a_party_says_which_department_it_is_and_where_it_stands() {
    Party department = Party.parse("DEPARTMENT:fire-rescue@411224");

    assertThat(department.department()).contains(DepartmentCode.of("fire-rescue"));
    assertThat(department.region()).contains(RegionCode.of("411224"));
    assertThat(Party.parse("INTAKE_WINDOW:411224").department()).isEmpty();
    assertThat(Party.parse("INTAKE_WINDOW:411224").region()).contains(RegionCode.of("411224"));
    assertThat(Party.applicant("applicant-1").region()).isEmpty();
  }
}
