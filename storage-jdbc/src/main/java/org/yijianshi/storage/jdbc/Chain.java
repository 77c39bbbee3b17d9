package org.yijianshi.storage.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.yijianshi.archive.DigestAlgorithm;

/**
 * The chain over a case's commits: each tip is the digest of the tip before, the case, the version
 * and the body. The start of the tip is the token of the head that the commit leads to.
 */
final class Chain {
  private static final int ID_AND_VERSION = 24;

  private final DigestAlgorithm digest;

  Chain(DigestAlgorithm digest) {
    this.digest = digest;
    if (Tip.parse(digest.hexOf(new byte[0])).length() < Long.BYTES) {
      throw new IllegalArgumentException(
          "A chain needs digests of at least 8 bytes: " + digest.name());
    }
  }

  Tip next(Tip before, UUID caseId, long version, String body) {
    byte[] text = body.getBytes(StandardCharsets.UTF_8);
    ByteBuffer content =
        ByteBuffer.allocate(before.length() + ID_AND_VERSION + text.length)
            .put(before.bytes())
            .putLong(caseId.getMostSignificantBits())
            .putLong(caseId.getLeastSignificantBits())
            .putLong(version)
            .put(text);
    return Tip.parse(digest.hexOf(content.array()));
  }
}
