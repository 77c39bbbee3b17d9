package org.yijianshi.codec;

import static org.yijianshi.codec.WireCaseValues.APPLICATION;
import static org.yijianshi.codec.WireCaseValues.CASE_LINK;
import static org.yijianshi.codec.WireCaseValues.FACT_VALUE;
import static org.yijianshi.codec.WireCaseValues.ITEM_PLAN;
import static org.yijianshi.codec.WireCaseValues.MATERIAL_SET;
import static org.yijianshi.codec.WireShape.shape;
import static org.yijianshi.codec.WireTexts.DEPARTMENT_CODE;
import static org.yijianshi.codec.WireTexts.FLAG;
import static org.yijianshi.codec.WireTexts.INSTANCE_ID;
import static org.yijianshi.codec.WireTexts.ITEM_CODE;
import static org.yijianshi.codec.WireTexts.MATERIAL_CODE;
import static org.yijianshi.codec.WireTexts.PARTY;
import static org.yijianshi.codec.WireTexts.REGION_CODE;
import static org.yijianshi.codec.WireTexts.TEXT;
import static org.yijianshi.codec.WireTexts.TIME;
import static org.yijianshi.codec.WireValues.ADVERSE_DECISION;
import static org.yijianshi.codec.WireValues.KNOWN_ITEM;
import static org.yijianshi.codec.WireValues.ROUTE;
import static org.yijianshi.codec.WireWord.word;

import org.yijianshi.casefile.AcceptanceEvent.Accepted;
import org.yijianshi.casefile.AcceptanceEvent.AcceptedAtWindow;
import org.yijianshi.casefile.AcceptanceEvent.BundlePromised;
import org.yijianshi.casefile.AcceptanceEvent.DeemedAccepted;
import org.yijianshi.casefile.AcceptanceEvent.Explained;
import org.yijianshi.casefile.AcceptanceEvent.ExplanationRequested;
import org.yijianshi.casefile.AcceptanceEvent.FactDisputed;
import org.yijianshi.casefile.AcceptanceEvent.NotAccepted;
import org.yijianshi.casefile.AcceptanceEvent.RerouteProposed;
import org.yijianshi.casefile.ContactWay;
import org.yijianshi.casefile.IntakeEvent.DuplicateAllowed;
import org.yijianshi.casefile.IntakeEvent.Fetched;
import org.yijianshi.casefile.IntakeEvent.Linked;
import org.yijianshi.casefile.IntakeEvent.PaperHanded;
import org.yijianshi.casefile.IntakeEvent.PushConfirmed;
import org.yijianshi.casefile.IntakeEvent.PushFailed;
import org.yijianshi.casefile.IntakeEvent.Pushed;
import org.yijianshi.casefile.IntakeEvent.Reached;
import org.yijianshi.casefile.IntakeEvent.Received;
import org.yijianshi.casefile.IntakeEvent.Rerouted;
import org.yijianshi.casefile.IntakeEvent.ScanReplaced;
import org.yijianshi.casefile.IntakeEvent.Submitted;
import org.yijianshi.casefile.IntakeEvent.Unreached;
import org.yijianshi.code.Level;

/** The wire names of the events of intake (二) and acceptance (三). */
final class WireIntakeEvents {
  private WireIntakeEvents() {}

  static void add(WireEvents w) {
    intake(w);
    acceptance(w);
  }

  private static void intake(WireEvents w) {
    w.event(
        "case-submitted/1",
        shape(Submitted.class)
            .with("application", Submitted::application, APPLICATION)
            .with("lead", Submitted::lead, DEPARTMENT_CODE)
            .with("items", Submitted::items, WireMany.list(ITEM_PLAN))
            .with("materials", Submitted::materials, MATERIAL_SET)
            .made(f -> new Submitted(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "case-linked/1",
        shape(Linked.class).with("link", Linked::link, CASE_LINK).made(f -> new Linked(f.get(0))));
    w.event(
        "application-received/1",
        shape(Received.class)
            .with("receipt", Received::receipt, TEXT)
            .with("items", Received::instances, WireMany.list(INSTANCE_ID))
            .made(f -> new Received(f.get(0), f.get(1))));
    w.event(
        "application-pushed/1",
        shape(Pushed.class)
            .with("items", Pushed::instances, WireMany.list(INSTANCE_ID))
            .with("unconnected", Pushed::unconnected, WireMany.list(DEPARTMENT_CODE))
            .made(f -> new Pushed(f.get(0), f.get(1))));
    w.event(
        "paper-handed/1",
        shape(PaperHanded.class)
            .with("originals", PaperHanded::originals, WireMany.list(MATERIAL_CODE))
            .made(f -> new PaperHanded(f.get(0))));
    w.event(
        "application-fetched/1",
        shape(Fetched.class)
            .with("department", Fetched::department, DEPARTMENT_CODE)
            .made(f -> new Fetched(f.get(0))));
    w.event(
        "duplicate-allowed/1",
        shape(DuplicateAllowed.class)
            .with("known", DuplicateAllowed::known, WireMany.list(KNOWN_ITEM))
            .with("despite", DuplicateAllowed::despite, TEXT)
            .made(f -> new DuplicateAllowed(f.get(0), f.get(1))));
    w.event(
        "item-rerouted/1",
        shape(Rerouted.class)
            .with("item", Rerouted::instance, INSTANCE_ID)
            .with("from", Rerouted::from, PARTY)
            .with("department", Rerouted::department, DEPARTMENT_CODE)
            .with("level", Rerouted::level, word(Level.class))
            .with("region", Rerouted::region, REGION_CODE)
            .made(f -> new Rerouted(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4))));
    w.event(
        "scan-replaced/1",
        shape(ScanReplaced.class)
            .with("material", ScanReplaced::material, MATERIAL_CODE)
            .with("digest", ScanReplaced::digest, TEXT)
            .with("items", ScanReplaced::instances, WireMany.list(INSTANCE_ID))
            .made(f -> new ScanReplaced(f.get(0), f.get(1), f.get(2))));
    w.event(
        "applicant-unreached/1",
        shape(Unreached.class)
            .with("message", Unreached::message, TEXT)
            .with("to", Unreached::to, PARTY)
            .maybe("item", Unreached::instance, INSTANCE_ID)
            .with("tried", Unreached::tried, word(ContactWay.class))
            .made(f -> new Unreached(f.get(0), f.get(1), f.get(2), f.get(3))));
    w.event(
        "applicant-reached/1",
        shape(Reached.class)
            .maybe("item", Reached::instance, INSTANCE_ID)
            .with("how", Reached::how, word(ContactWay.class))
            .made(f -> new Reached(f.get(0), f.get(1))));
    w.event(
        "push-failed/1",
        shape(PushFailed.class)
            .with("item", PushFailed::instance, INSTANCE_ID)
            .with("department", PushFailed::department, DEPARTMENT_CODE)
            .made(f -> new PushFailed(f.get(0), f.get(1))));
    w.event(
        "push-confirmed/1",
        shape(PushConfirmed.class)
            .with("item", PushConfirmed::instance, INSTANCE_ID)
            .with("department", PushConfirmed::department, DEPARTMENT_CODE)
            .with("toFetch", PushConfirmed::toFetch, FLAG)
            .made(f -> new PushConfirmed(f.get(0), f.get(1), f.get(2))));
  }

  private static void acceptance(WireEvents w) {
    w.event(
        "item-accepted/1",
        shape(Accepted.class)
            .with("item", Accepted::instance, INSTANCE_ID)
            .with("effective", Accepted::effective, TIME)
            .made(f -> new Accepted(f.get(0), f.get(1))));
    w.event(
        "bundle-promised/1",
        shape(BundlePromised.class)
            .with("due", BundlePromised::dueAt, TIME)
            .with("deciding", BundlePromised::deciding, INSTANCE_ID)
            .made(f -> new BundlePromised(f.get(0), f.get(1))));
    w.event(
        "item-not-accepted/1",
        shape(NotAccepted.class)
            .with("item", NotAccepted::instance, INSTANCE_ID)
            .with("decision", NotAccepted::decision, ADVERSE_DECISION)
            .made(f -> new NotAccepted(f.get(0), f.get(1))));
    w.event(
        "item-deemed-accepted/1",
        shape(DeemedAccepted.class)
            .with("item", DeemedAccepted::instance, INSTANCE_ID)
            .with("effective", DeemedAccepted::effective, TIME)
            .made(f -> new DeemedAccepted(f.get(0), f.get(1))));
    w.event(
        "item-accepted-at-window/1",
        shape(AcceptedAtWindow.class)
            .with("item", AcceptedAtWindow::instance, INSTANCE_ID)
            .made(f -> new AcceptedAtWindow(f.get(0))));
    w.event(
        "reroute-proposed/1",
        shape(RerouteProposed.class)
            .with("item", RerouteProposed::instance, INSTANCE_ID)
            .with("reason", RerouteProposed::reason, TEXT)
            .with("to", RerouteProposed::to, ROUTE)
            .made(f -> new RerouteProposed(f.get(0), f.get(1), f.get(2))));
    w.event(
        "explanation-requested/1",
        shape(ExplanationRequested.class)
            .with("item", ExplanationRequested::instance, INSTANCE_ID)
            .with("question", ExplanationRequested::question, TEXT)
            .made(f -> new ExplanationRequested(f.get(0), f.get(1))));
    w.event(
        "explanation-given/1",
        shape(Explained.class)
            .with("item", Explained::instance, INSTANCE_ID)
            .with("digest", Explained::digest, TEXT)
            .made(f -> new Explained(f.get(0), f.get(1))));
    w.event(
        "fact-disputed/1",
        shape(FactDisputed.class)
            .with("item", FactDisputed::instance, INSTANCE_ID)
            .with("fact", FactDisputed::fact, TEXT)
            .with("found", FactDisputed::found, FACT_VALUE)
            .with("needed", FactDisputed::needed, WireMany.list(ITEM_CODE))
            .with("needless", FactDisputed::needless, WireMany.list(ITEM_CODE))
            .made(f -> new FactDisputed(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4))));
  }
}
