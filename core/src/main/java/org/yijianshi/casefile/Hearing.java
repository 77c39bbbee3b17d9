package org.yijianshi.casefile;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;

/**
 * The hearing of an instance as far as it has come.
 *
 * @param notice the number of the notice that told of the right
 * @param stage how far it has come
 * @param day the day set for it, in China; null before
 * @param announcement the number of the announcement of that day; null before
 * @param record the number of its record; null before it was held
 */
@Rule({"XKF-47", "XKF-48"})
public record Hearing(
    String notice,
    Stage stage,
    @Nullable LocalDate day,
    @Nullable String announcement,
    @Nullable String record) {

  /** How far a hearing has come. */
  public enum Stage implements Labelled {
    /** 已告知: those concerned were told that they may ask. */
    TOLD("已告知", "told"),
    /** 已申请: somebody asked; it is to be held. */
    ASKED("已申请", "asked for"),
    /** 已举行: it was held. */
    HELD("已举行", "held"),
    /** 不举行: nobody asked in time. */
    LAPSED("不举行", "not asked for");

    private final Label label;

    Stage(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** Checks that nothing is missing. */
  public Hearing {
    Objects.requireNonNull(notice, "notice");
    Objects.requireNonNull(stage, "stage");
  }

  static Hearing told(String notice) {
    return new Hearing(notice, Stage.TOLD, null, null, null);
  }

  Hearing movedTo(Stage next) {
    return new Hearing(notice, next, day, announcement, record);
  }

  Hearing on(LocalDate next) {
    return new Hearing(notice, stage, next, null, null);
  }

  Hearing announced(String number) {
    return new Hearing(notice, stage, day, number, null);
  }

  Hearing held(String number) {
    return new Hearing(notice, Stage.HELD, day, announcement, number);
  }
}
