package org.yijianshi.storage.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yijianshi.archive.Digests;
import org.yijianshi.port.DocumentStore;

/**
 * Documents in memory, by SHA-256. Thread-safe; passes the published contract. Nothing outlives the
 * process.
 */
public final class MemoryDocuments implements DocumentStore {
  private static final long USUAL_LIMIT = 64L << 20;
  private static final long LEAST_LIMIT = 1L << 20;

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final long sizeLimit;

  private static final class Kept {
    private final Document document;
    private final byte[] content;

    Kept(Document document, byte[] content) {
      this.document = document;
      this.content = content.clone();
    }

    Document document() {
      return document;
    }

    byte[] content() {
      return content.clone();
    }
  }

  /** For documents of at most 64 mebibytes. */
  public MemoryDocuments() {
    this(USUAL_LIMIT);
  }

  /** For documents of at most so many bytes, at least one mebibyte. */
  public MemoryDocuments(long sizeLimit) {
    if (sizeLimit < LEAST_LIMIT) {
      throw new IllegalArgumentException(
          "Documents of a mebibyte must be taken, in bytes: " + sizeLimit);
    }
    this.sizeLimit = sizeLimit;
  }

  @Override
  public long sizeLimit() {
    return sizeLimit;
  }

  @Override
  public Document put(byte[] content, String mediaType) {
    if (content.length > sizeLimit) {
      throw new IllegalArgumentException(
          "A document has at most " + sizeLimit + " bytes; this one has " + content.length);
    }
    String digest = digest(content);
    Document document = new Document(digest, mediaType, content.length);
    return kept.computeIfAbsent(digest, any -> new Kept(document, content)).document();
  }

  @Override
  public Document put(String digest, byte[] content, String mediaType) {
    if (content.length <= sizeLimit && !digest.equals(digest(content))) {
      throw new IllegalArgumentException("These bytes do not have the digest " + digest);
    }
    return put(content, mediaType);
  }

  private static String digest(byte[] content) {
    return Digests.standard().of(Digests.SHA_256, content);
  }

  @Override
  public Optional<Document> describe(String digest) {
    return Optional.ofNullable(kept.get(digest)).map(Kept::document);
  }

  @Override
  public Optional<byte[]> find(String digest) {
    return Optional.ofNullable(kept.get(digest)).map(Kept::content);
  }

  @Override
  public boolean remove(String digest) {
    return kept.remove(digest) != null;
  }
}
