package org.yijianshi.codec;

import static org.yijianshi.codec.WireShape.shape;
import static org.yijianshi.codec.WireTexts.DATE;
import static org.yijianshi.codec.WireTexts.FLAG;
import static org.yijianshi.codec.WireTexts.INSTANCE_ID;
import static org.yijianshi.codec.WireTexts.INT;
import static org.yijianshi.codec.WireTexts.MATERIAL_CODE;
import static org.yijianshi.codec.WireTexts.PARTY;
import static org.yijianshi.codec.WireTexts.TEXT;
import static org.yijianshi.codec.WireTexts.TIME;
import static org.yijianshi.codec.WireValues.GROUND;
import static org.yijianshi.codec.WireValues.INSPECTORS;
import static org.yijianshi.codec.WireWord.word;

import org.yijianshi.casefile.HearingEvent.HearingAnnounced;
import org.yijianshi.casefile.HearingEvent.HearingAsked;
import org.yijianshi.casefile.HearingEvent.HearingHeld;
import org.yijianshi.casefile.HearingEvent.HearingLapsed;
import org.yijianshi.casefile.HearingEvent.HearingSet;
import org.yijianshi.casefile.HearingEvent.HearingTold;
import org.yijianshi.casefile.HearingEvent.HearingWaived;
import org.yijianshi.casefile.JointEvent.DisagreementRaised;
import org.yijianshi.casefile.JointEvent.DisagreementResolved;
import org.yijianshi.casefile.JointEvent.JointCalled;
import org.yijianshi.casefile.JointEvent.JointCancelled;
import org.yijianshi.casefile.JointEvent.JointConcluded;
import org.yijianshi.casefile.JointEvent.JointHeld;
import org.yijianshi.casefile.JointEvent.JointLapsed;
import org.yijianshi.casefile.JointEvent.JointMoved;
import org.yijianshi.casefile.JointEvent.JointReconvened;
import org.yijianshi.casefile.JointEvent.OpinionGiven;
import org.yijianshi.casefile.JointEvent.OpinionMissed;
import org.yijianshi.casefile.JointKind;
import org.yijianshi.casefile.JointVerdict;
import org.yijianshi.casefile.ReviewEvent.LowerOpinionGiven;
import org.yijianshi.casefile.ReviewEvent.LowerReviewAssigned;
import org.yijianshi.casefile.ReviewEvent.SentUp;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryEvent.Extended;
import org.yijianshi.casefile.StatutoryEvent.InspectorsAssigned;
import org.yijianshi.casefile.StatutoryEvent.JointHandlingExtended;
import org.yijianshi.casefile.StatutoryEvent.SpecialStepLapsed;
import org.yijianshi.casefile.StatutoryEvent.SpecialStepRenewed;

/** The wire names of the events of approval (四): what the law asks for, and joint procedures. */
final class WireProcedureEvents {
  private WireProcedureEvents() {}

  static void add(WireEvents w) {
    hearing(w);
    review(w);
    statutory(w);
    joint(w);
  }

  private static void hearing(WireEvents w) {
    w.event(
        "hearing-told/1",
        shape(HearingTold.class)
            .with("item", HearingTold::instance, INSTANCE_ID)
            .with("notice", HearingTold::notice, TEXT)
            .made(f -> new HearingTold(f.get(0), f.get(1))));
    w.event(
        "hearing-asked/1",
        shape(HearingAsked.class)
            .with("item", HearingAsked::instance, INSTANCE_ID)
            .made(f -> new HearingAsked(f.get(0))));
    w.event(
        "hearing-waived/1",
        shape(HearingWaived.class)
            .with("item", HearingWaived::instance, INSTANCE_ID)
            .made(f -> new HearingWaived(f.get(0))));
    w.event(
        "hearing-lapsed/1",
        shape(HearingLapsed.class)
            .with("item", HearingLapsed::instance, INSTANCE_ID)
            .made(f -> new HearingLapsed(f.get(0))));
    w.event(
        "hearing-set/1",
        shape(HearingSet.class)
            .with("item", HearingSet::instance, INSTANCE_ID)
            .with("day", HearingSet::day, DATE)
            .made(f -> new HearingSet(f.get(0), f.get(1))));
    w.event(
        "hearing-announced/1",
        shape(HearingAnnounced.class)
            .with("item", HearingAnnounced::instance, INSTANCE_ID)
            .with("day", HearingAnnounced::day, DATE)
            .with("notice", HearingAnnounced::notice, TEXT)
            .made(f -> new HearingAnnounced(f.get(0), f.get(1), f.get(2))));
    w.event(
        "hearing-held/1",
        shape(HearingHeld.class)
            .with("item", HearingHeld::instance, INSTANCE_ID)
            .with("record", HearingHeld::record, TEXT)
            .made(f -> new HearingHeld(f.get(0), f.get(1))));
  }

  private static void review(WireEvents w) {
    w.event(
        "lower-review-assigned/1",
        shape(LowerReviewAssigned.class)
            .with("item", LowerReviewAssigned::instance, INSTANCE_ID)
            .with("reviewer", LowerReviewAssigned::reviewer, PARTY)
            .with("basis", LowerReviewAssigned::basis, TEXT)
            .made(f -> new LowerReviewAssigned(f.get(0), f.get(1), f.get(2))));
    w.event(
        "lower-opinion-given/1",
        shape(LowerOpinionGiven.class)
            .with("item", LowerOpinionGiven::instance, INSTANCE_ID)
            .with("favourable", LowerOpinionGiven::favourable, FLAG)
            .with("number", LowerOpinionGiven::number, TEXT)
            .with("reviewed", LowerOpinionGiven::reviewed, WireMany.set(MATERIAL_CODE))
            .made(f -> new LowerOpinionGiven(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "item-sent-up/1",
        shape(SentUp.class)
            .with("item", SentUp::instance, INSTANCE_ID)
            .made(f -> new SentUp(f.get(0))));
  }

  private static void statutory(WireEvents w) {
    w.event(
        "item-extended/1",
        shape(Extended.class)
            .with("item", Extended::instance, INSTANCE_ID)
            .with("reason", Extended::reason, GROUND)
            .with("notice", Extended::notice, TEXT)
            .with("days", Extended::days, INT)
            .made(f -> new Extended(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "joint-handling-extended/1",
        shape(JointHandlingExtended.class)
            .with("items", JointHandlingExtended::instances, WireMany.list(INSTANCE_ID))
            .with("reason", JointHandlingExtended::reason, GROUND)
            .with("approval", JointHandlingExtended::approval, TEXT)
            .with("notice", JointHandlingExtended::notice, TEXT)
            .with("days", JointHandlingExtended::days, INT)
            .made(
                f -> new JointHandlingExtended(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4))));
    w.event(
        "special-step-renewed/1",
        shape(SpecialStepRenewed.class)
            .with("item", SpecialStepRenewed::instance, INSTANCE_ID)
            .with("kind", SpecialStepRenewed::kind, word(SpecialStepKind.class))
            .with("notice", SpecialStepRenewed::notice, TEXT)
            .with("until", SpecialStepRenewed::until, TIME)
            .made(f -> new SpecialStepRenewed(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "special-step-lapsed/1",
        shape(SpecialStepLapsed.class)
            .with("item", SpecialStepLapsed::instance, INSTANCE_ID)
            .with("kind", SpecialStepLapsed::kind, word(SpecialStepKind.class))
            .with("until", SpecialStepLapsed::until, TIME)
            .made(f -> new SpecialStepLapsed(f.get(0), f.get(1), f.get(2))));
    w.event(
        "inspectors-assigned/1",
        shape(InspectorsAssigned.class)
            .with("item", InspectorsAssigned::instance, INSTANCE_ID)
            .with("inspectors", InspectorsAssigned::inspectors, INSPECTORS)
            .made(f -> new InspectorsAssigned(f.get(0), f.get(1))));
  }

  private static void joint(WireEvents w) {
    w.event(
        "joint-called/1",
        shape(JointCalled.class)
            .with("no", JointCalled::no, INT)
            .with("kind", JointCalled::kind, word(JointKind.class))
            .with("items", JointCalled::instances, WireMany.list(INSTANCE_ID))
            .with("quorum", JointCalled::quorum, INT)
            .with("time", JointCalled::time, TIME)
            .with("place", JointCalled::place, TEXT)
            .with("duty", JointCalled::duty, INT)
            .made(
                f ->
                    new JointCalled(
                        f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6))));
    w.event(
        "joint-moved/1",
        shape(JointMoved.class)
            .with("no", JointMoved::no, INT)
            .with("time", JointMoved::time, TIME)
            .with("place", JointMoved::place, TEXT)
            .made(f -> new JointMoved(f.get(0), f.get(1), f.get(2))));
    w.event(
        "joint-held/1",
        shape(JointHeld.class)
            .with("no", JointHeld::no, INT)
            .with("present", JointHeld::present, WireMany.list(PARTY))
            .with("duties", JointHeld::duties, WireMany.sorted(PARTY, INT))
            .made(f -> new JointHeld(f.get(0), f.get(1), f.get(2))));
    w.event(
        "opinion-given/1",
        shape(OpinionGiven.class)
            .with("no", OpinionGiven::no, INT)
            .with("department", OpinionGiven::department, PARTY)
            .with("verdict", OpinionGiven::verdict, word(JointVerdict.class))
            .with("text", OpinionGiven::text, TEXT)
            .made(f -> new OpinionGiven(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "opinion-missed/1",
        shape(OpinionMissed.class)
            .with("no", OpinionMissed::no, INT)
            .with("department", OpinionMissed::department, PARTY)
            .made(f -> new OpinionMissed(f.get(0), f.get(1))));
    w.event(
        "joint-concluded/1",
        shape(JointConcluded.class)
            .with("no", JointConcluded::no, INT)
            .with("outcome", JointConcluded::outcome, word(JointVerdict.class))
            .with("dissenting", JointConcluded::dissenting, WireMany.list(PARTY))
            .made(f -> new JointConcluded(f.get(0), f.get(1), f.get(2))));
    w.event(
        "joint-reconvened/1",
        shape(JointReconvened.class)
            .with("no", JointReconvened::no, INT)
            .with("time", JointReconvened::time, TIME)
            .with("place", JointReconvened::place, TEXT)
            .with("duty", JointReconvened::duty, INT)
            .made(f -> new JointReconvened(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "joint-cancelled/1",
        shape(JointCancelled.class)
            .with("no", JointCancelled::no, INT)
            .with("reason", JointCancelled::reason, TEXT)
            .made(f -> new JointCancelled(f.get(0), f.get(1))));
    w.event(
        "joint-lapsed/1",
        shape(JointLapsed.class)
            .with("no", JointLapsed::no, INT)
            .made(f -> new JointLapsed(f.get(0))));
    w.event(
        "disagreement-raised/1",
        shape(DisagreementRaised.class)
            .with("no", DisagreementRaised::no, INT)
            .with("by", DisagreementRaised::by, PARTY)
            .maybe("item", DisagreementRaised::instance, INSTANCE_ID)
            .with("subject", DisagreementRaised::subject, TEXT)
            .with("duty", DisagreementRaised::duty, INT)
            .made(f -> new DisagreementRaised(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4))));
    w.event(
        "disagreement-resolved/1",
        shape(DisagreementResolved.class)
            .with("no", DisagreementResolved::no, INT)
            .with("note", DisagreementResolved::note, TEXT)
            .made(f -> new DisagreementResolved(f.get(0), f.get(1))));
  }
}
