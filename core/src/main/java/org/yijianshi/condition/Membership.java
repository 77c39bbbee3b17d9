package org.yijianshi.condition;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The fact is one of these values, for instance 用房方式属于租赁、转租之一.
 *
 * @param fact the fact, {@code [a-z][A-Za-z0-9]*}
 * @param values at least one, all of one kind; kept without repeats and in order
 */
public record Membership(String fact, List<FactValue> values) implements Condition {
  private static final Comparator<FactValue> ORDER =
      Comparator.comparing(FactValue::kind)
          .thenComparing(
              (a, b) ->
                  a instanceof FactValue.Numeric x && b instanceof FactValue.Numeric y
                      ? x.value().compareTo(y.value())
                      : key(a).compareTo(key(b)));

  /** Checks that there is a value and that all are of one kind. */
  public Membership {
    Names.check("Fact", fact);
    values = ImmutableSortedSet.copyOf(ORDER, values).asList();
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Membership needs at least one value: " + fact);
    }
    if (values.get(0).kind() != values.get(values.size() - 1).kind()) {
      throw new IllegalArgumentException("Membership needs values of one kind: " + fact);
    }
  }

  /** The fact is one of these values. */
  public static Membership of(String fact, Collection<? extends FactValue> values) {
    return new Membership(fact, List.copyOf(values));
  }

  /** The kind that the fact must have. */
  public AnswerKind kind() {
    return values.get(0).kind();
  }

  private static String key(FactValue value) {
    return value instanceof FactValue.Text text ? text.value() : value.toString();
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.membership(this);
  }

  @Override
  public String toString() {
    return describe().zh();
  }
}
