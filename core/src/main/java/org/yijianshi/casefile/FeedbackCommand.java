package org.yijianshi.casefile;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/** Commands of 评价与投诉. */
public sealed interface FeedbackCommand extends CaseCommand {

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.feedback(this);
  }

  /**
   * The applicant rates a visit, an item or the case, each once.
   *
   * @param subject what is rated
   * @param grade one of the five
   * @param named whether the rater gives a name and may be contacted
   */
  @Rule("R15")
  record Rate(RatingSubject subject, Grade grade, boolean named) implements FeedbackCommand {
    /** Checks what it is made of. */
    public Rate {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(grade, "grade");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.ofNullable(subject.instance());
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.rate(this);
    }
  }

  /**
   * The rated party has spoken with the rater.
   *
   * @param no the number of the rating
   */
  @Rule("P-badRating")
  record ContactRater(int no) implements FeedbackCommand {
    /** Checks what it is made of. */
    public ContactRater {
      if (no < 1) {
        throw new IllegalArgumentException("A number starts at 1: " + no);
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.contactRater(this);
    }
  }

  /**
   * The rated party has put a bad rating right, or explained it.
   *
   * @param no the number of the rating
   * @param record the number of the record of what was done
   */
  @Rule("P-badRating")
  record PutRight(int no, String record) implements FeedbackCommand {
    /** Checks what it is made of. */
    public PutRight {
      if (no < 1) {
        throw new IllegalArgumentException("A number starts at 1: " + no);
      }
      if (record.isBlank()) {
        throw new IllegalArgumentException("Putting a rating right leaves a record with a number");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.putRight(this);
    }
  }

  /**
   * The rated party holds that a rating is malicious or mistaken.
   *
   * @param no the number of the rating
   * @param record the number of the record that says why
   */
  @Rule("P-badRating")
  record AppealRating(int no, String record) implements FeedbackCommand {
    /** Checks what it is made of. */
    public AppealRating {
      if (no < 1) {
        throw new IllegalArgumentException("A number starts at 1: " + no);
      }
      if (record.isBlank()) {
        throw new IllegalArgumentException(
            "An appeal needs the number of the record that says why");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.appealRating(this);
    }
  }

  /**
   * The management of the hall decides on the appeal.
   *
   * @param no the number of the rating
   * @param annulled whether the rating no longer counts
   */
  @Rule("P-badRating")
  record DecideAppeal(int no, boolean annulled) implements FeedbackCommand {
    /** Checks what it is made of. */
    public DecideAppeal {
      if (no < 1) {
        throw new IllegalArgumentException("A number starts at 1: " + no);
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.decideAppeal(this);
    }
  }

  /**
   * The applicant complains about an item or the case; in any state.
   *
   * @param instance the item, or null
   * @param reference the host's number of the complaint
   */
  @Rule("R20")
  record Complain(@Nullable InstanceId instance, String reference) implements FeedbackCommand {
    /** Checks what it is made of. */
    public Complain {
      if (reference.isBlank()) {
        throw new IllegalArgumentException("A complaint needs a reference");
      }
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.ofNullable(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.complain(this);
    }
  }

  /**
   * The management of the hall answers a complaint.
   *
   * @param no the number of the complaint
   * @param answer the number of the answer
   */
  @Rule("R20")
  record AnswerComplaint(int no, String answer) implements FeedbackCommand {
    /** Checks what it is made of. */
    public AnswerComplaint {
      if (no < 1) {
        throw new IllegalArgumentException("A number starts at 1: " + no);
      }
      if (answer.isBlank()) {
        throw new IllegalArgumentException("An answer needs its number");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.answerComplaint(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Rate}. */
    R rate(Rate command);

    /** {@link ContactRater}. */
    R contactRater(ContactRater command);

    /** {@link PutRight}. */
    R putRight(PutRight command);

    /** {@link AppealRating}. */
    R appealRating(AppealRating command);

    /** {@link DecideAppeal}. */
    R decideAppeal(DecideAppeal command);

    /** {@link Complain}. */
    R complain(Complain command);

    /** {@link AnswerComplaint}. */
    R answerComplaint(AnswerComplaint command);
  }
}
