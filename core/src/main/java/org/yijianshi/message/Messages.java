package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.AdministrationEvent;
import org.yijianshi.casefile.AdverseDecision;
import org.yijianshi.casefile.ApprovalEvent;
import org.yijianshi.casefile.ArchivingEvent;
import org.yijianshi.casefile.CaseCommit;
import org.yijianshi.casefile.CaseEvent;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CorrectionEvent;
import org.yijianshi.casefile.DeliveryEvent;
import org.yijianshi.casefile.DutyEvent;
import org.yijianshi.casefile.FeedbackEvent;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.GateEvent;
import org.yijianshi.casefile.Ground;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.JointEvent;
import org.yijianshi.casefile.ObligationEvent;
import org.yijianshi.casefile.Remedy;
import org.yijianshi.casefile.ResultEvent;
import org.yijianshi.casefile.StatutoryEvent;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.casefile.WithdrawalEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.obligation.Obligation;
import org.yijianshi.obligation.ObligationKind;
import org.yijianshi.party.Participant;
import org.yijianshi.party.Party;
import org.yijianshi.party.PartyRole;

/**
 * The messages that a commit causes: a pure function of its events and of the state they led to.
 * The same commit always causes the same messages, with the same sequences.
 */
public final class Messages {
  /** How many sequences a commit's version has to give out. */
  private static final int MOST = 1000;

  private final CaseState after;
  private final Instant at;
  private final long base;
  private final List<Message> messages = new ArrayList<>();

  private Messages(CaseCommit commit, CaseState after) {
    this.after = after;
    this.at = commit.at();
    this.base = commit.version() * MOST;
  }

  /**
   * What the commit makes known, in order.
   *
   * @param before the state it was decided on
   * @param commit the commit
   * @param after the state it led to
   */
  public static List<Message> of(CaseState before, CaseCommit commit, CaseState after) {
    Messages messages = new Messages(commit, after);
    commit.events().forEach(messages::tell);
    if (after.stage() == CaseStage.CLOSED && before.stage() != CaseStage.CLOSED) {
      messages.closed();
    }
    return List.copyOf(messages.messages);
  }

  /** The state that the commit led to. */
  CaseState after() {
    return after;
  }

  /** Most events concern nobody outside, what becomes of duties least; these do. */
  private void tell(CaseEvent event) {
    if (event instanceof ObligationEvent) {
      return;
    }
    if (event instanceof IntakeEvent.Received received) {
      receipt(received);
    } else if (event instanceof IntakeEvent.Pushed pushed) {
      pushed(pushed);
    } else if (event instanceof IntakeEvent intake) {
      IntakeMessages.tell(intake, this);
    } else if (event instanceof AcceptanceEvent.Accepted accepted) {
      accepted(accepted.instance());
    } else if (event instanceof AcceptanceEvent.DeemedAccepted deemed) {
      accepted(deemed.instance());
    } else if (event instanceof AcceptanceEvent.NotAccepted refused) {
      against(MessageKind.NON_ACCEPTANCE, refused.instance(), refused.decision());
    } else if (event instanceof AcceptanceEvent acceptance) {
      IntakeMessages.tell(acceptance, this);
    } else if (event instanceof ApprovalEvent.Denied denied) {
      against(MessageKind.RESULT, denied.instance(), denied.decision());
    } else if (event instanceof ApprovalEvent.Terminated ended) {
      toApplicants(
          MessageKind.TERMINATION,
          ended.instance(),
          ImmutableMap.of("cause", ended.cause().name(), "number", ended.number()));
    } else if (event instanceof WithdrawalEvent.Withdrawn withdrawn) {
      stop(withdrawn.instance());
    } else if (event instanceof WithdrawalEvent.WithdrawalAgreed agreed) {
      proposed(agreed);
    } else if (event instanceof ApprovalEvent.SpecialStepOpened opened) {
      specialStep(opened);
    } else if (event instanceof ApprovalEvent.SubjectIdentified identified) {
      identified(identified);
    } else if (event instanceof ApprovalEvent.Granted granted) {
      granted(granted);
    } else if (event instanceof DeliveryEvent.Offered offered) {
      ready(offered);
    } else if (event instanceof DeliveryEvent.ProofHandedOver proof) {
      proof(proof);
    } else if (event instanceof ArchivingEvent.OriginalsDemanded demanded) {
      inspection(demanded);
    } else if (event instanceof CorrectionEvent correction) {
      CorrectionMessages.tell(correction, this);
    } else if (event instanceof SupplyEvent supply) {
      SupplyMessages.tell(supply, this);
    } else if (event instanceof StatutoryEvent statutory) {
      StatutoryMessages.tell(statutory, this);
    } else if (event instanceof JointEvent joint) {
      JointMessages.tell(joint, this);
    } else if (event instanceof GateEvent gate) {
      GateMessages.tell(gate, this);
    } else if (event instanceof ResultEvent result) {
      ResultMessages.tell(result, this);
    } else if (event instanceof DutyEvent duty) {
      DutyMessages.tell(duty, this);
    } else if (event instanceof FeedbackEvent feedback) {
      FeedbackMessages.tell(feedback, this);
    } else if (event instanceof AdministrationEvent administration) {
      AdministrationMessages.tell(administration, this);
    }
  }

  /** The reasons and remedies are told with the decision, not only handed over later. */
  @Rule({"R37", "R42"})
  private void against(MessageKind kind, InstanceId id, AdverseDecision decision) {
    ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
    content.put("number", decision.number());
    content.put(
        "grounds", String.join("；", decision.grounds().stream().map(Ground::text).toList()));
    content.put(
        "remedies",
        String.join(",", decision.remedies().stream().sorted().map(Remedy::name).toList()));
    String competent = decision.competentOrgan();
    if (competent != null) {
      content.put("competent", competent);
    }
    toApplicants(kind, id, content.buildOrThrow());
  }

  /** Those who could take it back with whoever began: nobody withdraws behind another's back. */
  private void proposed(WithdrawalEvent.WithdrawalAgreed event) {
    for (Participant other : after.requireFiling().application().parties().participants()) {
      boolean concerned = other.role() == PartyRole.APPLICANT || other.role() == PartyRole.GUARDIAN;
      if (concerned && !other.reference().equals(event.by())) {
        add(
            MessageKind.WITHDRAWAL_PROPOSED,
            Party.applicant(other.reference()),
            event.instance(),
            ImmutableMap.of("by", event.by()));
      }
    }
  }

  /** A department that never got the item has nothing to stop. */
  @Rule("R44")
  private void stop(InstanceId id) {
    if (after.instance(id).orElseThrow().intake().pushedAt() != null) {
      add(MessageKind.STOP, plan(id).party(), id, Map.of());
    }
  }

  @Rule("XKF-45")
  private void specialStep(ApprovalEvent.SpecialStepOpened event) {
    toApplicants(
        MessageKind.SPECIAL_STEP,
        event.instance(),
        ImmutableMap.of(
            "step", event.kind().name(),
            "notice", event.notice(),
            "until", event.until().toString()));
  }

  @Rule("R28")
  private void receipt(IntakeEvent.Received event) {
    toApplicants(
        MessageKind.RECEIPT,
        null,
        ImmutableMap.of(
            "receipt", event.receipt(),
            "materials", String.join(",", codes(receivedWith(event.instances())))));
  }

  /** The materials of what was received, each once, in the order of the list. */
  private List<Material> receivedWith(List<InstanceId> received) {
    return after.materials().all().stream()
        .filter(m -> m.neededBy().stream().anyMatch(received::contains))
        .toList();
  }

  /**
   * Each department gets its own items and what they need, at the same time as all others; one that
   * is not connected hears of its items and has to fetch what they need.
   */
  @Rule({"R30", "R33", "R34", "P-materialVisibility"})
  private void pushed(IntakeEvent.Pushed event) {
    for (InstanceId id : event.instances()) {
      ItemPlan plan = plan(id);
      ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
      if (!event.unconnected().contains(plan.department())) {
        for (Material material : after.materials().neededBy(id)) {
          content.put("material." + material.code(), digest(material));
        }
      }
      add(MessageKind.PUSH, plan.party(), id, content.buildOrThrow());
    }
    Filing filing = after.requireFiling();
    event
        .unconnected()
        .forEach(
            department ->
                add(
                    MessageKind.FETCH_FROM_PLATFORM,
                    filing.leadParty(),
                    null,
                    Map.of("department", department.value())));
  }

  static String digest(Material material) {
    return material.supply().content().orElse("");
  }

  @Rule("R36")
  private void accepted(InstanceId id) {
    ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
    dueBy(id, ObligationKind.DECIDE)
        .or(() -> dueBy(id, ObligationKind.PRE_REVIEW))
        .ifPresent(due -> content.put("due", due.toString()));
    toApplicants(MessageKind.ACCEPTANCE, id, content.buildOrThrow());
  }

  private Optional<Instant> dueBy(InstanceId id, ObligationKind kind) {
    for (Obligation open : after.obligations().find(kind, id)) {
      Instant due = open.dueAt();
      if (due != null) {
        return Optional.of(due);
      }
    }
    return Optional.empty();
  }

  @Rule({"R41", "R42", "R14"})
  private void granted(ApprovalEvent.Granted event) {
    InstanceId id = event.instance();
    ItemPlan plan = plan(id);
    String number = event.result().number();
    Map<String, String> content =
        number == null
            ? Map.of("result", event.result().name())
            : ImmutableMap.of("result", event.result().name(), "number", number);
    toApplicants(MessageKind.RESULT, id, content);
    for (ItemInstance waiting : after.all()) {
      boolean successor = waiting.plan().waitsFor(id);
      if (successor && !waiting.concluded()) {
        add(MessageKind.PREDECESSOR_RESULT, waiting.plan().party(), waiting.id(), content);
      }
    }
    if (plan.certified()) {
      add(MessageKind.MAKE_CERTIFICATE, plan.party(), id, content);
      add(MessageKind.TO_REGULATOR, Party.regulator(plan.department(), plan.region()), id, content);
    }
  }

  /** To every organ that still has an item: that the number is there, not which it is. */
  @Rule("R41")
  private void identified(ApprovalEvent.SubjectIdentified event) {
    for (ItemInstance later : after.all()) {
      if (!later.concluded()) {
        add(
            MessageKind.SUBJECT_IDENTIFIED,
            later.plan().party(),
            later.id(),
            ImmutableMap.of("subject", event.subject(), "from", event.instance().toString()));
      }
    }
  }

  @Rule("R47")
  private void ready(DeliveryEvent.Offered event) {
    toApplicants(
        MessageKind.READY,
        null,
        ImmutableMap.of(
            "method", event.method().name(),
            "items",
                String.join(",", event.instances().stream().map(InstanceId::toString).toList())));
  }

  @Rule("R48")
  private void proof(DeliveryEvent.ProofHandedOver event) {
    for (InstanceId id : event.instances()) {
      var result = after.instance(id).orElseThrow().result();
      String proof = result == null || result.proof() == null ? "" : result.proof();
      add(MessageKind.DELIVERY_PROOF, plan(id).party(), id, Map.of("proof", proof));
    }
  }

  @Rule("R52")
  private void inspection(ArchivingEvent.OriginalsDemanded event) {
    add(
        MessageKind.INSPECTION,
        event.asked(),
        null,
        ImmutableMap.of(
            "inspection", Integer.toString(event.inspection()),
            "purpose", event.purpose().name(),
            "originals",
                String.join(",", event.materials().stream().map(MaterialCode::value).toList())));
  }

  @Rule("R15")
  private void closed() {
    toApplicants(MessageKind.CLOSED, null, Map.of());
  }

  ItemPlan plan(InstanceId id) {
    return after.instance(id).orElseThrow().plan();
  }

  static List<String> codes(List<Material> materials) {
    return materials.stream().map(m -> m.code().value()).toList();
  }

  /** To each applicant: whoever signed is told. */
  void toApplicants(MessageKind kind, @Nullable InstanceId instance, Map<String, String> content) {
    for (Participant participant : after.requireFiling().application().parties().participants()) {
      if (participant.role() == PartyRole.APPLICANT) {
        add(kind, Party.applicant(participant.reference()), instance, content);
      }
    }
  }

  void add(MessageKind kind, Party to, @Nullable InstanceId instance, Map<String, String> content) {
    if (messages.size() == MOST) {
      throw new IllegalStateException(
          "A commit causes at most " + MOST + " messages, or their sequences would repeat");
    }
    messages.add(new Message(base + messages.size(), kind, to, instance, at, content));
  }
}
