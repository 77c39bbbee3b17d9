package org.yijianshi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.base.Rule;

@Rule("GBT-36904")
class CertificateIdTest {
  private static final String ISSUED =
      "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S";
  private static final String WRONG_FORM =
      "Certificate id: must be 1.2.156.3005.2.{type}.{issuer}.{serial}.{version}.{check}, each part"
          + " of digits or capital letters, the check of one";

  @Test
  void an_issued_identifier_is_valid_and_no_single_character_may_change() {
    CertificateId id = CertificateId.of(ISSUED);
    assertThat(CertificateId.parse(ISSUED).value()).contains(id);
    assertThat(id.value()).isEqualTo(ISSUED);
    assertThat(id.type()).isEqualTo("11100000000013338W011");
    assertThat(id.issuer()).isEqualTo("11430000006122244L");
    assertThat(id.serial()).isEqualTo("20230000403");
    assertThat(id.version()).isEqualTo("002");
    assertThat(Mutations.of(ISSUED)).noneMatch(wrong -> CertificateId.parse(wrong).isValid());
  }

  @Test
  void the_serial_number_prints_masked() {
    assertThat(CertificateId.of(ISSUED))
        .hasToString("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20*******03.002.S");
  }

  @Test
  void the_four_parts_get_their_check_character() {
    assertThat(
            CertificateId.of("11100000000013338W011", "11430000006122244L", "20230000403", "002"))
        .isEqualTo(CertificateId.of(ISSUED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CertificateId.of("11100000000013338W011", "", "20230000403", "002"))
        .withMessage(WRONG_FORM);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CertificateId.of("A", "B", "C.D", "002"))
        .withMessage(WRONG_FORM);
  }

  @Test
  void a_wrong_check_character_says_which_was_expected() {
    assertThat(CertificateId.parse(ISSUED.substring(0, ISSUED.length() - 1) + "T").violations())
        .extracting(
            v -> v.rule().code(), v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "GBT-36904",
                "WRONG_CHECK_CHARACTER",
                "电子证照标识末位校验码应为S，实为T",
                "Certificate id: check character at the end must be S, not T"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.156.3005.2",
        "1.2.156.3005.2.A.B.C.D",
        "1.2.156.3005.2.A.B.C.D.EF",
        "1.2.156.3005.2.A..C.D.E",
        "1.2.156.3005.3.A.B.C.D.E",
        "1.2.156.3005.2.a.B.C.D.E",
        "1x2.156.3005.2.A.B.C.D.E"
      })
  void another_form_is_refused(String text) {
    assertThat(CertificateId.parse(text).violations())
        .extracting(v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "WRONG_FORM",
                "电子证照标识应为1.2.156.3005.2.{类型}.{颁发机构}.{流水号}.{版本}.{校验码}，各段为数字或大写字母，校验码1位",
                WRONG_FORM));
  }
}
