package org.yijianshi.material;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.CommitmentKind;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.policy.Lapse;

/** Where a material of the set comes from. Documents are named by digest, never by content. */
public sealed interface Supply {

  /**
   * The digest of the electronic material; empty where nothing is there yet or something stands in.
   */
  Optional<String> content();

  /** Whether the electronic material is there to be pushed. */
  default boolean available() {
    return content().isPresent();
  }

  /** The name of this way for a person. */
  Label label();

  /**
   * Handed in by the applicant.
   *
   * @param digest the digest of the electronic material or scan, algorithm first
   * @param paper whether a paper original came with it
   */
  record Provided(String digest, boolean paper) implements Supply {
    /** Checks the digest. */
    public Provided {
      Supply.checkDigest(digest);
    }

    @Override
    public Optional<String> content() {
      return Optional.of(digest);
    }

    @Override
    public Label label() {
      return Label.of("申请人提交", "handed in by the applicant");
    }
  }

  /**
   * Fetched by the window, so exempt: a government department has it.
   *
   * @param from the department whose data it is
   * @param digest the digest of what was fetched
   */
  @Rule("R10")
  record Shared(DepartmentCode from, String digest) implements Supply {
    /** Checks the digest. */
    public Shared {
      Objects.requireNonNull(from, "from");
      Supply.checkDigest(digest);
    }

    @Override
    public Optional<String> content() {
      return Optional.of(digest);
    }

    @Override
    public Label label() {
      return Label.of("免于提交（数据共享、电子证照）", "exempt: shared data or electronic certificate");
    }
  }

  /**
   * Made by another item of the same case; it arrives with that item's result.
   *
   * @param by the item whose result it is
   */
  record Produced(ItemCode by) implements Supply {
    /** Checks the item. */
    public Produced {
      Objects.requireNonNull(by, "by");
    }

    @Override
    public Optional<String> content() {
      return Optional.empty();
    }

    @Override
    public Label label() {
      return Label.of("由本件其他事项产生", "made by another item of this case");
    }
  }

  /** What the applicant signs for at receipt, before it, because the material is not there. */
  @Rule("R29")
  sealed interface Undertaking extends Supply {
    /** Who signed for it, when, and the number of the document. */
    Signature signature();

    @Override
    default Optional<String> content() {
      return Optional.empty();
    }
  }

  /**
   * To follow (容缺受理): received without it, nothing is granted before it is there.
   *
   * @param until the last day on which it may come, in local time
   * @param consequence what the applicant signed to if it does not come
   * @param signature who signed the undertaking
   */
  @Rule({"R29", "P-deferral"})
  record ToFollow(LocalDate until, Lapse consequence, Signature signature) implements Undertaking {
    /** Checks that nothing is missing. */
    public ToFollow {
      Objects.requireNonNull(until, "until");
      Objects.requireNonNull(consequence, "consequence");
      Objects.requireNonNull(signature, "signature");
    }

    @Override
    public Label label() {
      return Label.of("容缺待补", "to follow");
    }
  }

  /**
   * Committed (告知承诺): the signed commitment stands in for it.
   *
   * @param kind whether it replaces a proof, or the examination itself
   * @param signature who signed the commitment
   */
  @Rule({"R29", "P-commitment"})
  record Committed(CommitmentKind kind, Signature signature) implements Undertaking {
    /** Checks that nothing is missing. */
    public Committed {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(signature, "signature");
    }

    @Override
    public Label label() {
      return Label.of("告知承诺", "committed");
    }
  }

  /**
   * Taken because shared data was not to be had, marked to be verified (待核验): the applicant's
   * voluntary copy, or a commitment; exactly one of both.
   *
   * @param copy the digest of the copy, or null
   * @param signature who signed the commitment, or null
   */
  @Rule({"R10", "R12", "P-sharedDataFailure"})
  record Fallback(@Nullable String copy, @Nullable Signature signature) implements Supply {
    /** Checks that it is a copy or a commitment. */
    public Fallback {
      if ((copy == null) == (signature == null)) {
        throw new IllegalArgumentException("A fallback is either a copy or a commitment");
      }
      if (copy != null) {
        Supply.checkDigest(copy);
      }
    }

    /** A voluntary copy of that digest. */
    public static Fallback copied(String digest) {
      return new Fallback(digest, null);
    }

    /** A commitment. */
    public static Fallback committed(Signature signature) {
      return new Fallback(null, signature);
    }

    @Override
    public Optional<String> content() {
      return Optional.ofNullable(copy);
    }

    @Override
    public Label label() {
      return copy == null
          ? Label.of("承诺代替（待核验）", "commitment, to be verified")
          : Label.of("自愿提供复制件（待核验）", "voluntary copy, to be verified");
    }
  }

  /**
   * Checks the form of a digest: its algorithm, a colon and hexadecimal digits.
   *
   * @throws IllegalArgumentException if it has another form
   */
  static void checkDigest(String digest) {
    if (!isDigest(digest)) {
      throw new IllegalArgumentException(
          "A digest is its algorithm, a colon and hexadecimal digits: " + digest);
    }
  }

  private static boolean isDigest(String text) {
    int colon = text.indexOf(':');
    int digits = text.length() - colon - 1;
    if (colon < 1 || digits < 16 || digits > 128) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean allowed = i < colon ? digit || isSmall(c, 'z') || c == '-' : digit || isSmall(c, 'f');
      if (!allowed && i != colon) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSmall(char c, char last) {
    return c >= 'a' && c <= last;
  }
}
