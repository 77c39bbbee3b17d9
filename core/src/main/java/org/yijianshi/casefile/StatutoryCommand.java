package org.yijianshi.casefile;

import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.code.InstanceId;

/**
 * Commands of 四 审批, 法定程序: what the 行政许可法 lets happen to its own clock and before its decision.
 * Hearings and the review of a lower organ have a chapter of their own below this one.
 */
public sealed interface StatutoryCommand extends CaseCommand
    permits HearingCommand,
        ReviewCommand,
        StatutoryCommand.Extend,
        StatutoryCommand.ExtendJointHandling,
        StatutoryCommand.RenewSpecialStep,
        StatutoryCommand.LapseSpecialStep,
        StatutoryCommand.AssignInspectors {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.statutory(this);
  }

  /**
   * The head of the organ extends the statutory limit of a licence, once and before it has run out.
   * The promised limit stays.
   *
   * @param instance the instance
   * @param reason why, as the applicant is told it
   * @param notice the number of the notice (延长办理期限通知书)
   */
  @Rule({"XKF-42", "P-extension"})
  record Extend(InstanceId instance, Ground reason, String notice) implements StatutoryCommand {
    /** Checks that nothing is missing. */
    public Extend {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(reason, "reason");
      Numbered.check(notice, "An extension");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.extend(this);
    }
  }

  /**
   * The head of the government extends the time that unified or joint handling may take; the lead
   * department enters it.
   *
   * @param reason why, as the applicant is told it
   * @param approval the number of the government's approval
   * @param notice the number of the notice to the applicant
   */
  @Rule({"XKF-42", "P-jointHandlingCap"})
  record ExtendJointHandling(Ground reason, String approval, String notice)
      implements StatutoryCommand {
    /** Checks that nothing is missing. */
    public ExtendJointHandling {
      Objects.requireNonNull(reason, "reason");
      Numbered.check(approval, "An extension of joint handling by the government");
      Numbered.check(notice, "An extension of joint handling");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.extendJointHandling(this);
    }
  }

  /**
   * A special step takes longer, and the applicant is told so by a new written notice.
   *
   * @param instance the instance
   * @param announced how much longer, from now
   * @param notice the number of the new written notice
   */
  @Rule("XKF-45")
  record RenewSpecialStep(InstanceId instance, TimeLimit announced, String notice)
      implements StatutoryCommand {
    /** Checks that nothing is missing. */
    public RenewSpecialStep {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(announced, "announced");
      Numbered.check(notice, "A special step that takes longer");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.renewSpecialStep(this);
    }
  }

  /**
   * The announced end of a special step has passed: the clocks run on from it. The step itself
   * stays to be finished.
   *
   * @param instance the instance
   */
  @Rule("XKF-45")
  record LapseSpecialStep(InstanceId instance) implements StatutoryCommand {
    /** Checks that there is an instance. */
    public LapseSpecialStep {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.lapseSpecialStep(this);
    }
  }

  /**
   * The department names who inspects, tests or quarantines.
   *
   * @param instance the instance
   * @param inspectors who; rules refuse fewer than two
   */
  @Rule("XKF-55")
  record AssignInspectors(InstanceId instance, Inspectors inspectors) implements StatutoryCommand {
    /** Checks that nothing is missing. */
    public AssignInspectors {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(inspectors, "inspectors");
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.of(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.assignInspectors(this);
    }
  }

  /**
   * One method each; hearings and lower reviews as a whole.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Extend}. */
    R extend(Extend command);

    /** {@link ExtendJointHandling}. */
    R extendJointHandling(ExtendJointHandling command);

    /** {@link RenewSpecialStep}. */
    R renewSpecialStep(RenewSpecialStep command);

    /** {@link LapseSpecialStep}. */
    R lapseSpecialStep(LapseSpecialStep command);

    /** {@link AssignInspectors}. */
    R assignInspectors(AssignInspectors command);

    /** 听证: {@link HearingCommand}. */
    R hearing(HearingCommand command);

    /** 下级初审: {@link ReviewCommand}. */
    R review(ReviewCommand command);
  }
}
