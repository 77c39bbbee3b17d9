package org.yijianshi.casefile;

import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.party.Party;

/** Events of an item that a lower organ reviews first and sends up (行政许可法 35, 43). */
public sealed interface ReviewEvent extends StatutoryEvent {

  /** The instance it is about. */
  @Override
  InstanceId instance();

  /** Hands it to whoever handles lower reviews. */
  <R> R accept(Steps<R> steps);

  @Override
  default <R> R accept(Cases<R> cases) {
    return cases.review(this);
  }

  /**
   * An organ below was named that reviews the item first.
   *
   * @param instance the instance
   * @param reviewer the department as it stands in the lower region
   * @param basis the article that says so
   */
  @Rule({"XKF-35", "XKF-43"})
  record LowerReviewAssigned(InstanceId instance, Party reviewer, String basis)
      implements ReviewEvent {
    /** Checks that nothing is missing. */
    public LowerReviewAssigned {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(reviewer, "reviewer");
      Objects.requireNonNull(basis, "basis");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.lowerReviewAssigned(this);
    }
  }

  /**
   * The lower organ gave its opinion.
   *
   * @param instance the instance
   * @param favourable whether it holds that the conditions are met
   * @param number the number of the opinion
   * @param reviewed the materials that it reviewed: the upper organ may not demand them again
   */
  @Rule({"XKF-35", "XKF-43"})
  record LowerOpinionGiven(
      InstanceId instance, boolean favourable, String number, Set<MaterialCode> reviewed)
      implements ReviewEvent {
    /** Copies the set and checks that nothing is missing. */
    public LowerOpinionGiven {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(number, "number");
      reviewed = Set.copyOf(reviewed);
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.lowerOpinionGiven(this);
    }
  }

  /**
   * The upper organ has the opinion and the file.
   *
   * @param instance the instance
   */
  @Rule("XKF-35")
  record SentUp(InstanceId instance) implements ReviewEvent {
    /** Checks that there is an instance. */
    public SentUp {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.sentUp(this);
    }
  }

  /**
   * One method a step of the review.
   *
   * @param <R> what comes of it
   */
  interface Steps<R> {
    /** {@link LowerReviewAssigned}. */
    R lowerReviewAssigned(LowerReviewAssigned event);

    /** {@link LowerOpinionGiven}. */
    R lowerOpinionGiven(LowerOpinionGiven event);

    /** {@link SentUp}. */
    R sentUp(SentUp event);
  }
}
