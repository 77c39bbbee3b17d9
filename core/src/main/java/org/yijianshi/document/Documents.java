package org.yijianshi.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.OfficeHours;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.MaterialRequirement;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;

/**
 * Makes the documents of a case from what happened in it. Each is a pure function of the event, the
 * state after its commit and the catalog, so a document can be printed again at any time.
 */
@Rule({"R28", "R36", "R37", "R42", "R44", "R47"})
public final class Documents {
  private final Catalog catalog;
  private final Organs organs;

  private Documents(Catalog catalog, Organs organs) {
    this.catalog = catalog;
    this.organs = organs;
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
        state = state.after(commit);
        for (CaseEvent event : commit.events()) {
          of(event, state, commit.occurredAt()).ifPresent(all::add);
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * The document that an event causes; empty for the many that cause none.
   *
   * @param event the event
   * @param after the state after the commit that holds it
   * @param at when it occurred
   */
  public Optional<OfficialDocument> of(CaseEvent event, CaseState after, Instant at) {
    return Optional.ofNullable(document(event, after, at));
  }

  private @Nullable OfficialDocument document(CaseEvent event, CaseState after, Instant at) {
    if (event instanceof IntakeEvent.Received received) {
      return receipt(after, received, at);
    }
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
      return specialStep(after, opened, at);
    }
    if (event instanceof ApprovalEvent.Granted granted) {
      return grant(after, granted, at);
    }
    if (event instanceof ApprovalEvent.Terminated ended) {
      return termination(after, ended, at);
    }
    if (event instanceof DeliveryEvent.Delivered delivered) {
      return proof(after, delivered, at);
    }
    return event instanceof WithdrawalEvent.MaterialsReturned returned
        ? returnList(after, returned, at)
        : null;
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
        head(after, event.receipt(), null, Party.intakeWindow(filing.region()), at),
        catalog.bundle(filing.bundle()).map(Bundle::name).orElse(filing.bundle().value()),
        event.instances().stream().map(id -> name(plan(after, id))).toList(),
        needed.stream().map(this::listed).toList(),
        at);
  }

  @Rule("R36")
  private AcceptanceNotice acceptance(
      CaseState after, InstanceId id, Instant effective, Instant at) {
    ItemPlan plan = plan(after, id);
    TimeLimit limit =
        plan.limits().promised() == null ? plan.limits().statutory() : plan.limits().promised();
    return new AcceptanceNotice(
        head(after, derived(after, "SL", id), id, plan.party(), at),
        name(plan),
        organs.nameOf(plan.party()),
        effective,
        limit == null ? "按法定期限办理" : limit.labelWithStart().zh(),
        dueDay(after, id),
        Bases.of(plan, Bases.ACCEPTING));
  }

  private static @Nullable LocalDate dueDay(CaseState after, InstanceId id) {
    return after.obligations().open().stream()
        .filter(o -> id.equals(o.instance()))
        .filter(o -> o.kind() == ObligationKind.DECIDE || o.kind() == ObligationKind.PRE_REVIEW)
        .map(o -> o.dueAt())
        .filter(due -> due != null)
        .findFirst()
        .map(Documents::day)
        .orElse(null);
  }

  @Rule({"R37", "R42"})
  private AdverseNotice adverse(
      DocumentKind kind, CaseState after, InstanceId id, AdverseDecision decision, Instant at) {
    ItemPlan plan = plan(after, id);
    return new AdverseNotice(
        head(after, decision.number(), id, plan.party(), at),
        kind,
        name(plan),
        day(after.requireFiling().submittedAt()),
        decision.grounds(),
        List.copyOf(decision.remedies()),
        decision.competentOrgan(),
        Bases.of(plan, kind == DocumentKind.DENIAL ? Bases.REFUSING : Bases.ACCEPTING));
  }

  @Rule("XKF-45")
  private SpecialStepNotice specialStep(
      CaseState after, ApprovalEvent.SpecialStepOpened event, Instant at) {
    ItemPlan plan = plan(after, event.instance());
    boolean stops = plan.type().underLicensingLaw() && event.kind().stopsStatutoryClock();
    return new SpecialStepNotice(
        head(after, event.notice(), event.instance(), plan.party(), at),
        name(plan),
        event.kind(),
        day(at),
        day(event.until()),
        stops,
        stops ? Bases.of(plan, Bases.SPECIAL) : Bases.regulation());
  }

  @Rule("R42")
  private GrantNotice grant(CaseState after, ApprovalEvent.Granted event, Instant at) {
    ItemPlan plan = plan(after, event.instance());
    return new GrantNotice(
        head(after, derived(after, "ZY", event.instance()), event.instance(), plan.party(), at),
        name(plan),
        day(after.requireFiling().submittedAt()),
        event.result().name(),
        event.result().number(),
        after.requireFiling().application().method().label().zh(),
        Bases.of(plan, Bases.REFUSING));
  }

  private TerminationNotice termination(
      CaseState after, ApprovalEvent.Terminated event, Instant at) {
    ItemPlan plan = plan(after, event.instance());
    boolean kept =
        after.materials().neededBy(event.instance()).stream().anyMatch(Material::keptPaper);
    return new TerminationNotice(
        head(after, event.number(), event.instance(), plan.party(), at),
        name(plan),
        day(after.requireFiling().submittedAt()),
        event.cause(),
        kept ? "已收取的原件，其他事项不再需要的，由综合受理窗口退还。" : "本事项未收取原件。",
        Bases.regulation());
  }

  @Rule({"R47", "R48"})
  private ProofOfService proof(CaseState after, DeliveryEvent.Delivered event, Instant at) {
    Filing filing = after.requireFiling();
    return new ProofOfService(
        head(after, event.proof(), null, Party.resultsWindow(filing.region()), at),
        event.instances().stream().map(id -> served(after, id)).toList(),
        filing.application().method(),
        at);
  }

  private static String served(CaseState after, InstanceId id) {
    ItemInstance instance = after.instance(id).orElseThrow();
    ItemResult result = instance.result();
    if (result == null) {
      return name(instance.plan());
    }
    String number = result.document().number();
    return name(instance.plan())
        + "："
        + result.document().name()
        + (number == null ? "" : "（" + number + "）");
  }

  @Rule("R44")
  private ReturnList returnList(
      CaseState after, WithdrawalEvent.MaterialsReturned event, Instant at) {
    Party window = Party.intakeWindow(after.requireFiling().region());
    List<DocumentMaterial> materials = new ArrayList<>();
    for (MaterialCode code : event.originals()) {
      after.materials().find(code).map(this::listed).ifPresent(materials::add);
    }
    return new ReturnList(
        head(after, event.receipt(), null, window, at), materials, "相关事项已撤回或不再办理", at);
  }

  private DocumentMaterial listed(Material material) {
    DocumentMaterial.Form form = DocumentMaterial.Form.of(material);
    int copies =
        catalog
            .items()
            .flatMap(i -> i.materials().stream())
            .filter(m -> m.code().equals(material.code()))
            .mapToInt(MaterialRequirement::copies)
            .max()
            .orElse(1);
    return new DocumentMaterial(material.name(), form, form.onPaper() ? Math.max(1, copies) : 0);
  }

  private DocumentHead head(
      CaseState after, String number, @Nullable InstanceId id, Party issuer, Instant at) {
    Filing filing = after.requireFiling();
    return new DocumentHead(
        number,
        filing.application().number().toString(),
        id,
        filing.application().parties().participants().stream()
            .filter(p -> p.role() == PartyRole.APPLICANT)
            .map(Participant::name)
            .toList(),
        organs.nameOf(issuer),
        day(at));
  }

  /** The number of a document to which the host gave none: the case's, the kind's, the item's. */
  private static String derived(CaseState after, String kind, InstanceId id) {
    return after.requireFiling().application().number()
        + "-"
        + kind
        + "-"
        + id.toString().replace('/', '-');
  }

  private static ItemPlan plan(CaseState after, InstanceId id) {
    return after.instance(id).orElseThrow().plan();
  }

  private static String name(ItemPlan plan) {
    String subject = plan.id().subject();
    return subject == null ? plan.name() : plan.name() + "（" + subject + "）";
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, OfficeHours.CHINA);
  }
}
