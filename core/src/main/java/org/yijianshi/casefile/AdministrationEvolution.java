package org.yijianshi.casefile;

import java.time.Instant;
import org.yijianshi.casefile.AdministrationFacts.Dates;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;

/** What the events of 办件管理 do to the state. */
record AdministrationEvolution(CaseState state, Instant at)
    implements AdministrationEvent.Cases<CaseState> {
  @Override
  public CaseState calendarMoved(AdministrationEvent.CalendarMoved event) {
    Pinned pinned = application().pinned();
    return filed(application().under(new Pinned(pinned.catalog(), pinned.policy(), event.to())));
  }

  @Override
  public CaseState dutyReprojected(AdministrationEvent.DutyReprojected event) {
    return state
        .change()
        .administration(
            state.administration().moved(event.no(), new Dates(event.legal(), event.told())))
        .done();
  }

  @Override
  public CaseState catalogMoved(AdministrationEvent.CatalogMoved event) {
    Pinned pinned = application().pinned();
    CaseState next =
        filed(application().under(new Pinned(event.to(), pinned.policy(), pinned.calendar())));
    for (ItemPlan plan : event.plans()) {
      next = Evolution.changing(next, plan.id(), c -> c.plan(plan));
    }
    return next.change()
        .supplies(next.supplies().of(next.materials(), event.materials()))
        .materials(event.materials())
        .done();
  }

  @Override
  public CaseState departmentReassigned(AdministrationEvent.DepartmentReassigned event) {
    Party before = state.instance(event.instance()).orElseThrow().plan().party();
    CaseState next =
        Evolution.changing(state, event.instance(), c -> c.plan(c.plan.decidedBy(event.to())));
    Party now = next.instance(event.instance()).orElseThrow().plan().party();
    CaseState handed = OldCertificates.following(next, event.instance(), before, at);
    return Shares.takenOver(handed, event.instance(), now, at);
  }

  @Override
  public CaseState contactChanged(AdministrationEvent.ContactChanged event) {
    Participant old = application().parties().find(event.reference()).orElseThrow();
    return replaced(event.reference(), old.reachedAt(event.contact()));
  }

  @Override
  public CaseState applicantSubstituted(AdministrationEvent.ApplicantSubstituted event) {
    return replaced(event.reference(), event.successor());
  }

  @Override
  public CaseState enteredFromPaper(AdministrationEvent.EnteredFromPaper event) {
    return state.change().administration(state.administration().entered(event.paper())).done();
  }

  @Override
  public CaseState questionReferred(AdministrationEvent.QuestionReferred event) {
    Question question =
        new Question(
            event.no(), event.instance(), event.reference(), event.from(), event.to(), at, null);
    return state.change().administration(state.administration().asked(question)).done();
  }

  @Override
  public CaseState questionAnswered(AdministrationEvent.QuestionAnswered event) {
    return state
        .change()
        .administration(state.administration().answered(event.no(), event.reference()))
        .done();
  }

  private CaseState replaced(String reference, Participant by) {
    return filed(application().of(application().parties().replacing(reference, by)));
  }

  private Application application() {
    return state.requireFiling().application();
  }

  private CaseState filed(Application application) {
    Filing filing = state.requireFiling();
    return state.change().filing(filing.with(application)).done();
  }
}
