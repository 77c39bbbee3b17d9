package org.yijianshi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource({
    "13812345678, 138******78",
    "0398-2822222, 039*******22",
    "110, ***",
  })
  void phones(String phone, String masked) {
    assertThat(Masking.phone(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"王伟, *伟", "欧阳建国, ***国", "王, *", "'', ''", "𠮷伟, *伟", "王𠮷, *𠮷"})
  void names_count_characters_as_a_reader_does(String name, String masked) {
    assertThat(Masking.name(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "1234567, *******", "12345678, 12****78", "123456789, 12*****89"})
  void numbers_never_show_more_than_half(String number, String masked) {
    assertThat(Masking.number(number)).isEqualTo(masked);
  }

  @Test
  void nothing_negative_can_be_shown() {
    assertThat(Masking.middle("abc", 0, 0)).isEqualTo("***");
    assertThat(Masking.middle("abc", Integer.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo("***");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Masking.middle("abc", -1, 0))
        .withMessage("Characters to show must not be negative: first=-1, last=0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Masking.middle("abc", 0, -2))
        .withMessage("Characters to show must not be negative: first=0, last=-2");
  }
}
