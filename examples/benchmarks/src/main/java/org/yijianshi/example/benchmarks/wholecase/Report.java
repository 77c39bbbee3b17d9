package org.yijianshi.example.benchmarks.wholecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The report in Markdown, Chinese beside English, and its chart. */
final class Report {
  /** The key of our own contestant, which the others are compared with. */
  static final String OURS = "yijianshi";

  private final String machine;
  private final double syncMillis;
  private final WholeCase.Terms terms;
  private final List<Measured> servers = new ArrayList<>();
  private int[] facts = {0, 0, 0};
  private double memory;

  Report(String machine, double syncMillis, WholeCase.Terms terms) {
    this.machine = machine;
    this.syncMillis = syncMillis;
    this.terms = terms;
  }

  /**
   * What was measured on one server.
   *
   * @param label the server
   * @param costs by threads and contestant
   * @param relayed what a case's messages take of the log on their way out, in KB
   * @param lasting what stays of a case, in KB
   * @param counted on the wire, with cached states; empty where there is no wire
   * @param uncached the same with nothing cached
   */
  record Measured(
      String label,
      Map<Integer, Map<Contestant, List<Cost>>> costs,
      Map<Contestant, Double> relayed,
      Map<Contestant, Double> lasting,
      Map<Contestant, Field.Counted> counted,
      Map<Contestant, Field.Counted> uncached) {

    List<Contestant> contestants() {
      return List.copyOf(lasting.keySet());
    }

    double rate(Contestant contestant, int threads) {
      return Cost.median(of(contestant, threads), Cost::casesPerSecond);
    }

    List<Cost> of(Contestant contestant, int threads) {
      return Objects.requireNonNull(
          Objects.requireNonNull(costs.get(threads), "threads").get(contestant), "contestant");
    }

    Optional<Contestant> find(String key) {
      return contestants().stream().filter(c -> c.key().equals(key)).findFirst();
    }
  }

  void server(Measured measured) {
    servers.add(measured);
  }

  void facts(int[] counted) {
    this.facts = counted.clone();
  }

  void memory(double commandsPerSecond) {
    this.memory = commandsPerSecond;
  }

  String chart() {
    return Chart.of(servers, machine, syncMillis);
  }

  String markdown() {
    StringBuilder out = new StringBuilder();
    out.append("# 一个完整办件的代价 · What a whole case costs\n\n");
    line(
        out,
        "六个事项、两个先后关系、十六个命令，从提交到结案；每个命令一个事务，各方在同一次运行中轮流测量，取中位数。" + "一个办件产生 %d 项义务（办结 %d 项）和 %d 条消息。",
        facts[0],
        facts[1],
        facts[2]);
    line(
        out,
        "Six items, two orderings, sixteen commands from submission to closing, one transaction a"
            + " command; everybody takes turns within one run, medians. A case opens %d duties"
            + " (closes %d) and sends %d messages.",
        facts[0],
        facts[1],
        facts[2]);
    line(
        out,
        "%s; fsync of 8 KB: **%.2f ms**; fsync=on, synchronous_commit=on; H2: WRITE_DELAY=0;"
            + " %d × %d s.",
        machine,
        syncMillis,
        terms.rounds(),
        terms.seconds());
    out.append("![每秒完成的办件](whole-case.svg)\n\n");
    for (Measured measured : servers) {
      throughput(out, measured);
      if (!measured.counted().isEmpty()) {
        costs(out, measured);
      }
    }
    out.append("## 内存 · In memory\n\n");
    line(
        out,
        "一个线程，经大厅、校验权限：每秒 **%.0f** 个命令。 One thread, through the hall, permissions on:"
            + " **%.0f** commands a second.",
        memory,
        memory);
    out.append(Targets.table(servers, memory));
    return out.toString();
  }

  private static void throughput(StringBuilder out, Measured measured) {
    out.append("## ").append(measured.label()).append("\n\n");
    out.append(
        "| | 办件/秒 cases/s, 1 线程 thread | 办件/秒 cases/s, 8 线程 threads | CPU 毫秒/件 ms a case, 1 |"
            + " CPU 毫秒/件 ms a case, 8 | 倍数 × Flowable, 1 | 倍数 × Flowable, 8 |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    Optional<Contestant> flowable = measured.find("flowable");
    for (Contestant contestant : measured.contestants()) {
      out.append("| ").append(title(contestant)).append(" |");
      for (int threads : new int[] {1, 8}) {
        cell(out, "%.1f", measured.rate(contestant, threads));
      }
      for (int threads : new int[] {1, 8}) {
        cell(out, "%.2f", Cost.median(measured.of(contestant, threads), Cost::cpuMillis));
      }
      for (int threads : new int[] {1, 8}) {
        cell(
            out,
            "%.1f",
            flowable
                .map(f -> measured.rate(contestant, threads) / measured.rate(f, threads))
                .orElse(Double.NaN));
      }
      out.append('\n');
    }
    out.append('\n');
  }

  private static void costs(StringBuilder out, Measured measured) {
    out.append(
        "| | 日志 KB/件 WAL KB a case | 消息送出后 messages sent as well | 留存 KB/件 lasting KB a case |"
            + " 往返/命令 round trips a command | 语句/命令 statements a command | 无缓存往返 round trips,"
            + " nothing cached |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (Contestant contestant : measured.contestants()) {
      out.append("| ").append(title(contestant)).append(" |");
      double log = Cost.median(measured.of(contestant, 8), Cost::logKilobytes);
      cell(out, "%.1f", log);
      cell(out, "%.1f", log + measured.relayed().getOrDefault(contestant, 0.0));
      cell(out, "%.1f", Objects.requireNonNull(measured.lasting().get(contestant)));
      Field.Counted counted = Objects.requireNonNull(measured.counted().get(contestant));
      cell(out, "%.2f", counted.roundTrips());
      cell(out, "%.2f", counted.statements());
      cell(out, "%.2f", Objects.requireNonNull(measured.uncached().get(contestant)).roundTrips());
      out.append('\n');
    }
    out.append('\n');
  }

  private static String title(Contestant contestant) {
    return contestant.zh().equals(contestant.en())
        ? contestant.zh()
        : contestant.zh() + " · " + contestant.en();
  }

  private static void cell(StringBuilder out, String format, double value) {
    out.append(' ').append(String.format(Locale.ROOT, format, value)).append(" |");
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append("\n\n");
  }
}
