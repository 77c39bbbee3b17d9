package org.yijianshi.example.benchmarks.wholecase;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one round took.
 *
 * @param cases how many whole cases
 * @param nanos how long, on the clock
 * @param cpuNanos how much of the processor, this JVM's and the database's
 * @param logBytes how much write-ahead log
 */
record Cost(long cases, long nanos, long cpuNanos, long logBytes) {

  double casesPerSecond() {
    return cases * 1e9 / nanos;
  }

  double cpuMillis() {
    return cpuNanos / 1e6 / cases;
  }

  double logKilobytes() {
    return logBytes / 1024.0 / cases;
  }

  /** The middle one, by that figure. */
  static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return median(costs.stream().mapToDouble(figure).toArray());
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
