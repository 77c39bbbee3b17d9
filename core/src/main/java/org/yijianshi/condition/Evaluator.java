package org.yijianshi.condition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yijianshi.base.Explanation;
import org.yijianshi.base.Violation;

/**
 * Evaluates: the reasons leaf by leaf as Kleene has it, the truth and what is still open from what
 * is left of the condition. So 「是，或否」 is true unasked, and a fact is asked only if some answers to
 * the others leave the outcome to it.
 */
final class Evaluator {
  private Evaluator() {}

  static Evaluation evaluate(
      Condition condition, Facts given, Thresholds thresholds, Vocabulary words) {
    List<Violation> violations = FactCheck.check(condition, given, words);
    Facts facts = Simplifier.usable(given, violations);
    Reasons.Reason reason = condition.accept(new Reasons(facts, thresholds, words, violations));
    if (reason.truth() != Truth.UNKNOWN) {
      return new Evaluation(reason.truth(), reason.why(), Set.of(), Set.of(), violations);
    }
    Residue residue = Residue.of(condition, facts, thresholds, words);
    Truth truth = residue.truth();
    if (truth != Truth.UNKNOWN) {
      Explanation why =
          Explanation.of(
                  "无论其余问题如何回答，条件都" + truth.label().zh(),
                  "Whatever the other answers, the condition " + truth.label().en())
              .because(List.of(reason.why()));
      return new Evaluation(truth, why, Set.of(), Set.of(), violations);
    }
    Set<String> open = new TreeSet<>(residue.openFacts());
    return new Evaluation(truth, reason.why(), open, residue.openThresholds(), violations);
  }

  static Outlook outlook(
      Condition condition, Facts given, Thresholds thresholds, Vocabulary words) {
    Facts facts = Simplifier.usable(given, FactCheck.check(condition, given, words));
    Condition left = Simplifier.given(condition, facts, thresholds);
    if (left.equals(Condition.always())) {
      return Outlook.settled(Truth.TRUE);
    }
    if (left.equals(Condition.never())) {
      return Outlook.settled(Truth.FALSE);
    }
    Residue residue = Residue.of(condition, facts, thresholds, words);
    Truth truth = residue.truth();
    return truth == Truth.UNKNOWN
        ? new Outlook(truth, residue.openFacts())
        : Outlook.settled(truth);
  }
}
