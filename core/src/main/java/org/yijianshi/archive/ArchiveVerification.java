package org.yijianshi.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.archive.ArchiveFinding.Kind;
import org.yijianshi.base.Rule;

/**
 * Checks a package against its manifest, and the manifest against the digest that the case's event
 * {@code Archived} keeps. Pure, so it can be run again at any time, on any copy.
 */
@Rule({"R50", "R51"})
public final class ArchiveVerification {
  private ArchiveVerification() {}

  /**
   * Every entry that is missing, altered or surplus, by path; empty if the package is whole.
   * Whoever can change an entry can change the manifest too: only {@link #verify(String,
   * ArchiveContainer, Digests)} finds that.
   */
  public static List<ArchiveFinding> verify(
      ArchiveManifest manifest, List<ArchiveEntry> entries, Digests digests) {
    if (!digests.knows(manifest.algorithm())) {
      return List.of(new ArchiveFinding(Kind.UNKNOWN_ALGORITHM, ArchiveManifest.PATH));
    }
    List<ArchiveFinding> findings = new ArrayList<>();
    Set<String> missing = new TreeSet<>(manifest.lines().keySet());
    Set<String> seen = new TreeSet<>();
    for (ArchiveEntry entry : entries) {
      missing.remove(entry.path());
      ArchiveManifest.Line expected = manifest.lines().get(entry.path());
      if (expected == null || !seen.add(entry.path())) {
        findings.add(new ArchiveFinding(Kind.SURPLUS, entry.path()));
      } else if (!expected.equals(ArchiveManifest.line(entry, digests, manifest.algorithm()))) {
        findings.add(new ArchiveFinding(Kind.ALTERED, entry.path()));
      }
    }
    missing.forEach(path -> findings.add(new ArchiveFinding(Kind.MISSING, path)));
    return List.copyOf(findings);
  }

  /** The same, and whether the manifest itself is the one with that digest. */
  public static List<ArchiveFinding> verify(
      String archivedDigest, ArchiveContainer container, Digests digests) {
    List<ArchiveFinding> findings =
        new ArrayList<>(verify(container.manifest(), container.entries(), digests));
    if (digests.knows(container.manifest().algorithm())
        && !container.digest(digests).equals(archivedDigest)) {
      findings.add(0, new ArchiveFinding(Kind.MANIFEST_CHANGED, ArchiveManifest.PATH));
    }
    return List.copyOf(findings);
  }
}
