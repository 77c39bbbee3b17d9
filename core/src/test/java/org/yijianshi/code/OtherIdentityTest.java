package org.yijianshi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.base.Rule;

@Rule("GAT-517")
class OtherIdentityTest {
  @ParameterizedTest
  @CsvSource({
    "PASSPORT, E12345678, 护照 E1*****78",
    "PASSPORT, EA1234567, 护照 EA*****67",
    "HONG_KONG_MACAO_PERMIT, H12345678, 港澳居民来往内地通行证 H1*****78",
    "HONG_KONG_MACAO_PERMIT, M1234567801, 港澳居民来往内地通行证 M1*******01",
    "TAIWAN_PERMIT, 12345678, 台湾居民来往大陆通行证 12****78",
    "FORMER_PERMANENT_RESIDENT_CARD, USA110085010203, 外国人永久居留证（旧版） US***********03",
    "BIRTH_CERTIFICATE, R410012345, 出生医学证明 R4******45",
    "MILITARY_CARD, 南字第12345678号, 军人证件 南字********8号",
    "OTHER, A-17, 其他证件 ****",
  })
  void documents_print_masked(IdentityKind kind, String number, String printed) {
    OtherIdentity document = OtherIdentity.of(kind, number);
    assertThat(document).hasToString(printed);
    assertThat(document.value()).isEqualTo(number);
    assertThat(OtherIdentity.parse(kind, number).value()).contains(document);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PASSPORT|e12345678|护照号码应为5至20位数字或大写字母|Number of passport: must be 5 to 20 digits or"
            + " capital letters",
        "TAIWAN_PERMIT|123456789|台湾居民来往大陆通行证号码应为8位或10位数字|Number of mainland travel permit for"
            + " Taiwan residents: must be 8 or 10 digits",
        "HONG_KONG_MACAO_PERMIT|A12345678|港澳居民来往内地通行证号码应为H或M加8位或10位数字|Number of mainland travel"
            + " permit for Hong Kong and Macao residents: must be H or M and 8 or 10 digits",
        "FORMER_PERMANENT_RESIDENT_CARD|US1110085010203|外国人永久居留证（旧版）号码应为3位大写字母加12位数字|Number of"
            + " foreign permanent resident card (former form): must be 3 capital letters and 12"
            + " digits",
        "BIRTH_CERTIFICATE|4100123456|出生医学证明号码应为1位大写字母加9位数字|Number of birth certificate: must be a"
            + " capital letter and 9 digits",
        "OTHER|A 17|其他证件号码应为2至32位字母、汉字、数字、括号、斜线或连字符|Number of other document: must be 2 to 32"
            + " letters, digits, brackets, slashes or hyphens",
      })
  void another_form_is_refused_in_both_languages(
      IdentityKind kind, String number, String zh, String en) {
    assertThat(OtherIdentity.parse(kind, number).violations())
        .extracting(
            v -> v.rule().code(), v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(tuple("GAT-517", "WRONG_FORM", zh, en));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OtherIdentity.of(kind, number))
        .withMessage(en);
  }

  @Test
  void kinds_with_a_type_of_their_own_cannot_slip_past_it() {
    assertThat(OtherIdentity.parse(IdentityKind.CITIZEN_ID, "11010519491231002X").violations())
        .extracting(v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "WRONG_KIND",
                "公民身份号码应由专门类型校验",
                "Number of citizen id: must be checked by a type of its own"));
  }

  @Test
  void only_the_credit_code_is_not_personal() {
    assertThat(IdentityKind.values())
        .allSatisfy(
            kind -> assertThat(kind.isPersonal()).isEqualTo(kind != IdentityKind.CREDIT_CODE));
  }
}
