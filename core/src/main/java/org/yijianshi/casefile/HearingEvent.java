package org.yijianshi.casefile;

import java.time.LocalDate;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/** Events of the hearing before a licence is decided (行政许可法 46 to 48). */
public sealed interface HearingEvent extends StatutoryEvent {

  /** The instance it is about. */
  @Override
  InstanceId instance();

  /** Hands it to whoever handles hearings. */
  <R> R accept(Steps<R> steps);

  @Override
  default <R> R accept(Cases<R> cases) {
    return cases.hearing(this);
  }

  /**
   * Applicants and interested parties were told that they may ask for a hearing.
   *
   * @param instance the instance
   * @param notice the number of the notice
   */
  @Rule("XKF-47")
  record HearingTold(InstanceId instance, String notice) implements HearingEvent {
    /** Checks that nothing is missing. */
    public HearingTold {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(notice, "notice");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.hearingTold(this);
    }
  }

  /**
   * Somebody asked for the hearing.
   *
   * @param instance the instance
   */
  @Rule("XKF-47")
  record HearingAsked(InstanceId instance) implements HearingEvent {
    /** Checks that there is an instance. */
    public HearingAsked {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.hearingAsked(this);
    }
  }

  /**
   * Somebody does without a hearing.
   *
   * @param instance the instance
   */
  @Rule("XKF-47")
  record HearingWaived(InstanceId instance) implements HearingEvent {
    /** Checks that there is an instance. */
    public HearingWaived {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.hearingWaived(this);
    }
  }

  /**
   * Nobody asked in time.
   *
   * @param instance the instance
   */
  @Rule("XKF-47")
  record HearingLapsed(InstanceId instance) implements HearingEvent {
    /** Checks that there is an instance. */
    public HearingLapsed {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.hearingLapsed(this);
    }
  }

  /**
   * The day of the hearing was set or moved.
   *
   * @param instance the instance
   * @param day the day, in China
   */
  @Rule({"XKF-47", "XKF-48"})
  record HearingSet(InstanceId instance, LocalDate day) implements HearingEvent {
    /** Checks that nothing is missing. */
    public HearingSet {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(day, "day");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.hearingSet(this);
    }
  }

  /**
   * The hearing was announced.
   *
   * @param instance the instance
   * @param day the day announced
   * @param notice the number of the notice
   */
  @Rule("XKF-48")
  record HearingAnnounced(InstanceId instance, LocalDate day, String notice)
      implements HearingEvent {
    /** Checks that nothing is missing. */
    public HearingAnnounced {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(notice, "notice");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.hearingAnnounced(this);
    }
  }

  /**
   * The hearing was held.
   *
   * @param instance the instance
   * @param record the number of its record
   */
  @Rule({"XKF-47", "XKF-48"})
  record HearingHeld(InstanceId instance, String record) implements HearingEvent {
    /** Checks that nothing is missing. */
    public HearingHeld {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(record, "record");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.hearingHeld(this);
    }
  }

  /**
   * One method a step of the hearing.
   *
   * @param <R> what comes of it
   */
  interface Steps<R> {
    /** {@link HearingTold}. */
    R hearingTold(HearingTold event);

    /** {@link HearingAsked}. */
    R hearingAsked(HearingAsked event);

    /** {@link HearingWaived}. */
    R hearingWaived(HearingWaived event);

    /** {@link HearingLapsed}. */
    R hearingLapsed(HearingLapsed event);

    /** {@link HearingSet}. */
    R hearingSet(HearingSet event);

    /** {@link HearingAnnounced}. */
    R hearingAnnounced(HearingAnnounced event);

    /** {@link HearingHeld}. */
    R hearingHeld(HearingHeld event);
  }
}
