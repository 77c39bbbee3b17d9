package org.yijianshi.casefile;

import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.condition.FactValue;
import org.yijianshi.material.Supply;

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
   * The department finds that another department or level decides this, and proposes to send it
   * there. The window does so.
   *
   * @param instance the instance
   * @param reason why
   * @param to where it ought to go
   */
  @Rule("R35")
  record ProposeReroute(InstanceId instance, String reason, Route to) implements AcceptanceCommand {
    /** Checks that nothing is missing. */
    public ProposeReroute {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(to, "to");
      if (reason.isBlank()) {
        throw new IllegalArgumentException("A proposal needs a reason");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.proposeReroute(this);
    }
  }

  /**
   * The department asks the applicant to explain something during its review. No clock stops, and
   * silence ends nothing.
   *
   * @param instance the instance
   * @param question what is to be explained, as an official would print it
   */
  @Rule("R39")
  record RequestExplanation(InstanceId instance, String question) implements AcceptanceCommand {
    /** Checks that nothing is missing. */
    public RequestExplanation {
      Objects.requireNonNull(instance, "instance");
      if (question.isBlank()) {
        throw new IllegalArgumentException("A request needs a question");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.requestExplanation(this);
    }
  }

  /**
   * The applicant explains everything that the department asked about the instance.
   *
   * @param instance the instance
   * @param digest the digest of the explanation, algorithm first
   */
  @Rule("R39")
  record Explain(InstanceId instance, String digest) implements AcceptanceCommand {
    /** Checks that nothing is missing. */
    public Explain {
      Objects.requireNonNull(instance, "instance");
      Supply.checkDigest(digest);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.explain(this);
    }
  }

  /**
   * The department found that a fact of the application is otherwise. It tells so and adds nothing:
   * what becomes of it is the applicant's to choose.
   *
   * @param instance the instance
   * @param fact the fact, as the questions of the catalog name it
   * @param found what it is instead
   */
  @Rule("R2")
  record DisputeFact(InstanceId instance, String fact, FactValue found)
      implements AcceptanceCommand {
    /** Checks that nothing is missing. */
    public DisputeFact {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(fact, "fact");
      Objects.requireNonNull(found, "found");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.disputeFact(this);
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

    /** {@link ProposeReroute}. */
    R proposeReroute(ProposeReroute command);

    /** {@link RequestExplanation}. */
    R requestExplanation(RequestExplanation command);

    /** {@link Explain}. */
    R explain(Explain command);

    /** {@link DisputeFact}. */
    R disputeFact(DisputeFact command);
  }
}
