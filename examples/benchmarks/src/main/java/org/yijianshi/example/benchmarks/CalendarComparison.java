package org.yijianshi.example.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the calendar benchmark once and prints the medians and their ratio as a Markdown table. */
public final class CalendarComparison {
  private static final List<Integer> DISTANCES = List.of(1, 20, 250);

  private CalendarComparison() {}

  /** Arguments: {@code print} or {@code write}, the file to write, the number of forks. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    int forks = Integer.parseInt(arguments[2]);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(CalendarBenchmark.class.getName())
                    .forks(forks)
                    .build())
            .run();
    String table = table(medians(results), forks);
    System.out.println(table);
    if (arguments[0].equals("write")) {
      Path file = Path.of(arguments[1]);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, table);
    }
  }

  /** By method and distance, the median over all iterations of all forks, in nanoseconds. */
  private static Map<String, Double> medians(Collection<RunResult> results) {
    Map<String, Double> medians = new TreeMap<>();
    for (RunResult result : results) {
      List<Double> scores = new ArrayList<>();
      result
          .getBenchmarkResults()
          .forEach(
              fork -> {
                for (IterationResult iteration : fork.getIterationResults()) {
                  scores.add(iteration.getPrimaryResult().getScore());
                }
              });
      String name = result.getParams().getBenchmark();
      String key =
          name.substring(name.lastIndexOf('.') + 1) + " " + result.getParams().getParam("distance");
      medians.put(key, median(scores));
    }
    return medians;
  }

  private static double median(List<Double> scores) {
    List<Double> sorted = scores.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static String table(Map<String, Double> medians, int forks) {
    StringBuilder out = new StringBuilder();
    out.append("# Working days: Yijianshi and OpenGamma Strata\n\n")
        .append("Median nanoseconds an operation in one JMH run (forks: ")
        .append(forks)
        .append(") on Java ")
        .append(Runtime.version().feature())
        .append("; the ratio says how many times as fast Yijianshi is.\n\n")
        .append("| operation | working days | Yijianshi | Strata | ratio |\n")
        .append("| --- | ---: | ---: | ---: | ---: |\n");
    for (String operation : List.of("plus", "between")) {
      for (int distance : DISTANCES) {
        double ours = of(medians, operation + "Ours " + distance);
        double strata = of(medians, operation + "Strata " + distance);
        out.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f |%n",
                operation,
                distance,
                ours,
                strata,
                strata / ours));
      }
    }
    return out.toString();
  }

  private static double of(Map<String, Double> medians, String key) {
    Double median = medians.get(key);
    if (median == null) {
      throw new IllegalStateException("Not measured: " + key);
    }
    return median;
  }
}
