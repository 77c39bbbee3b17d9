package org.yijianshi.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.code.DepartmentCode;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;

/** The way of what is planned, from submission to delivery, as the schedule dates it. */
@Rule({"R25", "R39"})
final class AdviceSteps {
  private static final RuleId RECEIPT = RuleId.of("R32");
  private static final RuleId ACCEPTANCE = RuleId.of("R35");
  private static final RuleId PARALLEL = RuleId.of("R39");
  private static final RuleId DELIVERY = RuleId.of("R47");

  private final Catalog catalog;
  private final Selection selection;
  private final Assumptions assumed;
  private final @Nullable Schedule schedule;

  AdviceSteps(
      Catalog catalog, Selection selection, Assumptions assumed, @Nullable Schedule schedule) {
    this.catalog = catalog;
    this.selection = selection;
    this.assumed = assumed;
    this.schedule = schedule;
  }

  List<AdvisedStep> steps() {
    if (selection.planned().isEmpty() || circular()) {
      return List.of();
    }
    List<AdvisedStep> steps = new ArrayList<>();
    steps.add(
        new AdvisedStep(
            List.of(),
            List.of(),
            schedule == null ? null : assumed.received(),
            Explanation.of(
                RECEIPT,
                "一次提交一套材料、一张表，综合受理窗口审查并出具收件回执",
                "One set of materials and one form are handed in once; the intake window reviews"
                    + " them and gives a receipt")));
    List<InstanceId> all = selection.instances();
    steps.add(
        new AdvisedStep(
            departments(all),
            all,
            schedule == null ? null : schedule.clockStarts(),
            Explanation.of(
                ACCEPTANCE,
                "各部门同时收到材料，分别决定是否受理：" + names(departments(all)),
                "Every department has the materials at the same time and decides on acceptance: "
                    + names(departments(all)))));
    for (List<InstanceId> layer : selection.graph().layers()) {
      steps.add(new AdvisedStep(departments(layer), layer, decided(layer), decision(layer)));
    }
    steps.add(
        new AdvisedStep(
            List.of(),
            all,
            schedule == null ? null : schedule.promise(),
            Explanation.of(
                DELIVERY,
                "结果到达发证窗口的当天，按所选方式送达",
                "On the day on which the results reach the results window they are delivered as"
                    + " chosen")));
    return steps;
  }

  private boolean circular() {
    return ItemGraph.cycle(selection.bundle(), selection.orderings(), selection.instances())
        .isPresent();
  }

  private Explanation decision(List<InstanceId> layer) {
    String items =
        layer.stream()
            .map(InstanceId::item)
            .distinct()
            .map(this::name)
            .collect(Collectors.joining("、"));
    return layer.size() == 1
        ? Explanation.of(PARALLEL, "审批：" + items, "Decided: " + items)
        : Explanation.of(PARALLEL, "并联审批：" + items, "Decided side by side: " + items);
  }

  private String name(ItemCode code) {
    return selection.bundle().item(code).map(i -> i.name()).orElse(code.value());
  }

  private @Nullable Instant decided(List<InstanceId> layer) {
    return schedule == null
        ? null
        : schedule.items().stream()
            .filter(i -> layer.contains(i.id()))
            .map(ScheduledItem::decision)
            .max(Instant::compareTo)
            .orElse(null);
  }

  private List<DepartmentCode> departments(List<InstanceId> instances) {
    return instances.stream()
        .flatMap(id -> selection.planned(id).stream())
        .map(Planned::department)
        .distinct()
        .toList();
  }

  private String names(List<DepartmentCode> departments) {
    return Words.departments(catalog, departments);
  }
}
