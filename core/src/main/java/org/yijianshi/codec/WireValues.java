package org.yijianshi.codec;

import static org.yijianshi.codec.WireShape.shape;
import static org.yijianshi.codec.WireTexts.CASE_NUMBER;
import static org.yijianshi.codec.WireTexts.DEPARTMENT_CODE;
import static org.yijianshi.codec.WireTexts.FLAG;
import static org.yijianshi.codec.WireTexts.IDENTITY;
import static org.yijianshi.codec.WireTexts.INSTANCE_ID;
import static org.yijianshi.codec.WireTexts.INT;
import static org.yijianshi.codec.WireTexts.ITEM_CODE;
import static org.yijianshi.codec.WireTexts.LONG;
import static org.yijianshi.codec.WireTexts.MATERIAL_CODE;
import static org.yijianshi.codec.WireTexts.PARTY;
import static org.yijianshi.codec.WireTexts.REGION_CODE;
import static org.yijianshi.codec.WireTexts.TEXT;
import static org.yijianshi.codec.WireTexts.TIME;
import static org.yijianshi.codec.WireTexts.TIME_LIMIT;
import static org.yijianshi.codec.WireWord.word;

import org.yijianshi.calendar.Interval;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.Appointment;
import org.yijianshi.casefile.AttendancePurpose;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.Fee;
import org.yijianshi.casefile.FeeState;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.Inspectors;
import org.yijianshi.casefile.KnownItem;
import org.yijianshi.casefile.NoticeStage;
import org.yijianshi.casefile.Overdue;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.casefile.Rectification;
import org.yijianshi.casefile.RectificationState;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.Route;
import org.yijianshi.catalog.Limits;
import org.yijianshi.code.Level;
import org.yijianshi.message.Message;
import org.yijianshi.message.MessageKind;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Act;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.policy.FeeGate;
import org.yijianshi.policy.Lapse;

/**
 * The wire forms of what events are made of: a change here changes what is stored and, unless it
 * only grows by what older texts need not have, needs a new version of every event that holds it.
 */
final class WireValues {
  static final WireRecord<Interval> INTERVAL =
      shape(Interval.class)
          .with("from", Interval::from, TIME)
          .with("to", Interval::to, TIME)
          .made(f -> new Interval(f.get(0), f.get(1)));
  static final WireRecord<Obligation> OBLIGATION =
      shape(Obligation.class)
          .with("no", Obligation::no, INT)
          .with("kind", Obligation::kind, word(ObligationKind.class))
          .with("by", Obligation::owedBy, WireDerived.owner(PARTY))
          .maybe("item", Obligation::instance, INSTANCE_ID)
          .with("since", Obligation::since, TIME)
          .with("limit", Obligation::limit, TIME_LIMIT)
          .maybe("due", Obligation::dueAt, TIME)
          .maybe("warn", Obligation::warnAt, TIME)
          .with("provisional", Obligation::provisional, FLAG)
          .with("stopped", Obligation::stopped, WireMany.list(INTERVAL))
          .maybe("stoppedSince", Obligation::stoppedSince, TIME)
          .made(
              f ->
                  new Obligation(
                      f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6),
                      f.get(7), f.get(8), f.get(9), f.get(10)));
  static final WireRecord<ObligationCodec.Rest> REST =
      shape(ObligationCodec.Rest.class)
          .with("limit", ObligationCodec.Rest::limit, TIME_LIMIT)
          .with("provisional", ObligationCodec.Rest::provisional, FLAG)
          .with("stopped", ObligationCodec.Rest::stopped, WireMany.list(INTERVAL))
          .maybe("stoppedSince", ObligationCodec.Rest::stoppedSince, TIME)
          .made(f -> new ObligationCodec.Rest(f.get(0), f.get(1), f.get(2), f.get(3)));
  static final WireRecord<Pinned> PINNED =
      shape(Pinned.class)
          .with("catalog", Pinned::catalog, TEXT)
          .with("policy", Pinned::policy, TEXT)
          .with("calendar", Pinned::calendar, TEXT)
          .made(f -> new Pinned(f.get(0), f.get(1), f.get(2)));
  static final WireRecord<Limits> LIMITS =
      shape(Limits.class)
          .maybe("promised", Limits::promised, TIME_LIMIT)
          .maybe("statutory", Limits::statutory, TIME_LIMIT)
          .maybe("preReview", Limits::preReview, TIME_LIMIT)
          .made(f -> new Limits(f.get(0), f.get(1), f.get(2)));
  static final WireRecord<Mandate> MANDATE =
      shape(Mandate.class)
          .with("acts", Mandate::acts, WireMany.set(word(Act.class)))
          .with("items", Mandate::items, WireMany.set(ITEM_CODE))
          .maybe("until", Mandate::until, TIME)
          .made(f -> new Mandate(f.get(0), f.get(1), f.get(2)));
  static final WireRecord<Actor> ACTOR =
      shape(Actor.class)
          .with("id", Actor::id, TEXT)
          .with("roles", Actor::roles, WireMany.set(word(Role.class)))
          .maybe("department", Actor::department, DEPARTMENT_CODE)
          .maybe("level", Actor::level, word(Level.class))
          .maybe("region", Actor::region, REGION_CODE)
          .maybe("mandate", Actor::mandate, MANDATE)
          .made(f -> new Actor(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)));
  static final WireRecord<Contact> CONTACT =
      shape(Contact.class)
          .maybe("phone", Contact::phone, TEXT)
          .maybe("address", Contact::address, TEXT)
          .made(f -> new Contact(f.get(0), f.get(1)));
  static final WireRecord<Participant> PARTICIPANT =
      shape(Participant.class)
          .with("reference", Participant::reference, TEXT)
          .with("role", Participant::role, word(PartyRole.class))
          .with("account", Participant::accountId, TEXT)
          .with("name", Participant::name, TEXT)
          .with("contact", Participant::contact, CONTACT)
          .maybe("identity", Participant::identity, IDENTITY)
          .made(f -> new Participant(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)));
  static final Wire<Parties> PARTIES =
      new WireAs<>(WireMany.list(PARTICIPANT), Parties::participants, Parties::new);
  static final WireRecord<Ground> GROUND =
      shape(Ground.class)
          .with("text", Ground::text, TEXT)
          .maybe("basis", Ground::basis, TEXT)
          .made(f -> new Ground(f.get(0), f.get(1)));
  static final WireRecord<AdverseDecision> ADVERSE_DECISION =
      shape(AdverseDecision.class)
          .with("number", AdverseDecision::number, TEXT)
          .with("grounds", AdverseDecision::grounds, WireMany.list(GROUND))
          .with("remedies", AdverseDecision::remedies, WireMany.set(word(Remedy.class)))
          .maybe("organ", AdverseDecision::competentOrgan, TEXT)
          .made(f -> new AdverseDecision(f.get(0), f.get(1), f.get(2), f.get(3)));
  static final WireRecord<Appointment> APPOINTMENT =
      shape(Appointment.class)
          .with("purpose", Appointment::purpose, word(AttendancePurpose.class))
          .with("time", Appointment::time, TIME)
          .with("place", Appointment::place, TEXT)
          .made(f -> new Appointment(f.get(0), f.get(1), f.get(2)));
  static final WireRecord<Defect> DEFECT =
      shape(Defect.class)
          .with("items", Defect::instances, WireMany.list(INSTANCE_ID))
          .maybe("material", Defect::material, MATERIAL_CODE)
          .with("wrong", Defect::wrong, TEXT)
          .with("right", Defect::right, TEXT)
          .maybe("basis", Defect::basis, TEXT)
          .made(f -> new Defect(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4)));
  static final WireRecord<CorrectionNotice> CORRECTION_NOTICE =
      shape(CorrectionNotice.class)
          .with("number", CorrectionNotice::number, TEXT)
          .with("stage", CorrectionNotice::stage, word(NoticeStage.class))
          .with("at", CorrectionNotice::at, TIME)
          .with("due", CorrectionNotice::due, TIME)
          .with("defects", CorrectionNotice::defects, WireMany.list(DEFECT))
          .with("consequence", CorrectionNotice::consequence, word(Lapse.class))
          .made(
              f ->
                  new CorrectionNotice(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)));
  static final WireRecord<Fee> FEE =
      shape(Fee.class)
          .with("no", Fee::no, INT)
          .with("fen", Fee::fen, LONG)
          .with("basis", Fee::basis, TEXT)
          .with("payer", Fee::payer, TEXT)
          .with("gate", Fee::gate, word(FeeGate.class))
          .with("state", Fee::state, word(FeeState.class))
          .maybe("receipt", Fee::receipt, TEXT)
          .with("duty", Fee::duty, INT)
          .made(
              f ->
                  new Fee(
                      f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6),
                      f.get(7)));
  static final WireRecord<KnownItem> KNOWN_ITEM =
      shape(KnownItem.class)
          .with("number", KnownItem::number, CASE_NUMBER)
          .with("item", KnownItem::item, ITEM_CODE)
          .with("name", KnownItem::name, TEXT)
          .with("department", KnownItem::department, DEPARTMENT_CODE)
          .with("region", KnownItem::region, REGION_CODE)
          .maybe("subject", KnownItem::subject, TEXT)
          .with("granted", KnownItem::granted, FLAG)
          .made(
              f ->
                  new KnownItem(
                      f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6)));
  static final WireRecord<Overdue> OVERDUE =
      shape(Overdue.class)
          .with("causedBy", Overdue::causedBy, PARTY)
          .with("breach", Overdue::breach, word(Overdue.Breach.class))
          .made(f -> new Overdue(f.get(0), f.get(1)));
  static final WireRecord<RatingSubject> RATING_SUBJECT =
      shape(RatingSubject.class)
          .with("kind", RatingSubject::kind, word(RatingSubject.Kind.class))
          .maybe("visit", RatingSubject::visit, TEXT)
          .maybe("item", RatingSubject::instance, INSTANCE_ID)
          .made(f -> new RatingSubject(f.get(0), f.get(1), f.get(2)));
  static final WireRecord<Rectification> RECTIFICATION =
      shape(Rectification.class)
          .with("round", Rectification::round, INT)
          .with("notice", Rectification::notice, TEXT)
          .with("what", Rectification::what, TEXT)
          .with("until", Rectification::until, TIME)
          .with("state", Rectification::state, word(RectificationState.class))
          .maybe("inspectedAt", Rectification::inspectedAt, TIME)
          .made(f -> new Rectification(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)));
  static final WireRecord<RemandOrder> REMAND_ORDER =
      shape(RemandOrder.class)
          .with("number", RemandOrder::number, TEXT)
          .with("remedy", RemandOrder::remedy, word(Remedy.class))
          .maybe("limit", RemandOrder::limit, TIME_LIMIT)
          .made(f -> new RemandOrder(f.get(0), f.get(1), f.get(2)));
  static final WireRecord<ResultDocument> RESULT_DOCUMENT =
      shape(ResultDocument.class)
          .with("name", ResultDocument::name, TEXT)
          .maybe("number", ResultDocument::number, TEXT)
          .maybe("digest", ResultDocument::digest, TEXT)
          .made(f -> new ResultDocument(f.get(0), f.get(1), f.get(2)));
  static final WireRecord<Route> ROUTE =
      shape(Route.class)
          .maybe("department", Route::department, DEPARTMENT_CODE)
          .maybe("level", Route::level, word(Level.class))
          .maybe("region", Route::region, REGION_CODE)
          .made(f -> new Route(f.get(0), f.get(1), f.get(2)));
  static final Wire<Inspectors> INSPECTORS =
      new WireAs<>(WireMany.set(TEXT), Inspectors::accounts, Inspectors::new);
  static final WireRecord<Message> MESSAGE =
      shape(Message.class)
          .with("sequence", Message::sequence, LONG)
          .with("kind", Message::kind, word(MessageKind.class))
          .with("to", Message::to, PARTY)
          .maybe("item", Message::instance, INSTANCE_ID)
          .with("at", Message::at, TIME)
          .with("content", Message::content, WireMany.map(TEXT, TEXT))
          .made(f -> new Message(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)));

  private WireValues() {}
}
