package org.yijianshi.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.SpecialStepKind;
import org.yijianshi.casefile.StatutoryEvent;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Party;

/**
 * Makes the documents of a case from what happened in it. Each is a pure function of the event, the
 * state after its commit and the catalog, so a document can be printed again at any time.
 */
@Rule({"R28", "R36", "R37", "R42", "R44", "R47"})
public final class Documents {
  private final Catalog catalog;
  private final Organs organs;
  private final Pages pages;

  private Documents(Catalog catalog, Organs organs) {
    this.catalog = catalog;
    this.organs = organs;
    this.pages = new Pages(catalog, organs);
  }

  /** Documents in the words of that catalog, under those organs' names. */
  public static Documents of(Catalog catalog, Organs organs) {
    return new Documents(catalog, organs);
  }

  /** Every document of the case, in the order in which they were due. */
  public List<OfficialDocument> all(List<CaseCommit> commits) {
    List<OfficialDocument> all = new ArrayList<>();
    if (!commits.isEmpty()) {
      CaseState state = CaseState.unfiled(commits.get(0).caseId());
      for (CaseCommit commit : commits) {
        CaseState before = state;
        state = state.after(commit);
        for (CaseEvent event : commit.events()) {
          all.addAll(of(event, before, state, commit.occurredAt()));
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * The documents that an event causes; none for the many that cause none.
   *
   * @param event the event
   * @param before the state before the commit that holds it
   * @param after the state after that commit
   * @param at when it occurred
   */
  public List<OfficialDocument> of(CaseEvent event, CaseState before, CaseState after, Instant at) {
    List<OfficialDocument> documents = new ArrayList<>();
    OfficialDocument notice = notice(event, before, after, at);
    if (notice == null) {
      notice = decision(event, after, at);
    }
    if (notice != null) {
      documents.add(notice);
    }
    if (event instanceof IntakeEvent.Received received) {
      documents.addAll(new UndertakingPages(pages).atReceipt(after, received));
    } else if (event instanceof SupplyEvent.UndertakingSigned signed) {
      documents.addAll(new UndertakingPages(pages).of(after, List.of(signed.material())));
    }
    return List.copyOf(documents);
  }

  /** What goes on on the way: receipts, corrections, extensions, deliveries, returns. */
  private @Nullable OfficialDocument notice(
      CaseEvent event, CaseState before, CaseState after, Instant at) {
    if (event instanceof IntakeEvent.Received received) {
      return receipt(after, received, at);
    }
    if (event instanceof CorrectionEvent.NoticeIssued issued) {
      return new NoticePages(pages).correction(after, issued.notice());
    }
    if (event instanceof StatutoryEvent.Extended extended) {
      return new NoticePages(pages).extension(extended, before, after, at);
    }
    if (event instanceof StatutoryEvent.JointHandlingExtended extended) {
      return new NoticePages(pages).extension(extended, before, after, at);
    }
    if (event instanceof DeliveryEvent.Delivered delivered) {
      return new NoticePages(pages).proof(after, delivered, at);
    }
    return event instanceof WithdrawalEvent.MaterialsReturned returned
        ? returnList(after, returned, at)
        : null;
  }

  private @Nullable OfficialDocument decision(CaseEvent event, CaseState after, Instant at) {
    if (event instanceof AcceptanceEvent.Accepted accepted) {
      return acceptance(after, accepted.instance(), accepted.effective(), at);
    }
    if (event instanceof AcceptanceEvent.DeemedAccepted deemed) {
      return acceptance(after, deemed.instance(), deemed.effective(), at);
    }
    if (event instanceof AcceptanceEvent.NotAccepted refused) {
      return adverse(
          DocumentKind.NON_ACCEPTANCE, after, refused.instance(), refused.decision(), at);
    }
    if (event instanceof ApprovalEvent.Denied denied) {
      return adverse(DocumentKind.DENIAL, after, denied.instance(), denied.decision(), at);
    }
    if (event instanceof ApprovalEvent.SpecialStepOpened opened) {
      return specialStep(
          after, opened.instance(), opened.kind(), opened.notice(), opened.until(), at);
    }
    if (event instanceof StatutoryEvent.SpecialStepRenewed renewed) {
      return specialStep(
          after, renewed.instance(), renewed.kind(), renewed.notice(), renewed.until(), at);
    }
    if (event instanceof ApprovalEvent.Granted granted) {
      return grant(after, granted, at);
    }
    return event instanceof ApprovalEvent.Terminated ended ? termination(after, ended, at) : null;
  }

  /** 收件回执, at the window's hand. */
  @Rule("R28")
  public ReceiptNotice receipt(CaseState after, IntakeEvent.Received event, Instant at) {
    Filing filing = after.requireFiling();
    List<Material> needed =
        after.materials().all().stream()
            .filter(m -> event.instances().stream().anyMatch(m.neededBy()::contains))
            .toList();
    return new ReceiptNotice(
        head(after, event.receipt(), null, filing.window(), at),
        catalog.bundle(filing.bundle()).map(Bundle::name).orElse(filing.bundle().value()),
        event.instances().stream().map(id -> Pages.name(Pages.plan(after, id))).toList(),
        needed.stream().map(pages::listed).toList(),
        at);
  }

  @Rule("R36")
  private AcceptanceNotice acceptance(
      CaseState after, InstanceId id, Instant effective, Instant at) {
    ItemPlan plan = Pages.plan(after, id);
    TimeLimit limit =
        plan.limits().promised() == null ? plan.limits().statutory() : plan.limits().promised();
    return new AcceptanceNotice(
        head(after, Pages.derived(after, "SL", id), id, plan.party(), at),
        Pages.name(plan),
        organs.nameOf(plan.party()),
        effective,
        limit == null ? "按法定期限办理" : limit.labelWithStart().zh(),
        dueDay(after, id),
        Bases.of(plan, Bases.ACCEPTING));
  }

  private static @Nullable LocalDate dueDay(CaseState after, InstanceId id) {
    return Pages.due(after, id, ObligationKind.DECIDE)
        .or(() -> Pages.due(after, id, ObligationKind.PRE_REVIEW))
        .orElse(null);
  }

  @Rule({"R37", "R42"})
  private AdverseNotice adverse(
      DocumentKind kind, CaseState after, InstanceId id, AdverseDecision decision, Instant at) {
    ItemPlan plan = Pages.plan(after, id);
    return new AdverseNotice(
        head(after, decision.number(), id, plan.party(), at),
        kind,
        Pages.name(plan),
        Pages.day(after.requireFiling().submittedAt()),
        decision.grounds(),
        List.copyOf(decision.remedies()),
        decision.competentOrgan(),
        Bases.of(plan, kind == DocumentKind.DENIAL ? Bases.REFUSING : Bases.ACCEPTING));
  }

  @Rule("XKF-45")
  private SpecialStepNotice specialStep(
      CaseState after,
      InstanceId id,
      SpecialStepKind kind,
      String number,
      Instant until,
      Instant at) {
    ItemPlan plan = Pages.plan(after, id);
    boolean stops = plan.type().underLicensingLaw() && kind.stopsStatutoryClock();
    return new SpecialStepNotice(
        head(after, number, id, plan.party(), at),
        Pages.name(plan),
        kind,
        Pages.day(at),
        Pages.day(until),
        stops,
        stops ? Bases.of(plan, Bases.SPECIAL) : Bases.regulation());
  }

  @Rule("R42")
  private GrantNotice grant(CaseState after, ApprovalEvent.Granted event, Instant at) {
    ItemPlan plan = Pages.plan(after, event.instance());
    return new GrantNotice(
        head(
            after,
            Pages.derived(after, "ZY", event.instance()),
            event.instance(),
            plan.party(),
            at),
        Pages.name(plan),
        Pages.day(after.requireFiling().submittedAt()),
        event.result().name(),
        event.result().number(),
        after.delivery().method().label().zh(),
        Bases.of(plan, Bases.REFUSING));
  }

  private TerminationNotice termination(
      CaseState after, ApprovalEvent.Terminated event, Instant at) {
    ItemPlan plan = Pages.plan(after, event.instance());
    boolean kept =
        after.materials().neededBy(event.instance()).stream().anyMatch(Material::keptPaper);
    return new TerminationNotice(
        head(after, event.number(), event.instance(), plan.party(), at),
        Pages.name(plan),
        Pages.day(after.requireFiling().submittedAt()),
        event.cause(),
        kept ? "已收取的原件，其他事项不再需要的，由综合受理窗口退还。" : "本事项未收取原件。",
        Bases.regulation());
  }

  @Rule("R44")
  private ReturnList returnList(
      CaseState after, WithdrawalEvent.MaterialsReturned event, Instant at) {
    Party window = after.requireFiling().window();
    List<DocumentMaterial> materials = new ArrayList<>();
    for (MaterialCode code : event.originals()) {
      after.materials().find(code).map(pages::listed).ifPresent(materials::add);
    }
    return new ReturnList(
        head(after, event.receipt(), null, window, at), materials, "相关事项已撤回或不再办理", at);
  }

  private DocumentHead head(
      CaseState after, String number, @Nullable InstanceId id, Party issuer, Instant at) {
    return pages.head(after, number, id, issuer, at);
  }
}
