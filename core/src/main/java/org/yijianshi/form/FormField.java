package org.yijianshi.form;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.catalog.FieldRequirement;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;
import org.yijianshi.condition.Truth;

/**
 * A field of the one form.
 *
 * @param meaning what it is and what its value must keep to: the strictest of all items
 * @param items the items that ask for it, in the order of the list
 * @param asked whether it is asked, given the facts: true, or not decided yet
 * @param required whether it must be filled, given the facts
 * @param requiredWhen what that hangs on
 * @param perSubject whether it is asked once a subject: when only items that are applied for a
 *     subject at a time ask for it
 * @param narrowings in words, where one item asks more strictly than another
 */
@Rule("R11")
public record FormField(
    FieldRequirement meaning,
    List<ItemCode> items,
    Truth asked,
    Truth required,
    Condition requiredWhen,
    boolean perSubject,
    List<Label> narrowings) {
  /** Copies the lists. */
  public FormField {
    Objects.requireNonNull(meaning, "meaning");
    items = List.copyOf(items);
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(required, "required");
    Objects.requireNonNull(requiredWhen, "requiredWhen");
    narrowings = List.copyOf(narrowings);
  }

  /** The field's code. */
  public String code() {
    return meaning.code();
  }

  /** Whether one of those items asks for it. */
  public boolean servesAny(Set<ItemCode> some) {
    return items.stream().anyMatch(some::contains);
  }
}
