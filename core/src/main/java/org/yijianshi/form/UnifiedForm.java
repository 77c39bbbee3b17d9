package org.yijianshi.form;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yijianshi.base.Rule;
import org.yijianshi.base.Violation;
import org.yijianshi.catalog.FieldMerge;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.BundleCode;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Facts;
import org.yijianshi.condition.Thresholds;
import org.yijianshi.condition.Truth;

/**
 * The one form of the chosen items (一表申请): every field once, whoever asks for it, and none that the
 * facts rule out.
 *
 * @param bundle the bundle
 * @param items the items that it applies for, in the order of the list
 * @param fields its fields, in the order in which the items ask for them
 */
@Rule("R11")
public record UnifiedForm(BundleCode bundle, List<Item> items, List<FormField> fields) {
  /** Copies the lists. */
  public UnifiedForm {
    Objects.requireNonNull(bundle, "bundle");
    items = List.copyOf(items);
    fields = List.copyOf(fields);
  }

  /**
   * The form of these items under these facts.
   *
   * @param bundle the bundle
   * @param items the items that are applied for, in the order of the list
   * @param facts what is known; fields that hang on other facts are marked as undecided
   * @param thresholds the numbers that the county set
   */
  public static UnifiedForm of(
      BundleCode bundle, Collection<Item> items, Facts facts, Thresholds thresholds) {
    List<FieldMerge.Use> uses =
        items.stream()
            .flatMap(i -> i.fields().stream().map(f -> new FieldMerge.Use(i.code(), f)))
            .filter(u -> truth(u, facts, thresholds) != Truth.FALSE)
            .toList();
    Set<ItemCode> repeated =
        items.stream()
            .filter(i -> i.perSubject() != null)
            .map(Item::code)
            .collect(Collectors.toUnmodifiableSet());
    return new UnifiedForm(
        bundle,
        List.copyOf(items),
        FieldMerge.all(uses).stream()
            .map(merge -> field(merge, repeated, facts, thresholds))
            .toList());
  }

  private static Truth truth(FieldMerge.Use use, Facts facts, Thresholds thresholds) {
    return use.field().condition().evaluate(facts, thresholds).truth();
  }

  private static FormField field(
      FieldMerge merge, Set<ItemCode> repeated, Facts facts, Thresholds thresholds) {
    List<ItemCode> askers = merge.uses().stream().map(FieldMerge.Use::item).distinct().toList();
    return new FormField(
        merge.field(),
        askers,
        merge.field().condition().evaluate(facts, thresholds).truth(),
        merge.requiredWhen().evaluate(facts, thresholds).truth(),
        merge.requiredWhen(),
        repeated.containsAll(askers),
        merge.narrowings());
  }

  /** The field of that code, if it is asked. */
  public Optional<FormField> field(String code) {
    return fields.stream().filter(f -> f.code().equals(code)).findFirst();
  }

  /** How many fields the items' own forms would ask, each on its own: what one form saves. */
  public long askedSeparately() {
    return fields.stream().mapToLong(f -> f.items().size()).sum();
  }

  /** The places to fill: each field once, or once for each of its items' subjects. */
  public List<FieldKey> places(Map<ItemCode, List<String>> subjects) {
    ImmutableList.Builder<FieldKey> places = ImmutableList.builder();
    for (FormField field : fields) {
      if (field.perSubject()) {
        field.items().stream()
            .flatMap(i -> subjects.getOrDefault(i, List.of()).stream())
            .distinct()
            .forEach(s -> places.add(FieldKey.of(field.code(), s)));
      } else {
        places.add(FieldKey.of(field.code()));
      }
    }
    return places.build();
  }

  /**
   * Everything that keeps the filled form from being handed in: what is missing, what does not fit,
   * and what nobody asks for. No text repeats a value.
   *
   * @param values what is filled in
   * @param subjects the subjects of each item that is applied for a subject at a time
   */
  public List<Violation> check(FormValues values, Map<ItemCode, List<String>> subjects) {
    List<Violation> all = new ArrayList<>();
    Set<FieldKey> places = new TreeSet<>(places(subjects));
    for (FieldKey place : places) {
      FormField field = field(place.code()).orElseThrow();
      Optional<FormValue> value = values.get(place);
      if (value.isPresent()) {
        all.addAll(FieldCheck.check(field.meaning(), value.get().text(), place.pointer()));
      } else if (field.required() == Truth.TRUE) {
        all.add(
            FieldCheck.violation(
                    "FIELD_MISSING",
                    "请填写" + FieldCheck.name(field.meaning()).zh(),
                    "Please fill in " + FieldCheck.name(field.meaning()).en())
                .at(place.pointer()));
      }
    }
    for (FieldKey given : values.keys()) {
      if (!places.contains(given)) {
        all.add(unasked(given));
      }
    }
    return List.copyOf(all);
  }

  private Violation unasked(FieldKey given) {
    boolean known = field(given.code()).isPresent();
    return FieldCheck.violation(
            known ? "FIELD_OF_NOBODY" : "FIELD_NOT_ASKED",
            known ? "表单项“" + given.code() + "”所填的对象不在所选事项之中" : "所选事项的表单没有“" + given.code() + "”这一项",
            known
                ? "The field \"" + given.code() + "\" is filled for a subject that no item names"
                : "The form of the chosen items has no field \"" + given.code() + "\"")
        .at(given.pointer());
  }
}
