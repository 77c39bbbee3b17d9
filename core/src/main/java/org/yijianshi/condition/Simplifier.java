package org.yijianshi.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yijianshi.base.Violation;

/** Rewrites a condition into an equivalent, smaller one, with facts and thresholds filled in. */
final class Simplifier implements Condition.Cases<Condition> {
  private static final Condition TRUE = Condition.always();
  private static final Condition FALSE = Condition.never();

  private final Facts facts;
  private final Thresholds thresholds;

  private Simplifier(Facts facts, Thresholds thresholds) {
    this.facts = facts;
    this.thresholds = thresholds;
  }

  static Condition simplify(Condition condition) {
    return condition.accept(new Simplifier(Facts.none(), Thresholds.none()));
  }

  static Condition given(Condition condition, Facts facts, Thresholds thresholds) {
    Facts usable = usable(facts, FactCheck.check(condition, facts, Vocabulary.none()));
    return condition.accept(new Simplifier(usable, thresholds));
  }

  /** The facts without those that violations are about. */
  static Facts usable(Facts facts, List<Violation> violations) {
    Facts usable = facts;
    for (Violation violation : violations) {
      if (violation.where() != null) {
        usable = usable.without(violation.where());
      }
    }
    return usable;
  }

  @Override
  public Condition always(Always condition) {
    return TRUE;
  }

  @Override
  public Condition comparison(Comparison condition) {
    Optional<FactValue> operand = Leaves.operand(condition, thresholds);
    Truth truth = Leaves.truth(condition, facts, thresholds);
    if (truth == Truth.UNKNOWN && operand.isPresent()) {
      return Condition.compare(condition.fact(), condition.operator(), operand.get());
    }
    return settled(truth, condition);
  }

  @Override
  public Condition membership(Membership condition) {
    return settled(Leaves.truth(condition, facts), condition);
  }

  @Override
  public Condition presence(Presence condition) {
    return settled(Leaves.truth(condition, facts), condition);
  }

  @Override
  public Condition all(All condition) {
    Set<Condition> parts = new LinkedHashSet<>();
    for (Condition part : condition.parts()) {
      Condition simple = part.accept(this);
      if (simple.equals(FALSE)) {
        return FALSE;
      }
      parts.addAll(simple instanceof All all ? all.parts() : List.of(simple));
    }
    parts.remove(TRUE);
    return switch (parts.size()) {
      case 0 -> TRUE;
      case 1 -> parts.iterator().next();
      default -> new All(List.copyOf(parts));
    };
  }

  @Override
  public Condition any(Any condition) {
    Set<Condition> parts = new LinkedHashSet<>();
    for (Condition part : condition.parts()) {
      Condition simple = part.accept(this);
      if (simple.equals(TRUE)) {
        return TRUE;
      }
      parts.addAll(simple instanceof Any any ? any.parts() : List.of(simple));
    }
    return parts.size() == 1 ? parts.iterator().next() : new Any(List.copyOf(parts));
  }

  @Override
  public Condition not(Not condition) {
    Condition part = condition.part().accept(this);
    if (part instanceof Not twice) {
      return twice.part();
    }
    if (part instanceof Comparison comparison) {
      return new Comparison(
          comparison.fact(), comparison.operator().opposite(), comparison.operand());
    }
    if (part.equals(TRUE)) {
      return FALSE;
    }
    return part.equals(FALSE) ? TRUE : new Not(part);
  }

  private static Condition settled(Truth truth, Condition condition) {
    return switch (truth) {
      case TRUE -> TRUE;
      case FALSE -> FALSE;
      case UNKNOWN -> condition;
    };
  }
}
