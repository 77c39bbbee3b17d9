package org.yijianshi.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house as it stands keeps every rule. {@link PlantedViolatorTest} shows that rules bite. */
class HouseTest {

  @TestFactory
  Stream<DynamicTest> the_house_keeps_the_rule_of() {
    JavaClasses code = House.code();
    return HouseRules.of(Floors.ofTheHouse(), code).entrySet().stream()
        .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(code)));
  }

  @Test
  void every_test_is_named_so_that_surefire_runs_it() {
    HouseRules.testsAreFoundBySurefire().check(House.tests());
  }

  @Test
  void a_package_sees_lower_floors_itself_and_the_exceptions_in_the_list() {
    Floor lower = Floor.of(1, "lower");
    Floor left = Floor.of(2, "left").seeing("right");
    Floor right = Floor.of(2, "right");

    assertThat(left.sees(lower)).isTrue();
    assertThat(left.sees(left)).isTrue();
    assertThat(left.sees(right)).isTrue();
    assertThat(right.sees(left)).isFalse();
    assertThat(lower.sees(left)).isFalse();
  }

  @Test
  void a_package_stands_on_one_floor() {
    List<Floor> twice = List.of(Floor.of(1, "code"), Floor.of(2, "code"));

    assertThatThrownBy(() -> new Floors("somewhere", twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A package stands on two floors: [code, code]");
  }

  @Test
  void only_the_codec_may_use_jackson() {
    Floors floors = Floors.ofTheHouse();

    assertThat(floors.table())
        .filteredOn(floor -> floors.mayUse(floor, "com.fasterxml.jackson.databind"))
        .extracting(Floor::name)
        .containsExactly("codec");
  }
}
