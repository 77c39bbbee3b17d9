package org.yijianshi.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.CaseState;
import org.yijianshi.casefile.Filing;
import org.yijianshi.casefile.ItemInstance;
import org.yijianshi.casefile.ItemState;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.form.FieldKey;
import org.yijianshi.form.FormValues;
import org.yijianshi.form.UnifiedForm;
import org.yijianshi.plan.Planned;
import org.yijianshi.plan.Selection;
import org.yijianshi.plan.Wish;

/** The one form of a case: checked when it is handed in or changed, seen by whom it concerns. */
@Rule("R11")
final class Forms {
  private Forms() {}

  /** The form of what is selected, under the facts of the wish. */
  static UnifiedForm of(Rulebook book, Selection selection) {
    List<Item> items = selection.planned().stream().map(Planned::item).distinct().toList();
    return UnifiedForm.of(
        selection.wish().bundle(),
        items,
        selection.wish().facts(),
        book.catalog().thresholdValues());
  }

  /** Everything that is missing, does not fit or is asked by nobody. */
  static void check(Rulebook book, Selection selection, FormValues values, Refusals refusals) {
    check(of(book, selection), selection, values, refusals);
  }

  /** The same of a form that is there already. */
  static void check(UnifiedForm form, Selection selection, FormValues values, Refusals refusals) {
    refusals.add(form.check(values, subjects(selection)));
  }

  /** What stands and is still asked, with what is filled in now; checked. */
  static FormValues revised(
      Rulebook book,
      Selection selection,
      FormValues standing,
      FormValues given,
      Refusals refusals) {
    FormValues values = asked(book, selection, standing).withAll(given);
    check(book, selection, values, refusals);
    return values;
  }

  /** Those of the values that what is selected asks for. */
  static FormValues asked(Rulebook book, Selection selection, FormValues values) {
    Set<FieldKey> places = Set.copyOf(of(book, selection).places(subjects(selection)));
    return values.only(places::contains);
  }

  private static Map<ItemCode, List<String>> subjects(Selection selection) {
    return selection.planned().stream()
        .filter(p -> p.id().subject() != null)
        .collect(
            Collectors.groupingBy(
                p -> p.id().item(),
                Collectors.mapping(p -> String.valueOf(p.id().subject()), Collectors.toList())));
  }

  /** What an item that was received works with does not change under its hands. */
  @Rule({"R27", "R28"})
  static void refuseInUse(Unfolding unfolding, FormValues given, Refusals refusals) {
    CaseState state = unfolding.state();
    FormValues standing = state.requireFiling().application().form();
    Set<InstanceId> received =
        state.all().stream()
            .filter(i -> !i.concluded())
            .filter(i -> i.state() != ItemState.LODGED && i.state() != ItemState.CORRECTING)
            .map(ItemInstance::id)
            .collect(Collectors.toUnmodifiableSet());
    FormValues theirs = seen(state, unfolding.book(), given, received);
    for (FieldKey place : theirs.keys()) {
      if (!given.get(place).equals(standing.get(place))) {
        refusals.refuse(
            "R27",
            "FIELD_IN_USE",
            "已收件的事项正在使用表单项“" + place.code() + "”，不能更改",
            "An item that was received works with the field \""
                + place.code()
                + "\": it cannot change now",
            place.pointer());
      }
    }
  }

  /** Those of the values that those instances ask for: what a department may see of the form. */
  @Rule({"R11", "P-materialVisibility"})
  static FormValues seen(
      CaseState state, Rulebook book, FormValues values, Set<InstanceId> instances) {
    Filing filing = state.requireFiling();
    Wish wish = filing.application().wish();
    List<Item> items =
        book.catalog().bundle(wish.bundle()).stream()
            .flatMap(b -> b.items().stream())
            .filter(i -> instances.stream().anyMatch(id -> id.item().equals(i.code())))
            .toList();
    UnifiedForm form =
        UnifiedForm.of(wish.bundle(), items, wish.facts(), book.catalog().thresholdValues());
    Set<String> subjects =
        instances.stream()
            .filter(id -> id.subject() != null)
            .map(id -> String.valueOf(id.subject()))
            .collect(Collectors.toUnmodifiableSet());
    return values.only(
        place ->
            form.field(place.code()).isPresent()
                && (place.subject() == null || subjects.contains(place.subject())));
  }
}
