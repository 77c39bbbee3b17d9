package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.party.Party;
import org.yijianshi.policy.Rung;

/** Events of 期限督办. */
public sealed interface DutyEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.duty(this);
  }

  /**
   * Somebody was reminded of a limit.
   *
   * @param duty the number of the duty
   */
  @Rule("R14")
  record Reminded(int duty) implements DutyEvent {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reminded(this);
    }
  }

  /**
   * The ladder above the owner heard of a duty.
   *
   * @param duty the number of the duty
   * @param rung the highest rung that was told
   * @param to who was told
   * @param overdue who caused it and what it breaks; null while the duty is only yellow
   */
  @Rule("R14")
  record Escalated(int duty, Rung rung, List<Party> to, @Nullable Overdue overdue)
      implements DutyEvent {
    /** Checks what it is made of. */
    public Escalated {
      to = List.copyOf(to);
      Objects.requireNonNull(rung, "rung");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.escalated(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Reminded}. */
    R reminded(Reminded event);

    /** {@link Escalated}. */
    R escalated(Escalated event);
  }
}
