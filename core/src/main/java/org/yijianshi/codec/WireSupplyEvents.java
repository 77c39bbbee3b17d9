package org.yijianshi.codec;

import static org.yijianshi.codec.WireCaseValues.ITEM_PLAN;
import static org.yijianshi.codec.WireCaseValues.MATERIAL;
import static org.yijianshi.codec.WireCaseValues.REVISION;
import static org.yijianshi.codec.WireCaseValues.SHARE;
import static org.yijianshi.codec.WireCaseValues.SUPPLY_PROVIDED;
import static org.yijianshi.codec.WireShape.shape;
import static org.yijianshi.codec.WireTexts.DATE;
import static org.yijianshi.codec.WireTexts.FLAG;
import static org.yijianshi.codec.WireTexts.INSTANCE_ID;
import static org.yijianshi.codec.WireTexts.INT;
import static org.yijianshi.codec.WireTexts.MATERIAL_CODE;
import static org.yijianshi.codec.WireTexts.PARTY;
import static org.yijianshi.codec.WireTexts.TEXT;
import static org.yijianshi.codec.WireValues.CORRECTION_NOTICE;
import static org.yijianshi.codec.WireValues.DEFECT;
import static org.yijianshi.codec.WireValues.GROUND;
import static org.yijianshi.codec.WireWord.word;

import org.yijianshi.casefile.CommitmentFinding;
import org.yijianshi.casefile.CorrectionEvent.CorrectedOnTheSpot;
import org.yijianshi.casefile.CorrectionEvent.DefectsReported;
import org.yijianshi.casefile.CorrectionEvent.NoticeIssued;
import org.yijianshi.casefile.CorrectionEvent.Resubmitted;
import org.yijianshi.casefile.CorrectionEvent.SelectionAmended;
import org.yijianshi.casefile.DataFault;
import org.yijianshi.casefile.SupplyEvent.CommitmentBroken;
import org.yijianshi.casefile.SupplyEvent.CommitmentChecked;
import org.yijianshi.casefile.SupplyEvent.CommitmentUnchecked;
import org.yijianshi.casefile.SupplyEvent.CreditChecked;
import org.yijianshi.casefile.SupplyEvent.DataDisputed;
import org.yijianshi.casefile.SupplyEvent.DataRequested;
import org.yijianshi.casefile.SupplyEvent.DataSupplied;
import org.yijianshi.casefile.SupplyEvent.DisputeResolved;
import org.yijianshi.casefile.SupplyEvent.DutyNamed;
import org.yijianshi.casefile.SupplyEvent.FallbackTaken;
import org.yijianshi.casefile.SupplyEvent.FallbackVerified;
import org.yijianshi.casefile.SupplyEvent.FollowingAccepted;
import org.yijianshi.casefile.SupplyEvent.FollowingRejected;
import org.yijianshi.casefile.SupplyEvent.FollowingSupplied;
import org.yijianshi.casefile.SupplyEvent.FoundFalse;
import org.yijianshi.casefile.SupplyEvent.SharedFetched;
import org.yijianshi.casefile.SupplyEvent.SharedUnavailable;
import org.yijianshi.casefile.SupplyEvent.SharesEntered;
import org.yijianshi.casefile.SupplyEvent.UndertakingSigned;
import org.yijianshi.material.SharePurpose;

/** The wire names of the events of intake (二): corrections and where materials come from. */
final class WireSupplyEvents {
  private WireSupplyEvents() {}

  static void add(WireEvents w) {
    correction(w);
    supply(w);
  }

  private static void correction(WireEvents w) {
    w.event(
        "notice-issued/1",
        shape(NoticeIssued.class)
            .with("notice", NoticeIssued::notice, CORRECTION_NOTICE)
            .made(f -> new NoticeIssued(f.get(0))));
    w.event(
        "defects-reported/1",
        shape(DefectsReported.class)
            .with("item", DefectsReported::instance, INSTANCE_ID)
            .with("defects", DefectsReported::defects, WireMany.list(DEFECT))
            .made(f -> new DefectsReported(f.get(0), f.get(1))));
    w.event(
        "application-resubmitted/1",
        shape(Resubmitted.class)
            .with("items", Resubmitted::instances, WireMany.list(INSTANCE_ID))
            .with("revision", Resubmitted::revision, REVISION)
            .made(f -> new Resubmitted(f.get(0), f.get(1))));
    w.event(
        "corrected-on-the-spot/1",
        shape(CorrectedOnTheSpot.class)
            .with("revision", CorrectedOnTheSpot::revision, REVISION)
            .made(f -> new CorrectedOnTheSpot(f.get(0))));
    w.event(
        "selection-amended/1",
        shape(SelectionAmended.class)
            .with("items", SelectionAmended::items, WireMany.list(ITEM_PLAN))
            .with("removed", SelectionAmended::removed, WireMany.list(INSTANCE_ID))
            .with("revision", SelectionAmended::revision, REVISION)
            .made(f -> new SelectionAmended(f.get(0), f.get(1), f.get(2))));
  }

  private static void supply(WireEvents w) {
    w.event(
        "undertaking-signed/1",
        shape(UndertakingSigned.class)
            .with("material", UndertakingSigned::material, MATERIAL)
            .made(f -> new UndertakingSigned(f.get(0))));
    w.event(
        "credit-checked/1",
        shape(CreditChecked.class)
            .with("restricted", CreditChecked::restricted, FLAG)
            .with("record", CreditChecked::record, TEXT)
            .made(f -> new CreditChecked(f.get(0), f.get(1))));
    w.event(
        "duty-about-material/1",
        shape(DutyNamed.class)
            .with("no", DutyNamed::no, INT)
            .with("material", DutyNamed::material, MATERIAL_CODE)
            .made(f -> new DutyNamed(f.get(0), f.get(1))));
    w.event(
        "following-supplied/1",
        shape(FollowingSupplied.class)
            .with("material", FollowingSupplied::material, MATERIAL_CODE)
            .with("supply", FollowingSupplied::supply, SUPPLY_PROVIDED)
            .made(f -> new FollowingSupplied(f.get(0), f.get(1))));
    w.event(
        "following-accepted/1",
        shape(FollowingAccepted.class)
            .with("material", FollowingAccepted::material, MATERIAL_CODE)
            .made(f -> new FollowingAccepted(f.get(0))));
    w.event(
        "following-rejected/1",
        shape(FollowingRejected.class)
            .with("material", FollowingRejected::material, MATERIAL_CODE)
            .with("ground", FollowingRejected::ground, GROUND)
            .made(f -> new FollowingRejected(f.get(0), f.get(1))));
    w.event(
        "shared-fetched/1",
        shape(SharedFetched.class)
            .with("material", SharedFetched::material, MATERIAL)
            .with("supplier", SharedFetched::supplier, PARTY)
            .with("by", SharedFetched::by, PARTY)
            .with("purpose", SharedFetched::purpose, word(SharePurpose.class))
            .with("legalBasis", SharedFetched::legalBasis, TEXT)
            .made(f -> new SharedFetched(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4))));
    w.event(
        "shared-unavailable/1",
        shape(SharedUnavailable.class)
            .with("material", SharedUnavailable::material, MATERIAL_CODE)
            .with("supplier", SharedUnavailable::supplier, PARTY)
            .with("attempt", SharedUnavailable::attempt, INT)
            .made(f -> new SharedUnavailable(f.get(0), f.get(1), f.get(2))));
    w.event(
        "data-requested/1",
        shape(DataRequested.class)
            .with("material", DataRequested::material, MATERIAL_CODE)
            .with("supplier", DataRequested::supplier, PARTY)
            .with("items", DataRequested::items, WireMany.list(INSTANCE_ID))
            .made(f -> new DataRequested(f.get(0), f.get(1), f.get(2))));
    w.event(
        "data-supplied/1",
        shape(DataSupplied.class)
            .with("material", DataSupplied::material, MATERIAL)
            .made(f -> new DataSupplied(f.get(0))));
    w.event(
        "fallback-taken/1",
        shape(FallbackTaken.class)
            .with("material", FallbackTaken::material, MATERIAL)
            .made(f -> new FallbackTaken(f.get(0))));
    w.event(
        "fallback-verified/1",
        shape(FallbackVerified.class)
            .with("material", FallbackVerified::material, MATERIAL_CODE)
            .with("genuine", FallbackVerified::genuine, FLAG)
            .with("record", FallbackVerified::record, TEXT)
            .made(f -> new FallbackVerified(f.get(0), f.get(1), f.get(2))));
    w.event(
        "data-disputed/1",
        shape(DataDisputed.class)
            .with("material", DataDisputed::material, MATERIAL_CODE)
            .with("fault", DataDisputed::fault, word(DataFault.class))
            .with("supplier", DataDisputed::supplier, PARTY)
            .made(f -> new DataDisputed(f.get(0), f.get(1), f.get(2))));
    w.event(
        "dispute-resolved/1",
        shape(DisputeResolved.class)
            .with("material", DisputeResolved::material, MATERIAL_CODE)
            .maybe("corrected", DisputeResolved::corrected, TEXT)
            .maybe("reasons", DisputeResolved::reasons, TEXT)
            .made(f -> new DisputeResolved(f.get(0), f.get(1), f.get(2))));
    w.event(
        "commitment-checked/1",
        shape(CommitmentChecked.class)
            .with("item", CommitmentChecked::instance, INSTANCE_ID)
            .with("finding", CommitmentChecked::finding, word(CommitmentFinding.class))
            .maybe("until", CommitmentChecked::until, DATE)
            .with("record", CommitmentChecked::record, TEXT)
            .made(f -> new CommitmentChecked(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "commitment-broken/1",
        shape(CommitmentBroken.class)
            .with("item", CommitmentBroken::instance, INSTANCE_ID)
            .with("materials", CommitmentBroken::materials, WireMany.list(MATERIAL_CODE))
            .made(f -> new CommitmentBroken(f.get(0), f.get(1))));
    w.event(
        "commitment-unchecked/1",
        shape(CommitmentUnchecked.class)
            .with("item", CommitmentUnchecked::instance, INSTANCE_ID)
            .made(f -> new CommitmentUnchecked(f.get(0))));
    w.event(
        "material-found-false/1",
        shape(FoundFalse.class)
            .with("material", FoundFalse::material, MATERIAL_CODE)
            .with("record", FoundFalse::record, TEXT)
            .made(f -> new FoundFalse(f.get(0), f.get(1))));
    w.event(
        "shares-entered/1",
        shape(SharesEntered.class)
            .with("shares", SharesEntered::shares, WireMany.list(SHARE))
            .made(f -> new SharesEntered(f.get(0))));
  }
}
