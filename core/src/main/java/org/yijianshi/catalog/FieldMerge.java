package org.yijianshi.catalog;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yijianshi.base.Label;
import org.yijianshi.base.Rule;
import org.yijianshi.code.ItemCode;
import org.yijianshi.condition.Condition;

/**
 * One field out of what several items ask under one code: asked once, as strictly as the strictest
 * of them, with what narrowed it and what cannot be brought together.
 *
 * @param field the merged field; of what conflicts, the first item's word stands
 * @param requiredWhen when it must be filled: whenever an item that requires it asks for it
 * @param uses who asks what, in the order of the list
 * @param narrowings in words, what an item asks more strictly than those before it
 * @param conflicts what no value can satisfy, and what the items call or measure differently
 */
@Rule("R11")
public record FieldMerge(
    FieldRequirement field,
    Condition requiredWhen,
    List<Use> uses,
    List<Label> narrowings,
    List<Conflict> conflicts) {

  /**
   * What one item asks.
   *
   * @param item the item
   * @param field the field as it asks it
   */
  public record Use(ItemCode item, FieldRequirement field) {
    /** Checks that nothing is missing. */
    public Use {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(field, "field");
    }
  }

  /**
   * What cannot be brought together.
   *
   * @param item the item that differs from those before it
   * @param aspect the part of the field, as the catalog's format names it, for instance {@code
   *     kind}
   * @param text what it is and what it is elsewhere
   */
  public record Conflict(ItemCode item, String aspect, Label text) {
    /** Checks that nothing is missing. */
    public Conflict {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(aspect, "aspect");
      Objects.requireNonNull(text, "text");
    }
  }

  /** Copies the lists. */
  public FieldMerge {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(requiredWhen, "requiredWhen");
    uses = List.copyOf(uses);
    narrowings = List.copyOf(narrowings);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Merges. All uses have one code; at least one use.
   *
   * @throws IllegalArgumentException if there is no use, or if two have different codes
   */
  public static FieldMerge of(List<Use> uses) {
    if (uses.isEmpty() || uses.stream().map(u -> u.field().code()).distinct().count() > 1) {
      throw new IllegalArgumentException("A merge takes uses of exactly one field");
    }
    Merging merging = new Merging(uses.get(0).field());
    uses.stream().skip(1).forEach(merging::add);
    return new FieldMerge(
        merging.field(uses),
        any(uses.stream().filter(u -> u.field().required()).toList()),
        uses,
        merging.narrowings,
        merging.conflicts);
  }

  private static Condition any(List<Use> uses) {
    return Condition.any(uses.stream().map(u -> u.field().condition()).toArray(Condition[]::new))
        .simplify();
  }

  /** What the uses so far come to. */
  private static final class Merging {
    private final FieldRequirement first;
    private List<String> options;
    private FieldConstraint constraint;
    private @Nullable String unit;
    private @Nullable String source;
    private final List<Label> narrowings = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private Merging(FieldRequirement first) {
      this.first = first;
      this.options = first.options();
      this.constraint = first.constraint();
      this.unit = first.unit();
      this.source = first.sharedSource();
    }

    private FieldRequirement field(List<Use> uses) {
      return new FieldRequirement(
          first.code(),
          first.label(),
          first.kind(),
          unit,
          options,
          uses.stream().anyMatch(u -> u.field().required()),
          uses.stream().anyMatch(u -> u.field().personal()),
          source,
          any(uses),
          constraint);
    }

    private void add(Use use) {
      FieldRequirement next = use.field();
      if (next.kind() != first.kind()) {
        differs(use, "kind", next.kind().label(), first.kind().label());
        return;
      }
      if (!next.label().equals(first.label())) {
        differs(use, "label", next.label(), first.label());
      }
      unit = same(use, "unit", unit, next.unit());
      source = same(use, "sharedSource", source, next.sharedSource());
      options(use, next.options());
      constraint(use, next.constraint());
    }

    private @Nullable String same(
        Use use, String aspect, @Nullable String known, @Nullable String other) {
      if (known != null && other != null && !known.equals(other)) {
        differs(use, aspect, Label.same(other), Label.same(known));
      }
      return known == null ? other : known;
    }

    private void options(Use use, List<String> others) {
      List<String> common = options.stream().filter(others::contains).toList();
      if (common.isEmpty() && !options.isEmpty()) {
        differs(use, "options", joined(others), joined(options));
      } else {
        if (common.size() < options.size()) {
          narrows(use, "可选项只余" + joined(common).zh(), "leaves the options " + joined(common).en());
        }
        options = common;
      }
    }

    private static Label joined(List<String> options) {
      return Label.of(String.join("、", options), String.join(", ", options));
    }

    private void constraint(Use use, FieldConstraint other) {
      BigDecimal min = stricter(constraint.min(), other.min(), 1);
      BigDecimal max = stricter(constraint.max(), other.max(), -1);
      if (min != null && max != null && min.compareTo(max) > 0) {
        boolean byMin = other.min() != null && other.min().compareTo(min) == 0;
        String aspect = byMin ? "min" : "max";
        differs(use, aspect, range(other), range(constraint));
        return;
      }
      String pattern = other.pattern();
      if (pattern != null
          && constraint.pattern() != null
          && !pattern.equals(constraint.pattern())) {
        differs(use, "pattern", Label.same(pattern), Label.same(constraint.pattern()));
        return;
      }
      FieldConstraint next =
          new FieldConstraint(
              min,
              max,
              shorter(constraint.maxLength(), other.maxLength()),
              pattern == null ? constraint.pattern() : pattern,
              pattern == null ? constraint.hint() : other.hint());
      if (!next.equals(constraint)) {
        narrows(use, "要求更严：" + range(next).zh(), "asks more strictly: " + range(next).en());
      }
      constraint = next;
    }

    private static @Nullable BigDecimal stricter(
        @Nullable BigDecimal one, @Nullable BigDecimal other, int sign) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return other.compareTo(one) * sign > 0 ? other : one;
    }

    private static @Nullable Integer shorter(@Nullable Integer one, @Nullable Integer other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return Math.min(one, other);
    }

    private static Label range(FieldConstraint c) {
      List<Label> parts = new ArrayList<>();
      if (c.min() != null) {
        parts.add(Label.of("不小于" + c.min().toPlainString(), "at least " + c.min().toPlainString()));
      }
      if (c.max() != null) {
        parts.add(Label.of("不大于" + c.max().toPlainString(), "at most " + c.max().toPlainString()));
      }
      if (c.maxLength() != null) {
        parts.add(
            Label.of("不超过" + c.maxLength() + "个字", "at most " + c.maxLength() + " characters"));
      }
      if (c.hint() != null) {
        parts.add(c.hint());
      }
      return parts.isEmpty()
          ? Label.of("无限制", "no limit")
          : Label.of(
              parts.stream().map(Label::zh).collect(Collectors.joining("，")),
              parts.stream().map(Label::en).collect(Collectors.joining(", ")));
    }

    private void narrows(Use use, String zh, String en) {
      narrowings.add(Label.of("事项" + use.item() + zh, "Item " + use.item() + " " + en));
    }

    private void differs(Use use, String aspect, Label here, Label elsewhere) {
      conflicts.add(
          new Conflict(
              use.item(),
              aspect,
              Label.of(
                  "表单项“" + first.code() + "”此处为" + here.zh() + "，本件事其他事项为" + elsewhere.zh(),
                  "The field \""
                      + first.code()
                      + "\" is "
                      + here.en()
                      + " here and "
                      + elsewhere.en()
                      + " elsewhere in the bundle")));
    }
  }

  /** The merged fields of all uses, in the order in which their codes first come. */
  public static List<FieldMerge> all(List<Use> uses) {
    return uses.stream()
        .map(u -> u.field().code())
        .distinct()
        .map(code -> of(uses.stream().filter(u -> u.field().code().equals(code)).toList()))
        .collect(ImmutableList.toImmutableList());
  }
}
