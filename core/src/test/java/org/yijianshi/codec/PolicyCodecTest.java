package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.calendar.DayHours;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.Season;
import org.yijianshi.calendar.Session;
import org.yijianshi.policy.Knob;
import org.yijianshi.policy.Policy;
import org.yijianshi.policy.Setting;

/** A policy comes back equal; what cannot be read says where it stands and what is allowed. */
@Rule("P-policy")
class PolicyCodecTest {

  @Test
  void every_knob_is_written_and_the_defaults_come_back() {
    String json = PolicyCodec.write(Policy.defaults());

    assertThat(Policy.defaults().knobs())
        .hasSizeGreaterThanOrEqualTo(98)
        .allMatch(setting -> json.contains("\"" + setting.knob().name() + "\": "));
    assertThat(PolicyCodec.read(json).orThrow()).isEqualTo(Policy.defaults());
    assertThat(PolicyCodec.complete(json)).isTrue();
  }

  @Test
  void each_knob_comes_back_at_another_value() {
    for (Setting<?> setting : Policy.defaults().knobs()) {
      Policy.Builder builder = Policy.builder();
      other(builder, setting.knob());
      if (builder.check().isEmpty()) {
        Policy policy = builder.build();
        assertThat(policy.get(setting.knob())).isNotEqualTo(setting.value());
        Policy back = PolicyCodec.read(PolicyCodec.write(policy)).orThrow();
        assertThat(back).isEqualTo(policy);
        assertThat(back.version()).isEqualTo(policy.version());
        assertThat(PolicyCodec.write(back)).isEqualTo(PolicyCodec.write(policy));
      }
    }
  }

  private static <T> void other(Policy.Builder builder, Knob<T> knob) {
    T value = knob.defaultValue();
    Object next;
    if (value instanceof Boolean flag) {
      next = !flag;
    } else if (value instanceof Integer count) {
      next = count < knob.max() ? count + 1 : count - 1;
    } else if (value instanceof LocalTime time) {
      next = time.plusMinutes(1);
    } else if (value instanceof MonthDay day) {
      next = day.withDayOfMonth(day.getDayOfMonth() == 1 ? 2 : 1);
    } else if (value instanceof OfficeHours) {
      next = summerHours();
    } else {
      next = knob.choices().stream().filter(c -> !c.equals(value)).findFirst().orElseThrow();
    }
    builder.set(knob, knob.type().cast(next));
  }

  private static OfficeHours summerHours() {
    DayHours usual =
        DayHours.onWorkingDays(Session.of("8:30", "12:00"), Session.of("14:00", "24:00"))
            .on(DayOfWeek.SATURDAY, Session.of("9:00", "12:00"))
            .on(DayOfWeek.MONDAY)
            .onMakeUpDays(Session.of("9:00", "17:00"))
            .onHolidays(Session.of("10:00", "11:00"));
    DayHours closed = new DayHours(Map.of(), List.of(), List.of());
    return OfficeHours.of(usual)
        .in(ZoneId.of("+08:00"))
        .with(new Season(MonthDay.of(6, 1), MonthDay.of(9, 30), DayHours.alwaysOpen()))
        .with(new Season(MonthDay.of(12, 31), MonthDay.of(1, 1), closed));
  }

  @Test
  void what_is_not_there_has_its_default() {
    Policy policy =
        PolicyCodec.read("{\"format\": 1, \"knobs\": {\"dayCount\": \"START_COUNTED\"}}").orThrow();

    assertThat(policy).isEqualTo(Policy.builder().set("dayCount", "START_COUNTED").build());
    assertThat(PolicyCodec.read("{\"format\": 1}").orThrow()).isEqualTo(Policy.defaults());
    assertThat(PolicyCodec.complete("{\"format\": 1}")).isFalse();
  }

  /** A version is a digest of these texts: an order that differs from run to run would lose it. */
  @Test
  void hours_print_in_the_order_of_the_week() {
    assertThat(OfficeHours.standard().toString())
        .containsSubsequence("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
    assertThat(List.copyOf(summerHours().usual().week().keySet())).isSorted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          "dayCuont": "X"; /knobs/dayCuont; UNKNOWN_FIELD; dayCount
          "dayCount": "YES"; /knobs/dayCount; UNKNOWN_VALUE; START_COUNTED
          "dayCount": 1; /knobs/dayCount; UNKNOWN_VALUE; START_NOT_COUNTED
          "unpublishedYearRecompute": "true"; /knobs/unpublishedYearRecompute; UNKNOWN_VALUE; true
          "occurredAtTolerance": 30.5; /knobs/occurredAtTolerance; UNKNOWN_VALUE; 1440
          "occurredAtTolerance": 2000; /knobs/occurredAtTolerance; KNOB_OUT_OF_RANGE; 1440
          "clockHours": 8; /knobs/clockHours; WRONG_TYPE; object
          "clockHours": {"zone": "Mars"}; /knobs/clockHours/zone; BAD_FORM; Asia/Shanghai
          "clockHours": {"zone": "+08:00"}; /knobs/clockHours/hours; MISSING_FIELD; hours
          "clockHours": {"zone": "+08:00", "hours": {"week": {"MONDAY": ["9"]}}}; /knobs/clockHours/hours/week/MONDAY/0; BAD_FORM; 09:00-12:00
          "clockHours": {"zone": "+08:00", "hours": {"week": {"MOONDAY": []}}}; /knobs/clockHours/hours/week/MOONDAY; UNKNOWN_FIELD; MONDAY
          """)
  void a_fault_says_where_and_what_is_allowed(
      String knob, String pointer, String code, String allowed) {
    Loaded<Policy> loaded = PolicyCodec.read("{\"format\": 1, \"knobs\": {" + knob + "}}");

    assertThat(loaded.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.where()).isEqualTo(pointer);
              assertThat(fault.code()).isEqualTo(code);
              assertThat(fault.message().en()).contains(allowed);
              assertThat(fault.message().zh()).isNotEqualTo(fault.message().en());
            });
  }

  @Test
  void knobs_that_contradict_each_other_are_named_with_all_other_faults() {
    Loaded<Policy> loaded =
        PolicyCodec.read(
            "{\"format\": 2, \"knobs\": {\"occurredAtTolerance\": -1, \"nothing\": 1}}");

    assertThat(loaded.faults())
        .extracting(Violation::where)
        .containsExactly("/format", "/knobs/nothing", "/knobs/occurredAtTolerance");
    assertThat(loaded.faults().get(0).code()).isEqualTo("UNKNOWN_FORMAT");
  }

  @Test
  void a_stream_is_read_as_utf8() throws IOException {
    byte[] bytes = PolicyCodec.write(Policy.defaults()).getBytes(StandardCharsets.UTF_8);

    assertThat(PolicyCodec.read(new ByteArrayInputStream(bytes)).orThrow())
        .isEqualTo(Policy.defaults());
    assertThat(PolicyCodec.read("{").faults().get(0).code()).isEqualTo("MALFORMED_JSON");
  }
}
