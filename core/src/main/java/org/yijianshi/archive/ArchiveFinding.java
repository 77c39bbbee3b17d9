package org.yijianshi.archive;

import java.util.Objects;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;

/**
 * One way in which a package is not what it was.
 *
 * @param kind what is wrong
 * @param path the entry it is about, or the manifest's path
 */
public record ArchiveFinding(Kind kind, String path) {

  /** What can be wrong. */
  public enum Kind implements Labelled {
    /** 缺失: listed and not there. */
    MISSING("缺失", "missing"),
    /** 内容已变: there, with other bytes. */
    ALTERED("内容已变", "altered"),
    /** 多余: there and not listed, or there twice. */
    SURPLUS("多余", "surplus"),
    /** 清单已变: the manifest is not the one that the case's record names. */
    MANIFEST_CHANGED("清单已变", "manifest changed"),
    /** 无法核对: the manifest's digest algorithm is not at hand. */
    UNKNOWN_ALGORITHM("无法核对", "algorithm not at hand");

    private final Label label;

    Kind(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** Checks that nothing is missing. */
  public ArchiveFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(path, "path");
  }

  /** The finding for a person. */
  public Label message() {
    return Label.of(kind.label().zh() + "：" + path, kind.label().en() + ": " + path);
  }

  @Override
  public String toString() {
    return kind + " " + path;
  }
}
