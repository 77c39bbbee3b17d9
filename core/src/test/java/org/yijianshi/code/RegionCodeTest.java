package org.yijianshi.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.base.Rule;

@Rule("GBT-2260")
class RegionCodeTest {
  @ParameterizedTest
  @CsvSource({
    "100000, NATION, ,",
    "410000, PROVINCE, ,",
    "411200, CITY, 410000,",
    "411202, COUNTY, 411200, 湖滨区",
    "411203, COUNTY, 411200, 陕州区",
    "411221, COUNTY, 411200, 渑池县",
    "411224, COUNTY, 411200, 卢氏县",
    "411281, COUNTY, 411200, 义马市",
    "411282, COUNTY, 411200, 灵宝市",
    "419001, COUNTY, 419000, 济源市",
    "110101, COUNTY, 110100, 东城区",
    "410001, COUNTY, 410000,",
  })
  void level_and_parent_follow_the_digits(String code, Level level, String parent, String name) {
    RegionCode region = RegionCode.of(code);
    assertThat(region.level()).as(name).isEqualTo(level);
    assertThat(region.parent().map(RegionCode::value).orElse(null)).isEqualTo(parent);
    assertThat(region).hasToString(code);
  }

  @Test
  void parts_and_ancestry_of_a_county_a_city_a_province_and_the_nation() {
    RegionCode lushi = RegionCode.of("411224");
    RegionCode sanmenxia = RegionCode.of("411200");
    RegionCode henan = RegionCode.of("410000");
    RegionCode nation = RegionCode.of("100000");

    assertThat(lushi.ancestry()).containsExactly(lushi, sanmenxia, henan);
    assertThat(lushi.county()).contains(lushi);
    assertThat(lushi.city()).contains(sanmenxia);
    assertThat(lushi.province()).contains(henan);
    assertThat(sanmenxia.county()).isEmpty();
    assertThat(sanmenxia.city()).contains(sanmenxia);
    assertThat(henan.city()).isEmpty();
    assertThat(henan.province()).contains(henan);
    assertThat(nation.province()).isEmpty();
    assertThat(nation.ancestry()).containsExactly(nation);
    assertThat(RegionCode.of("410001").city()).isEmpty();
  }

  @Test
  void a_region_contains_itself_and_what_lies_in_it() {
    RegionCode lushi = RegionCode.of("411224");
    RegionCode sanmenxia = RegionCode.of("411200");
    assertThat(sanmenxia.contains(lushi)).isTrue();
    assertThat(sanmenxia.contains(sanmenxia)).isTrue();
    assertThat(lushi.contains(sanmenxia)).isFalse();
    assertThat(sanmenxia.contains(RegionCode.of("411302"))).isFalse();
    assertThat(RegionCode.of("100000").contains(lushi)).isTrue();
    assertThat(lushi.contains(RegionCode.of("100000"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "011200", "41120", "4112000", "41120A", "４１１２００", " 411200"})
  void anything_but_six_digits_is_refused(String text) {
    assertThat(RegionCode.parse(text).violations())
        .extracting(
            v -> v.rule().code(), v -> v.code(), v -> v.message().zh(), v -> v.message().en())
        .containsExactly(
            tuple(
                "GBT-2260",
                "WRONG_FORM",
                "行政区划代码应为6位数字且不以0开头",
                "Region code: must be six digits, the first not 0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegionCode.of(text))
        .withMessage("Region code: must be six digits, the first not 0");
  }
}
