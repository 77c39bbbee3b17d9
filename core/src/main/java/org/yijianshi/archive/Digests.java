package org.yijianshi.archive;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.util.Optional;
import org.yijianshi.base.Rule;

/** The digest algorithms that are at hand, by name: SHA-256 and whatever an embedder adds. */
@Rule("R51")
public final class Digests {
  /** The algorithm that the library brings. */
  public static final String SHA_256 = "sha-256";

  private static final Digests STANDARD = new Digests(ImmutableMap.of(SHA_256, new Sha256()));

  private final ImmutableMap<String, DigestAlgorithm> algorithms;

  private Digests(ImmutableMap<String, DigestAlgorithm> algorithms) {
    this.algorithms = algorithms;
  }

  private static final class Sha256 implements DigestAlgorithm {
    @Override
    public String name() {
      return SHA_256;
    }

    @Override
    public String hexOf(byte[] bytes) {
      return Hashing.sha256().hashBytes(bytes).toString();
    }
  }

  /** SHA-256 alone. */
  public static Digests standard() {
    return STANDARD;
  }

  /** With one more; one of the same name is replaced. */
  public Digests with(DigestAlgorithm algorithm) {
    if (!algorithm.name().matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException(
          "A digest algorithm is named in lower case letters, digits and hyphens: "
              + algorithm.name());
    }
    return new Digests(
        ImmutableMap.<String, DigestAlgorithm>builder()
            .putAll(algorithms)
            .put(algorithm.name(), algorithm)
            .buildKeepingLast());
  }

  /** Whether that algorithm is at hand. */
  public boolean knows(String algorithm) {
    return algorithms.containsKey(algorithm);
  }

  /** The digest of those bytes: algorithm, colon, hexadecimal digits. Misuse of a name throws. */
  public String of(String algorithm, byte[] bytes) {
    DigestAlgorithm known = algorithms.get(algorithm);
    if (known == null) {
      throw new IllegalArgumentException("No such digest algorithm is at hand: " + algorithm);
    }
    return algorithm + ":" + known.hexOf(bytes);
  }

  /** Whether the bytes have that digest; empty when its algorithm is not at hand. */
  public Optional<Boolean> matches(String digest, byte[] bytes) {
    int colon = digest.indexOf(':');
    String algorithm = colon < 0 ? digest : digest.substring(0, colon);
    return knows(algorithm) ? Optional.of(of(algorithm, bytes).equals(digest)) : Optional.empty();
  }

  /** The names of the algorithms. */
  @Override
  public String toString() {
    return algorithms.keySet().toString();
  }
}
