package org.yijianshi.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Markdown pages of the house, and what must be true of them: a relative link leads somewhere,
 * a fenced block after {@code <!-- from path#region -->} is exactly what stands there, and a page
 * in Chinese has the headings of its English twin, level by level.
 *
 * <p>A region of a source file lies between {@code // docs: region} and {@code // docs: end}; a
 * region of printed text is a paragraph, named by the first word of its first line ({@code ── 2
 * Intake} is {@code 2}). Without a region the whole file is meant.
 */
final class Documents {
  static final String COMMAND =
      "mvn -q -pl core,storage-memory test -Ddocs.write=true"
          + " -Dtest=GuideExamplesTest,EmbeddingTest,DocsTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  /** What stands in a page for a quotation whose source has gone. */
  private static final String NOT_THERE = "There is no ";

  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern MARK = Pattern.compile("<!-- from (\\S+?)(?:#(\\S+))? -->");
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");
  private static final String FENCE = "```";
  private static final String CHINESE = ".zh-CN.md";

  private final Path top;

  Documents(Path top) {
    this.top = top;
  }

  /** The pages: those at the top, and all below docs and examples. */
  List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> here = Files.list(top)) {
      here.filter(Documents::isPage).forEach(pages::add);
    }
    for (String folder : List.of("docs", "examples")) {
      if (Files.isDirectory(top.resolve(folder))) {
        try (Stream<Path> below = Files.walk(top.resolve(folder))) {
          below.filter(Documents::isPage).filter(p -> !built(p)).forEach(pages::add);
        }
      }
    }
    return pages.stream().sorted().toList();
  }

  private static boolean isPage(Path path) {
    return path.toString().endsWith(".md") && Files.isRegularFile(path);
  }

  private boolean built(Path page) {
    return top.relativize(page).toString().contains("target");
  }

  /** Everything that is wrong, page by page. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path page : pages()) {
      List<String> lines = Files.readAllLines(page);
      String name = top.relativize(page).toString();
      links(page, lines).forEach(fault -> faults.add(name + ": " + fault));
      if (!Files.readString(page).equals(refreshed(page))) {
        faults.add(name + ": a block differs from what it is taken from; run: " + COMMAND);
      }
      lines.stream()
          .filter(line -> line.startsWith(NOT_THERE))
          .forEach(line -> faults.add(name + ": quotes what is not there: " + line));
      if (name.endsWith(CHINESE)) {
        twin(page, lines).forEach(fault -> faults.add(name + ": " + fault));
      }
    }
    return faults;
  }

  private List<String> links(Path page, List<String> lines) throws IOException {
    List<String> faults = new ArrayList<>();
    for (String line : prose(lines)) {
      Matcher link = LINK.matcher(line.replaceAll("`[^`]*`", ""));
      while (link.find()) {
        String target = link.group(1);
        if (!target.matches("[a-z][a-z+.-]*:.*") && !leadsSomewhere(page, target)) {
          faults.add("leads nowhere: " + target);
        }
      }
    }
    return faults;
  }

  private static boolean leadsSomewhere(Path page, String target) throws IOException {
    String[] parts = target.split("#", 2);
    Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    if (!Files.exists(file)) {
      return false;
    }
    return parts.length == 1
        || !isPage(file)
        || headings(Files.readAllLines(file)).map(Documents::anchor).anyMatch(parts[1]::equals);
  }

  private static Stream<String> headings(List<String> lines) {
    return prose(lines).stream().filter(line -> HEADING.matcher(line).matches());
  }

  /** The anchor that a heading gets: lower case, hyphens for spaces, no punctuation. */
  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private static List<String> prose(List<String> lines) {
    List<String> prose = new ArrayList<>();
    boolean code = false;
    for (String line : lines) {
      if (line.startsWith(FENCE)) {
        code = !code;
      } else if (!code) {
        prose.add(line);
      }
    }
    return prose;
  }

  private List<String> twin(Path page, List<String> lines) throws IOException {
    String english = page.getFileName().toString().replace(CHINESE, ".md");
    Path twin = page.resolveSibling(english);
    if (english.equals("README.md")) {
      twin = top.resolve(english);
    }
    if (!Files.exists(twin)) {
      return List.of("has no English twin " + english);
    }
    String ours = levels(lines);
    String theirs = levels(Files.readAllLines(twin));
    return ours.equals(theirs)
        ? List.of()
        : List.of("has headings " + ours + ", its English twin " + theirs);
  }

  private static String levels(List<String> lines) {
    return headings(lines)
        .map(line -> String.valueOf(line.indexOf(' ')))
        .collect(Collectors.joining(" "));
  }

  /** The page with every marked block taken anew from its source. */
  String refreshed(Path page) throws IOException {
    List<String> result = new ArrayList<>();
    List<String> lines = Files.readAllLines(page);
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i++);
      result.add(line);
      Matcher mark = MARK.matcher(line);
      if (mark.matches() && i < lines.size() && lines.get(i).startsWith(FENCE)) {
        result.add(lines.get(i++));
        while (i < lines.size() && !lines.get(i).equals(FENCE)) {
          i++;
        }
        result.addAll(source(mark.group(1), mark.group(2)));
      }
    }
    return String.join("\n", result) + "\n";
  }

  private List<String> source(String path, String region) throws IOException {
    Path file = top.resolve(path);
    if (!Files.exists(file)) {
      return List.of("There is no " + path);
    }
    List<String> lines = Files.readAllLines(file);
    if (region == null) {
      return lines;
    }
    if (path.endsWith(".txt")) {
      List<String> paragraph =
          lines.stream()
              .dropWhile(line -> !line.replaceFirst("^── ", "").startsWith(region + " "))
              .takeWhile(line -> !line.isBlank())
              .toList();
      return paragraph.isEmpty() ? List.of(NOT_THERE + region) : paragraph;
    }
    int from = indexOf(lines, "// docs: " + region, 0);
    int to = indexOf(lines, "// docs: end", from);
    List<String> found = from == to ? List.of(NOT_THERE + region) : lines.subList(from + 1, to);
    return found.stream().collect(Collectors.joining("\n")).stripIndent().lines().toList();
  }

  private static int indexOf(List<String> lines, String text, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(text)) {
        return i;
      }
    }
    return from;
  }
}
