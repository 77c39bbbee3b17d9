package org.yijianshi.example.benchmarks.wholecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What was aimed at, beside what came out. */
final class Targets {
  private final StringBuilder out = new StringBuilder();

  private Targets() {}

  /** A table of all that can be judged by what was measured; empty without ours. */
  static String table(List<Report.Measured> servers, double commandsInMemory) {
    Targets targets = new Targets();
    for (Report.Measured measured : servers) {
      measured.find(Report.OURS).ifPresent(ours -> targets.judge(measured, ours));
    }
    targets.least("in memory, commands/s", 500_000, commandsInMemory);
    return "## 目标 · Targets\n\n| | 目标 target | 实测 measured | |\n| --- | ---: | ---: | --- |\n"
        + targets.out
        + "\n";
  }

  private void judge(Report.Measured measured, Contestant ours) {
    boolean postgres = !measured.counted().isEmpty();
    String server = measured.label() + ": ";
    for (int threads : new int[] {1, 8}) {
      double rate = measured.rate(ours, threads);
      Optional<Contestant> flowable = measured.find("flowable");
      flowable.ifPresent(
          f ->
              least(
                  server + "× Flowable, " + threads + " thread(s)",
                  postgres && threads == 1 ? 10 : 15,
                  rate / measured.rate(f, threads)));
      measured
          .find("hand")
          .ifPresent(
              h ->
                  least(
                      server + "share of hand-written, " + threads + " thread(s)",
                      0.8,
                      rate / measured.rate(h, threads)));
    }
    if (!postgres) {
      return;
    }
    List<Cost> all = new ArrayList<>(measured.of(ours, 1));
    all.addAll(measured.of(ours, 8));
    most(server + "CPU ms a case", 3, Cost.median(all, Cost::cpuMillis));
    most(
        server + "round trips a command, cached",
        1,
        Objects.requireNonNull(measured.counted().get(ours)).roundTrips());
    most(
        server + "round trips a command, nothing cached",
        2,
        Objects.requireNonNull(measured.uncached().get(ours)).roundTrips());
    double log = Cost.median(all, Cost::logKilobytes);
    most(server + "WAL KB a case", 25, log);
    most(
        server + "WAL KB a case, messages sent as well",
        30,
        log + measured.relayed().getOrDefault(ours, 0.0));
    most(server + "lasting KB a case", 13, Objects.requireNonNull(measured.lasting().get(ours)));
  }

  private void least(String what, double target, double found) {
    row(what, "≥ ", target, found, found >= target);
  }

  private void most(String what, double target, double found) {
    row(what, "≤ ", target, found, found <= target);
  }

  private void row(String what, String sign, double target, double found, boolean met) {
    out.append(
        String.format(
            Locale.ROOT,
            "| %s | %s%s | %.2f | %s |%n",
            what,
            sign,
            target == Math.rint(target) ? String.valueOf((long) target) : String.valueOf(target),
            found,
            met ? "✓" : "**未达到 missed**"));
  }
}
