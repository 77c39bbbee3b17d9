package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.casefile.Route;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.party.Party;

/** What the window and the departments tell one another and the applicant on the way (收件、受理). */
final class IntakeMessages {
  /** What an applicant can do about a fact that is otherwise; the department does none of it. */
  private static final String CHOICES = "WITHDRAW_AND_REAPPLY,SUPPLEMENT";

  private IntakeMessages() {}

  static void tell(IntakeEvent event, Messages out) {
    if (event instanceof IntakeEvent.Rerouted rerouted) {
      rerouted(rerouted, out);
    } else if (event instanceof IntakeEvent.ScanReplaced scan) {
      scanReplaced(scan, out);
    } else if (event instanceof IntakeEvent.PushConfirmed confirmed && confirmed.toFetch()) {
      toFetch(confirmed, out);
    } else if (event instanceof IntakeEvent.Linked linked) {
      linked(linked.link(), out);
    }
  }

  static void tell(AcceptanceEvent event, Messages out) {
    if (event instanceof AcceptanceEvent.AcceptedAtWindow accepted) {
      acceptedAtWindow(accepted.instance(), out);
    } else if (event instanceof AcceptanceEvent.RerouteProposed proposed) {
      proposed(proposed, out);
    } else if (event instanceof AcceptanceEvent.ExplanationRequested asked) {
      out.toApplicants(
          MessageKind.EXPLANATION_REQUESTED,
          asked.instance(),
          Map.of("question", asked.question()));
    } else if (event instanceof AcceptanceEvent.Explained explained) {
      InstanceId id = explained.instance();
      out.add(
          MessageKind.EXPLANATION,
          out.plan(id).party(),
          id,
          Map.of("explanation", explained.digest()));
    } else if (event instanceof AcceptanceEvent.FactDisputed disputed) {
      disputed(disputed, out);
    }
  }

  /** Both cases are known to everybody who has to do with both, by number. */
  @Rule({"R1", "R2"})
  private static void linked(CaseLink link, Messages out) {
    ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
    content.put("kind", link.kind().name());
    content.put("case", link.number().toString());
    content.put(
        "items",
        link.items().stream().map(i -> i.id().toString()).collect(Collectors.joining(",")));
    RemandOrder order = link.order();
    if (order != null) {
      content.put("order", order.number());
    }
    Map<String, String> told = content.buildOrThrow();
    out.toApplicants(MessageKind.LINKED, null, told);
    Set<Party> offices = new LinkedHashSet<>();
    offices.add(out.after().requireFiling().leadParty());
    link.items().forEach(i -> offices.add(i.organ()));
    offices.forEach(office -> out.add(MessageKind.LINKED, office, null, told));
  }

  /** Only a department that had it is told; the applicant never notices. */
  @Rule("R30")
  private static void rerouted(IntakeEvent.Rerouted event, Messages out) {
    ItemInstance instance = out.after().instance(event.instance()).orElseThrow();
    if (instance.intake().misrouted().contains(event.from())) {
      out.add(
          MessageKind.REROUTED,
          event.from(),
          event.instance(),
          Map.of("to", instance.plan().party().key()));
    }
  }

  @Rule("R35")
  private static void proposed(AcceptanceEvent.RerouteProposed event, Messages out) {
    ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
    content.put("reason", event.reason());
    Route to = event.to();
    if (to.department() != null) {
      content.put("department", to.department().value());
    }
    if (to.level() != null) {
      content.put("level", to.level().name());
    }
    if (to.region() != null) {
      content.put("region", to.region().value());
    }
    Party window = out.after().requireFiling().window();
    out.add(MessageKind.REROUTE_PROPOSED, window, event.instance(), content.buildOrThrow());
  }

  /**
   * Each department once, however many of its items need the material; the lead is none of them.
   */
  @Rule("R30")
  private static void scanReplaced(IntakeEvent.ScanReplaced event, Messages out) {
    Set<Party> told = new LinkedHashSet<>();
    for (InstanceId id : event.instances()) {
      Party department = out.plan(id).party();
      if (told.add(department)) {
        out.add(
            MessageKind.SCAN_REPLACED,
            department,
            id,
            Map.of("material." + event.material(), event.digest()));
      }
    }
  }

  @Rule("R34")
  private static void toFetch(IntakeEvent.PushConfirmed event, Messages out) {
    out.add(
        MessageKind.FETCH_FROM_PLATFORM,
        out.after().requireFiling().leadParty(),
        event.instance(),
        Map.of("department", event.department().value()));
  }

  /** A department that has the item already learns that it need not accept it. */
  @Rule("R38")
  private static void acceptedAtWindow(InstanceId id, Messages out) {
    ItemPlan plan = out.plan(id);
    out.add(MessageKind.ACCEPTED_AT_WINDOW, plan.party(), id, Map.of());
  }

  /** The fact by its name and never its value, which may be personal. */
  @Rule("R2")
  private static void disputed(AcceptanceEvent.FactDisputed event, Messages out) {
    ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
    content.put("fact", event.fact());
    content.put("choices", CHOICES);
    content.put("needed", joined(event.needed().stream()));
    content.put("needless", joined(event.needless().stream()));
    out.toApplicants(MessageKind.FACT_DISPUTED, event.instance(), content.buildOrThrow());
  }

  private static String joined(Stream<ItemCode> items) {
    return items.map(ItemCode::value).collect(Collectors.joining(","));
  }
}
