package org.yijianshi.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {
  @ParameterizedTest
  @CsvSource({
    "R1, REGULATION",
    "R52, REGULATION",
    "XKF-32-4, LAW",
    "XKF-42, LAW",
    "GB-32100, STANDARD",
    "GB-11643, STANDARD",
    "GBT-2260, STANDARD",
    "GBT-36904, STANDARD",
    "GBT-39554-1, STANDARD",
    "GAT-517, STANDARD",
    "DAT-85, STANDARD",
    "ISO-7064, STANDARD",
    "P-hourClock, POLICY",
  })
  void the_form_says_where_a_rule_comes_from(String code, RuleId.Source source) {
    assertThat(RuleId.of(code).source()).isEqualTo(source);
    assertThat(RuleId.of(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "R0",
        "R53",
        "r1",
        "R01",
        "XKF",
        "XKF-1234",
        "GB",
        "GB-",
        "GB-0",
        "GB-1234567",
        "GBT-39554-",
        "GBT-39554-0",
        "GBT-39554-001",
        "GBT-1-2-3",
        "GB/T-2260",
        "GB 32100",
        "P-",
        "P-Hour"
      })
  void anything_else_is_refused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleId.of(code))
        .withMessage(
            "Rule id must be R1 to R52, a law such as XKF-32-4, a standard such as GB-32100"
                + " or a policy such as P-hourClock: "
                + code);
  }

  @Test
  void the_regulation_comes_first_and_by_number_then_laws_then_standards_then_policies() {
    assertThat(
            Stream.of("P-hourClock", "GBT-2260", "R10", "GB-11643", "XKF-42", "R9", "AAA-1")
                .map(RuleId::of)
                .sorted()
                .map(RuleId::code))
        .containsExactly("R9", "R10", "AAA-1", "XKF-42", "GB-11643", "GBT-2260", "P-hourClock");
  }
}
