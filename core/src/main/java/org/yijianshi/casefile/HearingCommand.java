package org.yijianshi.casefile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/** Commands of the hearing before a licence is decided (行政许可法 46 to 48). */
public sealed interface HearingCommand extends StatutoryCommand {

  /** The instance it is about. */
  InstanceId instance();

  /** Hands it to whoever handles hearings. */
  <R> R accept(Steps<R> steps);

  @Override
  default Optional<InstanceId> about() {
    return Optional.of(instance());
  }

  @Override
  default <R> R accept(Cases<R> cases) {
    return cases.hearing(this);
  }

  /**
   * The department tells applicants and interested parties that they may ask for a hearing.
   *
   * @param instance the instance
   * @param notice the number of the notice (听证告知书)
   */
  @Rule("XKF-47")
  record TellOfHearing(InstanceId instance, String notice) implements HearingCommand {
    /** Checks that nothing is missing. */
    public TellOfHearing {
      Objects.requireNonNull(instance, "instance");
      Numbered.check(notice, "The right to a hearing");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.tellOfHearing(this);
    }
  }

  /**
   * Somebody who was told asks for the hearing.
   *
   * @param instance the instance
   */
  @Rule("XKF-47")
  record AskForHearing(InstanceId instance) implements HearingCommand {
    /** Checks that there is an instance. */
    public AskForHearing {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.askForHearing(this);
    }
  }

  /**
   * Somebody who was told does without; the others may still ask.
   *
   * @param instance the instance
   */
  @Rule("XKF-47")
  record WaiveHearing(InstanceId instance) implements HearingCommand {
    /** Checks that there is an instance. */
    public WaiveHearing {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.waiveHearing(this);
    }
  }

  /**
   * Nobody asked in time: the right has lapsed.
   *
   * @param instance the instance
   */
  @Rule("XKF-47")
  record LapseHearing(InstanceId instance) implements HearingCommand {
    /** Checks that there is an instance. */
    public LapseHearing {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.lapseHearing(this);
    }
  }

  /**
   * The department sets the day of the hearing, or moves it.
   *
   * @param instance the instance
   * @param day the day, in China
   */
  @Rule({"XKF-47", "XKF-48"})
  record SetHearing(InstanceId instance, LocalDate day) implements HearingCommand {
    /** Checks that nothing is missing. */
    public SetHearing {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(day, "day");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.setHearing(this);
    }
  }

  /**
   * The department announces the hearing to applicants and interested parties.
   *
   * @param instance the instance
   * @param notice the number of the notice (听证通知书)
   */
  @Rule({"XKF-45", "XKF-48"})
  record AnnounceHearing(InstanceId instance, String notice) implements HearingCommand {
    /** Checks that nothing is missing. */
    public AnnounceHearing {
      Objects.requireNonNull(instance, "instance");
      Numbered.check(notice, "The announcement of a hearing");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.announceHearing(this);
    }
  }

  /**
   * The hearing was held.
   *
   * @param instance the instance
   * @param record the number of its record (听证笔录), on which the decision rests
   */
  @Rule({"XKF-47", "XKF-48"})
  record HoldHearing(InstanceId instance, String record) implements HearingCommand {
    /** Checks that nothing is missing. */
    public HoldHearing {
      Objects.requireNonNull(instance, "instance");
      Numbered.check(record, "A hearing");
    }

    @Override
    public <R> R accept(Steps<R> steps) {
      return steps.holdHearing(this);
    }
  }

  /**
   * One method a step of the hearing.
   *
   * @param <R> what comes of it
   */
  interface Steps<R> {
    /** {@link TellOfHearing}. */
    R tellOfHearing(TellOfHearing command);

    /** {@link AskForHearing}. */
    R askForHearing(AskForHearing command);

    /** {@link WaiveHearing}. */
    R waiveHearing(WaiveHearing command);

    /** {@link LapseHearing}. */
    R lapseHearing(LapseHearing command);

    /** {@link SetHearing}. */
    R setHearing(SetHearing command);

    /** {@link AnnounceHearing}. */
    R announceHearing(AnnounceHearing command);

    /** {@link HoldHearing}. */
    R holdHearing(HoldHearing command);
  }
}
