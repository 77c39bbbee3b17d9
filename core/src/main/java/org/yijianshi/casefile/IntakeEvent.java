package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.MaterialSet;

/** Events of intake (二 收件). */
public sealed interface IntakeEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.intake(this);
  }

  /**
   * The application is in (R2, R26).
   *
   * @param application everything that was handed in
   * @param lead the lead department, owner of originals and joint procedures
   * @param items the instances that the selection comes to, in the order of the list
   * @param materials the one set of materials, each with the instances that need it
   */
  @Rule({"R2", "R26"})
  record Submitted(
      Application application, DepartmentCode lead, List<ItemPlan> items, MaterialSet materials)
      implements IntakeEvent {
    /** Checks that nothing is missing. */
    public Submitted {
      items = List.copyOf(items);
      Objects.requireNonNull(application, "application");
      Objects.requireNonNull(lead, "lead");
      Objects.requireNonNull(materials, "materials");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.submitted(this);
    }
  }

  /**
   * The window received what was lodged and gave a receipt (R28).
   *
   * @param receipt the number of the receipt (收件回执), or of its supplement
   * @param instances the instances received
   */
  @Rule("R28")
  record Received(String receipt, List<InstanceId> instances) implements IntakeEvent {
    /** Checks that nothing is missing. */
    public Received {
      instances = List.copyOf(instances);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.received(this);
    }
  }

  /**
   * Electronic materials went to all departments at once (R30, R33).
   *
   * @param instances the instances pushed
   * @param unconnected departments that have to fetch from the platform, of which the lead was told
   *     (R34)
   */
  @Rule({"R30", "R33"})
  record Pushed(List<InstanceId> instances, List<DepartmentCode> unconnected)
      implements IntakeEvent {
    /** Checks that nothing is missing. */
    public Pushed {
      instances = List.copyOf(instances);
      unconnected = List.copyOf(unconnected);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.pushed(this);
    }
  }

  /**
   * The lead department signed for the retained originals (R31).
   *
   * @param originals the originals that changed hands
   */
  @Rule("R31")
  record PaperHanded(List<MaterialCode> originals) implements IntakeEvent {
    /** Checks that nothing is missing. */
    public PaperHanded {
      originals = List.copyOf(originals);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.paperHanded(this);
    }
  }

  /**
   * A department that is not connected has fetched the application (R34).
   *
   * @param department the department
   */
  @Rule("R34")
  record Fetched(DepartmentCode department) implements IntakeEvent {
    /** Checks that nothing is missing. */
    public Fetched {
      Objects.requireNonNull(department, "department");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.fetched(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Submitted}. */
    R submitted(Submitted event);

    /** {@link Received}. */
    R received(Received event);

    /** {@link Pushed}. */
    R pushed(Pushed event);

    /** {@link PaperHanded}. */
    R paperHanded(PaperHanded event);

    /** {@link Fetched}. */
    R fetched(Fetched event);
  }
}
