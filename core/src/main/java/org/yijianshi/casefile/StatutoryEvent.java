package org.yijianshi.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/** Events of 四 审批, 法定程序; those of hearings and lower reviews stand by themselves. */
public sealed interface StatutoryEvent extends CaseEvent
    permits HearingEvent,
        ReviewEvent,
        StatutoryEvent.Extended,
        StatutoryEvent.JointHandlingExtended,
        StatutoryEvent.SpecialStepRenewed,
        StatutoryEvent.SpecialStepLapsed,
        StatutoryEvent.InspectorsAssigned {

  /** Hands it to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.statutory(this);
  }

  /**
   * The head of the organ extended the statutory limit; the duty's new date stands in the event
   * that moves it.
   *
   * @param instance the instance
   * @param reason why, as the applicant is told it
   * @param notice the number of the notice
   * @param days by how many working days, from 1
   */
  @Rule({"XKF-42", "P-extension"})
  record Extended(InstanceId instance, Ground reason, String notice, int days)
      implements StatutoryEvent {
    /** Checks that nothing is missing. */
    public Extended {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(notice, "notice");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.extended(this);
    }
  }

  /**
   * The head of the government extended the time of unified or joint handling.
   *
   * @param instances the licences of the case that are not decided yet
   * @param reason why, as the applicant is told it
   * @param approval the number of the government's approval
   * @param notice the number of the notice to the applicant
   * @param days by how many natural days, from 1
   */
  @Rule({"XKF-42", "P-jointHandlingCap"})
  record JointHandlingExtended(
      List<InstanceId> instances, Ground reason, String approval, String notice, int days)
      implements StatutoryEvent {
    /** Copies the list and checks that nothing is missing. */
    public JointHandlingExtended {
      instances = List.copyOf(instances);
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(approval, "approval");
      Objects.requireNonNull(notice, "notice");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.jointHandlingExtended(this);
    }
  }

  /**
   * A special step takes longer, announced in writing.
   *
   * @param instance the instance
   * @param kind which step
   * @param notice the number of the new written notice
   * @param until the end announced now
   */
  @Rule("XKF-45")
  record SpecialStepRenewed(InstanceId instance, SpecialStepKind kind, String notice, Instant until)
      implements StatutoryEvent {
    /** Checks that nothing is missing. */
    public SpecialStepRenewed {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(notice, "notice");
      Objects.requireNonNull(until, "until");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.specialStepRenewed(this);
    }
  }

  /**
   * A special step outlived its announced end: it holds no clock any more.
   *
   * @param instance the instance
   * @param kind which step
   * @param until the end that was announced
   */
  @Rule("XKF-45")
  record SpecialStepLapsed(InstanceId instance, SpecialStepKind kind, Instant until)
      implements StatutoryEvent {
    /** Checks that nothing is missing. */
    public SpecialStepLapsed {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(until, "until");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.specialStepLapsed(this);
    }
  }

  /**
   * Two or more inspectors were named.
   *
   * @param instance the instance
   * @param inspectors who
   */
  @Rule("XKF-55")
  record InspectorsAssigned(InstanceId instance, Inspectors inspectors) implements StatutoryEvent {
    /** Checks that nothing is missing. */
    public InspectorsAssigned {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(inspectors, "inspectors");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.inspectorsAssigned(this);
    }
  }

  /**
   * One method each; hearings and lower reviews as a whole.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Extended}. */
    R extended(Extended event);

    /** {@link JointHandlingExtended}. */
    R jointHandlingExtended(JointHandlingExtended event);

    /** {@link SpecialStepRenewed}. */
    R specialStepRenewed(SpecialStepRenewed event);

    /** {@link SpecialStepLapsed}. */
    R specialStepLapsed(SpecialStepLapsed event);

    /** {@link InspectorsAssigned}. */
    R inspectorsAssigned(InspectorsAssigned event);

    /** 听证: {@link HearingEvent}. */
    R hearing(HearingEvent event);

    /** 下级初审: {@link ReviewEvent}. */
    R review(ReviewEvent event);
  }
}
