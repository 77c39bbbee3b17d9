package org.yijianshi.example.benchmarks.wholecase;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The processor time of a process and its children, ended ones included, as Linux tells it. */
final class ProcessTree {
  private static final long NANOS_PER_TICK = 10_000_000L;

  private final ProcessHandle root;

  private ProcessTree(ProcessHandle root) {
    this.root = root;
  }

  /** Of that process and those it starts. */
  static ProcessTree of(long pid) {
    return new ProcessTree(
        ProcessHandle.of(pid)
            .orElseThrow(() -> new IllegalStateException("There is no process " + pid)));
  }

  /** To ten milliseconds. */
  long cpuNanos() {
    try (Stream<ProcessHandle> children = root.descendants()) {
      return NANOS_PER_TICK * (ticks(root, 4) + children.mapToLong(child -> ticks(child, 2)).sum());
    }
  }

  /** User and system time, and with four fields that of the children it has buried. */
  private static long ticks(ProcessHandle process, int fields) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      List<String> afterName =
          Splitter.on(' ').splitToList(stat.substring(stat.lastIndexOf(')') + 2));
      long sum = 0;
      for (int i = 0; i < fields; i++) {
        sum += Long.parseLong(afterName.get(11 + i));
      }
      return sum;
    } catch (IOException gone) {
      if (process.isAlive()) {
        throw new UncheckedIOException(gone);
      }
      return 0;
    }
  }
}
