package org.yijianshi.contract.play;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yijianshi.casefile.AcceptanceCommand;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.ApprovalCommand;
import org.yijianshi.casefile.ArchivingCommand;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Actor;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.party.Role;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;

/**
 * The shop's case up to any point of the straight path, in few words. Each method goes on from a
 * play and makes the moves that lie between; what a test is about, it plays itself.
 */
public final class ShopCase {
  private ShopCase() {}

  /** An application for that wish at a counter, unified, to be collected, without e-service. */
  public static Application application(Rulebook book, Wish wish) {
    return new Application(
        CaseNumber.of("LS-2026-0001"),
        book.pinned(),
        Channel.COUNTER,
        Cast.parties(),
        wish,
        supplies(book, wish),
        DeliveryChoice.UNIFIED,
        DeliveryMethod.COUNTER,
        false);
  }

  /** Of {@link SampleCatalogs#supplies} what the picked items ask for. */
  private static Map<MaterialCode, Supply> supplies(Rulebook book, Wish wish) {
    Map<MaterialCode, Supply> all = new java.util.TreeMap<>(SampleCatalogs.supplies());
    Set<MaterialCode> asked = new java.util.TreeSet<>();
    book.catalog()
        .items()
        .filter(i -> wish.picked() == null || wish.picked().contains(i.code()))
        .forEach(i -> i.materials().forEach(m -> asked.add(m.code())));
    all.keySet().retainAll(asked);
    return all;
  }

  /** The same with other supplies. */
  public static Application with(Application from, Map<MaterialCode, Supply> supplies) {
    return new Application(
        from.number(),
        from.pinned(),
        from.channel(),
        from.parties(),
        from.wish(),
        supplies,
        from.delivery(),
        from.method(),
        from.serviceConsent());
  }

  /** The same through another channel. */
  public static Application through(Application from, Channel channel) {
    return new Application(
        from.number(),
        from.pinned(),
        channel,
        from.parties(),
        from.wish(),
        from.supplies(),
        from.delivery(),
        from.method(),
        from.serviceConsent());
  }

  /** The same with results delivered otherwise. */
  public static Application delivered(
      Application from, DeliveryChoice choice, DeliveryMethod method, boolean consent) {
    return new Application(
        from.number(),
        from.pinned(),
        from.channel(),
        from.parties(),
        from.wish(),
        from.supplies(),
        choice,
        method,
        consent);
  }

  /** Submitted by the applicant at 2026-03-02 10:00, a Monday: those items, or all. */
  public static CasePlay submitted(InstanceId... only) {
    Rulebook book = SampleCatalogs.book();
    Wish wish = only.length == 0 ? SampleCatalogs.wish() : SampleCatalogs.wish(only);
    return submitted(CasePlay.of(book), application(book, wish));
  }

  /** That application submitted now. */
  public static CasePlay submitted(CasePlay play, Application application) {
    return play.does(Cast.applicant(), new IntakeCommand.Submit(application));
  }

  /** Submitted and received at the counter ten minutes later. */
  public static CasePlay received(InstanceId... only) {
    return received(submitted(only));
  }

  /** Received ten minutes later. */
  public static CasePlay received(CasePlay play) {
    return play.after(Duration.ofMinutes(10))
        .does(Cast.window(), new IntakeCommand.Receive(Set.of()));
  }

  /** Submitted, received and pushed, each ten minutes after the other: at 10:20. */
  public static CasePlay pushed(InstanceId... only) {
    return pushed(received(only));
  }

  /** Pushed ten minutes later. */
  public static CasePlay pushed(CasePlay play) {
    return play.after(Duration.ofMinutes(10)).does(Cast.window(), new IntakeCommand.Push(Set.of()));
  }

  /** Everything that is only accepted is accepted, on the day after the submission at 9:30. */
  public static CasePlay accepted(InstanceId... only) {
    return accepted(pushed(only).at("2026-03-03T09:30"));
  }

  /** Everything that waits for it is accepted now; what is decided on the spot is not. */
  public static CasePlay accepted(CasePlay play) {
    CasePlay next = play;
    for (ItemInstance instance : List.copyOf(play.state().all())) {
      if (instance.plan().processing() == org.yijianshi.catalog.ProcessingType.PROMISED) {
        next =
            next.does(officerOf(next, instance.id()), new AcceptanceCommand.Accept(instance.id()));
      }
    }
    return next;
  }

  /** Granted now by its officer. */
  public static CasePlay granted(CasePlay play, InstanceId... instances) {
    CasePlay next = play;
    for (InstanceId id : instances) {
      next = next.does(officerOf(next, id), grant(id));
    }
    return next;
  }

  /** The grant of that instance, with a numbered result. */
  public static ApprovalCommand.Grant grant(InstanceId id) {
    return new ApprovalCommand.Grant(id, result(id));
  }

  /** A decision against the applicant by an administrative organ, complete. */
  public static AdverseDecision adverse() {
    return new AdverseDecision(
        "BY-1",
        List.of(Ground.of("场所不符合条件", "条例第5条")),
        Set.of(Remedy.RECONSIDERATION, Remedy.LITIGATION),
        null);
  }

  /** The result of that instance. */
  public static ResultDocument result(InstanceId id) {
    return ResultDocument.numbered("证件", "NO-" + id.item());
  }

  /** The results are sent to the window, and certificates made, now. */
  public static CasePlay sent(CasePlay play, InstanceId... instances) {
    CasePlay next = play;
    for (InstanceId id : instances) {
      Actor officer = officerOf(next, id);
      next = next.does(officer, new DeliveryCommand.SendResult(id));
      if (!next.state().obligations().find(ObligationKind.MAKE_E_CERT, id).isEmpty()) {
        next = next.does(officer, new DeliveryCommand.RecordCertificate(id, "CERT-" + id.item()));
      }
    }
    return next;
  }

  /** Offered together, and signed for an hour later. */
  public static CasePlay delivered(CasePlay play, InstanceId... instances) {
    return play.does(
            Cast.results(), new DeliveryCommand.Offer(Set.of(instances), DeliveryMethod.COUNTER))
        .after(Duration.ofHours(1))
        .does(Cast.results(), new DeliveryCommand.ConfirmDelivery(Set.of(instances), "PROOF-1"));
  }

  /** The lead signs for the paper now. */
  public static CasePlay paperHanded(CasePlay play) {
    return play.does(Cast.officer(SampleCatalogs.MARKET), new IntakeCommand.HandPaperToLead());
  }

  /** Proof handed over and every department's package closed: the lead's last. */
  public static CasePlay archived(CasePlay play) {
    CasePlay next = play.does(Cast.results(), new DeliveryCommand.HandOverProof());
    for (var duty : next.state().obligations().matching(o -> o.kind() == ObligationKind.ARCHIVE)) {
      String[] name = duty.owedBy().name().split("@", 2);
      DepartmentCode department = DepartmentCode.of(name[0]);
      next =
          next.does(
              Cast.of(Role.OFFICER, department, org.yijianshi.code.RegionCode.of(name[1])),
              archive(department));
    }
    return next;
  }

  /** A department's package is closed. */
  public static ArchivingCommand.Archive archive(DepartmentCode department) {
    return new ArchivingCommand.Archive(department, "sha-256:" + "a".repeat(64));
  }

  /** TRADE and FIRE from submission to closing, everything in its time. */
  public static CasePlay closed() {
    CasePlay play = paperHanded(pushed(SampleCatalogs.TRADE, SampleCatalogs.FIRE));
    InstanceId[] both = {SampleCatalogs.TRADE, SampleCatalogs.FIRE};
    play = granted(accepted(play.at("2026-03-03T09:30")).at("2026-03-06T11:00"), both);
    return archived(delivered(sent(play, both), both));
  }

  /** The officer who decides that instance. */
  public static Actor officerOf(CasePlay play, InstanceId id) {
    ItemInstance instance = play.state().instance(id).orElseThrow();
    return Cast.of(Role.OFFICER, instance.plan().department(), instance.plan().region());
  }

  /** That department as it stands in the county, or the city for records. */
  public static Party party(DepartmentCode department) {
    return Party.department(
        department,
        department.equals(SampleCatalogs.RECORDS) ? SampleCatalogs.CITY : SampleCatalogs.COUNTY);
  }
}
