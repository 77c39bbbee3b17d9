package org.yijianshi.condition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.yijianshi.base.Label;
import org.yijianshi.base.Violation;

/**
 * When something is needed, as data: a tree of records that can be asked, evaluated and explained.
 * Two conditions are equal when they are built alike. At most {@link #MAX_SIZE} nodes, {@link
 * #MAX_DEPTH} deep.
 */
public sealed interface Condition permits Always, Comparison, Membership, Presence, All, Any, Not {
  /** The most nodes that a condition may have. */
  int MAX_SIZE = 512;

  /** The deepest that a condition may nest. */
  int MAX_DEPTH = 32;

  /** One method a kind of node: a forgotten kind does not compile. */
  interface Cases<R> {
    /** Holds whatever the facts. */
    R always(Always condition);

    /** A fact compared. */
    R comparison(Comparison condition);

    /** A fact among values. */
    R membership(Membership condition);

    /** A fact that exists. */
    R presence(Presence condition);

    /** Every part. */
    R all(All condition);

    /** At least one part. */
    R any(Any condition);

    /** The opposite. */
    R not(Not condition);
  }

  /** Answers for this kind of node. */
  <R> R accept(Cases<R> cases);

  /** Evaluates, with names standing in for words in the reason. */
  default Evaluation evaluate(Facts facts, Thresholds thresholds) {
    return evaluate(facts, thresholds, Vocabulary.none());
  }

  /**
   * Evaluates and explains in the words of the vocabulary. True or false as soon as no further
   * answer can change it; unknown otherwise, naming exactly the facts that can still matter and the
   * thresholds that the county has yet to set. A fact of the wrong kind counts as unanswered and is
   * reported as a violation.
   */
  default Evaluation evaluate(Facts facts, Thresholds thresholds, Vocabulary words) {
    return Evaluator.evaluate(this, facts, thresholds, words);
  }

  /**
   * Only whether it holds and which facts can still matter, as {@link #evaluate(Facts, Thresholds,
   * Vocabulary)} finds them, without the words: for whoever tries many answers.
   */
  default Outlook outlook(Facts facts, Thresholds thresholds, Vocabulary words) {
    return Evaluator.outlook(this, facts, thresholds, words);
  }

  /** The facts that it hangs on, in alphabetical order. */
  default Set<String> facts() {
    return Mentions.of(this).facts();
  }

  /** The thresholds that it hangs on, in alphabetical order. */
  default Set<String> thresholds() {
    return Mentions.of(this).thresholds();
  }

  /** The declared questions that it asks, in alphabetical order of their facts. */
  default List<Question> questions(Vocabulary words) {
    return facts().stream().flatMap(fact -> words.question(fact).stream()).toList();
  }

  /** Every fact here that is of another kind than this condition or the vocabulary expects. */
  default List<Violation> check(Facts facts, Vocabulary words) {
    return FactCheck.check(this, facts, words);
  }

  /** In words, with names standing in for words. */
  default Label describe() {
    return describe(Vocabulary.none());
  }

  /** In the words of the vocabulary, for instance 营业面积达到 200 平方米（含）. */
  default Label describe(Vocabulary words) {
    return new Wording(words).describe(this);
  }

  /** The same condition without what is redundant: constants, repeats, double negations. */
  default Condition simplify() {
    return Simplifier.simplify(this);
  }

  /**
   * What is left to decide once these facts are known. Evaluated over the same facts and more it
   * gives what this condition gives; comparisons with thresholds stay.
   */
  default Condition given(Facts facts) {
    return given(facts, Thresholds.none());
  }

  /** What is left to decide once these facts are known and these thresholds are set. */
  default Condition given(Facts facts, Thresholds thresholds) {
    return Simplifier.given(this, facts, thresholds);
  }

  /** The number of nodes. */
  default int size() {
    return Mentions.size(this);
  }

  /** The length of the longest branch; 1 for a single comparison. */
  default int depth() {
    return Mentions.depth(this);
  }

  /** Holds whatever the facts. */
  static Condition always() {
    return new Always();
  }

  /** Never holds. */
  static Condition never() {
    return new Any(List.of());
  }

  /** The fact is this yes or no. */
  static Condition eq(String fact, boolean value) {
    return compare(fact, Operator.EQ, FactValue.of(value));
  }

  /** The fact is this number. */
  static Condition eq(String fact, long value) {
    return compare(fact, Operator.EQ, FactValue.of(value));
  }

  /** The fact is this text or option. */
  static Condition eq(String fact, String value) {
    return compare(fact, Operator.EQ, FactValue.of(value));
  }

  /** The fact is not this yes or no. */
  static Condition ne(String fact, boolean value) {
    return compare(fact, Operator.NE, FactValue.of(value));
  }

  /** The fact is not this number. */
  static Condition ne(String fact, long value) {
    return compare(fact, Operator.NE, FactValue.of(value));
  }

  /** The fact is not this text or option. */
  static Condition ne(String fact, String value) {
    return compare(fact, Operator.NE, FactValue.of(value));
  }

  /** The fact is below the number. */
  static Condition lt(String fact, long value) {
    return compare(fact, Operator.LT, FactValue.of(value));
  }

  /** The fact is the number or below. */
  static Condition le(String fact, long value) {
    return compare(fact, Operator.LE, FactValue.of(value));
  }

  /** The fact is above the number. */
  static Condition gt(String fact, long value) {
    return compare(fact, Operator.GT, FactValue.of(value));
  }

  /** The fact is the number or above: 以上（含）. */
  static Condition ge(String fact, long value) {
    return compare(fact, Operator.GE, FactValue.of(value));
  }

  /** The fact compared with a number that need not be whole. */
  static Condition compare(String fact, Operator operator, BigDecimal value) {
    return compare(fact, operator, FactValue.of(value));
  }

  /** The fact compared with a value; ordering operators take numbers only. */
  static Condition compare(String fact, Operator operator, FactValue value) {
    return new Comparison(fact, operator, new Operand.Literal(value));
  }

  /** The fact compared with the number that the county sets under that name. */
  static Condition compare(String fact, Operator operator, Threshold threshold) {
    return new Comparison(fact, operator, new Operand.Reference(threshold.name()));
  }

  /** The fact reaches the number that the county sets: 以上（含）. */
  static Condition atLeast(String fact, Threshold threshold) {
    return compare(fact, Operator.GE, threshold);
  }

  /** The fact is one of these texts or options. */
  static Condition in(String fact, String... values) {
    return Membership.of(fact, Arrays.stream(values).map(FactValue::of).toList());
  }

  /** There is such a thing. */
  static Condition present(String fact) {
    return new Presence(fact);
  }

  /** Every part holds. */
  static Condition all(Condition... parts) {
    return new All(List.of(parts));
  }

  /** At least one part holds. */
  static Condition any(Condition... parts) {
    return new Any(List.of(parts));
  }

  /** The part does not hold. */
  static Condition not(Condition part) {
    return new Not(part);
  }
}
