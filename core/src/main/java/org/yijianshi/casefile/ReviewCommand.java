package org.yijianshi.casefile;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.RegionCode;

/** Commands of an item that a lower organ reviews first and sends up (行政许可法 35, 43). */
public sealed interface ReviewCommand extends StatutoryCommand {

  /** The instance it is about. */
  InstanceId instance();

  /** Hands it to whoever handles lower reviews. */
  <R> R accept(Steps<R> steps);

  @Override
  default Optional<InstanceId> about() {
    return Optional.of(instance());
  }

  @Override
  default <R> R accept(Cases<R> cases) {
    return cases.review(this);
  }

  /**
   * The deciding department says which organ below it reviews the item first, as the law has it.
   *
   * @param instance the instance
   * @param department the department that reviews
   * @param region the region whose organ it is; must lie below the deciding one
   * @param basis the article that says so
   * @param limit the limit that this law sets the review; null for the one of 行政许可法 43, or the
   *     promised one of what is no licence
   */
  @Rule({"XKF-35", "XKF-43"})
  record AssignLowerReview(
      InstanceId instance,
      DepartmentCode department,
      RegionCode region,
      String basis,
      @Nullable TimeLimit limit)
      implements ReviewCommand {
    /** Checks that nothing is missing. */
    public AssignLowerReview {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(department, "department");
      Objects.requireNonNull(region, "region");
      if (basis.isBlank()) {
        throw new IllegalArgumentException("A lower review needs the article that demands it");
      }
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.assignLowerReview(this);
    }
  }

  /**
   * The lower organ gives its opinion; the file is to be sent up.
   *
   * @param instance the instance
   * @param favourable whether it holds that the conditions are met
   * @param number the number of the opinion (初审意见)
   */
  @Rule("XKF-43")
  record GiveLowerOpinion(InstanceId instance, boolean favourable, String number)
      implements ReviewCommand {
    /** Checks that nothing is missing. */
    public GiveLowerOpinion {
      Objects.requireNonNull(instance, "instance");
      Numbered.check(number, "The opinion of a lower organ");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.giveLowerOpinion(this);
    }
  }

  /**
   * The deciding department has the opinion and the whole file.
   *
   * @param instance the instance
   */
  @Rule("XKF-35")
  record ConfirmSentUp(InstanceId instance) implements ReviewCommand {
    /** Checks that there is an instance. */
    public ConfirmSentUp {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.confirmSentUp(this);
    }
  }

  /**
   * One method a step of the review.
   *
   * @param <R> what comes of it
   */
  interface Steps<R> {
    /** {@link AssignLowerReview}. */
    R assignLowerReview(AssignLowerReview command);

    /** {@link GiveLowerOpinion}. */
    R giveLowerOpinion(GiveLowerOpinion command);

    /** {@link ConfirmSentUp}. */
    R confirmSentUp(ConfirmSentUp command);
  }
}
