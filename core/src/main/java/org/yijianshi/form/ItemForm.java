package org.yijianshi.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.Item;
import org.yijianshi.code.ItemCode;

/**
 * An item's own application form, generated from the one form (申请表单自动生成): the fields that this item
 * asks for, and no other.
 *
 * @param item the item
 * @param subject whom it is applied for, where it is applied for a subject at a time; else null
 * @param lines its fields with their values, in the one form's order
 */
@Rule("R11")
public record ItemForm(ItemCode item, @Nullable String subject, List<Line> lines) {

  /**
   * A line of the form.
   *
   * @param field the field
   * @param value its value; null where it is not filled in
   */
  public record Line(FormField field, @Nullable FormValue value) {
    /** Checks that there is a field. */
    public Line {
      Objects.requireNonNull(field, "field");
    }
  }

  /** Copies the lines. */
  public ItemForm {
    Objects.requireNonNull(item, "item");
    lines = List.copyOf(lines);
  }

  /**
   * The form of that item.
   *
   * @throws IllegalArgumentException if the form is not for that item
   */
  public static ItemForm of(
      UnifiedForm form, ItemCode item, @Nullable String subject, FormValues values) {
    Item found =
        form.items().stream()
            .filter(i -> i.code().equals(item))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("The form does not apply for item " + item));
    return new ItemForm(
        found.code(),
        subject,
        form.fields().stream()
            .filter(f -> f.items().contains(item))
            .map(
                f ->
                    new Line(
                        f,
                        values
                            .get(new FieldKey(f.code(), f.perSubject() ? subject : null))
                            .orElse(null)))
            .toList());
  }

  /** The value of that field, if this item asks for it and it is filled in. */
  public Optional<FormValue> value(String code) {
    return lines.stream()
        .filter(l -> l.field().code().equals(code))
        .flatMap(l -> Optional.ofNullable(l.value()).stream())
        .findFirst();
  }

  /** The item and how many lines: nothing personal. */
  @Override
  public String toString() {
    return "ItemForm[" + item + ", " + lines.size() + " lines]";
  }
}
