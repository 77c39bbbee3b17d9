package org.yijianshi.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One file of a package: a safe relative path and its bytes, which are copied in and out. */
public final class ArchiveEntry {
  /** Letters of any script, digits and a few signs: what every file system and ZIP reader takes. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?=.{1,200}$)[\\p{L}\\p{N}_][\\p{L}\\p{N}._()（）-]*(/[\\p{L}\\p{N}_][\\p{L}\\p{N}._()（）-]*)*");

  private final String path;
  private final byte[] bytes;

  private ArchiveEntry(String path, byte[] bytes) {
    if (!isSafe(path)) {
      throw new IllegalArgumentException(
          "A path in a package is relative, without dots at a start, at most 200 characters");
    }
    this.path = path;
    this.bytes = bytes.clone();
  }

  /** An entry of those bytes. */
  public static ArchiveEntry of(String path, byte[] bytes) {
    return new ArchiveEntry(path, bytes);
  }

  /** An entry of that text, in UTF-8. */
  public static ArchiveEntry text(String path, String text) {
    return new ArchiveEntry(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a path stays inside the package wherever it is unpacked. */
  public static boolean isSafe(String path) {
    return PATH.matcher(path).matches();
  }

  /** Where it lies in the package, with {@code /} between its parts. */
  public String path() {
    return path;
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many bytes it has. */
  public int size() {
    return bytes.length;
  }

  /** Its bytes as UTF-8. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArchiveEntry entry
        && entry.path.equals(path)
        && Arrays.equals(entry.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(bytes);
  }

  /** Path and size, never the content. */
  @Override
  public String toString() {
    return path + " (" + bytes.length + ")";
  }
}
