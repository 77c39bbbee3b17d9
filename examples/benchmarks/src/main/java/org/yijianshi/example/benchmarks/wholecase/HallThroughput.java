package org.yijianshi.example.benchmarks.wholecase;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.yijianshi.storage.memory.MemoryStorage;

/**
 * How many commands one core carries through the hall when nothing is written: permissions on,
 * codec off, every duty and message in the lists of a storage in memory. What counts is the time
 * that the thread had a processor, not the time on the wall, so that a crowded machine does not
 * count against it; beside it stands the whole process's, the collector's and compiler's with it.
 */
public final class HallThroughput {
  /** After so many cases a storage is left behind: it keeps everything, as it has to. */
  private static final int CASES_A_STORAGE = 2_000;

  private HallThroughput() {}

  /** Arguments: how many rounds; the seconds of processor time of a round; those of warming up. */
  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[0]);
    long seconds = Long.parseLong(arguments[1]);
    CaseIds ids = new CaseIds();
    System.out.println(Machine.describe());
    measure(ids, Long.parseLong(arguments[2]));
    double[] micros = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      Measured measured = measure(ids, seconds);
      micros[round] = measured.micros();
      System.out.println(measured);
    }
    double median = Cost.median(micros);
    System.out.printf(
        Locale.ROOT, "median %.2f µs a command, %.0f commands/s%n", median, 1e6 / median);
  }

  /**
   * One round.
   *
   * @param commands how many commands
   * @param threadNanos how long the thread had a processor
   * @param processNanos the same of the whole process
   * @param wallNanos how long it took on the wall
   */
  private record Measured(long commands, long threadNanos, long processNanos, long wallNanos) {
    double micros() {
      return threadNanos / 1e3 / commands;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.2f µs a command, %.0f commands/s of the thread; %.2f µs of the process, %.2f µs on the"
              + " wall; load %.1f",
          micros(),
          1e6 / micros(),
          processNanos / 1e3 / commands,
          wallNanos / 1e3 / commands,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
  }

  private static Measured measure(CaseIds ids, long seconds) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long thread = threads.getCurrentThreadCpuTime();
    long process = system.getProcessCpuTime();
    long wall = System.nanoTime();
    long commands = 0;
    while (threads.getCurrentThreadCpuTime() - thread < seconds * 1_000_000_000L) {
      HallPeer peer = HallPeer.over(new MemoryStorage(), true);
      for (int i = 0; i < CASES_A_STORAGE; i++) {
        peer.carry(ids.next());
      }
      commands += (long) CASES_A_STORAGE * CaseScript.COMMANDS;
    }
    return new Measured(
        commands,
        threads.getCurrentThreadCpuTime() - thread,
        system.getProcessCpuTime() - process,
        System.nanoTime() - wall);
  }
}
