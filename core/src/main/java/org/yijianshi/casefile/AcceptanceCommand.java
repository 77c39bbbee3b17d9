package org.yijianshi.casefile;

import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;

/** Commands of acceptance (三 受理). */
public sealed interface AcceptanceCommand extends CaseCommand {

  /** The instance it is about. */
  InstanceId instance();

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.acceptance(this);
  }

  /**
   * The department, or an authorised window in its name, takes the item on; the clock starts.
   *
   * @param instance the instance
   */
  @Rule({"R35", "R36"})
  record Accept(InstanceId instance) implements AcceptanceCommand {
    /** Checks that there is an instance. */
    public Accept {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.accept(this);
    }
  }

  /**
   * An on-the-spot item (即办件) or a look-up (查询) is accepted and decided in one step. A look-up that
   * finds nothing is a result too.
   *
   * @param instance the instance
   * @param result the result
   */
  @Rule({"R35", "R36"})
  record AcceptAndDecide(InstanceId instance, ResultDocument result) implements AcceptanceCommand {
    /** Checks that nothing is missing. */
    public AcceptAndDecide {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(result, "result");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.acceptAndDecide(this);
    }
  }

  /**
   * The department does not take the item on.
   *
   * @param instance the instance
   * @param decision why, and what can be done against it
   */
  @Rule("R37")
  record NotAccept(InstanceId instance, AdverseDecision decision) implements AcceptanceCommand {
    /** Checks that nothing is missing. */
    public NotAccept {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(decision, "decision");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.notAccept(this);
    }
  }

  /**
   * Nobody told the applicant of defects within five working days of submission: a licence is
   * accepted by law, from the day of submission. Recorded by the sweep.
   *
   * @param instance the instance
   */
  @Rule("XKF-32-4")
  record DeemAccepted(InstanceId instance) implements AcceptanceCommand {
    /** Checks that there is an instance. */
    public DeemAccepted {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.deemAccepted(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Accept}. */
    R accept(Accept command);

    /** {@link AcceptAndDecide}. */
    R acceptAndDecide(AcceptAndDecide command);

    /** {@link NotAccept}. */
    R notAccept(NotAccept command);

    /** {@link DeemAccepted}. */
    R deemAccepted(DeemAccepted command);
  }
}
