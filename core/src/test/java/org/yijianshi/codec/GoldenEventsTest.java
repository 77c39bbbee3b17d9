package org.yijianshi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.party.Actor;

/**
 * Every kind of event that can be stored has a wire name and a golden text, and every golden text
 * that there ever was is read.
 */
class GoldenEventsTest {
  private static final CommitCodec CODEC = CommitCodec.standard();
  private static final CaseId CASE = CaseId.of("018df6a0-0000-7000-8000-00000000000a");

  static Stream<Class<?>> chapters() {
    return Stream.of(CaseEvent.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void every_event_of_a_chapter_has_a_wire_name(Class<?> chapter) {
    assertThat(kinds(chapter)).isNotEmpty().allMatch(WireTable.EVENTS::knows);
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void every_event_of_a_chapter_is_written_as_it_always_was(Class<?> chapter) throws Exception {
    GoldenFile golden = golden(chapter);
    golden.add(samples(chapter));

    for (Class<? extends CaseEvent> kind : kinds(chapter)) {
      for (String way : List.of("full", "bare")) {
        String key = WireTable.EVENTS.name(kind) + " " + way;
        assertThat(golden.lines()).containsKey(key);
        CaseCommit commit = CODEC.read(CASE, 7, golden.lines().get(key));
        assertThat(CODEC.write(commit)).isEqualTo(golden.lines().get(key));
        assertThat(commit.events()).hasOnlyElementsOfType(kind).hasSize(1);
        checkOptional(commit.events().get(0), way.equals("full"));
      }
    }
  }

  /** In a full event everything is there, in a bare one nothing that may be missing. */
  private static void checkOptional(CaseEvent event, boolean full)
      throws ReflectiveOperationException {
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      if (WireSamples.optional(component)) {
        assertThat(component.getAccessor().invoke(event) != null)
            .as("%s", component)
            .isEqualTo(full);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void whatever_was_ever_written_is_read(Class<?> chapter) throws IOException {
    golden(chapter)
        .lines()
        .forEach((key, text) -> assertThat(CODEC.read(CASE, 7, text).events()).as(key).hasSize(1));
  }

  @Test
  void no_two_events_have_the_same_name() {
    assertThat(WireTable.forms().keySet().stream().filter(name -> name.contains("/")))
        .hasSize((int) chapters().flatMap(c -> kinds(c).stream()).count())
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*/[1-9][0-9]*"));
  }

  private static GoldenFile golden(Class<?> chapter) throws IOException {
    String name = chapter.getSimpleName().replace("Event", "").toLowerCase(Locale.ROOT);
    return GoldenFile.read(name + ".tsv");
  }

  /** Each kind full and bare. */
  private static Map<String, String> samples(Class<?> chapter) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Class<? extends CaseEvent> kind : kinds(chapter)) {
      String name = WireTable.EVENTS.name(kind);
      all.put(name + " full", CODEC.write(commit(WireSamples.of(kind, true))));
      all.put(name + " bare", CODEC.write(commit(WireSamples.of(kind, false))));
    }
    return all;
  }

  private static CaseCommit commit(CaseEvent event) {
    return new CaseCommit(
        CASE,
        7,
        CommandId.of("018df6a0-0000-7000-8000-00000000000b"),
        Actor.system(),
        WireSamples.OCCURRED,
        WireSamples.OCCURRED,
        List.of(event));
  }

  /** The records below a sealed type. */
  static List<Class<? extends CaseEvent>> kinds(Class<?> type) {
    List<Class<? extends CaseEvent>> all = new ArrayList<>();
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        all.addAll(kinds(permitted));
      }
    } else {
      all.add(type.asSubclass(CaseEvent.class));
    }
    return all;
  }
}
