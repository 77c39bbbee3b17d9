package org.yijianshi.example.benchmarks.wholecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flowable.engine.ProcessEngine;
import org.yijianshi.calendar.WorkCalendar;
import org.yijianshi.codec.CalendarCodec;
import org.yijianshi.storage.memory.MemoryStorage;

/**
 * A whole case, from submission to closing in sixteen commands, carried by Yijianshi, by the bare
 * floor, by a program written by hand and by Flowable; on one PostgreSQL with fsync on, on H2 in
 * files, and in memory. Prints a report, and writes it with its chart.
 */
public final class WholeCase {
  private static final int[] THREADS = {1, 8};

  private WholeCase() {}

  /**
   * Arguments: {@code print} or {@code write}; the directory of the results; how many rounds; the
   * seconds of a round; the seconds of warming up for each.
   */
  public static void main(String[] arguments) throws Exception {
    boolean write = arguments[0].equals("write");
    Path results = Path.of(arguments[1]);
    Terms terms =
        new Terms(
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]),
            Integer.parseInt(arguments[4]));
    WorkCalendar calendar = CalendarCodec.builtIn();
    SameFacts.check(calendar);
    Path directory = Files.createTempDirectory("whole-case");
    try {
      Report report = new Report(Machine.describe(), Machine.syncMillis(directory), terms);
      report.facts(SameFacts.count());
      try (Server postgres = PostgresServer.start(directory)) {
        measure(postgres, List.of(floor(), ours(), hand(calendar), flowable()), terms, report);
      }
      try (Server h2 = H2Server.in(directory)) {
        measure(h2, List.of(floor(), ours(), flowable()), terms, report);
      }
      memory(terms, report);
      System.out.println(report.markdown());
      if (write) {
        Files.createDirectories(results);
        Files.writeString(results.resolve("whole-case.md"), report.markdown());
        Files.writeString(results.resolve("whole-case.svg"), report.chart());
      }
    } finally {
      delete(directory);
    }
  }

  /**
   * How long everything is measured.
   *
   * @param rounds how many rounds each has with each number of threads
   * @param seconds how long a round is
   * @param warmUp how long each is warmed up before
   */
  record Terms(int rounds, int seconds, int warmUp) {}

  private static Contestant floor() {
    return new Contestant(
        "bare",
        "底线：每个命令一次插入并提交",
        "bare floor: one INSERT and commit",
        (dataSource, cached) -> new FloorPeer(dataSource));
  }

  private static Contestant ours() {
    return new Contestant(Report.OURS, "一件事", "Yijianshi", HallPeer::over);
  }

  private static Contestant hand(WorkCalendar calendar) {
    return new Contestant(
        "hand",
        "手写 JDBC",
        "hand-written JDBC",
        (dataSource, cached) -> new HandPeer(dataSource, calendar));
  }

  private static Contestant flowable() {
    String name = "Flowable " + ProcessEngine.VERSION;
    return new Contestant(
        "flowable", name, name, (dataSource, cached) -> new FlowablePeer(dataSource));
  }

  private static void measure(
      Server server, List<Contestant> contestants, Terms terms, Report report) throws Exception {
    try (Field field = new Field(server, contestants, SameFacts.count()[2], WholeCase::progress)) {
      field.warmUp(terms.warmUp());
      Map<Integer, Map<Contestant, List<Cost>>> costs = new LinkedHashMap<>();
      for (int threads : THREADS) {
        costs.put(threads, field.rounds(threads, terms.rounds(), terms.seconds()));
      }
      Map<Contestant, Field.Counted> counted = new LinkedHashMap<>();
      Map<Contestant, Field.Counted> uncached = new LinkedHashMap<>();
      if (server instanceof PostgresServer) {
        for (Contestant contestant : contestants) {
          counted.put(contestant, field.counted(contestant, true));
          uncached.put(contestant, field.counted(contestant, false));
        }
      }
      report.server(
          new Report.Measured(
              server.label(), costs, field.relayed(), field.lastingKilobytes(), counted, uncached));
    }
  }

  /** Commands a second on one thread through the hall, permissions on, nothing written. */
  private static void memory(Terms terms, Report report) throws Exception {
    CaseIds ids = new CaseIds();
    double[] commands = new double[terms.rounds()];
    HallPeer warm = HallPeer.over(new MemoryStorage(), true);
    carryFor(terms.warmUp(), warm, ids);
    for (int round = 0; round < commands.length; round++) {
      long start = System.nanoTime();
      long cases = carryFor(terms.seconds(), HallPeer.over(new MemoryStorage(), true), ids);
      commands[round] = cases * CaseScript.COMMANDS * 1e9 / (System.nanoTime() - start);
      progress("in memory, round %d: %.0f commands/s".formatted(round + 1, commands[round]));
    }
    report.memory(Cost.median(commands));
  }

  private static long carryFor(int seconds, Peer peer, CaseIds ids) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    long cases = 0;
    while (System.nanoTime() < end) {
      peer.carry(ids.next());
      cases++;
    }
    return cases;
  }

  private static void progress(String line) {
    System.err.println(line);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
