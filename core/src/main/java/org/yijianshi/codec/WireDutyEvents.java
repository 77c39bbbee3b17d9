package org.yijianshi.codec;

import static org.yijianshi.codec.WireCaseValues.ITEM_PLAN;
import static org.yijianshi.codec.WireCaseValues.MATERIAL_SET;
import static org.yijianshi.codec.WireShape.shape;
import static org.yijianshi.codec.WireTexts.DEPARTMENT_CODE;
import static org.yijianshi.codec.WireTexts.FLAG;
import static org.yijianshi.codec.WireTexts.INSTANCE_ID;
import static org.yijianshi.codec.WireTexts.INT;
import static org.yijianshi.codec.WireTexts.PARTY;
import static org.yijianshi.codec.WireTexts.TEXT;
import static org.yijianshi.codec.WireTexts.TIME;
import static org.yijianshi.codec.WireTexts.TIME_LIMIT;
import static org.yijianshi.codec.WireValues.CONTACT;
import static org.yijianshi.codec.WireValues.OBLIGATION;
import static org.yijianshi.codec.WireValues.OVERDUE;
import static org.yijianshi.codec.WireValues.PARTICIPANT;
import static org.yijianshi.codec.WireWord.word;

import org.yijianshi.casefile.AdministrationEvent.ApplicantSubstituted;
import org.yijianshi.casefile.AdministrationEvent.CalendarMoved;
import org.yijianshi.casefile.AdministrationEvent.CatalogMoved;
import org.yijianshi.casefile.AdministrationEvent.ContactChanged;
import org.yijianshi.casefile.AdministrationEvent.DepartmentReassigned;
import org.yijianshi.casefile.AdministrationEvent.DutyReprojected;
import org.yijianshi.casefile.AdministrationEvent.EnteredFromPaper;
import org.yijianshi.casefile.AdministrationEvent.QuestionAnswered;
import org.yijianshi.casefile.AdministrationEvent.QuestionReferred;
import org.yijianshi.casefile.DutyEvent.Escalated;
import org.yijianshi.casefile.DutyEvent.Reminded;
import org.yijianshi.casefile.ObligationEvent.ObligationClosed;
import org.yijianshi.casefile.ObligationEvent.ObligationExtended;
import org.yijianshi.casefile.ObligationEvent.ObligationHandedOn;
import org.yijianshi.casefile.ObligationEvent.ObligationMoved;
import org.yijianshi.casefile.ObligationEvent.ObligationOpened;
import org.yijianshi.casefile.ObligationEvent.ObligationResumed;
import org.yijianshi.casefile.ObligationEvent.ObligationSuspended;
import org.yijianshi.policy.Rung;

/** The wire names of the events of duties and the administration of cases. */
final class WireDutyEvents {
  private WireDutyEvents() {}

  static void add(WireEvents w) {
    obligation(w);
    duty(w);
    administration(w);
  }

  private static void obligation(WireEvents w) {
    w.event(
        "duty-opened/1",
        shape(ObligationOpened.class)
            .with("duty", ObligationOpened::obligation, OBLIGATION)
            .made(f -> new ObligationOpened(f.get(0))));
    w.event(
        "duty-closed/1",
        shape(ObligationClosed.class)
            .with("no", ObligationClosed::no, WireDerived.number(INT))
            .with("duty", ObligationClosed::obligation, OBLIGATION)
            .with("closed", ObligationClosed::closedAt, TIME)
            .made(f -> new ObligationClosed(f.get(0), f.get(1), f.get(2))));
    w.event(
        "duty-suspended/1",
        shape(ObligationSuspended.class)
            .with("no", ObligationSuspended::no, INT)
            .with("since", ObligationSuspended::since, TIME)
            .made(f -> new ObligationSuspended(f.get(0), f.get(1))));
    w.event(
        "duty-resumed/1",
        shape(ObligationResumed.class)
            .with("no", ObligationResumed::no, INT)
            .with("since", ObligationResumed::since, TIME)
            .with("due", ObligationResumed::dueAt, TIME)
            .with("warn", ObligationResumed::warnAt, TIME)
            .with("provisional", ObligationResumed::provisional, FLAG)
            .made(f -> new ObligationResumed(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4))));
    w.event(
        "duty-extended/1",
        shape(ObligationExtended.class)
            .with("no", ObligationExtended::no, INT)
            .with("limit", ObligationExtended::limit, TIME_LIMIT)
            .maybe("due", ObligationExtended::dueAt, TIME)
            .maybe("warn", ObligationExtended::warnAt, TIME)
            .with("provisional", ObligationExtended::provisional, FLAG)
            .made(f -> new ObligationExtended(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4))));
    w.event(
        "duty-moved/1",
        shape(ObligationMoved.class)
            .with("no", ObligationMoved::no, INT)
            .with("due", ObligationMoved::dueAt, TIME)
            .with("warn", ObligationMoved::warnAt, TIME)
            .with("provisional", ObligationMoved::provisional, FLAG)
            .made(f -> new ObligationMoved(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "duty-handed-on/1",
        shape(ObligationHandedOn.class)
            .with("no", ObligationHandedOn::no, INT)
            .with("by", ObligationHandedOn::owedBy, PARTY)
            .made(f -> new ObligationHandedOn(f.get(0), f.get(1))));
  }

  private static void duty(WireEvents w) {
    w.event(
        "duty-reminded/1",
        shape(Reminded.class).with("duty", Reminded::duty, INT).made(f -> new Reminded(f.get(0))));
    w.event(
        "duty-escalated/1",
        shape(Escalated.class)
            .with("duty", Escalated::duty, INT)
            .with("rung", Escalated::rung, word(Rung.class))
            .with("to", Escalated::to, WireMany.list(PARTY))
            .maybe("overdue", Escalated::overdue, OVERDUE)
            .made(f -> new Escalated(f.get(0), f.get(1), f.get(2), f.get(3))));
  }

  private static void administration(WireEvents w) {
    w.event(
        "calendar-moved/1",
        shape(CalendarMoved.class)
            .with("from", CalendarMoved::from, TEXT)
            .with("to", CalendarMoved::to, TEXT)
            .made(f -> new CalendarMoved(f.get(0), f.get(1))));
    w.event(
        "duty-redated/1",
        shape(DutyReprojected.class)
            .with("no", DutyReprojected::no, INT)
            .with("legal", DutyReprojected::legal, TIME)
            .with("told", DutyReprojected::told, TIME)
            .made(f -> new DutyReprojected(f.get(0), f.get(1), f.get(2))));
    w.event(
        "catalog-moved/1",
        shape(CatalogMoved.class)
            .with("from", CatalogMoved::from, TEXT)
            .with("to", CatalogMoved::to, TEXT)
            .with("plans", CatalogMoved::plans, WireMany.list(ITEM_PLAN))
            .with("materials", CatalogMoved::materials, MATERIAL_SET)
            .made(f -> new CatalogMoved(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "department-reassigned/1",
        shape(DepartmentReassigned.class)
            .with("item", DepartmentReassigned::instance, INSTANCE_ID)
            .with("from", DepartmentReassigned::from, DEPARTMENT_CODE)
            .with("to", DepartmentReassigned::to, DEPARTMENT_CODE)
            .with("basis", DepartmentReassigned::basis, TEXT)
            .made(f -> new DepartmentReassigned(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "contact-changed/1",
        shape(ContactChanged.class)
            .with("reference", ContactChanged::reference, TEXT)
            .with("contact", ContactChanged::contact, CONTACT)
            .made(f -> new ContactChanged(f.get(0), f.get(1))));
    w.event(
        "applicant-substituted/1",
        shape(ApplicantSubstituted.class)
            .with("reference", ApplicantSubstituted::reference, TEXT)
            .with("successor", ApplicantSubstituted::successor, PARTICIPANT)
            .with("proof", ApplicantSubstituted::proof, TEXT)
            .made(f -> new ApplicantSubstituted(f.get(0), f.get(1), f.get(2))));
    w.event(
        "entered-from-paper/1",
        shape(EnteredFromPaper.class)
            .with("outage", EnteredFromPaper::outage, TEXT)
            .with("paper", EnteredFromPaper::paper, TEXT)
            .made(f -> new EnteredFromPaper(f.get(0), f.get(1))));
    w.event(
        "question-referred/1",
        shape(QuestionReferred.class)
            .with("no", QuestionReferred::no, INT)
            .maybe("item", QuestionReferred::instance, INSTANCE_ID)
            .with("reference", QuestionReferred::reference, TEXT)
            .with("from", QuestionReferred::from, PARTY)
            .with("to", QuestionReferred::to, PARTY)
            .made(f -> new QuestionReferred(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4))));
    w.event(
        "question-answered/1",
        shape(QuestionAnswered.class)
            .with("no", QuestionAnswered::no, INT)
            .with("reference", QuestionAnswered::reference, TEXT)
            .made(f -> new QuestionAnswered(f.get(0), f.get(1))));
  }
}
