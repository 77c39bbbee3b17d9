package org.yijianshi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.yijianshi.base.Rule;

@Rule("GBT-39554-1")
class NationalItemCodeTest {
  private static final String BASIC = "000131001000";
  private static final String IMPLEMENTATION = "11410000005184603J" + "2" + BASIC;

  @Test
  void a_basic_code_names_the_item_alone() {
    NationalItemCode code = NationalItemCode.of(BASIC);
    assertThat(code).hasToString(BASIC);
    assertThat(code.basic()).isEqualTo(code);
    assertThat(code.implementation()).isEmpty();
    assertThat(code.implementer()).isEmpty();
    assertThat(code.levelSign()).isEmpty();
    assertThat(code.businessItem()).isEmpty();
  }

  @Test
  void an_implementation_names_the_body_and_the_level_too() {
    NationalItemCode code = NationalItemCode.of(IMPLEMENTATION);
    assertThat(code.basic()).isEqualTo(NationalItemCode.of(BASIC));
    assertThat(code.implementation()).contains(code);
    assertThat(code.implementer()).contains(CreditCode.of("11410000005184603J"));
    assertThat(code.levelSign()).contains("2");
    assertThat(code.businessItem()).isEmpty();
  }

  @Test
  void a_business_item_is_one_of_an_implementation() {
    NationalItemCode code = NationalItemCode.of(IMPLEMENTATION + "07");
    assertThat(code.basic()).isEqualTo(NationalItemCode.of(BASIC));
    assertThat(code.implementation()).contains(NationalItemCode.of(IMPLEMENTATION));
    assertThat(code.implementer()).contains(CreditCode.of("11410000005184603J"));
    assertThat(code.businessItem()).contains("07");
  }

  @Test
  void no_character_of_the_credit_code_inside_may_change() {
    for (String credit : Mutations.of("11410000005184603J")) {
      assertThat(NationalItemCode.parse(credit + "2" + BASIC).isValid()).as(credit).isFalse();
      assertThat(NationalItemCode.parse(credit + "2" + BASIC + "01").isValid()).isFalse();
    }
  }

  @Test
  void the_reasons_are_the_credit_codes_and_say_where_it_stands() {
    assertThat(NationalItemCode.parse("11410000005184603K2" + BASIC).violations())
        .extracting(
            v -> v.rule().code(), v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "GB-32100",
                "WRONG_CHECK_CHARACTER",
                "事项编码第1至18位：统一社会信用代码第18位校验码按第1–17位计算应为J，实为K",
                "National item code, positions 1 to 18: Credit code: check character at position 18"
                    + " must be J by positions 1–17, not K"));
  }

  @Test
  void only_three_lengths_are_known() {
    for (int length = 0; length < 50; length++) {
      if (length == 12 || length == 31 || length == 33) {
        continue;
      }
      String text = (IMPLEMENTATION + IMPLEMENTATION).substring(0, length);
      assertThat(NationalItemCode.parse(text).violations())
          .extracting(v -> v.rule().code(), v -> v.code(), v -> v.message().zh())
          .containsExactly(
              tuple("GBT-39554-1", "WRONG_LENGTH", "事项编码应为12、31或33位，实为" + length + "位"));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NationalItemCode.of("1"))
        .withMessage("National item code: must have 12, 31 or 33 characters, not 1");
  }
}
