package org.yijianshi.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Labelled;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/**
 * What is rated: one visit to a window (一次一评), one item (一事一评) or the whole case; each once.
 *
 * @param kind what kind of thing
 * @param visit the host's number of the visit, letters, digits and '-', at most 40; null for the
 *     others
 * @param instance the item; null for the others
 */
@Rule("R15")
public record RatingSubject(Kind kind, @Nullable String visit, @Nullable InstanceId instance)
    implements Labelled {

  /** The kinds of things that can be rated. */
  public enum Kind implements Labelled {
    /** 一次服务: one visit to a window, or one question answered. */
    VISIT("一次服务", "a visit"),
    /** 一个事项: one item. */
    ITEM("一个事项", "an item"),
    /** 整件事: the case as a whole. */
    CASE("整件事", "the case");

    private final Label label;

    Kind(String zh, String en) {
      this.label = Label.of(zh, en);
    }

    @Override
    public Label label() {
      return label;
    }
  }

  /** Checks that what is named fits the kind. */
  public RatingSubject {
    Objects.requireNonNull(kind, "kind");
    if ((visit != null) != (kind == Kind.VISIT) || (instance != null) != (kind == Kind.ITEM)) {
      throw new IllegalArgumentException(
          "A visit is named by its number, an item by its instance, the case by neither");
    }
    if (visit != null && !visit.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException(
          "The number of a visit must be letters, digits and '-', at most 40 characters");
    }
  }

  /** A visit, by the host's number of it. */
  public static RatingSubject visit(String number) {
    return new RatingSubject(Kind.VISIT, number, null);
  }

  /** An item. */
  public static RatingSubject item(InstanceId instance) {
    return new RatingSubject(Kind.ITEM, null, instance);
  }

  /** The whole case. */
  public static RatingSubject wholeCase() {
    return new RatingSubject(Kind.CASE, null, null);
  }

  @Override
  public Label label() {
    return kind.label();
  }
}
