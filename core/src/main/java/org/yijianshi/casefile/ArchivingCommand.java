package org.yijianshi.casefile;

import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.party.Party;

/** Commands of archiving (六 归档): custody, inspections of the file, and the packages. */
public sealed interface ArchivingCommand extends CaseCommand {

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.archiving(this);
  }

  /**
   * A department closes its package: the lead with the originals, the others with the electronic
   * materials alone.
   *
   * @param department the department
   * @param digest the digest of the package that was written, algorithm first
   */
  @Rule({"R50", "R51"})
  record Archive(DepartmentCode department, String digest) implements ArchivingCommand {
    /** Checks that nothing is missing. */
    public Archive {
      Objects.requireNonNull(department, "department");
      if (digest.isBlank()) {
        throw new IllegalArgumentException("A package needs a digest: " + department);
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.archive(this);
    }
  }

  /**
   * A department signs for the old certificates (收回旧证) that it cancels.
   *
   * @param department the department
   */
  @Rule({"R26", "R50"})
  record TakeSurrendered(DepartmentCode department) implements ArchivingCommand {
    /** Checks that nothing is missing. */
    public TakeSurrendered {
      Objects.requireNonNull(department, "department");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.takeSurrendered(this);
    }
  }

  /**
   * An inspector or supervisor asks a department for originals; rules let nobody but the lead be
   * asked.
   *
   * @param asked the department that is asked, as it stands in its region
   * @param purpose what for
   * @param materials which originals; at least one
   */
  @Rule("R52")
  record DemandOriginals(Party asked, InspectionPurpose purpose, Set<MaterialCode> materials)
      implements ArchivingCommand {
    /** Copies the set and checks that something is asked for. */
    public DemandOriginals {
      Objects.requireNonNull(asked, "asked");
      Objects.requireNonNull(purpose, "purpose");
      materials = Inspection.some(materials);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.demandOriginals(this);
    }
  }

  /**
   * An inspector or supervisor asks a department for the electronic materials of its own items.
   *
   * @param asked the department that is asked, as it stands in its region
   * @param purpose what for
   * @param materials which materials; at least one
   */
  @Rule({"R51", "R52"})
  record DemandElectronic(Party asked, InspectionPurpose purpose, Set<MaterialCode> materials)
      implements ArchivingCommand {
    /** Copies the set and checks that something is asked for. */
    public DemandElectronic {
      Objects.requireNonNull(asked, "asked");
      Objects.requireNonNull(purpose, "purpose");
      materials = Inspection.some(materials);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.demandElectronic(this);
    }
  }

  /**
   * The lead answers a demand for originals.
   *
   * @param inspection the number of the inspection, which is that of the duty it opened
   * @param answer what came of it
   */
  @Rule("R52")
  record AnswerInspection(int inspection, InspectionAnswer answer) implements ArchivingCommand {
    /** Checks that nothing is missing. */
    public AnswerInspection {
      Objects.requireNonNull(answer, "answer");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.answerInspection(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Archive}. */
    R archive(Archive command);

    /** {@link TakeSurrendered}. */
    R takeSurrendered(TakeSurrendered command);

    /** {@link DemandOriginals}. */
    R demandOriginals(DemandOriginals command);

    /** {@link DemandElectronic}. */
    R demandElectronic(DemandElectronic command);

    /** {@link AnswerInspection}. */
    R answerInspection(AnswerInspection command);
  }
}
