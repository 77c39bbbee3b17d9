package org.yijianshi.casefile;

import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;

/** Commands of intake (二 收件). */
public sealed interface IntakeCommand extends CaseCommand {

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.intake(this);
  }

  /**
   * The applicant hands in the application: one choice, one form, one set of materials.
   *
   * @param application everything that is handed in
   */
  @Rule({"R2", "R26"})
  record Submit(Application application) implements IntakeCommand {
    /** Checks that there is an application. */
    public Submit {
      Objects.requireNonNull(application, "application");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.submit(this);
    }
  }

  /**
   * The window finds everything complete and in legal form, and gives a receipt (收件回执).
   *
   * @param unconnected the departments whose systems are not connected, as the platform knows them
   *     at this moment
   * @param partial whether the applicant chose to have the complete items received while others are
   *     still to be corrected (部分收件), as the window was told at the counter or online
   */
  @Rule({"R28", "P-partialReceipt"})
  record Receive(Set<DepartmentCode> unconnected, boolean partial) implements IntakeCommand {
    /** Copies the set. */
    public Receive {
      unconnected = Set.copyOf(unconnected);
    }

    /** Everything together. */
    public Receive(Set<DepartmentCode> unconnected) {
      this(unconnected, false);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.receive(this);
    }
  }

  /**
   * The window has digitised the paper and pushes everything to all departments at once.
   *
   * @param unconnected the departments whose systems are not connected, as the platform knows them
   *     at this moment
   */
  @Rule("R30")
  record Push(Set<DepartmentCode> unconnected) implements IntakeCommand {
    /** Copies the set. */
    public Push {
      unconnected = Set.copyOf(unconnected);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.push(this);
    }
  }

  /** The lead department signs for the paper originals. */
  @Rule("R31")
  record HandPaperToLead() implements IntakeCommand {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.handPaperToLead(this);
    }
  }

  /**
   * A department that is not connected has fetched the application from the platform.
   *
   * @param department the department
   */
  @Rule("R34")
  record ConfirmFetch(DepartmentCode department) implements IntakeCommand {
    /** Checks that there is a department. */
    public ConfirmFetch {
      Objects.requireNonNull(department, "department");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.confirmFetch(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Submit}. */
    R submit(Submit command);

    /** {@link Receive}. */
    R receive(Receive command);

    /** {@link Push}. */
    R push(Push command);

    /** {@link HandPaperToLead}. */
    R handPaperToLead(HandPaperToLead command);

    /** {@link ConfirmFetch}. */
    R confirmFetch(ConfirmFetch command);
  }
}
