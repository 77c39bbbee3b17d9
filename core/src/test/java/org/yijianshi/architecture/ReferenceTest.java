package org.yijianshi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yijianshi.policy.Policy;
import org.yijianshi.procedure.Knobs;

/**
 * {@code docs/procedure-reference.md} names what the code has. With {@code -Dreference.write=true}
 * the page is written first.
 */
class ReferenceTest {
  private static final Path PAGE = House.top().resolve("docs/procedure-reference.md");

  @Test
  void the_reference_names_what_the_code_has() throws IOException {
    String generated = new Reference(House.sources()).markdown();
    if (Boolean.getBoolean("reference.write")) {
      Files.writeString(PAGE, generated);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/procedure-reference.md is behind the code; run: %s", Reference.COMMAND)
        .isEqualTo(generated);
  }

  @Test
  void the_pages_count_the_knobs_that_there_are() throws IOException {
    int all = Policy.defaults().knobs().size();
    int read = Knobs.read().size();

    assertThat(page("README.md"))
        .contains("%d knobs, %d of which have an effect".formatted(all, read));
    assertThat(page("docs/README.zh-CN.md")).contains("%d 项，其中 %d 项生效".formatted(all, read));
    assertThat(page("docs/guide/embedding.md"))
        .contains("Of the %d knobs %d have an effect".formatted(all, read));
    assertThat(page("docs/guide/embedding.zh-CN.md"))
        .contains("%d 项策略中 %d 项生效".formatted(all, read));
  }

  private static String page(String name) throws IOException {
    return Files.readString(House.top().resolve(name));
  }

  @Test
  void a_refusal_is_read_with_its_rules_and_its_words() throws IOException {
    var refusals = RefusalTexts.of(House.sources());

    assertThat(refusals.get("NO_GROUNDS").rules()).contains("R37");
    assertThat(refusals.get("NO_GROUNDS").zh()).contains("须列明具体理由");
    assertThat(refusals.get("NOTHING_PICKED").rules()).containsExactly("R2");
    assertThat(refusals.get("PREDECESSOR_UNSETTLED").zh()).contains("前置事项“…”尚未办结");
  }
}
