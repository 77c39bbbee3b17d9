package org.yijianshi.procedure;

import java.util.List;
import java.util.Objects;
import org.yijianshi.base.Rule;
import org.yijianshi.calendar.TimeLimit;
import org.yijianshi.casefile.AcceptanceEvent;
import org.yijianshi.casefile.Application;
import org.yijianshi.casefile.Decision;
import org.yijianshi.casefile.IntakeCommand;
import org.yijianshi.casefile.IntakeEvent;
import org.yijianshi.casefile.ItemPlan;
import org.yijianshi.casefile.RemandOrder;
import org.yijianshi.catalog.Limits;
import org.yijianshi.code.InstanceId;
import org.yijianshi.material.MaterialSet;
import org.yijianshi.plan.Selection;

/** 责令重新办理: a case that starts accepted, because another one was decided wrongly. */
@Rule({"R39", "R42"})
final class Remanding {
  private final Unfolding unfolding;

  Remanding(Unfolding unfolding) {
    this.unfolding = unfolding;
  }

  Decision remand(IntakeCommand.Remand command) {
    Refusals refusals = new Refusals();
    if (unfolding.state().filed()) {
      refusals.refuse(
          "R26", "ALREADY_SUBMITTED", "本件已经提交", "The case is submitted already", "caseId");
      return refusals.rejected();
    }
    Application application =
        Linking.completed(unfolding.book(), command.application(), command.link(), unfolding.at());
    Selection selection =
        Applications.select(unfolding.book(), application.wish(), unfolding.at(), refusals);
    if (!selection.settled() || selection.planned().isEmpty()) {
      return refusals.rejected();
    }
    RemandOrder order = Objects.requireNonNull(command.link().order(), "order");
    List<ItemPlan> items =
        Applications.plans(selection).stream().map(plan -> within(plan, order)).toList();
    Linking.check(command.link(), items, refusals);
    MaterialSet materials =
        Applications.materials(unfolding.book(), selection, application, refusals);
    if (refusals.any()) {
      return refusals.rejected();
    }
    List<InstanceId> ids = items.stream().map(ItemPlan::id).toList();
    unfolding.emit(
        new IntakeEvent.Submitted(application, selection.bundle().lead(), items, materials));
    unfolding.emit(new IntakeEvent.Linked(command.link()));
    unfolding.emit(new IntakeEvent.Pushed(ids, List.of()));
    for (InstanceId id : ids) {
      unfolding.emit(new AcceptanceEvent.Accepted(id, unfolding.at()));
      Succession.statutory(unfolding, Instances.current(unfolding, id));
      Succession.goOn(unfolding, Instances.current(unfolding, id));
    }
    return unfolding.accepted();
  }

  /** The decision's limit is the law here: it takes the place of the promised and the statutory. */
  private static ItemPlan within(ItemPlan plan, RemandOrder order) {
    TimeLimit limit = order.limit();
    return limit == null ? plan : plan.limitedTo(Limits.of(limit, limit));
  }
}
