package org.yijianshi.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;

/** Events of 办件管理. */
public sealed interface AdministrationEvent extends CaseEvent {

  /** Hands the event to whoever handles this chapter. */
  <R> R accept(Cases<R> cases);

  @Override
  default <R> R accept(Chapters<R> chapters) {
    return chapters.administration(this);
  }

  /**
   * The case goes by another calendar.
   *
   * @param from the version before
   * @param to the version from now on
   */
  @Rule("P-unpublishedYear")
  record CalendarMoved(String from, String to) implements AdministrationEvent {
    /** Checks what it is made of. */
    public CalendarMoved {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.calendarMoved(this);
    }
  }

  /**
   * The new calendar moved a duty.
   *
   * @param no the number of the duty
   * @param legal the date that its limit comes to now
   * @param told the date told; never earlier than one told before
   */
  @Rule("P-unpublishedYear")
  record DutyReprojected(int no, Instant legal, Instant told) implements AdministrationEvent {
    /** Checks what it is made of. */
    public DutyReprojected {
      Objects.requireNonNull(legal, "legal");
      Objects.requireNonNull(told, "told");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.dutyReprojected(this);
    }
  }

  /**
   * The case goes on under another version of the catalog.
   *
   * @param from the version before
   * @param to the version from now on
   * @param plans what is fixed anew, for those instances that it concerns
   * @param materials the one set of materials from now on
   */
  @Rule("R13")
  record CatalogMoved(String from, String to, List<ItemPlan> plans, MaterialSet materials)
      implements AdministrationEvent {
    /** Checks what it is made of. */
    public CatalogMoved {
      plans = ImmutableList.copyOf(plans);
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(materials, "materials");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.catalogMoved(this);
    }
  }

  /**
   * Another department goes on with an item.
   *
   * @param instance the instance
   * @param from who had it
   * @param to who goes on
   * @param basis the document that says so
   */
  @Rule("R1")
  record DepartmentReassigned(
      InstanceId instance, DepartmentCode from, DepartmentCode to, String basis)
      implements AdministrationEvent {
    /** Checks what it is made of. */
    public DepartmentReassigned {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.departmentReassigned(this);
    }
  }

  /**
   * A participant is reached elsewhere.
   *
   * @param reference the participant
   * @param contact how to reach them
   */
  @Rule("P-serviceConsent")
  record ContactChanged(String reference, Contact contact) implements AdministrationEvent {
    /** Checks what it is made of. */
    public ContactChanged {
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(contact, "contact");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.contactChanged(this);
    }
  }

  /**
   * Somebody took the place of an applicant.
   *
   * @param reference the applicant who left
   * @param successor who took the place
   * @param proof the number of the proof
   */
  @Rule("R2")
  record ApplicantSubstituted(String reference, Participant successor, String proof)
      implements AdministrationEvent {
    /** Checks what it is made of. */
    public ApplicantSubstituted {
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(successor, "successor");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.applicantSubstituted(this);
    }
  }

  /**
   * What the same commit did was done on paper during a declared outage and entered afterwards.
   *
   * @param outage the number of the announcement
   * @param paper the number of the paper record
   */
  @Rule("P-occurredAtTolerance")
  record EnteredFromPaper(String outage, String paper) implements AdministrationEvent {
    /** Checks what it is made of. */
    public EnteredFromPaper {
      Objects.requireNonNull(outage, "outage");
      Objects.requireNonNull(paper, "paper");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.enteredFromPaper(this);
    }
  }

  /**
   * A question went to the department that decides.
   *
   * @param no its number, which is that of the duty that opens next
   * @param instance the item it is about, or null when it is about the case
   * @param reference the host's number of the question
   * @param from to whom the answer goes
   * @param to who has to answer
   */
  @Rule("R23")
  record QuestionReferred(
      int no, @Nullable InstanceId instance, String reference, Party from, Party to)
      implements AdministrationEvent {
    /** Checks what it is made of. */
    public QuestionReferred {
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.questionReferred(this);
    }
  }

  /**
   * The department answered.
   *
   * @param no the number of the question
   * @param reference the host's number of the answer
   */
  @Rule("R23")
  record QuestionAnswered(int no, String reference) implements AdministrationEvent {
    /** Checks what it is made of. */
    public QuestionAnswered {
      Objects.requireNonNull(reference, "reference");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.questionAnswered(this);
    }
  }

  /**
   * One method an event.
   *
   * @param <R> what comes of it
   */
  interface Cases<R> {
    /** {@link CalendarMoved}. */
    R calendarMoved(CalendarMoved event);

    /** {@link DutyReprojected}. */
    R dutyReprojected(DutyReprojected event);

    /** {@link CatalogMoved}. */
    R catalogMoved(CatalogMoved event);

    /** {@link DepartmentReassigned}. */
    R departmentReassigned(DepartmentReassigned event);

    /** {@link ContactChanged}. */
    R contactChanged(ContactChanged event);

    /** {@link ApplicantSubstituted}. */
    R applicantSubstituted(ApplicantSubstituted event);

    /** {@link EnteredFromPaper}. */
    R enteredFromPaper(EnteredFromPaper event);

    /** {@link QuestionReferred}. */
    R questionReferred(QuestionReferred event);

    /** {@link QuestionAnswered}. */
    R questionAnswered(QuestionAnswered event);
  }
}
