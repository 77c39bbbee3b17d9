package org.yijianshi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources say what they must; planted ones that do not are caught, each for its own fault. */
class SourceGateTest {

  @Test
  void everything_that_others_can_see_says_what_it_is() {
    assertThat(Files.isDirectory(House.sources())).isTrue();
    assertThat(SourceGate.faults(House.sources())).isEmpty();
  }

  @Test
  void what_is_visible_and_undocumented_is_named() {
    String source =
        """
        package p;
        import java.util.*;
        public final class Shop<T extends Comparable<T>> {
          /* not a doc comment */ public static final Map<String, List<int[]>> MAP = Map.of("a{", List.of());
          private int hidden = 1; // { not a brace
          static { int x = '{'; }
          public Shop() { if (true) { return; } }
          protected <R> @Deprecated Map<R, T> find(@SuppressWarnings("(") R r) throws Exception { return null; }
          @Override public String toString() { return "}"; }
          void packagePrivate() {}
          class Hidden { public void unseen() {} }
          public enum Size { BIG("x") { void f() {} }, @Deprecated SMALL; public int cm; }
          public interface Port { void open(); private void shut() {} int LIMIT = 3; default int two() { return 2; } }
          public @interface Mark { String[] value() default {}; }
          public static sealed interface Shape permits Round {}
          public static non-sealed class Round implements Shape {}
        }
        """;

    assertThat(SourceGate.faults("p/Shop.java", source))
        .containsExactly(
            "p/Shop.java: Shop has no doc comment",
            "p/Shop.java: Shop.MAP has no doc comment",
            "p/Shop.java: Shop.Shop has no doc comment",
            "p/Shop.java: Shop.find has no doc comment",
            "p/Shop.java: Shop.Size has no doc comment",
            "p/Shop.java: Shop.Size.BIG has no doc comment",
            "p/Shop.java: Shop.Size.SMALL has no doc comment",
            "p/Shop.java: Shop.Size.cm has no doc comment",
            "p/Shop.java: Shop.Port has no doc comment",
            "p/Shop.java: Shop.Port.open has no doc comment",
            "p/Shop.java: Shop.Port.LIMIT has no doc comment",
            "p/Shop.java: Shop.Port.two has no doc comment",
            "p/Shop.java: Shop.Mark has no doc comment",
            "p/Shop.java: Shop.Mark.value has no doc comment",
            "p/Shop.java: Shop.Shape has no doc comment",
            "p/Shop.java: Shop.Round has no doc comment");
  }

  @Test
  void what_is_documented_passes() {
    String source =
        """
        package p;
        /** A pair. @param x the first
         * @param y the second */
        public record Pair(Map<String, int[]> x, @Nullable List<String> y) implements Comparable<Pair> {
          /** Checks nothing. */
          public Pair { }
          /** A text block does not confuse it. */
          public static final String TEXT = \"\"\"
              { "not": 'a brace
              \"\"\";
          /** The sum. */
          public int sum() { record Local(int z) {} return 1; }
          private record Inner(int secret) {}
        }
        """;

    assertThat(SourceGate.faults("p/Pair.java", source)).isEmpty();
  }

  @Test
  void a_record_says_what_each_component_is() {
    String source =
        """
        /**
         * A pair.
         *
         * @param x
         * @param yard not y
         */
        public record Pair(int x, int y) {}
        """;

    assertThat(SourceGate.faults("p/Pair.java", source))
        .containsExactly(
            "p/Pair.java: Pair does not say what its component x is",
            "p/Pair.java: Pair does not say what its component y is");
  }

  @Test
  void a_comment_that_says_nothing_does_not_count() {
    assertThat(SourceGate.faults("p/A.java", "/** */ public class A {}"))
        .containsExactly("p/A.java: A has a doc comment that says nothing");
    assertThat(SourceGate.faults("p/A.java", "/**\n * @param <T> t\n */\npublic class A<T> {}"))
        .containsExactly("p/A.java: A has a doc comment that says nothing");
  }

  @Test
  void a_record_that_would_print_personal_data_is_caught() {
    String leaking = "record Reach(String phone) {}";
    String silent =
        "record Reach(String phone) { @Override public String toString() { return \"\"; } }";
    String named = "record Person(String name) {}";

    assertThat(SourceGate.faults("p/Reach.java", leaking))
        .containsExactly(
            "p/Reach.java: Reach holds personal data and does not write its own toString");
    assertThat(SourceGate.faults("p/Reach.java", silent)).isEmpty();
    assertThat(SourceGate.faults("p/catalog/Person.java", named)).isEmpty();
    assertThat(SourceGate.faults("p/party/Person.java", named)).hasSize(1);
    assertThat(SourceGate.faults("p/CitizenId.java", "final class CitizenId {}")).hasSize(1);
  }

  @Test
  void a_package_without_introduction_is_caught(@TempDir Path sources) throws IOException {
    Files.createDirectories(sources.resolve("p/bare"));
    Files.createDirectories(sources.resolve("p/mute"));
    Files.createDirectories(sources.resolve("p/good"));
    Files.writeString(sources.resolve("p/bare/A.java"), "package p.bare; class A {}");
    Files.writeString(sources.resolve("p/mute/package-info.java"), "package p.mute;");
    Files.writeString(sources.resolve("p/good/package-info.java"), "/** Good. */ package p.good;");

    assertThat(SourceGate.faults(sources))
        .containsExactly(
            "p/mute/package-info.java: does not introduce its package",
            "p/bare: has no package-info.java");
  }
}
