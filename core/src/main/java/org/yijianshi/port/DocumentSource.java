package org.yijianshi.port;

import java.util.Optional;

/**
 * Where the embedder keeps the bytes of documents: the library knows them by digest alone.
 * Thread-safe.
 */
@FunctionalInterface
public interface DocumentSource {
  /** The bytes of the document with that digest, algorithm first; empty if they are not kept. */
  Optional<byte[]> find(String digest);

  /** For an embedder that files digests alone. */
  static DocumentSource none() {
    return digest -> Optional.empty();
  }
}
