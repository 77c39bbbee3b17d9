package org.yijianshi.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.archive.ArchiveContainer;
import org.yijianshi.archive.ArchiveEntry;
import org.yijianshi.archive.ArchivePackage;
import org.yijianshi.archive.ArchivedItem;
import org.yijianshi.archive.ArchivedMaterial;
import org.yijianshi.archive.Digests;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.port.DocumentSource;

/**
 * Turns a package into files: JSON for what the library knows, text for notices, and the bytes of
 * documents where the embedder has them and the keeper may hold them. The same package always gives
 * the same bytes.
 *
 * <pre>
 * manifest.txt            fixity: digest, size and path of each file
 * case.json               metadata
 * inventory.json          案卷目录
 * history.json            the events
 * materials.json          materials by digest; in the lead's package with the way of each original
 * items/E03-01/item.json  the part of an item, with its retention; result beside it
 * notices/1-收件回执.txt
 * materials/…             bytes
 * </pre>
 */
@Rule({"R50", "R51"})
public final class ArchiveCodec {
  private ArchiveCodec() {}

  /**
   * The files of the package with their manifest.
   *
   * @param file the package
   * @param digests the algorithms at hand; documents are checked against their digests
   * @param algorithm the algorithm of the manifest
   * @param source the bytes of documents
   */
  public static Loaded<ArchiveContainer> pack(
      ArchivePackage file, Digests digests, String algorithm, DocumentSource source) {
    List<ArchiveEntry> entries = new ArrayList<>();
    List<Violation> faults = new ArrayList<>();
    entries.add(json("case.json", ArchiveJson.head(file.head())));
    entries.add(json("inventory.json", ArchiveJson.inventory(file.inventory())));
    entries.add(json("history.json", ArchiveJson.history(file.history())));
    entries.add(json("materials.json", ArchiveJson.materials(file.materials())));
    for (int i = 0; i < file.notices().size(); i++) {
      entries.add(
          ArchiveEntry.text(file.notices().get(i).path(i + 1), file.notices().get(i).text()));
    }
    for (ArchivedItem item : file.items()) {
      entries.add(json(item.folder() + "/item.json", ArchiveJson.item(item)));
      ItemResult result = item.result();
      if (result != null && item.department().equals(file.head().keeper())) {
        bytes(item.folder() + "/result", result.document().digest(), digests, source, faults)
            .ifPresent(entries::add);
      }
    }
    for (ArchivedMaterial material : file.materials()) {
      if (file.mayHold(material)) {
        bytes(material.path(), material.digest(), digests, source, faults).ifPresent(entries::add);
      }
    }
    return faults.isEmpty()
        ? Loaded.of(ArchiveContainer.of(entries, digests, algorithm))
        : Loaded.faulty(faults);
  }

  private static ArchiveEntry json(String path, JsonNode node) {
    return ArchiveEntry.text(path, CatalogLayout.print(node));
  }

  /** What the embedder has must be what was handed in: a file with other bytes is no file. */
  private static Optional<ArchiveEntry> bytes(
      String path,
      @Nullable String digest,
      Digests digests,
      DocumentSource source,
      List<Violation> faults) {
    if (digest == null) {
      return Optional.empty();
    }
    Optional<byte[]> found = source.find(digest);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<Boolean> same = digests.matches(digest, found.get());
    if (same.isEmpty()) {
      faults.add(
          Violation.of(
                  "R51",
                  "UNKNOWN_ALGORITHM",
                  "无法核对：没有提供该摘要算法：" + digest.substring(0, digest.indexOf(':')),
                  "Cannot be checked: no such digest algorithm is at hand: "
                      + digest.substring(0, digest.indexOf(':')))
              .at(path));
    } else if (!same.get()) {
      faults.add(
          Violation.of(
                  "R51",
                  "DOCUMENT_ALTERED",
                  "文件内容与收件时的摘要不符",
                  "The document is not the one that was handed in: its digest differs")
              .at(path));
    }
    return Optional.of(ArchiveEntry.of(path, found.get()));
  }
}
