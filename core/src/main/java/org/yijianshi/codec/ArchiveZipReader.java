package org.yijianshi.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.archive.ArchiveContainer;
import org.yijianshi.archive.ArchiveEntry;
import org.yijianshi.archive.ArchiveManifest;
import org.yijianshi.base.Violation;

/** Reads the entries of a ZIP file within limits and trusts nothing it says of itself. */
final class ArchiveZipReader {
  private final ArchiveZip.Limits limits;
  private final List<ArchiveEntry> entries = new ArrayList<>();
  private final List<Violation> faults = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private @Nullable String manifest;
  private long total;
  private boolean tooLarge;

  ArchiveZipReader(ArchiveZip.Limits limits) {
    this.limits = limits;
  }

  void read(InputStream in) {
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && entry(zip, entry.getName())) {
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      fault(
          "NOT_A_ZIP",
          "压缩包损坏，无法读取到末尾",
          "The ZIP file is damaged and cannot be read to its end",
          "");
    }
  }

  /** Reads one entry; false when it makes no sense to go on. */
  private boolean entry(ZipInputStream zip, String path) {
    if (seen.size() == limits.entries()) {
      fault(
          "TOO_MANY_ENTRIES",
          "文件过多，最多 " + limits.entries() + " 个",
          "Too many entries; at most " + limits.entries(),
          "");
      return false;
    }
    boolean first = seen.add(path);
    byte[] bytes = content(zip, path);
    if (!ArchiveEntry.isSafe(path)) {
      fault(
          "UNSAFE_PATH",
          "文件路径不安全：只能是包内的相对路径",
          "An unsafe path: it must be relative and stay inside the package",
          path);
    } else if (!first) {
      fault("DUPLICATE_ENTRY", "同一路径出现两次", "The same path stands twice", path);
    } else if (bytes != null && path.equals(ArchiveManifest.PATH)) {
      manifest = new String(bytes, StandardCharsets.UTF_8);
    } else if (bytes != null) {
      entries.add(ArchiveEntry.of(path, bytes));
    }
    return !tooLarge;
  }

  /** The bytes of the entry, or null where they are too many or not what they were. */
  private byte @Nullable [] content(ZipInputStream zip, String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
        total += n;
        if (bytes.size() + n > limits.entryBytes() || total > limits.totalBytes()) {
          tooLarge = true;
          fault("TOO_LARGE", "文件过大，超出读取上限", "Too large for the reader's limits", path);
          return null;
        }
        bytes.write(buffer, 0, n);
      }
    } catch (IOException e) {
      fault("ENTRY_DAMAGED", "文件损坏，校验码不符", "The entry is damaged: its checksum differs", path);
      return null;
    }
    return bytes.toByteArray();
  }

  /** What was read, or every fault. */
  Loaded<ArchiveContainer> container() {
    String text = manifest;
    if (text == null) {
      if (!seen.contains(ArchiveManifest.PATH)) {
        fault("NO_MANIFEST", "缺少清单", "The manifest is missing", ArchiveManifest.PATH);
      }
      return Loaded.faulty(faults);
    }
    try {
      ArchiveManifest parsed = ArchiveManifest.parse(text);
      return faults.isEmpty()
          ? Loaded.of(new ArchiveContainer(parsed, entries))
          : Loaded.faulty(faults);
    } catch (IllegalArgumentException e) {
      fault(
          "MANIFEST_UNREADABLE",
          "清单无法读取：" + e.getMessage(),
          "The manifest cannot be read: " + e.getMessage(),
          ArchiveManifest.PATH);
      return Loaded.faulty(faults);
    }
  }

  static Violation notAsWritten() {
    return violation(
        "NOT_AS_WRITTEN",
        "压缩包含有清单之外的字节，或未按规定的格式写成",
        "The ZIP file holds bytes beside its entries, or was not written in the fixed form",
        "");
  }

  private void fault(String code, String zh, String en, String where) {
    faults.add(violation(code, zh, en, where));
  }

  private static Violation violation(String code, String zh, String en, String where) {
    Violation whole = Violation.of("R50", code, zh, en);
    return where.isEmpty() ? whole : whole.at(where.replaceAll("\\p{Cntrl}", "?"));
  }
}
