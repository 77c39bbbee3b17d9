package org.yijianshi.casefile;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;

/** Commands of 办件管理: what the management of the service changes in a running case. */
public sealed interface AdministrationCommand extends CaseCommand {

  /** Hands the command to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.administration(this);
  }

  /**
   * A holiday notice or a local closure was published: the dates of the open duties are computed
   * again.
   *
   * @param calendar the calendar that the case goes by from now on
   */
  @Rule({"P-unpublishedYear", "P-localClosure"})
  record Reproject(WorkCalendar calendar) implements AdministrationCommand {
    /** Checks what it is made of. */
    public Reproject {
      Objects.requireNonNull(calendar, "calendar");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reproject(this);
    }
  }

  /**
   * The case goes on under a newer version of the catalog.
   *
   * @param catalog the catalog, overlays applied
   */
  @Rule("R13")
  record MoveToCatalogVersion(Catalog catalog) implements AdministrationCommand {
    /** Checks what it is made of. */
    public MoveToCatalogVersion {
      Objects.requireNonNull(catalog, "catalog");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.moveToCatalogVersion(this);
    }
  }

  /**
   * A department was reorganised, or the item delegated: another one goes on with it and takes its
   * duties over.
   *
   * @param instance the instance
   * @param department who goes on
   * @param basis the document that says so
   */
  @Rule("R1")
  record ReassignDepartment(InstanceId instance, DepartmentCode department, String basis)
      implements AdministrationCommand {
    /** Checks what it is made of. */
    public ReassignDepartment {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(department, "department");
      if (basis.isBlank()) {
        throw new IllegalArgumentException("A reassignment needs the document that says so");
      }
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.ofNullable(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.reassignDepartment(this);
    }
  }

  /**
   * A participant is reached elsewhere from now on.
   *
   * @param reference the participant
   * @param contact how to reach them
   */
  @Rule("P-serviceConsent")
  record ChangeContact(String reference, Contact contact) implements AdministrationCommand {
    /** Checks what it is made of. */
    public ChangeContact {
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(contact, "contact");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.changeContact(this);
    }
  }

  /**
   * Somebody takes the place of an applicant who died, was dissolved or handed the matter on.
   *
   * @param reference the applicant who leaves
   * @param successor who takes the place, as an applicant
   * @param proof the number of the proof of succession
   */
  @Rule("R2")
  record SubstituteApplicant(String reference, Participant successor, String proof)
      implements AdministrationCommand {
    /** Checks what it is made of. */
    public SubstituteApplicant {
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(successor, "successor");
      if (proof.isBlank()) {
        throw new IllegalArgumentException("A substitution needs the number of its proof");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.substituteApplicant(this);
    }
  }

  /**
   * A hard question goes to the department that decides, or to the lead when it is about the case.
   *
   * @param instance the item it is about, or null when it is about the case
   * @param reference the host's number of the question, whose words stay with the host
   */
  @Rule("R23")
  record ReferQuestion(@Nullable InstanceId instance, String reference)
      implements AdministrationCommand {
    /** Checks what it is made of. */
    public ReferQuestion {
      if (reference.isBlank()) {
        throw new IllegalArgumentException("A question needs its number");
      }
    }

    @Override
    public Optional<InstanceId> about() {
      return Optional.ofNullable(instance);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.referQuestion(this);
    }
  }

  /**
   * The department answers.
   *
   * @param no the number of the question
   * @param reference the host's number of the answer, whose words stay with the host
   */
  @Rule("R23")
  record AnswerQuestion(int no, String reference) implements AdministrationCommand {
    /** Checks what it is made of. */
    public AnswerQuestion {
      if (reference.isBlank()) {
        throw new IllegalArgumentException("An answer needs its number");
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.answerQuestion(this);
    }
  }

  /**
   * One method a command.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link Reproject}. */
    R reproject(Reproject command);

    /** {@link MoveToCatalogVersion}. */
    R moveToCatalogVersion(MoveToCatalogVersion command);

    /** {@link ReassignDepartment}. */
    R reassignDepartment(ReassignDepartment command);

    /** {@link ChangeContact}. */
    R changeContact(ChangeContact command);

    /** {@link SubstituteApplicant}. */
    R substituteApplicant(SubstituteApplicant command);

    /** {@link ReferQuestion}. */
    R referQuestion(ReferQuestion command);

    /** {@link AnswerQuestion}. */
    R answerQuestion(AnswerQuestion command);
  }
}
