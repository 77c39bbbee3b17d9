package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.CommitmentFinding;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.SupplyEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;

/** What the events of 二 收件, 材料来源 make known. */
final class SupplyMessages {
  private static final String MATERIAL = "material";

  private SupplyMessages() {}

  static void tell(SupplyEvent event, Messages out) {
    if (event instanceof SupplyEvent.DutyNamed named) {
      toFollow(named.material(), out);
    } else if (event instanceof SupplyEvent.FollowingSupplied supplied) {
      shared(supplied.material(), out);
    } else if (event instanceof SupplyEvent.FollowingAccepted accepted) {
      applicants(MessageKind.FOLLOWING_EXAMINED, accepted.material(), "outcome", "ACCEPTED", out);
    } else if (event instanceof SupplyEvent.FollowingRejected rejected) {
      applicants(
          MessageKind.FOLLOWING_EXAMINED,
          rejected.material(),
          "ground",
          rejected.ground().text(),
          out);
    } else if (event instanceof SupplyEvent.SharedFetched fetched) {
      shared(fetched.material().code(), out);
    } else if (event instanceof SupplyEvent.DataSupplied supplied) {
      shared(supplied.material().code(), out);
    } else if (event instanceof SupplyEvent.FallbackTaken taken) {
      shared(taken.material().code(), out);
    } else if (event instanceof SupplyEvent.DataRequested requested) {
      out.add(
          MessageKind.DATA_REQUEST,
          requested.supplier(),
          null,
          Map.of(MATERIAL, requested.material().value()));
    } else if (event instanceof SupplyEvent.FallbackVerified verified) {
      applicants(
          MessageKind.VERIFICATION,
          verified.material(),
          "genuine",
          Boolean.toString(verified.genuine()),
          out);
    } else if (event instanceof SupplyEvent.DataDisputed disputed) {
      out.add(
          MessageKind.DATA_DISPUTE,
          disputed.supplier(),
          null,
          Map.of(MATERIAL, disputed.material().value(), "fault", disputed.fault().name()));
    } else if (event instanceof SupplyEvent.DisputeResolved resolved) {
      answered(resolved, out);
    } else if (event instanceof SupplyEvent.FoundFalse found) {
      applicants(MessageKind.FOUND_FALSE, found.material(), "record", found.record(), out);
    } else {
      commitment(event, out);
    }
  }

  /** What is missing, until when, and what the applicant signed to (R29). */
  @Rule("R29")
  private static void toFollow(MaterialCode code, Messages out) {
    Supply supply = out.after().materials().find(code).map(Material::supply).orElse(null);
    if (supply instanceof Supply.ToFollow following) {
      out.toApplicants(
          MessageKind.TO_FOLLOW,
          null,
          ImmutableMap.of(
              MATERIAL,
              code.value(),
              "until",
              following.until().toString(),
              "consequence",
              following.consequence().name(),
              "document",
              following.signature().document()));
    }
  }

  /** To every department that needs it and sees it now. */
  @Rule({"R12", "P-materialVisibility"})
  private static void shared(MaterialCode code, Messages out) {
    CaseState after = out.after();
    Material material = after.materials().find(code).orElseThrow();
    for (ItemInstance instance : after.all()) {
      Party department = instance.plan().party();
      if (!instance.concluded()
          && material.neededBy().contains(instance.id())
          && after.supplies().ledger().visible(code, department)) {
        out.add(
            MessageKind.MATERIAL_SHARED,
            department,
            instance.id(),
            Map.of("material." + code, Messages.digest(material)));
      }
    }
  }

  @Rule("R12")
  private static void answered(SupplyEvent.DisputeResolved event, Messages out) {
    String reasons = event.reasons();
    if (reasons == null) {
      applicants(MessageKind.DISPUTE_ANSWER, event.material(), "outcome", "CORRECTED", out);
      shared(event.material(), out);
    } else {
      applicants(MessageKind.DISPUTE_ANSWER, event.material(), "reasons", reasons, out);
    }
  }

  /** The regulator hears of what is false or unchecked, the decider of what it has to revoke. */
  @Rule({"R14", "P-commitment"})
  private static void commitment(SupplyEvent event, Messages out) {
    if (event instanceof SupplyEvent.CommitmentChecked checked) {
      ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
      content.put("finding", checked.finding().name()).put("record", checked.record());
      if (checked.finding() == CommitmentFinding.RECTIFY && checked.until() != null) {
        content.put("until", checked.until().toString());
      }
      out.toApplicants(MessageKind.COMMITMENT_CHECK, checked.instance(), content.buildOrThrow());
    } else if (event instanceof SupplyEvent.CommitmentBroken broken) {
      ItemPlan plan = out.plan(broken.instance());
      Map<String, String> content =
          Map.of(
              "materials",
              String.join(",", broken.materials().stream().map(MaterialCode::value).toList()));
      out.add(MessageKind.COMMITMENT_BROKEN, regulator(plan), plan.id(), content);
      out.add(MessageKind.COMMITMENT_BROKEN, plan.party(), plan.id(), content);
    } else if (event instanceof SupplyEvent.CommitmentUnchecked late) {
      InstanceId id = late.instance();
      out.add(MessageKind.COMMITMENT_UNCHECKED, regulator(out.plan(id)), id, Map.of());
    }
  }

  private static Party regulator(ItemPlan plan) {
    return Party.regulator(plan.department(), plan.region());
  }

  private static void applicants(
      MessageKind kind, MaterialCode code, String key, String value, Messages out) {
    out.toApplicants(kind, null, ImmutableMap.of(MATERIAL, code.value(), key, value));
  }
}
