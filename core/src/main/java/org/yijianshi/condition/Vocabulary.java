package org.yijianshi.condition;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The words for facts and thresholds, with which conditions describe and explain themselves. A
 * choice declared here also tells which values the fact can take.
 */
public final class Vocabulary {
  private static final Vocabulary NONE = of(List.of(), List.of());

  private final Map<String, Question> questions;
  private final Map<String, Threshold> thresholds;

  private Vocabulary(Map<String, Question> questions, Map<String, Threshold> thresholds) {
    this.questions = ImmutableSortedMap.copyOf(questions);
    this.thresholds = ImmutableSortedMap.copyOf(thresholds);
  }

  /** No words: names stand in for them. */
  public static Vocabulary none() {
    return NONE;
  }

  /** These words; of two for the same name the later holds. */
  public static Vocabulary of(Collection<Question> questions, Collection<Threshold> thresholds) {
    Map<String, Question> byFact = new TreeMap<>();
    questions.forEach(question -> byFact.put(question.fact(), question));
    Map<String, Threshold> byName = new TreeMap<>();
    thresholds.forEach(threshold -> byName.put(threshold.name(), threshold));
    return new Vocabulary(byFact, byName);
  }

  /** The question that asks for the fact. */
  public Optional<Question> question(String fact) {
    return Optional.ofNullable(questions.get(fact));
  }

  /** The threshold of that name. */
  public Optional<Threshold> threshold(String name) {
    return Optional.ofNullable(thresholds.get(name));
  }

  @Override
  public String toString() {
    return "Vocabulary" + questions.keySet() + thresholds.keySet();
  }
}
