package org.yijianshi.contract.history;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yijianshi.catalog.Bundle;
import org.yijianshi.catalog.FieldConstraint;
import org.yijianshi.catalog.FieldKind;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.InstanceId;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Truth;
import org.yijianshi.form.FieldKey;
import org.yijianshi.form.FormField;
import org.yijianshi.form.FormValue;
import org.yijianshi.form.FormValues;
import org.yijianshi.form.UnifiedForm;
import org.yijianshi.plan.Wish;
import org.yijianshi.procedure.Rulebook;

/** The one form of an application, as people fill it in: well, or wrong in one way. */
final class Fillings {
  private static final int MUCH = 1_000;
  private static final int LONGEST_GUESS = 24;

  private final UnifiedForm form;
  private final Map<ItemCode, List<String>> subjects;
  private final Dice dice;

  private Fillings(UnifiedForm form, Map<ItemCode, List<String>> subjects, Dice dice) {
    this.form = form;
    this.subjects = subjects;
    this.dice = dice;
  }

  /** The form of those instances of what is wished for. */
  static Fillings of(Rulebook book, Wish wish, Collection<InstanceId> instances, Dice dice) {
    Map<ItemCode, List<String>> subjects = new TreeMap<>();
    TreeSet<ItemCode> wanted = new TreeSet<>();
    for (InstanceId id : instances) {
      wanted.add(id.item());
      String subject = id.subject();
      if (subject != null) {
        subjects.merge(
            id.item(),
            List.of(subject),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
      }
    }
    List<Item> items =
        book.catalog().bundle(wish.bundle()).map(Bundle::items).orElse(List.of()).stream()
            .filter(item -> wanted.contains(item.code()))
            .toList();
    return new Fillings(
        UnifiedForm.of(wish.bundle(), items, wish.facts(), book.catalog().thresholdValues()),
        subjects,
        dice);
  }

  /** The form of the case as it is. */
  static Fillings of(Scene scene) {
    return of(
        scene.book(),
        scene.filing().application().wish(),
        scene.state().instances().keySet(),
        scene.dice());
  }

  /** Everything that must be filled in, and half of the rest. */
  FormValues filled() {
    FormValues values = FormValues.none();
    for (FieldKey place : form.places(subjects)) {
      FormField field = form.field(place.code()).orElseThrow();
      if (field.required() == Truth.TRUE || dice.chance(0.5)) {
        values = put(values, place, right(field.meaning()));
      }
    }
    return values;
  }

  /** One place filled in anew. */
  FormValues other() {
    FieldKey place = dice.any(form.places(subjects));
    return place == null
        ? FormValues.none()
        : put(FormValues.none(), place, right(form.field(place.code()).orElseThrow().meaning()));
  }

  /** The same with something that is missing, does not fit, or is asked by nobody. */
  FormValues spoilt(FormValues values) {
    FieldKey place = dice.any(form.places(subjects));
    if (place == null || dice.chance(0.15)) {
      return values.with("favouriteColour", "青");
    }
    if (dice.chance(0.2)) {
      return values.only(key -> !key.equals(place));
    }
    return dice.chance(0.2)
        ? put(values, FieldKey.of(place.code(), "nobody"), "甲")
        : put(values, place, wrong(form.field(place.code()).orElseThrow().meaning()));
  }

  private static FormValues put(FormValues values, FieldKey place, @Nullable String text) {
    return text == null ? values : values.with(place, FormValue.filled(text));
  }

  private @Nullable String right(FieldRequirement field) {
    return switch (field.kind()) {
      case TEXT, ADDRESS -> text(field.constraint());
      case NUMBER -> number(field.constraint());
      case DATE -> "2026-01-" + (10 + dice.below(20));
      case BOOLEAN -> dice.of("true", "false");
      case CHOICE -> dice.of(field.options());
      case PHONE -> "0398-78722" + (10 + dice.below(90));
      case CITIZEN_ID -> dice.of(Numbers.PERSONS).value();
      case CREDIT_CODE -> dice.of(Numbers.COMPANIES).value();
    };
  }

  /** Of what a pattern asks for some simple things are tried; null where none of them fits. */
  private @Nullable String text(FieldConstraint constraint) {
    String pattern = constraint.pattern();
    Integer most = constraint.maxLength();
    if (pattern == null) {
      String some = dice.of("城关镇", "东明镇", "官道口镇") + dice.below(10);
      return most == null || some.length() <= most ? some : some.substring(0, most);
    }
    return Stream.of("1", "A", "a", "甲")
        .flatMap(one -> IntStream.range(1, LONGEST_GUESS).mapToObj(one::repeat))
        .filter(some -> most == null || some.length() <= most)
        .filter(Pattern.compile(pattern).asMatchPredicate())
        .findFirst()
        .orElse(null);
  }

  private String number(FieldConstraint constraint) {
    BigDecimal min = constraint.min();
    BigDecimal max = constraint.max();
    if (min == null) {
      return max == null ? "" + dice.below(MUCH) : max.toPlainString();
    }
    BigDecimal some = min.add(BigDecimal.valueOf(dice.below(MUCH)));
    return (max == null || some.compareTo(max) <= 0 ? some : max).toPlainString();
  }

  private String wrong(FieldRequirement field) {
    FieldConstraint constraint = field.constraint();
    if (field.kind() == FieldKind.TEXT || field.kind() == FieldKind.ADDRESS) {
      Integer most = constraint.maxLength();
      return most == null ? "？" : "甲".repeat(most + 1);
    }
    BigDecimal min = constraint.min();
    BigDecimal max = constraint.max();
    if (min != null && dice.chance(0.4)) {
      return min.subtract(BigDecimal.ONE).toPlainString();
    }
    return max != null && dice.chance(0.5) ? max.add(BigDecimal.ONE).toPlainString() : "不详";
  }
}
