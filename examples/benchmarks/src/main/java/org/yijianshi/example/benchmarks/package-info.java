/**
 * Measurements that can be repeated. Start at {@link
 * org.yijianshi.example.benchmarks.CalendarComparison}, which runs {@link
 * org.yijianshi.example.benchmarks.CalendarBenchmark} and prints the table. One command from the
 * top of the repository:
 *
 * <pre>{@code
 * mvn -q -Pbenchmark -pl examples/benchmarks -am package -DskipTests
 * }</pre>
 *
 * <p>With {@code -Dbenchmark.result=write} the table is kept in {@code results/calendar.md}.
 */
@NullMarked
package org.yijianshi.example.benchmarks;

import org.jspecify.annotations.NullMarked;
