package org.yijianshi.form;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/**
 * Where a value in a form comes from. A screen shows it beside the value.
 *
 * @param kind which way it came
 * @param source the name of the shared data; set exactly when it came from there
 */
@Rule("R11")
public record Provenance(Kind kind, @Nullable String source) {
  private static final Provenance ANSWERED = new Provenance(Kind.ANSWERED, null);
  private static final Provenance FILLED = new Provenance(Kind.FILLED, null);

  /** The ways in which a value comes into a form. */
  public enum Kind implements Labelled {
    /** Shared data that the government holds filled it in (共享数据自动调用). */
    SHARED("共享数据自动填写", "filled from shared data"),
    /** The applicant said it already, when asked which items are needed. */
    ANSWERED("已回答的情形", "answered before"),
    /** The applicant filled it in (个性信息自行填报). */
    FILLED("申请人填写", "filled in by the applicant");

    private final Label label;

    Kind(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** Checks that shared data has a name and nothing else has. */
  public Provenance {
    Objects.requireNonNull(kind, "kind");
    if ((kind == Kind.SHARED) != (source != null)) {
      throw new IllegalArgumentException("Exactly shared data names its source: " + kind);
    }
  }

  /** From shared data of that name. */
  public static Provenance shared(String source) {
    return new Provenance(Kind.SHARED, source);
  }

  /** From an answer given before. */
  public static Provenance answered() {
    return ANSWERED;
  }

  /** From the applicant. */
  public static Provenance filled() {
    return FILLED;
  }

  /** In words, with the source. */
  public Label describe() {
    return source == null
        ? kind.label()
        : Label.of(kind.label().zh() + "（" + source + "）", kind.label().en() + " (" + source + ")");
  }
}
