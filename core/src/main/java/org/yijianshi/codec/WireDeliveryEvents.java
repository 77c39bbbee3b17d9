package org.yijianshi.codec;

import static org.yijianshi.codec.WireShape.shape;
import static org.yijianshi.codec.WireTexts.DATE;
import static org.yijianshi.codec.WireTexts.DEPARTMENT_CODE;
import static org.yijianshi.codec.WireTexts.FLAG;
import static org.yijianshi.codec.WireTexts.INSTANCE_ID;
import static org.yijianshi.codec.WireTexts.INT;
import static org.yijianshi.codec.WireTexts.MATERIAL_CODE;
import static org.yijianshi.codec.WireTexts.PARTY;
import static org.yijianshi.codec.WireTexts.TEXT;
import static org.yijianshi.codec.WireValues.OBLIGATION;
import static org.yijianshi.codec.WireValues.RATING_SUBJECT;
import static org.yijianshi.codec.WireValues.RESULT_DOCUMENT;
import static org.yijianshi.codec.WireWord.word;

import org.yijianshi.casefile.ArchivingEvent.Archived;
import org.yijianshi.casefile.ArchivingEvent.ElectronicDemanded;
import org.yijianshi.casefile.ArchivingEvent.InspectionAnswered;
import org.yijianshi.casefile.ArchivingEvent.OriginalsDemanded;
import org.yijianshi.casefile.ArchivingEvent.SurrenderedTaken;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryEvent.CertificateMade;
import org.yijianshi.casefile.DeliveryEvent.DecisionPublished;
import org.yijianshi.casefile.DeliveryEvent.Delivered;
import org.yijianshi.casefile.DeliveryEvent.HandoverConfirmed;
import org.yijianshi.casefile.DeliveryEvent.Offered;
import org.yijianshi.casefile.DeliveryEvent.ProofHandedOver;
import org.yijianshi.casefile.DeliveryEvent.ResultSent;
import org.yijianshi.casefile.DeliveryFailure;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.FeedbackEvent.AppealDecided;
import org.yijianshi.casefile.FeedbackEvent.Complained;
import org.yijianshi.casefile.FeedbackEvent.ComplaintAnswered;
import org.yijianshi.casefile.FeedbackEvent.Rated;
import org.yijianshi.casefile.FeedbackEvent.RaterContacted;
import org.yijianshi.casefile.FeedbackEvent.RatingAppealed;
import org.yijianshi.casefile.FeedbackEvent.RatingPutRight;
import org.yijianshi.casefile.Grade;
import org.yijianshi.casefile.InspectionAnswer;
import org.yijianshi.casefile.InspectionPurpose;
import org.yijianshi.casefile.ReissueReason;
import org.yijianshi.casefile.ResultEvent.DeliveryChosen;
import org.yijianshi.casefile.ResultEvent.DeliveryFailed;
import org.yijianshi.casefile.ResultEvent.Kept;
import org.yijianshi.casefile.ResultEvent.Reissued;
import org.yijianshi.casefile.ResultEvent.ReleasedFromUnified;
import org.yijianshi.casefile.ResultEvent.ResultCorrected;
import org.yijianshi.casefile.ResultEvent.ResultInvalidated;
import org.yijianshi.casefile.ResultEvent.SendingFreed;
import org.yijianshi.casefile.ResultEvent.SendingHeld;
import org.yijianshi.casefile.ResultEvent.ServiceConsentChanged;
import org.yijianshi.casefile.ResultEvent.UnifiedWaitWarned;
import org.yijianshi.casefile.ResultValidity;

/** The wire names of the events of delivery (五), archiving (六) and ratings. */
final class WireDeliveryEvents {
  private WireDeliveryEvents() {}

  static void add(WireEvents w) {
    delivery(w);
    result(w);
    archiving(w);
    feedback(w);
  }

  private static void delivery(WireEvents w) {
    w.event(
        "result-sent/1",
        shape(ResultSent.class)
            .with("item", ResultSent::instance, INSTANCE_ID)
            .with("window", ResultSent::window, PARTY)
            .made(f -> new ResultSent(f.get(0), f.get(1))));
    w.event(
        "certificate-made/1",
        shape(CertificateMade.class)
            .with("item", CertificateMade::instance, INSTANCE_ID)
            .with("certificate", CertificateMade::certificateId, TEXT)
            .made(f -> new CertificateMade(f.get(0), f.get(1))));
    w.event(
        "results-offered/1",
        shape(Offered.class)
            .with("items", Offered::instances, WireMany.list(INSTANCE_ID))
            .with("method", Offered::method, word(DeliveryMethod.class))
            .with("window", Offered::window, PARTY)
            .made(f -> new Offered(f.get(0), f.get(1), f.get(2))));
    w.event(
        "results-delivered/1",
        shape(Delivered.class)
            .with("items", Delivered::instances, WireMany.list(INSTANCE_ID))
            .with("proof", Delivered::proof, TEXT)
            .maybe("recipient", Delivered::recipient, TEXT)
            .made(f -> new Delivered(f.get(0), f.get(1), f.get(2))));
    w.event(
        "proof-handed-over/1",
        shape(ProofHandedOver.class)
            .with("items", ProofHandedOver::instances, WireMany.list(INSTANCE_ID))
            .made(f -> new ProofHandedOver(f.get(0))));
    w.event(
        "handover-confirmed/1",
        shape(HandoverConfirmed.class)
            .with("item", HandoverConfirmed::instance, INSTANCE_ID)
            .made(f -> new HandoverConfirmed(f.get(0))));
    w.event(
        "decision-published/1",
        shape(DecisionPublished.class)
            .with("item", DecisionPublished::instance, INSTANCE_ID)
            .made(f -> new DecisionPublished(f.get(0))));
  }

  private static void result(WireEvents w) {
    w.event(
        "delivery-chosen/1",
        shape(DeliveryChosen.class)
            .with("choice", DeliveryChosen::choice, word(DeliveryChoice.class))
            .with("method", DeliveryChosen::method, word(DeliveryMethod.class))
            .made(f -> new DeliveryChosen(f.get(0), f.get(1))));
    w.event(
        "service-consent-changed/1",
        shape(ServiceConsentChanged.class)
            .with("consented", ServiceConsentChanged::consented, FLAG)
            .made(f -> new ServiceConsentChanged(f.get(0))));
    w.event(
        "sending-held/1",
        shape(SendingHeld.class)
            .with("item", SendingHeld::instance, INSTANCE_ID)
            .with("alone", SendingHeld::alone, OBLIGATION)
            .made(f -> new SendingHeld(f.get(0), f.get(1))));
    w.event(
        "sending-freed/1",
        shape(SendingFreed.class)
            .with("item", SendingFreed::instance, INSTANCE_ID)
            .made(f -> new SendingFreed(f.get(0))));
    w.event(
        "unified-wait-warned/1",
        shape(UnifiedWaitWarned.class)
            .with("item", UnifiedWaitWarned::instance, INSTANCE_ID)
            .with("release", UnifiedWaitWarned::release, DATE)
            .made(f -> new UnifiedWaitWarned(f.get(0), f.get(1))));
    w.event(
        "released-from-unified/1",
        shape(ReleasedFromUnified.class)
            .with("item", ReleasedFromUnified::instance, INSTANCE_ID)
            .made(f -> new ReleasedFromUnified(f.get(0))));
    w.event(
        "delivery-failed/1",
        shape(DeliveryFailed.class)
            .with("items", DeliveryFailed::instances, WireMany.list(INSTANCE_ID))
            .with("reason", DeliveryFailed::reason, word(DeliveryFailure.class))
            .made(f -> new DeliveryFailed(f.get(0), f.get(1))));
    w.event(
        "results-kept/1",
        shape(Kept.class)
            .with("items", Kept::instances, WireMany.list(INSTANCE_ID))
            .with("atDepartment", Kept::atDepartment, FLAG)
            .with("proof", Kept::proof, TEXT)
            .made(f -> new Kept(f.get(0), f.get(1), f.get(2))));
    w.event(
        "result-reissued/1",
        shape(Reissued.class)
            .with("item", Reissued::instance, INSTANCE_ID)
            .with("reason", Reissued::reason, word(ReissueReason.class))
            .with("document", Reissued::document, RESULT_DOCUMENT)
            .made(f -> new Reissued(f.get(0), f.get(1), f.get(2))));
    w.event(
        "result-corrected/1",
        shape(ResultCorrected.class)
            .with("item", ResultCorrected::instance, INSTANCE_ID)
            .with("document", ResultCorrected::document, RESULT_DOCUMENT)
            .with("number", ResultCorrected::number, TEXT)
            .made(f -> new ResultCorrected(f.get(0), f.get(1), f.get(2))));
    w.event(
        "result-invalidated/1",
        shape(ResultInvalidated.class)
            .with("item", ResultInvalidated::instance, INSTANCE_ID)
            .with("kind", ResultInvalidated::kind, word(ResultValidity.class))
            .with("basis", ResultInvalidated::basis, TEXT)
            .with("number", ResultInvalidated::number, TEXT)
            .made(f -> new ResultInvalidated(f.get(0), f.get(1), f.get(2), f.get(3))));
  }

  private static void archiving(WireEvents w) {
    w.event(
        "file-archived/1",
        shape(Archived.class)
            .with("department", Archived::department, DEPARTMENT_CODE)
            .with("originals", Archived::originals, FLAG)
            .with("digest", Archived::digest, TEXT)
            .made(f -> new Archived(f.get(0), f.get(1), f.get(2))));
    w.event(
        "surrendered-taken/1",
        shape(SurrenderedTaken.class)
            .with("department", SurrenderedTaken::department, PARTY)
            .with("certificates", SurrenderedTaken::certificates, WireMany.list(MATERIAL_CODE))
            .made(f -> new SurrenderedTaken(f.get(0), f.get(1))));
    w.event(
        "originals-demanded/1",
        shape(OriginalsDemanded.class)
            .with("inspection", OriginalsDemanded::inspection, INT)
            .with("asked", OriginalsDemanded::asked, PARTY)
            .with("purpose", OriginalsDemanded::purpose, word(InspectionPurpose.class))
            .with("materials", OriginalsDemanded::materials, WireMany.list(MATERIAL_CODE))
            .made(f -> new OriginalsDemanded(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "electronic-demanded/1",
        shape(ElectronicDemanded.class)
            .with("asked", ElectronicDemanded::asked, PARTY)
            .with("purpose", ElectronicDemanded::purpose, word(InspectionPurpose.class))
            .with("materials", ElectronicDemanded::materials, WireMany.list(MATERIAL_CODE))
            .made(f -> new ElectronicDemanded(f.get(0), f.get(1), f.get(2))));
    w.event(
        "inspection-answered/1",
        shape(InspectionAnswered.class)
            .with("inspection", InspectionAnswered::inspection, INT)
            .with("answer", InspectionAnswered::answer, word(InspectionAnswer.class))
            .made(f -> new InspectionAnswered(f.get(0), f.get(1))));
  }

  private static void feedback(WireEvents w) {
    w.event(
        "case-rated/1",
        shape(Rated.class)
            .with("no", Rated::no, INT)
            .with("subject", Rated::subject, RATING_SUBJECT)
            .with("grade", Rated::grade, word(Grade.class))
            .with("named", Rated::named, FLAG)
            .with("rated", Rated::rated, PARTY)
            .maybe("contactDuty", Rated::contactDuty, INT)
            .maybe("remedyDuty", Rated::remedyDuty, INT)
            .made(
                f ->
                    new Rated(
                        f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6))));
    w.event(
        "rater-contacted/1",
        shape(RaterContacted.class)
            .with("no", RaterContacted::no, INT)
            .made(f -> new RaterContacted(f.get(0))));
    w.event(
        "rating-put-right/1",
        shape(RatingPutRight.class)
            .with("no", RatingPutRight::no, INT)
            .with("record", RatingPutRight::record, TEXT)
            .made(f -> new RatingPutRight(f.get(0), f.get(1))));
    w.event(
        "rating-appealed/1",
        shape(RatingAppealed.class)
            .with("no", RatingAppealed::no, INT)
            .with("record", RatingAppealed::record, TEXT)
            .made(f -> new RatingAppealed(f.get(0), f.get(1))));
    w.event(
        "appeal-decided/1",
        shape(AppealDecided.class)
            .with("no", AppealDecided::no, INT)
            .with("annulled", AppealDecided::annulled, FLAG)
            .made(f -> new AppealDecided(f.get(0), f.get(1))));
    w.event(
        "complaint-made/1",
        shape(Complained.class)
            .with("no", Complained::no, INT)
            .maybe("item", Complained::instance, INSTANCE_ID)
            .with("reference", Complained::reference, TEXT)
            .with("duty", Complained::duty, INT)
            .made(f -> new Complained(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "complaint-answered/1",
        shape(ComplaintAnswered.class)
            .with("no", ComplaintAnswered::no, INT)
            .with("answer", ComplaintAnswered::answer, TEXT)
            .made(f -> new ComplaintAnswered(f.get(0), f.get(1))));
  }
}
