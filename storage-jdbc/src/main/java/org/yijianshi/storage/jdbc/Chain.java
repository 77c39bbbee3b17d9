package org.yijianshi.storage.jdbc;

import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.yijianshi.archive.DigestAlgorithm;

/**
 * The chain over a case's commits: each tip is the digest of the tip before, the case, the version
 * and the body. The start of the tip is the token of the head that the commit leads to.
 */
final class Chain {
  /** Before the first commit. */
  static final byte[] NONE = {};

  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();
  private static final int ID_AND_VERSION = 24;

  private final DigestAlgorithm digest;

  Chain(DigestAlgorithm digest) {
    this.digest = digest;
    if (HEX.decode(digest.hexOf(NONE)).length < Long.BYTES) {
      throw new IllegalArgumentException(
          "A chain needs digests of at least 8 bytes: " + digest.name());
    }
  }

  byte[] tip(byte[] before, UUID caseId, long version, String body) {
    byte[] text = body.getBytes(StandardCharsets.UTF_8);
    ByteBuffer content =
        ByteBuffer.allocate(before.length + ID_AND_VERSION + text.length)
            .put(before)
            .putLong(caseId.getMostSignificantBits())
            .putLong(caseId.getLeastSignificantBits())
            .putLong(version)
            .put(text);
    return HEX.decode(digest.hexOf(content.array()));
  }

  /** The token of the head that stands there. */
  static long token(byte[] tip) {
    return ByteBuffer.wrap(tip).getLong();
  }

  static String hex(byte[] tip) {
    return HEX.encode(tip);
  }
}
