package org.yijianshi.port;

import java.util.Objects;
import java.util.Optional;
import org.jmolecules.ddd.annotation.Repository;

/**
 * The bytes of documents, found by what they are: the same bytes are kept once, whoever brings
 * them. Who may read a document is the hall's and the host's business. Thread-safe; verified by
 * {@code DocumentStoreContract}.
 */
@Repository
public interface DocumentStore extends DocumentSource {

  /**
   * What is known of a document.
   *
   * @param digest the digest of its bytes: {@code sha-256}, a colon and 64 hexadecimal digits
   * @param mediaType its media type, such as {@code application/pdf}
   * @param size how many bytes it has
   */
  record Document(String digest, String mediaType, long size) {
    /** Checks the media type and the size. */
    public Document {
      Objects.requireNonNull(digest, "digest");
      if (!mediaType.matches("[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}/[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}")) {
        throw new IllegalArgumentException(
            "A media type is two names with a slash between them, at most 64 characters each");
      }
      if (size < 0) {
        throw new IllegalArgumentException("A size must not be negative: " + size);
      }
    }
  }

  /** The largest document that is taken, in bytes; at least one mebibyte. */
  long sizeLimit();

  /**
   * Keeps the bytes, durably once it returns. The same bytes again change nothing, not even the
   * media type.
   *
   * @return what is known of them now
   * @throws IllegalArgumentException if there are more than {@link #sizeLimit}, or if the media
   *     type is none. Nothing is kept
   */
  Document put(byte[] content, String mediaType);

  /**
   * The same, for bytes that somebody else has sent with their digest.
   *
   * @throws IllegalArgumentException also if it is not their digest. Nothing is kept
   */
  Document put(String digest, byte[] content, String mediaType);

  /** What is known of the document with that digest; empty if it is not kept. */
  Optional<Document> describe(String digest);

  /**
   * The bytes of the document with that digest, to the bit; empty if they are not kept. Changing
   * the array changes nothing that is kept.
   *
   * @throws IllegalStateException if what is kept has another digest now
   */
  @Override
  Optional<byte[]> find(String digest);

  /**
   * Forgets the bytes, for good. The library never asks for that: whether a document may be
   * destroyed follows from law and from the cases that name it.
   *
   * @return whether they were kept
   */
  boolean remove(String digest);
}
