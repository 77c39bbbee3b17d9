package org.yijianshi.casefile;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.party.Party;

/** Events of archiving (六 归档). */
public sealed interface ArchivingEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.archiving(this);
  }

  /**
   * A department closed its package (R50, R51).
   *
   * @param department the department
   * @param originals whether its package holds the originals
   * @param digest the digest of the package
   */
  @Rule({"R50", "R51"})
  record Archived(DepartmentCode department, boolean originals, String digest)
      implements ArchivingEvent {
    /** Checks that nothing is missing. */
    public Archived {
      Objects.requireNonNull(department, "department");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.archived(this);
    }
  }

  /**
   * The department that cancels them has the old certificates.
   *
   * @param department who has them now
   * @param certificates which
   */
  @Rule({"R26", "R50"})
  record SurrenderedTaken(Party department, List<MaterialCode> certificates)
      implements ArchivingEvent {
    /** Copies the list and checks that nothing is missing. */
    public SurrenderedTaken {
      Objects.requireNonNull(department, "department");
      certificates = List.copyOf(certificates);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.surrenderedTaken(this);
    }
  }

  /**
   * Somebody may look at originals in the lead's hands (R52).
   *
   * @param inspection the number of the inspection, which is that of the duty to answer it
   * @param asked the lead
   * @param purpose what for
   * @param materials which originals
   */
  @Rule("R52")
  record OriginalsDemanded(
      int inspection, Party asked, InspectionPurpose purpose, List<MaterialCode> materials)
      implements ArchivingEvent {
    /** Copies the list and checks that nothing is missing. */
    public OriginalsDemanded {
      Objects.requireNonNull(asked, "asked");
      Objects.requireNonNull(purpose, "purpose");
      materials = List.copyOf(materials);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.originalsDemanded(this);
    }
  }

  /**
   * Electronic materials of its items were asked of a department (R51, R52).
   *
   * @param asked the department
   * @param purpose what for
   * @param materials which materials
   */
  @Rule({"R51", "R52"})
  record ElectronicDemanded(Party asked, InspectionPurpose purpose, List<MaterialCode> materials)
      implements ArchivingEvent {
    /** Copies the list and checks that nothing is missing. */
    public ElectronicDemanded {
      Objects.requireNonNull(asked, "asked");
      Objects.requireNonNull(purpose, "purpose");
      materials = List.copyOf(materials);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.electronicDemanded(this);
    }
  }

  /**
   * The lead answered a demand for originals (R52).
   *
   * @param inspection the number of the inspection
   * @param answer what came of it
   */
  @Rule("R52")
  record InspectionAnswered(int inspection, InspectionAnswer answer) implements ArchivingEvent {
    /** Checks that nothing is missing. */
    public InspectionAnswered {
      Objects.requireNonNull(answer, "answer");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.inspectionAnswered(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Archived}. */
    R archived(Archived event);

    /** {@link SurrenderedTaken}. */
    R surrenderedTaken(SurrenderedTaken event);

    /** {@link OriginalsDemanded}. */
    R originalsDemanded(OriginalsDemanded event);

    /** {@link ElectronicDemanded}. */
    R electronicDemanded(ElectronicDemanded event);

    /** {@link InspectionAnswered}. */
    R inspectionAnswered(InspectionAnswered event);
  }
}
