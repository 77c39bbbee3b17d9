package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.Level;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.party.Party;

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
   * The case follows another one: an item is applied for again, added, or remanded.
   *
   * @param link what is known of the other case
   */
  @Rule({"R1", "R2"})
  record Linked(CaseLink link) implements IntakeEvent {
    /** Checks that there is another case. */
    public Linked {
      Objects.requireNonNull(link, "link");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.linked(this);
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
   * The applicant has the same running or granted elsewhere, was told, and applies all the same.
   *
   * @param known what is running or granted
   * @param despite why it is applied for again
   */
  @Rule("P-duplicate")
  record DuplicateAllowed(List<KnownItem> known, String despite) implements IntakeEvent {
    /** Checks that nothing is missing. */
    public DuplicateAllowed {
      Objects.requireNonNull(despite, "despite");
      known = List.copyOf(known);
    }

    /** Nothing of the reason, which is the applicant's own words. */
    @Override
    public String toString() {
      return "DuplicateAllowed[known=" + known + "]";
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.duplicateAllowed(this);
    }
  }

  /**
   * An instance goes to another department or level. What was pushed by mistake is booked to the
   * window.
   *
   * @param instance the instance
   * @param from the department that had it
   * @param department the department that decides now
   * @param level at which level of government
   * @param region the region whose organ of that level it is
   */
  @Rule("R30")
  record Rerouted(
      InstanceId instance, Party from, DepartmentCode department, Level level, RegionCode region)
      implements IntakeEvent {
    /** Checks that nothing is missing. */
    public Rerouted {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(department, "department");
      Objects.requireNonNull(level, "level");
      Objects.requireNonNull(region, "region");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.rerouted(this);
    }
  }

  /**
   * The same original was scanned again; nothing else changed.
   *
   * @param material the material
   * @param digest the digest of the new scan
   * @param instances the instances whose departments had the bad scan
   */
  @Rule("R30")
  record ScanReplaced(MaterialCode material, String digest, List<InstanceId> instances)
      implements IntakeEvent {
    /** Checks that nothing is missing. */
    public ScanReplaced {
      Objects.requireNonNull(material, "material");
      Objects.requireNonNull(digest, "digest");
      instances = List.copyOf(instances);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.scanReplaced(this);
    }
  }

  /**
   * A notice did not reach an applicant.
   *
   * @param message the kind of message
   * @param to the applicant, by reference
   * @param instance the instance that it is about, or null
   * @param tried the way that failed
   */
  @Rule({"R36", "R37"})
  record Unreached(String message, Party to, @Nullable InstanceId instance, ContactWay tried)
      implements IntakeEvent {
    /** Checks that nothing is missing. */
    public Unreached {
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(tried, "tried");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.unreached(this);
    }
  }

  /**
   * The applicant was told in another way.
   *
   * @param instance the instance that it is about, or null
   * @param how by which way
   */
  @Rule({"R36", "R37"})
  record Reached(@Nullable InstanceId instance, ContactWay how) implements IntakeEvent {
    /** Checks that nothing is missing. */
    public Reached {
      Objects.requireNonNull(how, "how");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reached(this);
    }
  }

  /**
   * An instance's materials did not get to its department's system.
   *
   * @param instance the instance
   * @param department the department
   */
  @Rule("R33")
  record PushFailed(InstanceId instance, DepartmentCode department) implements IntakeEvent {
    /** Checks that nothing is missing. */
    public PushFailed {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(department, "department");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.pushFailed(this);
    }
  }

  /**
   * A failed push was dealt with.
   *
   * @param instance the instance
   * @param department the department
   * @param toFetch whether the department has to fetch it; then the lead was told (R34)
   */
  @Rule({"R33", "R34"})
  record PushConfirmed(InstanceId instance, DepartmentCode department, boolean toFetch)
      implements IntakeEvent {
    /** Checks that nothing is missing. */
    public PushConfirmed {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(department, "department");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.pushConfirmed(this);
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

    /** {@link Linked}. */
    R linked(Linked event);

    /** {@link Received}. */
    R received(Received event);

    /** {@link Pushed}. */
    R pushed(Pushed event);

    /** {@link PaperHanded}. */
    R paperHanded(PaperHanded event);

    /** {@link Fetched}. */
    R fetched(Fetched event);

    /** {@link DuplicateAllowed}. */
    R duplicateAllowed(DuplicateAllowed event);

    /** {@link Rerouted}. */
    R rerouted(Rerouted event);

    /** {@link ScanReplaced}. */
    R scanReplaced(ScanReplaced event);

    /** {@link Unreached}. */
    R unreached(Unreached event);

    /** {@link Reached}. */
    R reached(Reached event);

    /** {@link PushFailed}. */
    R pushFailed(PushFailed event);

    /** {@link PushConfirmed}. */
    R pushConfirmed(PushConfirmed event);
  }
}
