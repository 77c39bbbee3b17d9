package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;

/** Events of withdrawal and return (四 审批, last paragraph). */
public sealed interface WithdrawalEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.withdrawal(this);
  }

  /**
   * The applicant took the item back before its decision (R44).
   *
   * @param instance the instance
   */
  @Rule("R44")
  record Withdrawn(InstanceId instance) implements WithdrawalEvent {
    /** Checks that there is an instance. */
    public Withdrawn {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.withdrawn(this);
    }
  }

  /**
   * One of those who can take the item back only together has done so; it goes on until the last of
   * them has (R44).
   *
   * @param instance the instance
   * @param by the participant, by reference
   */
  @Rule({"R20", "R44"})
  record WithdrawalAgreed(InstanceId instance, String by) implements WithdrawalEvent {
    /** Checks that nothing is missing. */
    public WithdrawalAgreed {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(by, "by");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.withdrawalAgreed(this);
    }
  }

  /**
   * A department that is not connected has stopped (R44).
   *
   * @param instance the instance
   */
  @Rule("R44")
  record WorkStopped(InstanceId instance) implements WithdrawalEvent {
    /** Checks that there is an instance. */
    public WorkStopped {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.workStopped(this);
    }
  }

  /**
   * Originals are back at the intake window (R44).
   *
   * @param originals which
   */
  @Rule("R44")
  record BackAtWindow(List<MaterialCode> originals) implements WithdrawalEvent {
    /** Copies the list. */
    public BackAtWindow {
      originals = List.copyOf(originals);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.backAtWindow(this);
    }
  }

  /**
   * Originals are back with the applicant (R44).
   *
   * @param originals which
   * @param receipt the number of the list signed
   */
  @Rule("R44")
  record MaterialsReturned(List<MaterialCode> originals, String receipt)
      implements WithdrawalEvent {
    /** Copies the list. */
    public MaterialsReturned {
      originals = List.copyOf(originals);
      Objects.requireNonNull(receipt, "receipt");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.materialsReturned(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Withdrawn}. */
    R withdrawn(Withdrawn event);

    /** {@link WithdrawalAgreed}. */
    R withdrawalAgreed(WithdrawalAgreed event);

    /** {@link WorkStopped}. */
    R workStopped(WorkStopped event);

    /** {@link BackAtWindow}. */
    R backAtWindow(BackAtWindow event);

    /** {@link MaterialsReturned}. */
    R materialsReturned(MaterialsReturned event);
  }
}
