package org.yijianshi.casefile;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;

/** Commands of withdrawal and return (四 审批, last paragraph). */
public sealed interface WithdrawalCommand extends CaseCommand {

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.withdrawal(this);
  }

  /**
   * The applicant takes items back before their decision. An item that several share, or that two
   * guardians have to act for, is taken back when the last of them has given this command; until
   * then it goes on.
   *
   * @param instances which; at least one
   * @param successors what the applicant chooses for items that wait for one of them; what is not
   *     chosen here is asked for afterwards
   */
  @Rule({"R44", "P-predecessorFailure"})
  record Withdraw(Set<InstanceId> instances, Map<InstanceId, FailureChoice> successors)
      implements WithdrawalCommand {
    /** Copies the collections and checks that something is withdrawn. */
    public Withdraw {
      instances = Set.copyOf(instances);
      successors = Map.copyOf(successors);
      if (instances.isEmpty()) {
        throw new IllegalArgumentException("A withdrawal names at least one item");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.withdraw(this);
    }
  }

  /**
   * A department that is not connected confirms that it has stopped.
   *
   * @param instance the instance
   */
  @Rule("R44")
  record ConfirmStop(InstanceId instance) implements WithdrawalCommand {
    /** Checks that there is an instance. */
    public ConfirmStop {
      Objects.requireNonNull(instance, "instance");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.confirmStop(this);
    }
  }

  /** The intake window signs for the originals that the lead department gives back. */
  @Rule("R44")
  record ReturnToWindow() implements WithdrawalCommand {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.returnToWindow(this);
    }
  }

  /**
   * The intake window, and nobody else, returns originals to the applicant.
   *
   * @param materials which; at least one
   * @param receipt the number of the list signed by the applicant (材料退还清单)
   */
  @Rule("R44")
  record ReturnMaterials(Set<MaterialCode> materials, String receipt) implements WithdrawalCommand {
    /** Copies the set and checks that something is returned. */
    public ReturnMaterials {
      materials = Set.copyOf(materials);
      if (materials.isEmpty()) {
        throw new IllegalArgumentException("A return names at least one original");
      }
      if (receipt.isBlank()) {
        throw new IllegalArgumentException("A return needs the number of the list signed");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.returnMaterials(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Withdraw}. */
    R withdraw(Withdraw command);

    /** {@link ConfirmStop}. */
    R confirmStop(ConfirmStop command);

    /** {@link ReturnToWindow}. */
    R returnToWindow(ReturnToWindow command);

    /** {@link ReturnMaterials}. */
    R returnMaterials(ReturnMaterials command);
  }
}
