package org.yijianshi.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/** Events of 评价与投诉. */
public sealed interface FeedbackEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.feedback(this);
  }

  /**
   * Something was rated.
   *
   * @param no the number of the rating
   * @param subject what was rated
   * @param grade one of the five
   * @param named whether the rater can be contacted
   * @param rated who is rated
   * @param contactDuty the number of the duty to contact the rater; null if there is none
   * @param remedyDuty the number of the duty to put it right; null if there is none
   */
  @Rule("R15")
  record Rated(
      int no,
      RatingSubject subject,
      Grade grade,
      boolean named,
      Party rated,
      @Nullable Integer contactDuty,
      @Nullable Integer remedyDuty)
      implements FeedbackEvent {
    /** Checks what it is made of. */
    public Rated {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(grade, "grade");
      Objects.requireNonNull(rated, "rated");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.rated(this);
    }
  }

  /**
   * The rater was contacted.
   *
   * @param no the number of the rating
   */
  @Rule("P-badRating")
  record RaterContacted(int no) implements FeedbackEvent {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.raterContacted(this);
    }
  }

  /**
   * A bad rating was put right, or explained.
   *
   * @param no the number of the rating
   * @param record the number of the record
   */
  @Rule("P-badRating")
  record RatingPutRight(int no, String record) implements FeedbackEvent {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.ratingPutRight(this);
    }
  }

  /**
   * The rated party appealed.
   *
   * @param no the number of the rating
   * @param record the number of the record that says why
   */
  @Rule("P-badRating")
  record RatingAppealed(int no, String record) implements FeedbackEvent {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.ratingAppealed(this);
    }
  }

  /**
   * The appeal was decided.
   *
   * @param no the number of the rating
   * @param annulled whether the rating no longer counts
   */
  @Rule("P-badRating")
  record AppealDecided(int no, boolean annulled) implements FeedbackEvent {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.appealDecided(this);
    }
  }

  /**
   * A complaint was made.
   *
   * @param no the number of the complaint
   * @param instance the item, or null
   * @param reference the host's number of it
   * @param duty the number of the duty to answer it
   */
  @Rule("R20")
  record Complained(int no, @Nullable InstanceId instance, String reference, int duty)
      implements FeedbackEvent {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.complained(this);
    }
  }

  /**
   * A complaint was answered.
   *
   * @param no the number of the complaint
   * @param answer the number of the answer
   */
  @Rule("R20")
  record ComplaintAnswered(int no, String answer) implements FeedbackEvent {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.complaintAnswered(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Rated}. */
    R rated(Rated event);

    /** {@link RaterContacted}. */
    R raterContacted(RaterContacted event);

    /** {@link RatingPutRight}. */
    R ratingPutRight(RatingPutRight event);

    /** {@link RatingAppealed}. */
    R ratingAppealed(RatingAppealed event);

    /** {@link AppealDecided}. */
    R appealDecided(AppealDecided event);

    /** {@link Complained}. */
    R complained(Complained event);

    /** {@link ComplaintAnswered}. */
    R complaintAnswered(ComplaintAnswered event);
  }
}
