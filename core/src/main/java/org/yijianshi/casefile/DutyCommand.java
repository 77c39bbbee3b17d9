package org.yijianshi.casefile;

import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.policy.Rung;

/** Commands of 期限督办: what the host's sweep does about limits. */
public sealed interface DutyCommand extends CaseCommand {

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.duty(this);
  }

  /**
   * Whoever has to keep a limit is reminded of it.
   *
   * @param duty the number of the duty
   */
  @Rule("R14")
  record Remind(int duty) implements DutyCommand {
    /** Checks what it is made of. */
    public Remind {
      if (duty < 1) {
        throw new IllegalArgumentException("A duty's number starts at 1: " + duty);
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.remind(this);
    }
  }

  /**
   * The ladder above the owner hears that a duty is yellow or red.
   *
   * @param duty the number of the duty
   * @param rung the highest rung that is told
   */
  @Rule("R14")
  record Escalate(int duty, Rung rung) implements DutyCommand {
    /** Checks what it is made of. */
    public Escalate {
      if (duty < 1) {
        throw new IllegalArgumentException("A duty's number starts at 1: " + duty);
      }
      Objects.requireNonNull(rung, "rung");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.escalate(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Remind}. */
    R remind(Remind command);

    /** {@link Escalate}. */
    R escalate(Escalate command);
  }
}
