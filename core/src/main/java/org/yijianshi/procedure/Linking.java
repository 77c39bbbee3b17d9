package org.yijianshi.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.CaseLink;
import org.yijianshi.casefile.CaseStage;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.casefile.LinkKind;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.MaterialCode;
import org.yijianshi.material.Custody;
import org.yijianshi.material.Material;
import org.yijianshi.material.Supply;
import org.yijianshi.party.Party;
import org.yijianshi.plan.Closure;
import org.yijianshi.plan.Selection;

/**
 * Cases that follow another one: what they are told of it, what is carried over, and which items
 * may follow which.
 */
@Rule({"R1", "R2"})
public final class Linking {
  private static final Set<ItemState> DECIDED =
      Set.of(ItemState.NOT_ACCEPTED, ItemState.GRANTED, ItemState.DENIED, ItemState.TERMINATED);

  private Linking() {}

  /**
   * What a new case is told of that one.
   *
   * @param other the other case, which must be filed
   * @param kind why the new one follows
   * @param named the items that it is about; each must stand in the other case
   * @param order the decision that remanded; exactly for a remand
   */
  public static CaseLink of(
      CaseState other, LinkKind kind, Collection<InstanceId> named, @Nullable RemandOrder order) {
    return new CaseLink(
        kind,
        other.id(),
        other.requireFiling().application().number(),
        other.stage(),
        other.all().stream().filter(i -> named.contains(i.id())).map(Linking::linked).toList(),
        carried(other),
        order);
  }

  private static CaseLink.Linked linked(ItemInstance item) {
    return new CaseLink.Linked(item.id(), item.plan().name(), item.plan().party(), item.state());
  }

  /**
   * What an office has, or saw and digitised, is not asked for twice. An original that the
   * applicant took back has to come again; what was only promised has to be signed again.
   */
  @Rule({"R1", "R10"})
  private static List<CaseLink.Carried> carried(CaseState other) {
    List<CaseLink.Carried> carried = new ArrayList<>();
    for (Material material : other.materials().all()) {
      boolean there =
          material.supply() instanceof Supply.Provided
              || material.supply() instanceof Supply.Shared;
      Optional<Party> holder = other.custody().of(material.code()).map(Custody.Holding::holder);
      boolean kept = holder.filter(p -> p.kind() != Party.Kind.APPLICANT).isPresent();
      if (there && (!material.keptPaper() || kept)) {
        carried.add(
            new CaseLink.Carried(
                material.code(), material.supply(), material.keptPaper() ? holder.get() : null));
      }
    }
    return carried;
  }

  /**
   * The application with everything carried over that its items ask for and it does not bring, and
   * of the other case's form what they ask for.
   */
  @Rule({"R1", "R10"})
  static Application completed(Rulebook book, Application application, CaseLink link, Instant at) {
    Selection selection =
        new Closure(book.policy().selection())
            .select(book.catalog(), application.wish(), book.deadlines().dateOf(at));
    Set<MaterialCode> asked = Applications.asked(book, selection, application.wish().facts());
    Map<MaterialCode, Supply> supplies = new LinkedHashMap<>(application.supplies());
    for (CaseLink.Carried carried : link.carried()) {
      if (asked.contains(carried.code())) {
        supplies.putIfAbsent(carried.code(), carried.supply());
      }
    }
    return application
        .amended(application.wish(), supplies)
        .with(Forms.asked(book, selection, application.form()));
  }

  /** Notes whatever keeps those items from following that case. */
  static void check(CaseLink link, List<ItemPlan> plans, Refusals refusals) {
    switch (link.kind()) {
      case REAPPLY -> link.items().forEach(item -> refuseReapplying(item, plans, refusals));
      case SUPPLEMENT -> refuseSupplementing(link, plans, refusals);
      case REMAND -> refuseRemanding(link, plans, refusals);
    }
  }

  private static void refuseReapplying(
      CaseLink.Linked item, List<ItemPlan> plans, Refusals refusals) {
    if (!item.state().concluded()) {
      refusals.refuse(
          "R39",
          "STILL_RUNNING",
          "“" + item.name() + "”尚在办理，未办结前无须再次申请",
          "The item is still running there: nothing is applied for again before it ended",
          item.id());
    } else if (!item.failed()) {
      refusals.refuse(
          "R42",
          "ALREADY_GRANTED",
          "“" + item.name() + "”已经准予，无须再次申请",
          "The item was granted there: nothing is applied for again",
          item.id());
    }
    refuseMissing(item, plans, refusals);
  }

  private static void refuseMissing(CaseLink.Linked item, List<ItemPlan> plans, Refusals refusals) {
    if (plans.stream().noneMatch(p -> p.id().equals(item.id()))) {
      refusals.refuse(
          "R2",
          "LINKED_ITEM_MISSING",
          "新的办件应包括所关联的事项：" + item.name(),
          "The new case must have the item that it follows: " + item.id(),
          item.id());
    }
  }

  private static void refuseSupplementing(CaseLink link, List<ItemPlan> plans, Refusals refusals) {
    if (link.stage() == CaseStage.SUBMITTED || link.stage() == CaseStage.CORRECTING) {
      refusals.refuse(
          "R2",
          "NOT_RECEIVED_YET",
          "原办件尚未收件，可以直接变更所办事项",
          "The other case is not received yet: change its selection instead",
          link.number());
    }
    for (ItemPlan plan : plans) {
      link.item(plan.id())
          .filter(item -> !item.failed())
          .ifPresent(
              item ->
                  refusals.refuse(
                      "R2",
                      "ALREADY_IN_CASE",
                      "“" + item.name() + "”已在原办件中，补充办理只包括新增的事项",
                      "The item stands in the other case: a supplement has new items alone",
                      item.id()));
    }
  }

  private static void refuseRemanding(CaseLink link, List<ItemPlan> plans, Refusals refusals) {
    for (CaseLink.Linked item : link.items()) {
      if (!DECIDED.contains(item.state())) {
        refusals.refuse(
            "R42",
            "NOT_DECIDED",
            "“" + item.name() + "”没有可以撤销的决定，无从责令重新办理",
            "Nothing was decided about the item that could have been annulled",
            item.id());
      }
      refuseMissing(item, plans, refusals);
    }
    for (ItemPlan plan : plans) {
      if (link.item(plan.id()).isEmpty()) {
        refusals.refuse(
            "R2",
            "NOT_REMANDED",
            "“" + plan.name() + "”不在责令重新办理之列",
            "The decision does not remand this item",
            plan.id());
      }
    }
  }
}
