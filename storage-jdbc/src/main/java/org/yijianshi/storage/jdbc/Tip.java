package org.yijianshi.storage.jdbc;

import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The digest of a history up to one of its commits; of none before the first. Immutable. */
final class Tip {
  /** Before the first commit. */
  static final Tip NONE = new Tip(new byte[0]);

  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

  private final byte[] bytes;

  private Tip(byte[] bytes) {
    this.bytes = bytes;
  }

  static Tip of(byte[] bytes) {
    return new Tip(bytes.clone());
  }

  static Tip parse(String hex) {
    return new Tip(HEX.decode(hex));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  int length() {
    return bytes.length;
  }

  /** The token of the head that stands there: what the digest starts with. */
  long token() {
    return ByteBuffer.wrap(bytes).getLong();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tip tip && Arrays.equals(bytes, tip.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In hexadecimal digits. */
  @Override
  public String toString() {
    return HEX.encode(bytes);
  }
}
