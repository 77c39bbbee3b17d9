package org.yijianshi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.base.Rule;

@Rule("GB-32100")
class CreditCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "11410000005184603J",
        "12441500196720244T",
        "11370800MB28559184",
        "11100000000013338W",
        "11430000006122244L"
      })
  void issued_codes_are_valid_and_no_single_character_may_change(String text) {
    assertThat(CreditCode.parse(text).value()).contains(CreditCode.of(text));
    assertThat(CreditCode.of(text)).hasToString(text);
    assertThat(Mutations.of(text)).noneMatch(wrong -> CreditCode.parse(wrong).isValid());
  }

  @Test
  void the_organisation_code_stands_inside() {
    assertThat(CreditCode.of("91350100M000100Y43").organisationCode()).isEqualTo("M000100Y4");
    assertThat(CreditCode.of("91350100M000100Y43").kind()).isEqualTo(IdentityKind.CREDIT_CODE);
    assertThat(CreditCode.of("91350100M000100Y43").masked()).isEqualTo("91350100M000100Y43");
  }

  @Test
  void a_wrong_check_character_says_which_was_expected() {
    assertThat(CreditCode.parse("91350100M000100Y44").violations())
        .extracting(
            v -> v.rule().code(), v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "GB-32100",
                "WRONG_CHECK_CHARACTER",
                "统一社会信用代码第18位校验码按第1–17位计算应为3，实为4",
                "Credit code: check character at position 18 must be 3 by positions 1–17, not 4"));
  }

  @Test
  void the_organisation_codes_own_check_is_verified_though_the_outer_one_fits() {
    String front = "91350100M000100Y5";
    String text = front + CheckCharacters.credit(front);
    assertThat(CreditCode.parse(text).violations())
        .extracting(v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "统一社会信用代码第17位校验码按第9–16位计算应为4，实为5",
                "Credit code: check character at position 17 must be 4 by positions 9–16, not 5"));
  }

  @Test
  void all_reasons_are_told_at_once_and_of_throws_the_same_sentences() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreditCode.of("91350100M000100Y54"))
        .withMessage(
            "Credit code: check character at position 17 must be 4 by positions 9–16, not 5; "
                + "Credit code: check character at position 18 must be 6 by positions 1–17, not 4");
    assertThat(CreditCode.parse("o1A50100Mi00100YZs").violations())
        .extracting(v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "WRONG_CHARACTER",
                "统一社会信用代码第1位应为数字或大写字母（不含I、O、S、V、Z）",
                "Credit code: position 1 must be a digit or a capital letter other than I, O, S, V,"
                    + " Z"),
            tuple("WRONG_CHARACTER", "统一社会信用代码第3位应为数字", "Credit code: position 3 must be a digit"),
            tuple(
                "WRONG_CHARACTER",
                "统一社会信用代码第10位应为数字或大写字母（不含I、O、S、V、Z）",
                "Credit code: position 10 must be a digit or a capital letter other than I, O, S,"
                    + " V, Z"),
            tuple(
                "WRONG_CHARACTER",
                "统一社会信用代码第17位应为数字或X",
                "Credit code: position 17 must be a digit or X"),
            tuple(
                "WRONG_CHARACTER",
                "统一社会信用代码第18位应为数字或大写字母（不含I、O、S、V、Z）",
                "Credit code: position 18 must be a digit or a capital letter other than I, O, S,"
                    + " V, Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "91350100M000100Y4", "91350100M000100Y43 ", "𠀀"})
  void another_length_is_the_only_reason(String text) {
    assertThat(CreditCode.parse(text).violations())
        .extracting(v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "WRONG_LENGTH",
                "统一社会信用代码应为18位，实为" + text.length() + "位",
                "Credit code: must have 18 characters, not " + text.length()));
  }

  @Test
  void a_citizen_id_in_the_wrong_field_is_not_repeated() {
    String citizen = "440524188001010014";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreditCode.of(citizen))
        .satisfies(
            e -> assertThat(e.getMessage()).doesNotContain("4405").doesNotContain("18800101"));
  }
}
