package org.yijianshi.archive;

import static org.yijianshi.contract.play.SampleCatalogs.FIRE;
import static org.yijianshi.contract.play.SampleCatalogs.TRADE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.RuleId;
import org.yijianshi.casefile.CaseId;
import org.yijianshi.casefile.CaseNumber;
import org.yijianshi.casefile.DeliveryChoice;
import org.yijianshi.casefile.DeliveryCommand;
import org.yijianshi.casefile.DeliveryMethod;
import org.yijianshi.casefile.Handover;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.Pinned;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.ResultState;
import org.yijianshi.casefile.ResultValidity;
import org.yijianshi.catalog.ItemType;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.code.InstanceId;
import org.yijianshi.contract.play.CasePlay;
import org.yijianshi.contract.play.Cast;
import org.yijianshi.contract.play.SampleCatalogs;
import org.yijianshi.contract.play.ShopCase;
import org.yijianshi.document.DocumentKind;
import org.yijianshi.document.OfficialDocument;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Supply;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Channel;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;
import org.yijianshi.party.Role;
import org.yijianshi.port.DocumentSource;

/** The shop's case, ready to be archived, and what a host would bring for it. */
public final class FiledCases {
  /** The lead. */
  public static final Party LEAD = ShopCase.party(SampleCatalogs.MARKET);

  /** A participating department. */
  public static final Party PARTICIPANT = ShopCase.party(SampleCatalogs.FIRE_RESCUE);

  private FiledCases() {}

  private record Notice(
      DocumentKind kind, String number, @Nullable InstanceId about, LocalDate date, String text)
      implements OfficialDocument {
    @Override
    public Optional<InstanceId> instance() {
      return Optional.ofNullable(about);
    }
  }

  /** TRADE and FIRE, delivered and proven: everything is left to the archive. */
  public static CasePlay completed() {
    return completed(SampleCatalogs.supplies());
  }

  /** The same with the floor plan as the embedder has it: its digest is of real bytes. */
  public static CasePlay completed(Map<org.yijianshi.code.MaterialCode, Supply> supplies) {
    var book = SampleCatalogs.book();
    var application = ShopCase.application(book, SampleCatalogs.wish(TRADE, FIRE));
    Map<org.yijianshi.code.MaterialCode, Supply> used = new HashMap<>(supplies);
    used.keySet().retainAll(application.supplies().keySet());
    CasePlay play = ShopCase.submitted(CasePlay.of(book), ShopCase.with(application, used));
    play = ShopCase.paperHanded(ShopCase.pushed(ShopCase.received(play)));
    play = ShopCase.accepted(play.at("2026-03-03T09:30")).at("2026-03-06T11:00");
    play = ShopCase.granted(play, TRADE, FIRE);
    return ShopCase.delivered(ShopCase.sent(play, TRADE, FIRE), TRADE, FIRE)
        .does(Cast.results(), new DeliveryCommand.HandOverProof());
  }

  /** A receipt of the case and an acceptance of each item. */
  public static List<OfficialDocument> notices() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    return List.of(
        new Notice(DocumentKind.RECEIPT, "LS-2026-0001-S", null, day, "收件回执\n" + Cast.NAME),
        new Notice(DocumentKind.ACCEPTANCE, "SL-1", TRADE, day, "受理通知书\n营业许可"),
        new Notice(DocumentKind.ACCEPTANCE, "SL-2", FIRE, day, "受理通知书\n消防检查"));
  }

  /** The package of that department. */
  public static ArchivePackage of(CasePlay play, Party keeper) {
    return ArchivePackage.of(
        play.commits(),
        keeper,
        RetentionSchedule.all(Retention.YEARS_30).with(TRADE.item(), Retention.PERMANENT),
        notices());
  }

  /** A package made by hand, with one of each kind of line: no change of the rules changes it. */
  public static ArchivePackage byHand() {
    Instant at = Instant.parse("2026-03-02T02:00:00Z");
    Instant later = at.plusSeconds(3600);
    ArchiveHead head =
        new ArchiveHead(
            new CaseId(new UUID(1, 2)),
            CaseNumber.of("LS-2026-0001"),
            SampleCatalogs.SHOP,
            SampleCatalogs.COUNTY,
            LEAD,
            LEAD,
            new Pinned("1", "policy-1", "2026-1"),
            Channel.COUNTER,
            DeliveryChoice.UNIFIED,
            List.of(new ArchiveHead.Person("applicant-1", PartyRole.APPLICANT)),
            at,
            later,
            7);
    ItemResult result =
        new ItemResult(
            new ResultDocument("营业许可证", "NO-1", "sha-256:" + "e".repeat(64)),
            ResultState.DELIVERED,
            ResultValidity.VALID,
            later,
            "CERT-1",
            new Handover(
                Party.resultsWindow(SampleCatalogs.COUNTY),
                DeliveryMethod.COUNTER,
                later,
                null,
                "PROOF-1",
                null,
                true));
    ArchivedItem item =
        new ArchivedItem(
            TRADE,
            "营业许可",
            ItemType.ADMINISTRATIVE_LICENCE,
            LEAD,
            ItemState.GRANTED,
            at,
            later,
            result,
            List.of(SampleCatalogs.FORM),
            Retention.PERMANENT);
    ArchivedMaterial form =
        new ArchivedMaterial(
            SampleCatalogs.FORM,
            "申请表",
            MaterialHandling.RETAINED,
            "申请人提交",
            "sha-256:" + "1".repeat(64),
            List.of(TRADE),
            List.of(
                new Custody.Holding(
                    Party.intakeWindow(SampleCatalogs.COUNTY), at, RuleId.of("R26")),
                new Custody.Holding(LEAD, later, RuleId.of("R31"))));
    ArchivedNotice receipt =
        new ArchivedNotice(
            DocumentKind.RECEIPT, "LS-2026-0001-S", null, LocalDate.of(2026, 3, 2), "收件回执\n");
    List<HistoryLine> history =
        List.of(
            new HistoryLine(
                1,
                0,
                at,
                at,
                List.of(Role.APPLICANT),
                "intake",
                "Submitted",
                List.of(),
                null,
                null),
            new HistoryLine(
                1,
                1,
                at,
                later,
                List.of(Role.APPLICANT),
                "obligation",
                "ObligationOpened",
                List.of(TRADE),
                1,
                ObligationKind.TELL_DEFECTS));
    return new ArchivePackage(
        head,
        new ArchiveInventory(head).of(List.of(item), List.of(form), List.of(receipt)),
        List.of(item),
        List.of(form),
        List.of(receipt),
        history);
  }

  /** The embedder's documents, by digest. */
  public static DocumentSource source(Map<String, byte[]> documents) {
    return digest -> Optional.ofNullable(documents.get(digest));
  }

  /** The bytes of that text. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
