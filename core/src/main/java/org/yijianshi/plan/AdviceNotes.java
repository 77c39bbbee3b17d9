package org.yijianshi.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Rule;
import org.yijianshi.base.RuleId;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.Catalog;
import org.yijianshi.catalog.Item;
import org.yijianshi.catalog.MaterialHandling;
import org.yijianshi.catalog.Origin;
import org.yijianshi.catalog.ParallelGroup;
import org.yijianshi.code.ItemCode;

/** What to watch for: everything that the rest of the advice does not say, each thing once. */
@Rule({"R2", "R16", "R17", "R18", "R25"})
final class AdviceNotes {
  private static final RuleId MARK = RuleId.of("R16");
  private static final RuleId FEES = RuleId.of("R20");
  private static final RuleId ORIGINALS = RuleId.of("R26");
  private static final RuleId LIMIT = RuleId.of("P-statutoryLimit");
  private static final RuleId PROVISIONAL = RuleId.of("P-unpublishedYear");

  private final Catalog catalog;
  private final Selection selection;
  private final List<AdvisedMaterial> materials;
  private final List<Charge> charges;
  private final @Nullable Prospect prospect;
  private final Set<Explanation> notes = new LinkedHashSet<>();

  AdviceNotes(
      Catalog catalog,
      Selection selection,
      List<AdvisedMaterial> materials,
      List<Charge> charges,
      @Nullable Prospect prospect) {
    this.catalog = catalog;
    this.selection = selection;
    this.materials = materials;
    this.charges = charges;
    this.prospect = prospect;
  }

  List<Explanation> notes() {
    mark();
    selection.prerequisites().forEach(p -> notes.add(p.why()));
    selection
        .predecessorQuestions()
        .forEach(q -> notes.add(new Explanation(q.text(), q.why().rule(), List.of(q.why()))));
    selection.departmentQuestions().forEach(q -> notes.add(q.text()));
    parallel();
    alone();
    originals();
    assumed();
    fees();
    provisional();
    return new ArrayList<>(notes);
  }

  /** Who set the bundle, shown by its mark in the list. */
  private void mark() {
    Bundle bundle = selection.bundle();
    if (bundle.origin() != Origin.CITY) {
      notes.add(
          Explanation.of(
              MARK,
              "“" + bundle.markedName() + "”由" + bundle.origin().label().zh() + "，材料和审查要点全省统一",
              "\""
                  + bundle.markedName()
                  + "\" is "
                  + bundle.origin().label().en()
                  + ": its materials and review points are the same in the whole province"));
    }
  }

  private void parallel() {
    Set<ItemCode> items = selection.items();
    for (ParallelGroup group : selection.bundle().parallelGroups()) {
      List<Item> planned =
          selection.bundle().items().stream()
              .filter(i -> group.items().contains(i.code()) && items.contains(i.code()))
              .toList();
      if (planned.size() > 1) {
        notes.add(
            Explanation.of(
                Words.PICK,
                "依法并行办理，不能只选其中之一，也须一并撤回：" + Words.names(planned).zh(),
                "By law these run in parallel: none is applied for, or withdrawn, alone: "
                    + Words.names(planned).en()));
      }
    }
  }

  private void alone() {
    List<Item> left = selection.warnings().stream().map(LeftOut::item).toList();
    if (!left.isEmpty()) {
      notes.add(
          Explanation.of(
              Words.ALONE,
              "以下事项符合办理条件而未选择，如需要可一并办理：" + Words.names(left).zh(),
              "These apply and are not picked; they can be added: " + Words.names(left).en()));
    }
  }

  private void originals() {
    for (MaterialHandling handling :
        List.of(MaterialHandling.RETAINED, MaterialHandling.SURRENDERED)) {
      String names =
          materials.stream()
              .filter(m -> m.origin() == MaterialOrigin.BRING)
              .filter(m -> m.material().handling() == handling)
              .map(m -> m.material().name())
              .collect(Collectors.joining("、"));
      if (!names.isEmpty()) {
        notes.add(
            Explanation.of(
                ORIGINALS,
                handling.label().zh() + "，请自留复印件：" + names,
                handling.label().en() + ", keep a copy: " + names));
      }
    }
  }

  private void assumed() {
    if (prospect == null) {
      return;
    }
    List<Item> items = new ArrayList<>();
    for (ScheduledItem scheduled : prospect.schedule().items()) {
      if (scheduled.task().source() == LimitSource.ASSUMED) {
        selection.bundle().item(scheduled.id().item()).ifPresent(items::add);
      }
    }
    if (!items.isEmpty()) {
      List<Item> once = items.stream().distinct().toList();
      notes.add(
          Explanation.of(
              LIMIT,
              "以下事项未载明办结时限，按默认时限推算：" + Words.names(once).zh(),
              "No limit is set for these; the default is reckoned with: "
                  + Words.names(once).en()));
    }
  }

  /** Nothing known is never said to be free. */
  private void fees() {
    Set<ItemCode> known = charges.stream().map(Charge::item).collect(Collectors.toSet());
    List<Item> unknown =
        selection.planned().stream()
            .map(Planned::item)
            .distinct()
            .filter(i -> !known.contains(i.code()))
            .toList();
    if (!unknown.isEmpty()) {
      notes.add(
          Explanation.of(
              FEES,
              "以下事项的收费情况未载明，请向"
                  + Words.departments(
                      catalog,
                      unknown.stream().flatMap(i -> i.departments().stream()).distinct().toList())
                  + "咨询："
                  + Words.names(unknown).zh(),
              "Whether these cost anything is not said here; ask the department: "
                  + Words.names(unknown).en()));
    }
  }

  private void provisional() {
    if (prospect != null && prospect.schedule().provisional()) {
      notes.add(
          Explanation.of(
              PROVISIONAL,
              "放假安排尚未公布，承诺日期为暂定，公布后只会顺延告知，不会早于已告知的日期",
              "The holidays are not published that far: the date is provisional, and never moved"
                  + " to an earlier one than was told"));
    }
  }
}
