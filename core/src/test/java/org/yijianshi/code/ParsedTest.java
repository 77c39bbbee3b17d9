package org.yijianshi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yijianshi.base.Violation;

class ParsedTest {
  private static final Violation FIRST = Violation.of("GB-32100", "WRONG_LENGTH", "甲", "first");
  private static final Violation SECOND = Violation.of("GB-32100", "WRONG_FORM", "乙", "second");

  @Test
  void a_valid_outcome_holds_its_value() {
    Parsed<Integer> parsed = Parsed.valid(7);
    assertThat(parsed.isValid()).isTrue();
    assertThat(parsed.orThrow()).isEqualTo(7);
    assertThat(parsed.map(n -> n + 1)).isEqualTo(Parsed.valid(8));
    assertThat(parsed.at("/n")).isEqualTo(parsed);
    assertThat(parsed.violations()).isEmpty();
  }

  @Test
  void a_refusal_holds_every_reason_and_can_be_located() {
    Parsed<Integer> parsed = Parsed.refused(List.of(FIRST, SECOND));
    assertThat(parsed.isValid()).isFalse();
    assertThat(parsed.value()).isEmpty();
    assertThat(parsed.map(n -> "n").violations()).containsExactly(FIRST, SECOND);
    assertThat(parsed.at("/n").violations()).containsExactly(FIRST.at("/n"), SECOND.at("/n"));
    assertThatIllegalArgumentException().isThrownBy(parsed::orThrow).withMessage("first; second");
  }

  @Test
  void neither_and_both_are_misuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parsed.refused(List.of()))
        .withMessage(
            "Parsed needs either a value or violations, not both and not neither: no value, 0"
                + " violations");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Parsed<>(Optional.of(1), List.of(FIRST)))
        .withMessage(
            "Parsed needs either a value or violations, not both and not neither: a value, 1"
                + " violations");
  }
}
