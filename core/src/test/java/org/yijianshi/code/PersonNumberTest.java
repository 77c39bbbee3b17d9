package org.yijianshi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.base.Rule;
import org.yijianshi.contract.arbitrary.NaiveChecks;

@Rule("GB-11643")
class PersonNumberTest {
  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 1949-12-31, FEMALE, 110105, 11**************2X",
    "440524188001010014, 1880-01-01, MALE, 440524, 44**************14",
  })
  void citizen_ids_of_the_standard(
      String text, LocalDate birth, Gender gender, String region, String masked) {
    CitizenId id = CitizenId.of(text);
    assertThat(CitizenId.parse(text).value()).contains(id);
    assertThat(id.value()).isEqualTo(text);
    assertThat(id.birthDate()).isEqualTo(birth);
    assertThat(id.gender()).isEqualTo(gender);
    assertThat(id.region()).isEqualTo(RegionCode.of(region));
    assertThat(id.kind()).isEqualTo(IdentityKind.CITIZEN_ID);
    assertThat(id).hasToString(masked);
    assertThat(Mutations.of(text)).noneMatch(wrong -> PersonNumber.parse(wrong).isValid());
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002, CitizenId, CITIZEN_ID",
    "81000019900101001, ResidencePermitId, RESIDENCE_PERMIT",
    "82000019900101001, ResidencePermitId, RESIDENCE_PERMIT",
    "83000020240229002, ResidencePermitId, RESIDENCE_PERMIT",
    "91115619850102003, PermanentResidentId, PERMANENT_RESIDENT_ID",
  })
  void the_first_digits_tell_the_kind(String front, String type, IdentityKind kind) {
    String text = front + NaiveChecks.citizen(front);
    assertThat(PersonNumber.parse(text).value())
        .hasValueSatisfying(
            number -> {
              assertThat(number.getClass().getSimpleName()).isEqualTo(type);
              assertThat(number.kind()).isEqualTo(kind);
              assertThat(number.value()).isEqualTo(text);
              assertThat(number.birthDate())
                  .isEqualTo(
                      LocalDate.of(
                          Integer.parseInt(text.substring(6, 10)),
                          Integer.parseInt(text.substring(10, 12)),
                          Integer.parseInt(text.substring(12, 14))));
              assertThat(number).hasToString(number.masked());
            });
    assertThat(Mutations.of(text)).noneMatch(wrong -> PersonNumber.parse(wrong).isValid());
  }

  @Test
  void the_wrong_check_character_is_told_without_the_right_one() {
    assertThat(CitizenId.parse("110105194912310021").violations())
        .extracting(
            v -> v.rule().code(), v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "GB-11643",
                "WRONG_CHECK_CHARACTER",
                "公民身份号码第18位校验码与前17位不符（应有的校验码属个人信息，以*代替：*）",
                "Citizen id: check character at position 18 does not fit the 17 before it (the one"
                    + " expected is personal and masked: *)"));
  }

  @Test
  void kind_date_and_check_character_are_refused_at_once_and_nothing_is_repeated() {
    String wrong = "810000194902290021";
    assertThat(CitizenId.parse(wrong).violations())
        .extracting(v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "WRONG_KIND",
                "公民身份号码应以1至8开头；81、82、83开头的是港澳台居民居住证，9开头的是外国人永久居留身份证",
                "Citizen id: must begin with 1 to 8; 81, 82 and 83 begin a residence permit, 9 a"
                    + " permanent resident id"),
            tuple(
                "WRONG_DATE",
                "公民身份号码第7至14位应为1800年至2099年间真实的出生日期",
                "Citizen id: positions 7 to 14 must be a real date of birth from 1800 to 2099"),
            tuple(
                "WRONG_CHECK_CHARACTER",
                "公民身份号码第18位校验码与前17位不符（应有的校验码属个人信息，以*代替：*）",
                "Citizen id: check character at position 18 does not fit the 17 before it (the one"
                    + " expected is personal and masked: *)"));
  }

  @Test
  void exceptions_say_what_is_wrong_and_not_whose_number_it_is() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CitizenId.of("11010519491231002x"))
        .withMessage("Citizen id: position 18 must be a digit or a capital X");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CitizenId.of("1101O519491231OO2X"))
        .withMessage("Citizen id: positions 5, 15, 16 must be a digit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CitizenId.of("110105491231002"))
        .withMessage("Citizen id: must have 18 characters, not 15");
    assertThat(CitizenId.parse("1101O519491231OO2x").violations())
        .extracting(v -> v.message().zh())
        .containsExactly("公民身份号码第5、15、16位应为数字", "公民身份号码第18位应为数字或大写X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19490229",
        "19000229",
        "20240230",
        "20231301",
        "20230001",
        "20230400",
        "17991231",
        "21000101",
        "00000101"
      })
  void a_date_of_birth_must_be_real(String date) {
    String front = "411202" + date + "001";
    assertThat(CitizenId.parse(front + NaiveChecks.citizen(front)).violations())
        .extracting(v -> v.code())
        .containsExactly("WRONG_DATE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20240229", "20000229", "18000101", "20991231"})
  void leap_days_and_the_ends_of_the_range_are_real(String date) {
    String front = "411202" + date + "001";
    assertThat(CitizenId.parse(front + NaiveChecks.citizen(front)).isValid()).isTrue();
  }

  @Test
  void the_other_two_kinds_insist_on_their_first_digits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResidencePermitId.of("11010519491231002X"))
        .withMessage("Residence permit id: must begin with 810000, 820000 or 830000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PermanentResidentId.of("11010519491231002X"))
        .withMessage("Permanent resident id: must begin with 9");
    assertThat(ResidencePermitId.parse("11010519491231002X").violations())
        .extracting(v -> v.message().zh())
        .containsExactly("港澳台居民居住证号码应以810000、820000或830000开头");
    assertThat(PermanentResidentId.parse("11010519491231002X").violations())
        .extracting(v -> v.message().zh())
        .containsExactly("外国人永久居留身份证号码应以9开头");
    String elsewhere = "81010019900101001";
    assertThat(PersonNumber.parse(elsewhere + NaiveChecks.citizen(elsewhere)).violations())
        .extracting(v -> v.code())
        .containsExactly("WRONG_KIND");
  }
}
