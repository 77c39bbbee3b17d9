package org.yijianshi.archive;

/**
 * A way to fingerprint bytes. Implementations are pure and thread-safe; the library brings SHA-256,
 * an embedder that needs SM3 brings its own.
 */
public interface DigestAlgorithm {
  /** Its name as it stands before the colon of a digest: lower case letters, digits, hyphens. */
  String name();

  /** The fingerprint, in lower case hexadecimal digits, always the same number of them. */
  String hexOf(byte[] bytes);
}
