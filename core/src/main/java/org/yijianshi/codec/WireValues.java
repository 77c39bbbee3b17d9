package org.yijianshi.codec;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.yijianshi.calendar.Interval;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.Appointment;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.CommandId;
import org.yijianshi.casefile.CorrectionNotice;
import org.yijianshi.casefile.Defect;
import org.yijianshi.casefile.Fee;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.Inspectors;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.KnownItem;
import org.yijianshi.casefile.Overdue;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.casefile.RatingSubject;
import org.yijianshi.casefile.Rectification;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.Revision;
import org.yijianshi.casefile.Route;
import org.yijianshi.catalog.Limits;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.Identity;
import org.yijianshi.code.IdentityKind;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.code.RegionCode;
import org.yijianshi.condition.FactValue;
import org.yijianshi.condition.Facts;
import org.yijianshi.form.FormValues;
import org.yijianshi.material.Material;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.material.Share;
import org.yijianshi.material.Signature;
import org.yijianshi.material.Supply;
import org.yijianshi.message.Message;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Contact;
import org.yijianshi.party.Mandate;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Parties;
import org.yijianshi.party.Party;
import org.yijianshi.plan.Wish;

/**
 * The wire forms of everything that events are made of: the names stand in the order of the
 * record's components, and a question mark stands where one may be null. A change here changes what
 * is stored and needs a new version of every event that holds it.
 */
final class WireValues {
  private WireValues() {}

  static Wires table() {
    Wires w = new Wires();
    texts(w);
    small(w);
    materials(w);
    application(w);
    w.record(Message.class, "sequence kind to item? at content");
    return w;
  }

  private static void texts(Wires w) {
    w.put(int.class, new WireNumbers.Int());
    w.put(Integer.class, new WireNumbers.Int());
    w.put(long.class, new WireNumbers.Long64());
    w.put(boolean.class, new WireNumbers.Flag());
    w.put(BigDecimal.class, new WireNumbers.Decimal());
    w.put(Instant.class, WireTime.INSTANCE);
    w.put(String.class, new WireText<>("text", Function.identity(), Function.identity()));
    w.text(LocalDate.class, LocalDate::toString, LocalDate::parse);
    w.text(UUID.class, UUID::toString, UUID::fromString);
    w.text(CaseId.class, CaseId::toString, CaseId::of);
    w.text(CommandId.class, CommandId::toString, CommandId::of);
    w.text(CaseNumber.class, CaseNumber::value, CaseNumber::of);
    w.text(BundleCode.class, BundleCode::value, BundleCode::of);
    w.text(ItemCode.class, ItemCode::value, ItemCode::of);
    w.text(InstanceId.class, InstanceId::toString, InstanceId::parse);
    w.text(MaterialCode.class, MaterialCode::value, MaterialCode::of);
    w.text(DepartmentCode.class, DepartmentCode::value, DepartmentCode::of);
    w.text(RegionCode.class, RegionCode::value, RegionCode::of);
    w.words(Party.Kind.class);
    w.text(Party.class, Party::key, Party::parse);
    w.words(IdentityKind.class);
    w.text(Identity.class, WireValues::identity, WireValues::identity);
    w.text(TimeLimit.class, WireLimit::format, WireLimit::parse);
  }

  /** For instance {@code CREDIT_CODE:91411224MA40000000}. */
  private static String identity(Identity identity) {
    return identity.kind().name() + ":" + identity.value();
  }

  private static Identity identity(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("An identity is its kind and its number");
    }
    IdentityKind kind = IdentityKind.valueOf(text.substring(0, colon));
    return Identity.parse(kind, text.substring(colon + 1)).orThrow();
  }

  private static void small(Wires w) {
    w.record(Interval.class, "from to");
    w.record(
        Obligation.class,
        "no kind by item? since limit due? warn? provisional stopped stoppedSince?",
        Map.of("by", special(WireDerived::owner)));
    w.record(ObligationCodec.Rest.class, "limit provisional stopped stoppedSince?");
    w.record(Pinned.class, "catalog policy calendar");
    w.record(Limits.class, "promised? statutory? preReview?");
    w.record(Mandate.class, "acts items until?");
    w.record(Actor.class, "id roles department? level? region? mandate?");
    w.record(Contact.class, "phone? address?");
    w.record(Participant.class, "reference role account name contact identity?");
    w.record(Ground.class, "text basis?");
    w.record(AdverseDecision.class, "number grounds remedies organ?");
    w.record(Appointment.class, "purpose time place");
    w.record(Defect.class, "items material? wrong right basis?");
    w.record(CorrectionNotice.class, "number stage at due defects consequence");
    w.record(Fee.class, "no fen basis payer gate state receipt? duty");
    w.record(KnownItem.class, "number item name department region subject? granted");
    w.record(Overdue.class, "causedBy breach");
    w.record(RatingSubject.class, "kind visit? item?");
    w.record(Rectification.class, "round notice what until state inspectedAt?");
    w.record(RemandOrder.class, "number remedy limit?");
    w.record(ResultDocument.class, "name number? digest?");
    w.record(Route.class, "department? level? region?");
    w.put(
        Inspectors.class,
        new WireAs<>(
            new WireMany.Distinct<>(w.of(String.class), Function.identity()),
            Inspectors::accounts,
            Inspectors::new));
    w.put(
        Parties.class,
        new WireAs<>(
            new WireMany.Listed<>(w.of(Participant.class), List::copyOf),
            Parties::participants,
            Parties::new));
  }

  private static void materials(Wires w) {
    w.record(Signature.class, "document by at");
    w.put(
        Supply.class,
        new WireVariants<Supply>("Supply")
            .with(
                "provided", Supply.Provided.class, w.record(Supply.Provided.class, "digest paper"))
            .with("shared", Supply.Shared.class, w.record(Supply.Shared.class, "from digest"))
            .with("produced", Supply.Produced.class, w.record(Supply.Produced.class, "by"))
            .with(
                "to-follow",
                Supply.ToFollow.class,
                w.record(Supply.ToFollow.class, "until consequence signature"))
            .with(
                "committed",
                Supply.Committed.class,
                w.record(Supply.Committed.class, "kind signature"))
            .with(
                "fallback",
                Supply.Fallback.class,
                w.record(Supply.Fallback.class, "copy? signature?")));
    w.record(
        Material.class,
        "code name handling supply items",
        Map.of("supply", special(WireDerived::supply)));
    w.put(
        MaterialSet.class,
        new WireAs<>(
            new WireMany.Listed<>(w.of(Material.class), List::copyOf),
            MaterialSet::all,
            MaterialSet::of));
    w.record(Share.class, "material to items basis purpose legalBasis at");
  }

  private static void application(Wires w) {
    w.put(FactValue.class, new WireFacts());
    w.put(
        Facts.class,
        new WireAs<>(
            new WireMany.Mapped<>(
                new WireText<String>("fact", Function.identity(), Function.identity()),
                w.of(FactValue.class),
                Map::copyOf),
            Facts::asMap,
            Facts::of));
    w.record(WireForm.class, "field subject? value from? source?");
    w.put(
        FormValues.class,
        new WireAs<>(
            new WireMany.Listed<>(w.of(WireForm.class), List::copyOf),
            WireForm::entries,
            WireForm::values));
    w.record(Wish.class, "bundle region facts picked? subjects held");
    w.record(
        Application.class,
        "number pinned channel parties wish supplies delivery method consent form",
        Map.of("supplies", special(WireDerived::supplies)));
    w.record(
        Revision.class,
        "wish supplies materials changed answersChanged form",
        Map.of("supplies", special(WireDerived::supplies)));
    w.record(ItemPlan.Predecessor.class, "item kind");
    w.record(
        ItemPlan.class,
        "item name department level region type processing limits group? predecessors");
    w.record(CaseLink.Linked.class, "item name organ state");
    w.record(CaseLink.Carried.class, "code supply holder?");
    w.record(CaseLink.class, "kind other number stage items carried order?");
  }

  @SuppressWarnings("unchecked") // the component of that name has that type
  static <T> UnaryOperator<Wire<Object>> special(UnaryOperator<Wire<T>> form) {
    return wire -> Wires.untyped(form.apply((Wire<T>) (Wire<?>) wire));
  }
}
