package org.yijianshi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documents keep their word: links lead somewhere, quoted code and output are what the build
 * runs, both languages have the same sections. With {@code -Ddocs.write=true} quoted blocks are
 * taken anew first.
 */
class DocsTest {

  @Test
  void the_documents_keep_their_word() throws IOException {
    Documents documents = new Documents(House.top());
    if (Boolean.getBoolean("docs.write")) {
      for (Path page : documents.pages()) {
        Files.writeString(page, documents.refreshed(page));
      }
    }

    assertThat(documents.pages()).hasSizeGreaterThan(10);
    assertThat(documents.faults()).isEmpty();
  }

  @Test
  void what_a_page_promises_and_does_not_keep_is_named(@TempDir Path top) throws IOException {
    Files.createDirectories(top.resolve("docs/guide"));
    Files.writeString(
        top.resolve("Shop.java"), "class Shop {\n  // docs: a\n  int x;\n  // docs: end\n}\n");
    Files.writeString(
        top.resolve("README.md"),
        """
        # Shop
        ## Where to go
        [good](docs/guide/a.md#one-thing), [far](https://example.org/x), `[no](link)`
        [gone](docs/gone.md), [lost](docs/guide/a.md#another), [here](#where-to-go)
        ```
        [no](link)
        ```
        <!-- from Shop.java#a -->
        ```java
        int y;
        ```
        """);
    Files.writeString(top.resolve("docs/guide/a.md"), "# A\n## One thing!\n");
    Files.writeString(top.resolve("docs/guide/a.zh-CN.md"), "# 甲\n");
    Files.writeString(top.resolve("docs/guide/b.zh-CN.md"), "# 乙\n");

    Documents documents = new Documents(top);

    assertThat(documents.faults())
        .containsExactly(
            "README.md: leads nowhere: docs/gone.md",
            "README.md: leads nowhere: docs/guide/a.md#another",
            "README.md: a block differs from what it is taken from; run: " + Documents.COMMAND,
            "docs/guide/a.zh-CN.md: has headings 1, its English twin 1 2",
            "docs/guide/b.zh-CN.md: has no English twin b.md");
    assertThat(documents.refreshed(top.resolve("README.md"))).contains("```java\nint x;\n```\n");
  }
}
