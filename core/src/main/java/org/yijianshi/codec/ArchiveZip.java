package org.yijianshi.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yijianshi.archive.ArchiveContainer;
import org.yijianshi.archive.ArchiveEntry;
import org.yijianshi.archive.ArchiveManifest;
import org.yijianshi.base.Rule;

/**
 * A package as a ZIP file: the manifest first, then the entries by path, names in UTF-8, stored and
 * not compressed, all with one fixed time. So the same package is the same bytes on every machine,
 * and any tool can open it.
 */
@Rule({"R50", "R51"})
public final class ArchiveZip {
  /** Not the first of 1980: before that the time zone of the machine would get into the file. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private ArchiveZip() {}

  /**
   * How much a reader takes before it refuses.
   *
   * @param entries the most entries, the manifest included
   * @param entryBytes the most bytes of one entry
   * @param totalBytes the most bytes of all entries together
   */
  public record Limits(int entries, long entryBytes, long totalBytes) {
    /** Checks that something can be read at all. */
    public Limits {
      if (entries < 1 || entryBytes < 1 || totalBytes < 1) {
        throw new IllegalArgumentException("A reader's limits are at least 1 each");
      }
    }

    /** Ten thousand entries, 256 MiB each, 1 GiB together. */
    public static Limits standard() {
      return new Limits(10_000, 256L << 20, 1L << 30);
    }
  }

  /** The bytes of the package. An entry at the manifest's path is misuse and throws. */
  public static byte[] write(ArchiveContainer container) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(out, ArchiveManifest.PATH, container.manifest().text().getBytes(StandardCharsets.UTF_8));
      for (ArchiveEntry entry : container.entries()) {
        put(out, entry.path(), entry.bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream out, String path, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(TIME);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  /**
   * Reads a package back. Every fault is reported at once, each with the entry it is about: paths
   * that lead out of the package, entries that are damaged, too many or too large, a manifest that
   * is none, and a file that is not, byte for byte, what {@link #write} makes of what it holds.
   * Whether the entries are those of the manifest says {@link
   * org.yijianshi.archive.ArchiveVerification}.
   */
  public static Loaded<ArchiveContainer> read(byte[] zip, Limits limits) {
    ArchiveZipReader reader = new ArchiveZipReader(limits);
    reader.read(new ByteArrayInputStream(zip));
    Loaded<ArchiveContainer> loaded = reader.container();
    return loaded.value().isEmpty() || Arrays.equals(write(loaded.orThrow()), zip)
        ? loaded
        : Loaded.faulty(java.util.List.of(ArchiveZipReader.notAsWritten()));
  }
}
