package org.yijianshi.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A package ready to be written, or as it was read back: its files and the manifest that came with
 * them. Whether they agree says {@link ArchiveVerification}.
 *
 * @param manifest the manifest
 * @param entries the files, by path, without the manifest
 */
public record ArchiveContainer(ArchiveManifest manifest, List<ArchiveEntry> entries) {
  /** Sorts the entries by path. */
  public ArchiveContainer {
    Objects.requireNonNull(manifest, "manifest");
    entries = entries.stream().sorted(Comparator.comparing(ArchiveEntry::path)).toList();
  }

  /** Those files with their own manifest. A path that stands twice is misuse and throws. */
  public static ArchiveContainer of(List<ArchiveEntry> entries, Digests digests, String algorithm) {
    return new ArchiveContainer(ArchiveManifest.of(entries, digests, algorithm), entries);
  }

  /** The entry at that path. */
  public Optional<ArchiveEntry> find(String path) {
    return entries.stream().filter(e -> e.path().equals(path)).findFirst();
  }

  /** What the {@code Archive} command takes: the digest of the manifest, and so of everything. */
  public String digest(Digests digests) {
    return manifest.digest(digests);
  }
}
