package org.yijianshi.archive;

import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yijianshi.base.Rule;

/**
 * What a package holds, with a digest of each entry: its fixity. As text it is one line a file, so
 * that it can be checked by hand in thirty years:
 *
 * <pre>
 * yijianshi-manifest 1 sha-256
 * 9f86d0…  1234  case.json
 * </pre>
 *
 * @param algorithm the digest algorithm of all lines
 * @param lines each entry's path with its digest and size, by path
 */
@Rule("R51")
public record ArchiveManifest(String algorithm, SortedMap<String, Line> lines) {
  /** Where it lies in a package; it does not list itself. */
  public static final String PATH = "manifest.txt";

  private static final String HEAD = "yijianshi-manifest 1 ";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]+)  (0|[1-9][0-9]{0,9})  (.+)");

  /**
   * One entry.
   *
   * @param hex its digest in lower case hexadecimal digits
   * @param size how many bytes it has
   */
  public record Line(String hex, long size) {
    /** Checks that there is a digest. */
    public Line {
      Objects.requireNonNull(hex, "hex");
    }
  }

  /** Copies the lines. */
  public ArchiveManifest {
    Objects.requireNonNull(algorithm, "algorithm");
    lines = ImmutableSortedMap.copyOf(lines);
  }

  /** The manifest of those entries. A path that stands twice is misuse and throws. */
  public static ArchiveManifest of(List<ArchiveEntry> entries, Digests digests, String algorithm) {
    ImmutableSortedMap.Builder<String, Line> lines = ImmutableSortedMap.naturalOrder();
    for (ArchiveEntry entry : entries) {
      lines.put(entry.path(), line(entry, digests, algorithm));
    }
    return new ArchiveManifest(algorithm, lines.buildOrThrow());
  }

  static Line line(ArchiveEntry entry, Digests digests, String algorithm) {
    String digest = digests.of(algorithm, entry.bytes());
    return new Line(digest.substring(algorithm.length() + 1), entry.size());
  }

  /** The text that is stored; the same manifest always has the same. */
  public String text() {
    StringBuilder out = new StringBuilder(HEAD).append(algorithm).append('\n');
    lines.forEach(
        (path, line) ->
            out.append(line.hex())
                .append("  ")
                .append(line.size())
                .append("  ")
                .append(path)
                .append('\n'));
    return out.toString();
  }

  /** The digest of the text: what the case's event keeps, algorithm first. */
  public String digest(Digests digests) {
    return digests.of(algorithm, text().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #text()} writes, to the letter.
   *
   * @throws IllegalArgumentException naming the line that is none of a manifest's
   */
  public static ArchiveManifest parse(String text) {
    List<String> rows = text.lines().toList();
    if (rows.isEmpty() || !rows.get(0).matches(HEAD + "[a-z0-9-]+")) {
      throw new IllegalArgumentException("Line 1 of the manifest names no format and algorithm");
    }
    SortedMap<String, Line> lines = new TreeMap<>();
    for (int i = 1; i < rows.size(); i++) {
      Matcher matcher = LINE.matcher(rows.get(i));
      if (!matcher.matches() || !ArchiveEntry.isSafe(matcher.group(3))) {
        throw new IllegalArgumentException(
            "Line " + (i + 1) + " of the manifest is no digest, size and path");
      }
      lines.put(matcher.group(3), new Line(matcher.group(1), Long.parseLong(matcher.group(2))));
    }
    ArchiveManifest manifest = new ArchiveManifest(rows.get(0).substring(HEAD.length()), lines);
    if (!manifest.text().equals(text)) {
      throw new IllegalArgumentException(
          "The manifest is not in order: paths sorted, each once, one line feed after each");
    }
    return manifest;
  }
}
