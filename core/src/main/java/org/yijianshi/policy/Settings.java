package org.yijianshi.policy;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is set, by knob; every other knob has its default. */
record Settings(ImmutableMap<Knob<?>, Object> values) {
  /** Every knob of every group, in reading order. */
  static final List<Knob<?>> KNOBS =
      Stream.of(
              ClockPolicy.KNOBS,
              CalendarPolicy.KNOBS,
              SelectionPolicy.KNOBS,
              IntakePolicy.KNOBS,
              MaterialPolicy.KNOBS,
              AcceptancePolicy.KNOBS,
              ApprovalPolicy.KNOBS,
              DeliveryPolicy.KNOBS,
              RatingPolicy.KNOBS,
              ArchivePolicy.KNOBS,
              SupervisionPolicy.KNOBS)
          .<Knob<?>>flatMap(List::stream)
          .toList();

  static Settings none() {
    return new Settings(ImmutableMap.of());
  }

  <T> T get(Knob<T> knob) {
    Object value = values.get(knob);
    return value == null ? knob.defaultValue() : knob.type().cast(value);
  }

  <T> Setting<T> setting(Knob<T> knob) {
    return new Setting<>(knob, get(knob));
  }

  /** Setting a knob to its default leaves nothing behind: equal policies have equal settings. */
  <T> Settings with(Knob<T> knob, T value) {
    Map<Knob<?>, Object> next = new LinkedHashMap<>(values);
    if (value.equals(knob.defaultValue())) {
      next.remove(knob);
    } else {
      next.put(knob, value);
    }
    return new Settings(ImmutableMap.copyOf(next));
  }
}
