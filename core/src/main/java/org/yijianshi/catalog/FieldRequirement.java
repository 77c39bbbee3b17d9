package org.yijianshi.catalog;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.condition.Condition;

/**
 * A field that an item's application form needs (R11). Equal codes mean the same thing, asked once
 * for all items.
 *
 * @param code its meaning, for instance {@code premisesAddress}
 * @param label what the form prints
 * @param kind what it holds
 * @param unit the unit of a number, or null
 * @param options the options of a choice; empty for any other kind
 * @param required whether it must be filled when its condition holds
 * @param personal whether it is personal data: masked in logs, encrypted where the host wants it
 * @param sharedSource the name of the shared data that prefills it, or null
 * @param condition when it is asked
 * @param constraint what its value must keep to besides its kind
 */
@Rule("R11")
public record FieldRequirement(
    String code,
    Label label,
    FieldKind kind,
    @Nullable String unit,
    List<String> options,
    boolean required,
    boolean personal,
    @Nullable String sharedSource,
    Condition condition,
    FieldConstraint constraint) {
  private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** Copies the options; a choice has some, and what always identifies a person is personal. */
  public FieldRequirement {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("Field code must match " + FORM + ": " + code);
    }
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(condition, "condition");
    constraint.check(code, kind);
    Text.optional("FieldRequirement", "unit", unit);
    Text.optional("FieldRequirement", "sharedSource", sharedSource);
    options = List.copyOf(options);
    if ((kind == FieldKind.CHOICE) == options.isEmpty()) {
      throw new IllegalArgumentException(
          "Field " + code + " must have options exactly when it is a CHOICE");
    }
    if (kind.alwaysPersonal() && !personal) {
      throw new IllegalArgumentException("Field " + code + " of kind " + kind + " is personal");
    }
  }

  /** A field without further constraints. */
  public FieldRequirement(
      String code,
      Label label,
      FieldKind kind,
      @Nullable String unit,
      List<String> options,
      boolean required,
      boolean personal,
      @Nullable String sharedSource,
      Condition condition) {
    this(
        code,
        label,
        kind,
        unit,
        options,
        required,
        personal,
        sharedSource,
        condition,
        FieldConstraint.none());
  }
}
