package org.yijianshi.supervision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yijianshi.base.Rule;
import org.yijianshi.casefile.Grade;
import org.yijianshi.party.Party;

/**
 * The figures of a scope. They add up: those of two halves are those of the whole.
 *
 * @param counts how many of each; what did not occur is not in it
 * @param overdueBy how many decisions each party made late
 * @param workingTimes the office time of every decision, the shortest first
 * @param grades how many ratings of each grade count
 */
@Rule({"R14", "R15"})
public record Figures(
    Map<Tally, Integer> counts,
    SortedMap<Party, Integer> overdueBy,
    List<Duration> workingTimes,
    Map<Grade, Integer> grades) {
  /** Copies everything, times sorted. */
  public Figures {
    counts = ImmutableMap.copyOf(counts);
    overdueBy = ImmutableSortedMap.copyOf(overdueBy);
    workingTimes = ImmutableList.sortedCopyOf(workingTimes);
    grades = ImmutableMap.copyOf(grades);
  }

  /** Nothing occurred. */
  public static Figures none() {
    return new Figures(Map.of(), new TreeMap<>(), List.of(), Map.of());
  }

  /** The figures of those entries that the scope holds. */
  public static Figures of(Collection<Tallied> entries, Predicate<Tallied> scope) {
    Map<Tally, Integer> counts = new EnumMap<>(Tally.class);
    SortedMap<Party, Integer> causes = new TreeMap<>();
    List<Duration> times = new ArrayList<>();
    Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
    for (Tallied entry : entries) {
      if (!scope.test(entry)) {
        continue;
      }
      counts.merge(entry.tally(), entry.amount(), Integer::sum);
      if (entry.cause() != null) {
        causes.merge(entry.cause(), entry.amount(), Integer::sum);
      }
      if (entry.workingTime() != null) {
        times.add(entry.workingTime());
      }
      if (entry.grade() != null) {
        grades.merge(entry.grade(), entry.amount(), Integer::sum);
      }
    }
    return new Figures(counts, causes, times, grades);
  }

  /**
   * The same, one for each group, for instance {@code Tallied::department}; groups in which nothing
   * occurred are not in it.
   */
  public static <K extends Comparable<K>> SortedMap<K, Figures> grouped(
      Collection<Tallied> entries, Predicate<Tallied> scope, Function<Tallied, K> group) {
    SortedMap<K, List<Tallied>> groups = new TreeMap<>();
    for (Tallied entry : entries) {
      if (scope.test(entry)) {
        groups.computeIfAbsent(group.apply(entry), key -> new ArrayList<>()).add(entry);
      }
    }
    ImmutableSortedMap.Builder<K, Figures> figures = ImmutableSortedMap.naturalOrder();
    groups.forEach((key, members) -> figures.put(key, of(members, scope)));
    return figures.build();
  }

  /** These and those together. */
  public Figures plus(Figures other) {
    return new Figures(
        added(counts, other.counts),
        new TreeMap<>(added(overdueBy, other.overdueBy)),
        ImmutableList.<Duration>builder().addAll(workingTimes).addAll(other.workingTimes).build(),
        added(grades, other.grades));
  }

  private static <K> Map<K, Integer> added(Map<K, Integer> one, Map<K, Integer> other) {
    Map<K, Integer> sum = new java.util.LinkedHashMap<>(one);
    other.forEach((key, amount) -> sum.merge(key, amount, Integer::sum));
    return sum;
  }

  /** How many; 0 if none occurred. */
  public int count(Tally tally) {
    return counts.getOrDefault(tally, 0);
  }

  /** The mean office time of a decision; empty if nothing was decided. */
  public Optional<Duration> meanWorkingTime() {
    if (workingTimes.isEmpty()) {
      return Optional.empty();
    }
    Duration sum = workingTimes.stream().reduce(Duration.ZERO, Duration::plus);
    return Optional.of(sum.dividedBy(workingTimes.size()));
  }

  /**
   * The shortest office time within which at least so many of a hundred decisions were made
   * (nearest rank); empty if nothing was decided.
   *
   * @param percent 1 to 100
   */
  public Optional<Duration> workingTimeOf(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("A percentile is 1 to 100: " + percent);
    }
    if (workingTimes.isEmpty()) {
      return Optional.empty();
    }
    int rank = Math.toIntExact(((long) percent * workingTimes.size() + 99) / 100);
    return Optional.of(workingTimes.get(rank - 1));
  }

  /**
   * The share of decisions made on time, in percent, rounded down; empty if nothing was decided.
   */
  public Optional<Integer> percentOnTime() {
    int decided = count(Tally.ON_TIME) + count(Tally.OVERDUE);
    return decided == 0 ? Optional.empty() : Optional.of(count(Tally.ON_TIME) * 100 / decided);
  }
}
