package org.yijianshi.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts that were written once and must be read for ever: one a line, each behind its key. With
 * {@code -Dgolden.write=true} keys that are new are added; what is there is never changed.
 */
final class GoldenFile {
  private static final Path SOURCES = Path.of("src/test/resources");

  private final String path;
  private final Map<String, String> lines = new LinkedHashMap<>();

  private GoldenFile(String path) {
    this.path = path;
  }

  static GoldenFile read(String name) throws IOException {
    GoldenFile file = new GoldenFile("org/yijianshi/codec/golden/" + name);
    try (InputStream in = GoldenFile.class.getResourceAsStream("/" + file.path)) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .forEach(
              line -> {
                int tab = line.indexOf('\t');
                file.lines.put(line.substring(0, tab), line.substring(tab + 1));
              });
    }
    return file;
  }

  /** All that is in it, by key. */
  Map<String, String> lines() {
    return lines;
  }

  /** Adds what is new, if asked to; what is there already stays. */
  void add(Map<String, String> made) throws IOException {
    Map<String, String> all = new LinkedHashMap<>(lines);
    made.forEach(all::putIfAbsent);
    replace(all);
  }

  /** Puts those lines in the place of what is there, if asked to. */
  void replace(Map<String, String> all) throws IOException {
    if (Boolean.getBoolean("golden.write") && !all.equals(lines)) {
      lines.putAll(all);
      Path file = SOURCES.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          lines.entrySet().stream()
              .map(e -> e.getKey() + "\t" + e.getValue() + "\n")
              .collect(Collectors.joining()));
    }
  }
}
