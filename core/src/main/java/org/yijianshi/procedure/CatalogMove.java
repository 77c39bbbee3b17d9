package org.yijianshi.procedure;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.LinkKind;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.InstanceId;
import org.yijianshi.material.Material;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.plan.Selection;

/**
 * What it would do to a running case to go on under another version of the catalog: rehearsed
 * before it is done, and done exactly so. An instance that was accepted keeps all that was fixed
 * for it; one that was received keeps its department and is asked for nothing more; before that,
 * everything is fixed anew. Items neither come nor go: that is the applicant's or a termination.
 *
 * @param plans what would be fixed anew, for those instances that it concerns
 * @param materials the one set of materials from then on
 * @param changes what would change, in words
 * @param obstacles why it cannot be done; empty if it can
 */
@Rule({"R13", "R28"})
public record CatalogMove(
    List<ItemPlan> plans, MaterialSet materials, List<Label> changes, List<Violation> obstacles) {
  /** Copies the lists. */
  public CatalogMove {
    plans = ImmutableList.copyOf(plans);
    changes = ImmutableList.copyOf(changes);
    obstacles = ImmutableList.copyOf(obstacles);
    Objects.requireNonNull(materials, "materials");
  }

  /** Rehearses the move of a filed case at that time; nothing happens. */
  public static CatalogMove rehearse(CaseState state, Rulebook book, Catalog to, Instant now) {
    Rulebook next = new Rulebook(to, book.policy(), book.deadlines(), book.outages());
    return new Rehearsal(state, book, next, now).run();
  }

  private static final class Rehearsal {
    private final CaseState state;
    private final Rulebook from;
    private final Rulebook to;
    private final Instant now;
    private final Refusals refusals = new Refusals();
    private final List<ItemPlan> plans = new ArrayList<>();
    private final List<Label> changes = new ArrayList<>();

    Rehearsal(CaseState state, Rulebook from, Rulebook to, Instant now) {
      this.state = state;
      this.from = from;
      this.to = to;
      this.now = now;
    }

    CatalogMove run() {
      Filing filing = state.requireFiling();
      if (state.stage() == CaseStage.COMPLETED || state.stage() == CaseStage.CLOSED) {
        refusals.refuse(
            "R39", "ALREADY_CONCLUDED", "本件已经办结，不再变更目录版本", "The case is concluded", "case");
      }
      if (to.catalog().version().equals(filing.application().pinned().catalog())) {
        refusals.refuse(
            "R13",
            "SAME_CATALOG",
            "本件已经依据该版本目录办理",
            "The case goes by this version of the catalog already",
            "catalog");
      }
      MaterialSet materials = state.materials();
      if (!refusals.any()) {
        Selection selection = Applications.select(to, filing.application().wish(), now, refusals);
        if (!refusals.any()) {
          compare(Applications.plans(selection));
          materials = materials(selection, filing.application());
        }
      }
      return new CatalogMove(plans, materials, changes, refusals.list());
    }

    private void compare(List<ItemPlan> chosen) {
      Map<InstanceId, ItemPlan> anew =
          chosen.stream().collect(Collectors.toMap(ItemPlan::id, Function.identity()));
      for (ItemInstance instance : state.all()) {
        ItemPlan plan = anew.get(instance.id());
        if (instance.concluded() || instance.state().inHand()) {
          continue;
        }
        if (plan == null) {
          refusals.refuse(
              "R13",
              "ITEM_GONE",
              "新版目录不再有该事项：须先终止办理",
              "The newer catalog has this item no more: terminate it first",
              instance.id());
        } else {
          compare(instance, plan);
        }
      }
      for (ItemPlan plan : chosen) {
        if (state.instance(plan.id()).isEmpty()) {
          refusals.refuse(
              "R2",
              "ITEM_ADDED",
              "新版目录下还须办理该事项：由申请人另行选择",
              "Under the newer catalog this item is needed too: the applicant must choose it",
              plan.id());
        }
      }
    }

    private void compare(ItemInstance instance, ItemPlan plan) {
      ItemPlan old = instance.plan();
      boolean received =
          instance.state() == ItemState.RECEIVED
              || instance.state() == ItemState.PUSHED
              || !instance.corrections().receipts().isEmpty();
      if (received && !old.party().equals(plan.party())) {
        refusals.refuse(
            "R30",
            "DEPARTMENT_CHANGED",
            "新版目录由其他部门办理该事项：须改派",
            "Under the newer catalog another department decides this item: reroute it",
            instance.id());
      }
      if (!old.equals(plan)) {
        plans.add(plan);
        tell(instance, "部门", "department", old.party(), plan.party());
        tell(instance, "时限", "limits", old.limits(), plan.limits());
        tell(instance, "名称", "name", old.name(), plan.name());
        tell(instance, "类型", "type", old.type(), plan.type());
        tell(instance, "办件类型", "processing", old.processing(), plan.processing());
        tell(instance, "前置事项", "predecessors", old.predecessors(), plan.predecessors());
      }
    }

    private void tell(ItemInstance instance, String zh, String en, Object was, Object is) {
      if (!was.equals(is)) {
        changes.add(
            Label.of(
                instance.id() + " " + zh + "：" + was + " → " + is,
                instance.id() + " " + en + ": " + was + " → " + is));
      }
    }

    /** Once something was received, or came by a remand, nothing more is asked for. */
    private MaterialSet materials(Selection selection, Application application) {
      if (state.milestones().receivedAt() == null && !remanded()) {
        MaterialSet next = Applications.materials(to, selection, application, refusals);
        for (Material material : next.all()) {
          if (state.materials().find(material.code()).isEmpty()) {
            changes.add(Label.of("新增材料：" + material.name(), "Material added: " + material.name()));
          }
        }
        return next;
      }
      Refusals missing = new Refusals();
      Applications.refuseIncomplete(state, to, missing);
      Refusals already = new Refusals();
      Applications.refuseIncomplete(state, from, already);
      for (Violation violation : missing.list()) {
        if (already.list().stream().noneMatch(v -> sameMaterial(v, violation))) {
          refusals.refuse(
              "R28",
              "MATERIAL_ADDED",
              "新版目录增加了材料，已收件的不再增加要求",
              "The newer catalog asks for more; what was received is asked for nothing more",
              Objects.requireNonNullElse(violation.where(), "materials"));
        }
      }
      return state.materials();
    }

    private boolean remanded() {
      CaseLink link = state.requireFiling().link();
      return link != null && link.kind() == LinkKind.REMAND;
    }

    private static boolean sameMaterial(Violation one, @Nullable Violation other) {
      return other != null && Objects.equals(one.where(), other.where());
    }
  }
}
