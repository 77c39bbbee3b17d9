package org.yijianshi.message;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemResult;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.ResultDocument;
import org.yijianshi.casefile.ResultEvent;
import org.yijianshi.code.InstanceId;
import org.yijianshi.party.Party;

/** What the events of 五 送达, 结果的变更与未达 make known. */
final class ResultMessages {
  private final Messages out;

  private ResultMessages(Messages out) {
    this.out = out;
  }

  static void tell(ResultEvent event, Messages out) {
    new ResultMessages(out).tell(event);
  }

  private void tell(ResultEvent event) {
    if (event instanceof ResultEvent.DeliveryChosen chosen) {
      out.add(
          MessageKind.DELIVERY_CHOSEN,
          gathering(),
          null,
          ImmutableMap.of("choice", chosen.choice().name(), "method", chosen.method().name()));
    } else if (event instanceof ResultEvent.UnifiedWaitWarned warned) {
      waiting(
          MessageKind.UNIFIED_WAITS,
          warned.instance(),
          ImmutableMap.of("release", warned.release().toString()));
    } else if (event instanceof ResultEvent.ReleasedFromUnified released) {
      waiting(MessageKind.UNIFIED_RELEASED, released.instance(), Map.of());
    } else if (event instanceof ResultEvent.DeliveryFailed failed) {
      failed
          .instances()
          .forEach(
              id ->
                  out.toApplicants(
                      MessageKind.DELIVERY_FAILED,
                      id,
                      ImmutableMap.of("reason", failed.reason().name())));
    } else if (event instanceof ResultEvent.Kept kept) {
      kept.instances().forEach(id -> kept(id, kept.proof()));
    } else if (event instanceof ResultEvent.Reissued reissued) {
      changed(
          MessageKind.RESULT_CORRECTED,
          reissued.instance(),
          document(reissued.document()).put("reason", reissued.reason().name()).buildOrThrow());
      certificate(reissued.instance(), reissued.document());
    } else if (event instanceof ResultEvent.ResultCorrected corrected) {
      changed(
          MessageKind.RESULT_CORRECTED,
          corrected.instance(),
          document(corrected.document()).put("notice", corrected.number()).buildOrThrow());
      certificate(corrected.instance(), corrected.document());
    } else if (event instanceof ResultEvent.ResultInvalidated invalid) {
      changed(
          MessageKind.RESULT_INVALIDATED,
          invalid.instance(),
          ImmutableMap.of(
              "kind", invalid.kind().name(),
              "basis", invalid.basis(),
              "number", invalid.number()));
    }
  }

  private Party gathering() {
    return Party.resultsWindow(out.after().requireFiling().region());
  }

  @Rule({"XKF-44", "P-unifiedPickupGuard"})
  private void waiting(MessageKind kind, InstanceId id, Map<String, String> content) {
    out.toApplicants(kind, id, content);
    out.add(kind, gathering(), id, content);
  }

  @Rule({"R47", "P-unclaimedAfter"})
  private void kept(InstanceId id, String record) {
    ItemResult result = out.after().instance(id).map(ItemInstance::result).orElse(null);
    Party keeper = result == null ? null : result.handover().keeper();
    if (keeper != null) {
      Map<String, String> content = ImmutableMap.of("record", record, "keeper", keeper.key());
      out.toApplicants(MessageKind.RESULT_KEPT, id, content);
      out.add(MessageKind.RESULT_KEPT, keeper, id, content);
    }
  }

  /** To the applicant, to the regulator of a grant, and to the departments of its successors. */
  @Rule({"R41", "R49"})
  private void changed(MessageKind kind, InstanceId id, Map<String, String> content) {
    out.toApplicants(kind, id, content);
    ItemPlan plan = out.plan(id);
    boolean granted =
        out.after().instance(id).filter(i -> i.state() == ItemState.GRANTED).isPresent();
    if (granted && plan.certified()) {
      out.add(kind, Party.regulator(plan.department(), plan.region()), id, content);
    }
    for (ItemInstance successor : out.after().all()) {
      if (successor.plan().predecessors().stream().anyMatch(p -> p.id().equals(id))) {
        out.add(kind, successor.plan().party(), successor.id(), content);
      }
    }
  }

  @Rule("R42")
  private void certificate(InstanceId id, ResultDocument document) {
    ItemPlan plan = out.plan(id);
    boolean granted =
        out.after().instance(id).filter(i -> i.state() == ItemState.GRANTED).isPresent();
    if (granted && plan.certified()) {
      out.add(MessageKind.MAKE_CERTIFICATE, plan.party(), id, document(document).buildOrThrow());
    }
  }

  private static ImmutableMap.Builder<String, String> document(ResultDocument document) {
    ImmutableMap.Builder<String, String> content = ImmutableMap.builder();
    content.put("result", document.name());
    if (document.number() != null) {
      content.put("number", document.number());
    }
    return content;
  }
}
