package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.CaseEvent;

/**
 * Whatever is written stays as it is. What events are made of may only grow, by what an older text
 * need not have: a new word, or at a record's end what may be null, false or empty.
 */
class WireFormsTest {

  @Test
  void what_is_written_only_grows_by_what_older_texts_need_not_have() throws IOException {
    GoldenFile golden = GoldenFile.read("forms.tsv");
    Map<String, String> kept = new LinkedHashMap<>(golden.lines());
    WireTable.forms().forEach((key, form) -> kept.compute(key, (k, old) -> grown(k, old, form)));

    golden.replace(kept);

    assertThat(golden.lines()).containsAllEntriesOf(WireTable.forms());
    assertThat(golden.lines().keySet())
        .allMatch(key -> WireTable.forms().containsKey(key) || WireTable.EVENTS.isOlder(key));
  }

  private static String grown(String key, String old, String now) {
    if (old == null || old.equals(now)) {
      return now;
    }
    assertThat(key).as("an event's own fields, which need a new version").doesNotContain("/");
    List<String> before = List.of(old.split(" ", -1));
    List<String> after = List.of(now.split(" ", -1));
    assertThat(after).as("what %s had", key).containsAll(before);
    boolean words = !now.contains(":");
    assertThat(after.stream().filter(part -> !before.contains(part)))
        .as("what is new in %s", key)
        .allMatch(part -> words || part.matches(".*\\?:.*|.*:flag|.*\\[]|.*}"));
    return now;
  }

  @Test
  void a_component_may_be_missing_exactly_where_null_is_a_value_of_it() {
    for (Class<? extends CaseEvent> kind : GoldenEventsTest.kinds(CaseEvent.class)) {
      String fields = WireTable.forms().get(WireTable.EVENTS.name(kind));
      RecordComponent[] components = kind.getRecordComponents();
      String[] forms = fields.split(" ", -1);
      for (int i = 0; i < components.length; i++) {
        assertThat(forms[i].matches(".*\\?:.*"))
            .as("%s %s", kind, components[i].getName())
            .isEqualTo(WireSamples.optional(components[i]));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TimeLimit.Unit.class)
  void every_limit_is_read_as_it_is_written(TimeLimit.Unit unit) {
    for (TimeLimit.StartsAt start : TimeLimit.StartsAt.values()) {
      TimeLimit limit = new TimeLimit(unit == TimeLimit.Unit.SAME_DAY ? 0 : 7, unit, start);
      assertThat(WireLimit.parse(WireLimit.format(limit))).isEqualTo(limit);
    }
    assertThat(Arrays.stream(TimeLimit.Unit.values()).map(WireFormsTest::text))
        .containsExactly("wd", "wh", "d", "h", "same-day", "at-once");
  }

  private static String text(TimeLimit.Unit unit) {
    TimeLimit limit =
        new TimeLimit(unit == TimeLimit.Unit.SAME_DAY ? 0 : 7, unit, TimeLimit.StartsAt.ACCEPTANCE);
    return WireLimit.format(limit).split(" ", -1)[1];
  }
}
