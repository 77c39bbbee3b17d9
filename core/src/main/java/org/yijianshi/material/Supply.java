package org.yijianshi.material;

import java.util.Objects;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.ItemCode;

/** Where a material of the set comes from. Documents are named by digest, never by content. */
public sealed interface Supply {

  /** Whether the electronic material is there to be pushed. */
  boolean available();

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
    public boolean available() {
      return true;
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
    public boolean available() {
      return true;
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
    public boolean available() {
      return false;
    }

    @Override
    public Label label() {
      return Label.of("由本件其他事项产生", "made by another item of this case");
    }
  }

  /**
   * Checks the form of a digest: its algorithm, a colon and hexadecimal digits.
   *
   * @throws IllegalArgumentException if it has another form
   */
  static void checkDigest(String digest) {
    if (!digest.matches("[a-z0-9-]+:[0-9a-f]{16,128}")) {
      throw new IllegalArgumentException(
          "A digest is its algorithm, a colon and hexadecimal digits: " + digest);
    }
  }
}
